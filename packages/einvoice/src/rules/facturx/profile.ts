import { path } from '../engine/path.ts';
import { once, type View } from '../engine/view.ts';
import { specificationOf } from '../../specifications.ts';
import { FACTURX_PROFILES } from './levels.ts';

const GUIDELINE = path({ cii: 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID' });

/** The number of the profile that a document claims; one that claims none is held to EN 16931. */
export const claimedLevel = once((view: View): number => {
  const profile = specificationOf(view.text(0, GUIDELINE))?.profile;
  return FACTURX_PROFILES.indexOf(profile ?? 'en16931');
});
