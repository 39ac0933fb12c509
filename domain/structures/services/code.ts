import { publicInvoicesService } from '#einvoice/chorus-pro';

/** Characters of a code, at most. Source: dossier § 7.2. */
export const codeMaximum = 100;

/** Spaces of every width, and what has no width at all. */
const spaces = /[\s\u200b-\u200d\u2060\ufeff]/g;

/**
 * A code as compared within its structure: two codes that a person would read as the same one have the same key, whatever their case and the spaces in
 * them. Codes themselves are kept as typed, because papers name them letter by letter.
 */
export function codeKey(code: string): string {
  // Upper then lower: some letters (ß, ſ) only meet their equals that way.
  return code.normalize('NFKC').toUpperCase().toLowerCase().replaceAll(spaces, '');
}

const bare = (code: string): string => codeKey(code).replaceAll(/[_\-.]/g, '');
const reserved = bare(publicInvoicesService);

/** Whether a code is the reserved one (invoices between public entities), or would be read as it. Source: dossier § 7.2. */
export const isReservedCode = (code: string): boolean => bare(code) === reserved;
