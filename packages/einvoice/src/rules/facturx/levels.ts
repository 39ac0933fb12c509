/** The profiles of Factur-X, each holding all that the one before it holds. */
export const FACTURX_PROFILES = ['minimum', 'basicwl', 'basic', 'en16931', 'extended'] as const;

export type FacturxLevel = (typeof FACTURX_PROFILES)[number];

/** What the standard calls them. */
export const FACTURX_NAMES: Readonly<Record<FacturxLevel, string>> = {
  minimum: 'MINIMUM',
  basicwl: 'BASIC WL',
  basic: 'BASIC',
  en16931: 'EN 16931',
  extended: 'EXTENDED',
};
