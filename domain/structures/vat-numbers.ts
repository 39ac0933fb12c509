/**
 * What follows the country in an intra-community VAT number. Source: directive 2006/112/EC, art. 215, and the forms each member state published for
 * the Commission's exchange of VAT numbers (VIES). `EL` is Greece, `XI` Northern Ireland. France is apart: its number is checked by its key.
 */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
};

/** Countries of the Union other than France, as ISO 3166-1 writes them. */
export const otherMemberStates: ReadonlySet<string> = new Set(
  Object.keys(forms)
    .filter((country) => country !== 'XI')
    .map((country) => (country === 'EL' ? 'GR' : country)),
);

/** The French VAT number of a legal unit: FR, a key of two digits, the SIREN. Source: BOI-TVA-DECLA-20-10-10-10. */
export function frenchVatNumber(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}

/** What is wrong with a VAT number: where it comes from, how it is written, or (France) its key. */
export type VatFault = 'country' | 'form' | 'key';

/**
 * Reads a VAT number without its spaces, in capitals: as it is stored, or what is wrong. `GR` is taken for `EL`. A French key of letters (allowed by the
 * same text) is taken as it is: only keys of digits can be computed.
 */
export function readVatNumber(compact: string): { vatNumber: string; country: string } | { fault: VatFault } {
  const country = compact.startsWith('GR') ? 'EL' : compact.slice(0, 2);
  const rest = compact.slice(2);
  if (country === 'FR') {
    if (!/^[A-HJ-NP-Z\d]{2}\d{9}$/.test(rest)) return { fault: 'form' };
    const isComputed = /^\d{2}/.test(rest);
    return isComputed && frenchVatNumber(rest.slice(2)) !== compact ? { fault: 'key' } : { vatNumber: compact, country };
  }
  const form = forms[country];
  if (!form) return { fault: 'country' };
  return form.test(rest) ? { vatNumber: country + rest, country } : { fault: 'form' };
}
