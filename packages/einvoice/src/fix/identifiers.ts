import { isSiren, isSiret } from '../codes/siret.ts';

/** Whatever people part groups of digits with. */
const SEPARATORS = /[\s.\-\u00a0\u2007\u2009\u200b\u202f\ufeff]/g;

const VAT_NUMBER = /^(?:A[TU]|B[EG]|C[HYZ]|D[EK]|E[ELS]|F[IR]|GB|H[RU]|I[ET]|L[TUV]|MT|N[LO]|P[LT]|RO|S[EIK]|XI)[A-Z0-9+*]{2,13}$/;
const FRENCH_VAT = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** The value without separators. */
function joined(value: string): string {
  return value.replace(SEPARATORS, '');
}

/** A SIREN or SIRET (by ISO 6523 scheme) freed of separators; undefined unless what remains passes its own check. */
export function repairCompanyNumber(scheme: string, value: string): string | undefined {
  const digits = joined(value);
  const valid = scheme === '0009' ? isSiret(digits) : (scheme === '0002' || scheme === '0225') && isSiren(digits);
  return valid && digits !== value ? digits : undefined;
}

/** Whether a VAT number is one for certain: of a known country, and in France of a SIREN whose check digits hold. */
export function isVatNumber(value: string): boolean {
  const french = FRENCH_VAT.exec(value);
  if (!value.startsWith('FR')) return VAT_NUMBER.test(value) && /\d/.test(value);
  const [, key = '', siren = ''] = french ?? [];
  if (!isSiren(siren)) return false;
  return !/^\d\d$/.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key);
}

/** A VAT number freed of separators and in capitals. */
export function repairVatNumber(value: string): string | undefined {
  const number = joined(value).toUpperCase();
  return number !== value && isVatNumber(number) ? number : undefined;
}

/** Remainder of the account number's digits (letters count from 10) by 97; 1 for a valid IBAN. */
function remainderOf(iban: string): number {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** An IBAN freed of separators and in capitals; undefined unless its check digits hold. */
export function repairIban(value: string): string | undefined {
  const iban = joined(value).toUpperCase();
  return iban !== value && IBAN.test(iban) && remainderOf(iban) === 1 ? iban : undefined;
}

/** A BIC freed of separators and in capitals. */
export function repairBic(value: string): string | undefined {
  const bic = joined(value).toUpperCase();
  return bic !== value && BIC.test(bic) ? bic : undefined;
}
