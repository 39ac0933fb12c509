import { COUNTRIES } from '#einvoice';
import { cleanText, foldEmail, isEmailAddress } from '#kernel';
import type { FieldFault } from './field-faults.ts';
import type { ContactData, TypedIdentity } from './sheet.ts';
import type { IdentifierType, PostalAddress } from './structure.ts';
import { readVatNumber } from './vat-numbers.ts';

/** Characters a name or a line of an address may have. */
const nameLength = 200;
const lineLength = 100;
const cityLength = 60;

const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ');
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Contact data as stored: null takes a value away. */
export interface ReadContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly legal_form: string | null;
  readonly rcs_number: string | null;
  readonly vat_number: string | null;
  readonly addressComplement: string | null;
}

/** Of a structure: what a VAT number is checked against. */
interface Bearer {
  readonly identifierType: IdentifierType;
  readonly legalUnit: string;
}

/** Reads contact data; everything that is wrong comes back, field by field. */
export function readContact(typed: ContactData, bearer: Bearer): { contact: ReadContact; faults: readonly FieldFault[] } {
  const email = typed.email.trim() === '' ? '' : foldEmail(typed.email);
  const phone = oneLine(typed.phone);
  const vat = readVat(typed.vatNumber, bearer);
  const legalForm = oneLine(typed.legalForm);
  const rcs = oneLine(typed.rcsNumber);
  const complement = oneLine(typed.addressComplement);
  const faults: FieldFault[] = [];
  const fault = (field: keyof ContactData, code: string, isWrong: boolean) => isWrong && faults.push({ field, code });
  fault('email', 'fields.email-invalid', email !== '' && !isEmailAddress(email));
  // Digits with the signs people write between them, and an international prefix; ITU-T E.164: fifteen digits at most.
  fault('phone', 'fields.phone-invalid', phone !== '' && !/^\+?[\d\s().-]{4,30}$/.test(phone));
  fault('legalForm', 'fields.too-long', legalForm.length > lineLength);
  fault('rcsNumber', 'fields.too-long', rcs.length > lineLength);
  fault('addressComplement', 'fields.too-long', complement.length > lineLength);
  if ('code' in vat) faults.push({ field: 'vatNumber', code: vat.code });
  return {
    contact: {
      email: orNull(email),
      phone: orNull(phone),
      legal_form: orNull(legalForm),
      rcs_number: orNull(rcs),
      vat_number: 'value' in vat ? vat.value : null,
      addressComplement: orNull(complement),
    },
    faults,
  };
}

/** French numbers by their key, and they must be of the structure's own SIREN; numbers of the Union by the form of their country. */
function readVat(text: string, { identifierType, legalUnit }: Bearer): { value: string | null } | { code: string } {
  const compact = text
    .slice(0, 50)
    .normalize('NFKC')
    .replaceAll(/[\s.\-\u200b]/g, '')
    .toUpperCase();
  if (compact === '') return { value: null };
  const reading = readVatNumber(compact);
  if ('fault' in reading) return { code: `fields.vat-${reading.fault}` };
  const isOther = identifierType === 'siret' && reading.country === 'FR' && reading.vatNumber.slice(4) !== legalUnit;
  return isOther ? { code: 'fields.vat-other-siren' } : { value: reading.vatNumber };
}

/** A French post code: five digits (overseas included), department or collectivity first. */
const frenchPostCode = /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/;

/** Reads a name and an address typed by hand; everything that is wrong comes back, field by field. */
export function readTypedIdentity(typed: TypedIdentity, type: IdentifierType): { identity: TypedIdentity; faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const firstName = oneLine(typed.firstName ?? '');
  const lastName = oneLine(typed.lastName ?? '');
  const name = type === 'individual' ? `${firstName} ${lastName}`.trim() : oneLine(typed.name);
  const text = (field: string, value: string, longest: number, isNeeded: boolean) => {
    if (isNeeded && value === '') faults.push({ field, code: `fields.${field}-missing` });
    else if (value.length > longest) faults.push({ field, code: 'fields.too-long' });
  };
  if (type === 'individual') {
    text('firstName', firstName, lineLength, true);
    text('lastName', lastName, lineLength, true);
  } else text('name', name, nameLength, true);
  const address = readAddress(typed.address, text, faults);
  return { identity: { name, ...(type === 'individual' && { firstName, lastName }), address }, faults };
}

function readAddress(
  typed: PostalAddress,
  text: (field: string, value: string, longest: number, isNeeded: boolean) => void,
  faults: FieldFault[],
): PostalAddress {
  const line1 = oneLine(typed.line1 ?? '');
  const line2 = oneLine(typed.line2 ?? '');
  const postCode = oneLine(typed.postCode ?? '').toUpperCase();
  const city = oneLine(typed.city ?? '');
  const country = oneLine(typed.country ?? '').toUpperCase();
  text('line1', line1, lineLength, true);
  text('line2', line2, lineLength, false);
  text('city', city, cityLength, true);
  if (!COUNTRIES.has(country)) faults.push({ field: 'country', code: 'fields.country-unknown' });
  const bare = postCode.replaceAll(' ', '');
  if (country === 'FR' && !frenchPostCode.test(bare)) faults.push({ field: 'postCode', code: 'fields.post-code-french' });
  else text('postCode', postCode, 15, false);
  return {
    line1,
    ...(line2 !== '' && { line2 }),
    ...(postCode !== '' && { postCode: country === 'FR' ? bare : postCode }),
    city,
    country,
  };
}
