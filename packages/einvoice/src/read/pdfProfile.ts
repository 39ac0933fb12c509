import type { Finding } from '../finding.ts';
import { profileOf, sameProfile } from '../pdf/extract-profile.ts';
import { readFinding } from './codes.ts';

/** The PDF's metadata and the XML must claim the same profile: recipients choose their rules by either. */
export function profileFinding(specification: string | undefined, claimed: string | undefined): Finding | undefined {
  const expected = specification === undefined ? undefined : profileOf(specification);
  if (claimed === undefined || expected === undefined || sameProfile(claimed, expected)) return undefined;
  const params = { claimed, expected };
  return readFinding('READ-PDF-PROFILE', 'warning', { terms: ['BT-24'], at: 'specification', seen: claimed, expected, params });
}
