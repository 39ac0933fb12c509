import type { OtherType, TypedCompany } from '#domain/accounts';
import { otherTypes } from '#domain/accounts';

/** A company as its form (or the hidden fields of the next one) carries it. */
const fields = [
  'type',
  'identifier',
  'name',
  'companyFirstName',
  'companyLastName',
  'line1',
  'line2',
  'postCode',
  'city',
  'country',
] as const;
type Field = (typeof fields)[number];

/** Longer texts are none of these. */
const longest = 300;

/** What was typed, for the next form. */
export function companyFields(form: URLSearchParams): Readonly<Record<Field, string>> {
  return Object.fromEntries(fields.map((field) => [field, (form.get(field) ?? '').slice(0, longest)])) as Record<Field, string>;
}

const isOther = (type: string): type is OtherType => (otherTypes as readonly string[]).includes(type);

/** The company of a form; one without a type that we know is a SIRET. */
export function typedCompany(form: URLSearchParams): TypedCompany {
  const { type, identifier, name, companyFirstName, companyLastName, line1, line2, postCode, city, country } = companyFields(form);
  if (!isOther(type)) return { type: 'siret', identifier };
  const address = { line1, line2, postCode, city, country };
  return { type, identifier, name, firstName: companyFirstName, lastName: companyLastName, address };
}
