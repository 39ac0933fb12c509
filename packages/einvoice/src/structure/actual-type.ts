import { LEXICAL_NAMES } from './lexical.ts';
import type { Schema } from './schema.ts';
import { newType } from './table.ts';
import type { StructureType } from './type.ts';
import { automatonOf } from './automaton.ts';

/** Anything: text, elements known or not, attributes. */
export const ANY_TYPE: StructureType = anyType();

function anyType(): StructureType {
  const type = newType('xsd:anyType');
  type.mixed = true;
  type.anyAttribute = true;
  type.automaton = automatonOf('#~*', () => ({ symbol: -1, type }));
  return type;
}

/** Built-in types and those they are derived from, as far as the schemas' values know them. */
const DERIVED: Readonly<Record<string, string>> = {
  normalizedString: 'string',
  token: 'normalizedString',
  language: 'token',
  ID: 'token',
  integer: 'decimal',
};

/** Namespaces in which every element has a type of its own, named after it. */
const NAMED_AFTER_ELEMENT = /^(cbc|ext|sbc):/;

/**
 * The type that `xsi:type` names for an element, if it is the declared one or derived from it. The schemas of invoices derive no type of an
 * element from that of another, so only built-in types can differ.
 */
export function actualType(schema: Schema, declared: StructureType, element: string, named: string | undefined): StructureType | undefined {
  if (named === undefined) return undefined;
  if (NAMED_AFTER_ELEMENT.test(element) && named === `${element}Type`) return declared;
  const builtIn = named.startsWith('xsd:') ? named.slice(4) : undefined;
  const actual = schema.type(named) ?? (builtIn === undefined ? undefined : builtInType(builtIn));
  if (actual === undefined || declared === ANY_TYPE || actual.name === declared.name) return actual;
  if (builtIn === undefined || !declared.name.startsWith('xsd:')) return undefined;
  for (let base = DERIVED[builtIn]; base !== undefined; base = DERIVED[base]) if (`xsd:${base}` === declared.name) return actual;
  return undefined;
}

function builtInType(name: string): StructureType | undefined {
  if (name === 'anyType') return ANY_TYPE;
  for (const [letter, known] of LEXICAL_NAMES) {
    if (known !== name) continue;
    const type = newType(`xsd:${name}`);
    type.lexical = letter;
    return type;
  }
  return undefined;
}
