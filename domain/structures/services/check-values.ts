import { publicInvoicesService } from '#einvoice/chorus-pro';
import { isCalendarDate } from '#kernel';
import { codeMaximum, isReservedCode } from './code.ts';
import type { ServiceField, ServiceValues } from './values.ts';

/** Something wrong with a field; `services.…` in words says what, and how to mend it. */
export interface Complaint {
  readonly field: ServiceField;
  readonly code: string;
}

/** Characters of each text, at most. */
const maxima = { code: codeMaximum, name: 255, description: 1000, line1: 100, line2: 100, postCode: 20, city: 100 } as const;

/** Characters nobody sees: controls, marks of direction, halves of characters, and what no standard defines. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;

/** One line of text as it is kept: spaces of every width are one space. */
const line = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replaceAll(/[^\S\t\r\n\v\f]+/g, ' ');

/** A text of several lines as it is kept. */
const lines = (text: string): string => text.normalize('NFC').trim().replaceAll(/\r\n?/g, '\n');

/** The values as they would be kept. */
export function cleaned(values: ServiceValues): ServiceValues {
  return {
    ...values,
    code: line(values.code),
    name: line(values.name),
    description: lines(values.description),
    line1: line(values.line1),
    line2: line(values.line2),
    postCode: line(values.postCode),
    city: line(values.city),
    country: line(values.country).toUpperCase(),
    validFrom: values.validFrom.trim(),
    validTo: values.validTo.trim(),
  };
}

/** All that is wrong with cleaned values, apart from other services. Source of the rules: dossier § 7.2, § 9.2, 10. */
export function complaintsOf(values: ServiceValues, structureIsPublic: boolean): readonly Complaint[] {
  const found: Complaint[] = [];
  const complain = (field: ServiceField, what: string) => found.push({ field, code: `services.${what}` });
  for (const field of Object.keys(maxima) as (keyof typeof maxima)[]) {
    const text = values[field];
    if (text.length > maxima[field]) complain(field, `${field in longNames ? longNames[field] : 'address'}-long`);
    else if (unseen.test(field === 'description' ? text.replaceAll('\n', '') : text)) complain(field, 'text-not-printable');
  }
  if (values.code === '') complain('code', 'code-missing');
  if (values.name === '') complain('name', 'name-missing');
  if (values.country !== '' && !/^[A-Z]{2}$/.test(values.country)) complain('country', 'country-invalid');
  checkDates(values, complain);
  if (isReservedCode(values.code)) {
    if (values.code !== publicInvoicesService) complain('code', 'code-reserved');
    else if (!structureIsPublic) complain('code', 'code-reserved-public');
    else if (values.isMediaAgency) complain('isMediaAgency', 'reserved-no-agency');
  }
  return found;
}

const longNames: Partial<Record<keyof typeof maxima, string>> = { code: 'code', name: 'name', description: 'description' };

function checkDates({ validFrom, validTo }: ServiceValues, complain: (field: ServiceField, what: string) => void): void {
  for (const [field, day] of [
    ['validFrom', validFrom],
    ['validTo', validTo],
  ] as const)
    if (day !== '' && !(isCalendarDate(day) && day >= '1900-01-01')) complain(field, 'date-invalid');
  if (isCalendarDate(validFrom) && isCalendarDate(validTo) && validFrom > validTo) complain('validTo', 'dates-reversed');
}
