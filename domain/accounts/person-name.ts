import { cleanText, Problem } from '#kernel';

/** Characters either part of a name may have. */
const longestName = 80;

/** A civil name as typed. */
export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

const folded = (text: string): string => cleanText(text).normalize('NFC').replaceAll(/\s+/g, ' ');

const faultOf = (part: string, missing: string): string | undefined =>
  part === '' ? missing : [...part].length > longestName ? 'accounts.name-long' : undefined;

/** A civil name as it is stored: one space between words, nothing that cannot be seen. Throws `accounts.name-invalid`, naming the fields. */
export function readName(typed: PersonName): PersonName {
  const name = { firstName: folded(typed.firstName), lastName: folded(typed.lastName) };
  const fields = [
    { field: 'firstName', code: faultOf(name.firstName, 'accounts.first-name-missing') },
    { field: 'lastName', code: faultOf(name.lastName, 'accounts.last-name-missing') },
  ].filter(({ code }) => code !== undefined);
  if (fields.length > 0)
    throw new Problem('accounts.name-invalid', 'invalid', { params: { maximum: String(longestName) }, details: { fields } });
  return name;
}
