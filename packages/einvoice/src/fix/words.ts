import fixEn from '../words/fix.en.ts';
import fixFr from '../words/fix.fr.ts';
import type { FixCode } from './codes.ts';

/** Why a value may be changed, in both languages. */
export function whyOf(code: FixCode, before: string, after: string): { fr: string; en: string } {
  const fill = (sentence: string): string => sentence.replaceAll('{before}', () => before).replaceAll('{after}', () => after);
  return { fr: fill(fixFr[code]), en: fill(fixEn[code]) };
}
