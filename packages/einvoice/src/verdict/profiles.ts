import type { Layer } from './verdict.ts';

/** Named choices of layers. */
export type Profile =
  | 'core'
  | 'fr'
  | 'chorus-pro-b2g'
  | 'extended-ctc-fr'
  | 'facturx-minimum'
  | 'facturx-basicwl'
  | 'facturx-basic'
  | 'facturx-en16931'
  | 'facturx-extended'
  | 'lifecycle';

/** What each profile runs. An EXTENDED-CTC-FR invoice is judged by that profile's own set instead of the norm's, which it widens. */
export const PROFILES: Readonly<Record<Profile, readonly Layer[]>> = {
  core: ['structure', 'en16931'],
  fr: ['structure', 'en16931', 'br-fr'],
  'chorus-pro-b2g': ['structure', 'en16931', 'chorus-pro'],
  'extended-ctc-fr': ['structure', 'extended-ctc-fr', 'br-fr'],
  // The two lowest profiles are no invoices in the sense of the norm: they have no lines.
  'facturx-minimum': ['structure', 'facturx'],
  'facturx-basicwl': ['structure', 'facturx'],
  'facturx-basic': ['structure', 'en16931', 'facturx'],
  'facturx-en16931': ['structure', 'en16931', 'facturx'],
  'facturx-extended': ['structure', 'facturx'],
  lifecycle: ['structure', 'cdar'],
};

const BY_GUIDELINE: readonly (readonly [RegExp, Profile])[] = [
  [/extended-ctc-fr/i, 'extended-ctc-fr'],
  [/(factur-x|zugferd)[^#]*:minimum/i, 'facturx-minimum'],
  [/(factur-x|zugferd)[^#]*:basic ?-?wl/i, 'facturx-basicwl'],
  [/(factur-x|zugferd)[^#]*:basic/i, 'facturx-basic'],
  [/(factur-x|zugferd)[^#]*:extended/i, 'facturx-extended'],
];

/** The frameworks of the French reform (BT-23, BR-FR-08): whoever gives one means the French rules. */
const FRENCH_PROCESS = /^[BSM][1-8]$/;

/** The profile a document claims by its content: BT-24, then BT-23. */
export function claimedProfile(guideline: string | undefined, process: string | undefined): Profile {
  const text = guideline ?? '';
  for (const [pattern, profile] of BY_GUIDELINE) if (pattern.test(text)) return profile;
  return FRENCH_PROCESS.test(process?.trim() ?? '') ? 'fr' : 'core';
}
