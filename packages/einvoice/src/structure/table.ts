import { symbolFor } from '../read/xml/vocabulary.ts';
import { automatonOf } from './automaton.ts';
import type { StructureType } from './type.ts';

const MIXED = 0x24;
export const REQUIRED = 1;
export const MANY = 2;

/** The namespaces of which every element met in a type is a global one, too. */
const ALL_GLOBAL = new Set(['ubl', 'cn', 'cac', 'cbc', 'ext', 'sig', 'sac', 'sbc']);

/** The types of a schema, and its global elements; grows with every table read. */
export class Structure {
  readonly globals = new Map<number, StructureType>();
  readonly #types = new Map<string, StructureType>();
  readonly #byName = new Map<string, StructureType>();
  readonly #attributes = new Map<string, string>();
  readonly #byElement = new Map<string, StructureType>();

  /** Takes a table in. Types of an earlier table are completed first: the end of a name tells a type among those the earlier table knew. */
  read(table: string): this {
    this.completeAll();
    const globals: string[] = [];
    let prefix = '';
    for (const line of table.split('\n')) {
      if (line.startsWith('[')) prefix = line.slice(1, -1);
      else if (prefix === '') globals.push(line);
      else if (prefix === '@') for (const item of line.split(' ')) this.#attributes.set(item.slice(0, -2), item.slice(-1));
      else this.#begin(line, prefix);
    }
    this.#byElement.clear();
    for (const reference of globals) {
      const { symbol, type } = this.#reference(reference, '');
      this.globals.set(symbol, type);
    }
    return this;
  }

  /** Looks into every line, so that `globals` holds all there are. */
  completeAll(): void {
    for (const type of this.#types.values()) type.complete?.();
  }

  /** A type by `prefix:Name`. */
  named(name: string): StructureType | undefined {
    return this.#byName.get(name);
  }

  #begin(line: string, prefix: string): void {
    const space = line.indexOf(' ');
    const equals = line.indexOf('=');
    const end = equals >= 0 && (space < 0 || equals < space) ? equals : space < 0 ? line.length : space;
    const key = line.slice(0, line.charCodeAt(end - 1) === MIXED ? end - 1 : end);
    const name = prefix === '-' ? '' : `${prefix}:${key.slice(key.indexOf('-') + 1)}${prefix === 'xsd' ? '' : 'Type'}`;
    const type = newType(name);
    type.complete = () => {
      type.complete = undefined;
      this.#fill(type, line, prefix);
    };
    this.#types.set(key, type);
    if (name !== '') this.#byName.set(name, type);
  }

  #fill(type: StructureType, line: string, prefix: string): void {
    const [head = '', ...items] = line.split(' ');
    const equals = head.indexOf('=');
    const name = equals < 0 ? head : head.slice(0, equals);
    if (equals >= 0) {
      const { lexical, values } = textOf(head.slice(equals + 1));
      type.lexical = lexical;
      type.values = values;
    }
    type.mixed = name.charCodeAt(name.length - 1) === MIXED;
    const symbols: number[] = [];
    const often: number[] = [];
    for (const item of items) {
      const first = item.charCodeAt(0);
      if (first === 0x40) this.#attribute(type, item.slice(1));
      else if (first === 0x28 || first === 0x23) type.automaton = automatonOf(item, (reference) => this.#reference(reference, prefix));
      else {
        const last = item.charCodeAt(item.length - 1);
        const marked = last < 0x30;
        const { symbol, type: content } = this.#reference(marked ? item.slice(0, -1) : item, prefix);
        symbols.push(symbol);
        type.types.push(content);
        often.push(last === 0x21 ? REQUIRED : last === 0x2a ? MANY : last === 0x2b ? REQUIRED | MANY : 0);
      }
    }
    type.symbols = Int32Array.from(symbols);
    type.often = Uint8Array.from(often);
    type.lastRequired = often.findLastIndex((bits) => (bits & REQUIRED) !== 0);
  }

  #attribute(type: StructureType, item: string): void {
    if (item === '*') {
      type.anyAttribute = true;
      return;
    }
    const [, name = '', letter, required, fixed] = /^(\w+)(?::([^!=]+))?(!)?(?:=(.*))?$/.exec(item) ?? [];
    const known = letter ?? this.#attributes.get(name) ?? 's';
    if (required) type.requiredAttributes++;
    type.attributes.push({
      name,
      symbol: symbolFor(name),
      ...textOf(known),
      required: required === '!',
      fixed: fixed?.replaceAll('~', ' '),
    });
  }

  #reference(written: string, prefix: string): { symbol: number; type: StructureType } {
    const equals = written.indexOf('=');
    const shown = equals < 0 ? written : written.slice(0, equals);
    const name = shown.startsWith('.') ? `cbc:${shown.slice(1)}` : shown.includes(':') ? shown : `${prefix}:${shown}`;
    const symbol = symbolFor(name);
    const colon = name.indexOf(':');
    const type = equals < 0 ? this.#typeByName(name.slice(colon + 1)) : this.#type(written.slice(equals + 1));
    if (ALL_GLOBAL.has(name.slice(0, colon))) this.globals.set(symbol, type);
    return { symbol, type };
  }

  #type(name: string): StructureType {
    const type = this.#types.get(name);
    if (type === undefined) throw new Error(`the table of the structure names an unknown type ${name}`);
    return type;
  }

  /** The type whose name is the longest end of an element's. */
  #typeByName(local: string): StructureType {
    const known = this.#byElement.get(local);
    if (known !== undefined) return known;
    let type: StructureType | undefined;
    for (let at = 0; at < local.length && type === undefined; at++) {
      const code = local.charCodeAt(at);
      if (code >= 0x41 && code <= 0x5a) type = this.#types.get(at === 0 ? local : local.slice(at));
    }
    type ??= this.#type('Text');
    this.#byElement.set(local, type);
    return type;
  }
}

function textOf(written: string): { lexical: number; values: ReadonlySet<string> | undefined } {
  return { lexical: written.charCodeAt(0), values: written.length > 1 ? new Set(written.slice(2, -1).split('|')) : undefined };
}

const NONE = new Int32Array(0);
const NOTHING = new Uint8Array(0);

/** A type that holds nothing yet. */
export function newType(name: string): StructureType {
  return {
    name,
    lexical: 0,
    values: undefined,
    attributes: [],
    requiredAttributes: 0,
    anyAttribute: false,
    mixed: false,
    symbols: NONE,
    types: [],
    often: NOTHING,
    lastRequired: -1,
    automaton: undefined,
    complete: undefined,
  };
}
