import type { FacturxLevel } from '../rules/facturx/levels.ts';
import { specificationOf } from '../specifications.ts';
import type { Layer } from './verdict.ts';

/** Named choices of layers. */
export type Profile =
  | 'core'
  | 'fr'
  | 'chorus-pro-b2g'
  | 'chorus-pro-mixte'
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
  // Minimal UBL or CII beside a PDF that is the invoice (flow E2 of the dossier, § 8): a header, which the norm's rules would find short.
  'chorus-pro-mixte': ['structure', 'chorus-pro'],
  'extended-ctc-fr': ['structure', 'extended-ctc-fr', 'br-fr'],
  // The two lowest profiles are no invoices in the sense of the norm: they have no lines.
  'facturx-minimum': ['structure', 'facturx'],
  'facturx-basicwl': ['structure', 'facturx'],
  // Before the norm's layer: of what both find, that of the profile weighs more.
  'facturx-basic': ['structure', 'facturx', 'en16931'],
  'facturx-en16931': ['structure', 'facturx', 'en16931'],
  'facturx-extended': ['structure', 'facturx'],
  lifecycle: ['structure', 'cdar'],
};

/** Profiles whose identifier tells them apart from the norm itself. */
const BY_LEVEL: Readonly<Partial<Record<FacturxLevel, Profile>>> = {
  minimum: 'facturx-minimum',
  basicwl: 'facturx-basicwl',
  basic: 'facturx-basic',
  extended: 'facturx-extended',
};

/** The frameworks of the French reform (BT-23, BR-FR-08): whoever gives one means the French rules. */
const FRENCH_PROCESS = /^[BSM][1-8]$/;

/** The profile a document claims by its content: BT-24, then BT-23. */
export function claimedProfile(guideline: string | undefined, process: string | undefined): Profile {
  const said = specificationOf(guideline);
  if (said?.family === 'extended-ctc-fr') return 'extended-ctc-fr';
  const level = said?.family === 'factur-x' || said?.family === 'zugferd' ? said.profile : undefined;
  const profile = level === undefined ? undefined : BY_LEVEL[level];
  if (profile !== undefined) return profile;
  return FRENCH_PROCESS.test(process?.trim() ?? '') ? 'fr' : 'core';
}
