import { expandedName, type SchemaElement, type SchemaSet } from './structure-schema.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema';

/** Letters of the built-in types, as the checker knows them. */
const BUILT_IN: Readonly<Record<string, string>> = {
  string: 's',
  normalizedString: 'n',
  token: 't',
  anyURI: 'u',
  decimal: 'd',
  boolean: 'b',
  date: 'D',
  time: 'T',
  dateTime: 'W',
  base64Binary: 'B',
  language: 'l',
  ID: 'I',
  integer: 'i',
};

/** The one narrowing by length: numbers of agencies are tokens of one to three characters, letter `c`. */
const SHORT_TOKEN = 'minLength 1,maxLength 3';

/** The value space of text: a built-in type, perhaps narrowed to listed values. */
export interface SimpleModel {
  readonly base: string;
  readonly values?: readonly string[];
}

export interface AttributeModel {
  readonly name: string;
  readonly type: SimpleModel;
  readonly required: boolean;
  readonly fixed?: string;
}

export type ParticleModel = { readonly min: number; readonly max: number } & (
  | { readonly kind: 'element'; readonly name: string; readonly type: number }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly ParticleModel[] }
  | { readonly kind: 'any'; readonly other: string; readonly lax: boolean }
);

/** What an element may hold. Neither text nor particle: nothing at all. */
export interface TypeModel {
  /** `{namespace}local`, or empty for a type written where it is used. */
  readonly name: string;
  readonly text?: SimpleModel;
  readonly particle?: ParticleModel;
  readonly mixed: boolean;
  readonly attributes: readonly AttributeModel[];
  /** Whether attributes of no schema are let through. A strict wildcard lets none through: the schemas declare no attribute on its own. */
  readonly anyAttribute: boolean;
  /** Index of the type this one is derived from, if that is a complex type of the schemas. */
  readonly base?: number;
}

/** What an element may hold of which nothing is said. */
const ANY_TYPE: TypeModel = {
  name: `{${XSD}}anyType`,
  particle: { kind: 'any', min: 0, max: Infinity, other: '', lax: true },
  mixed: true,
  attributes: [],
  anyAttribute: true,
};

/** Reads types out of schema documents as they are asked for. */
export class SchemaModel {
  readonly types: TypeModel[] = [];
  readonly #set: SchemaSet;
  readonly #prefix: (uri: string) => string;
  readonly #numbers = new Map<SchemaElement | string, number>();

  constructor(set: SchemaSet, prefix: (uri: string) => string) {
    this.#set = set;
    this.#prefix = prefix;
  }

  /** The number of a global element's type. */
  elementType(expanded: string): number {
    const element = this.#set.elements.get(expanded);
    if (element === undefined) throw new Error(`no element ${expanded}`);
    return this.#typeOf(element);
  }

  /** A name with its prefix, from `{namespace}local`. */
  named(expanded: string): string {
    const close = expanded.indexOf('}');
    const prefix = close <= 1 ? '' : this.#prefix(expanded.slice(1, close));
    return prefix === '' ? expanded.slice(close + 1) : `${prefix}:${expanded.slice(close + 1)}`;
  }

  #typeOf(element: SchemaElement): number {
    const type = element.attributes['type'];
    if (type !== undefined) return this.#named(expandedName(element, type));
    const inline = element.children.find((child) => child.name === 'complexType' || child.name === 'simpleType');
    return inline === undefined ? this.#named(`{${XSD}}anyType`) : this.#number(inline, '');
  }

  #named(expanded: string): number {
    const global = this.#set.types.get(expanded);
    if (global !== undefined) return this.#number(global, expanded);
    const known = this.#numbers.get(expanded);
    if (known !== undefined) return known;
    const type =
      expanded === ANY_TYPE.name
        ? ANY_TYPE
        : { name: expanded, text: this.#simple(expanded), mixed: false, attributes: [], anyAttribute: false };
    const number = this.types.push(type) - 1;
    this.#numbers.set(expanded, number);
    return number;
  }

  #number(definition: SchemaElement, name: string): number {
    const known = this.#numbers.get(definition);
    if (known !== undefined) return known;
    const number = this.types.length;
    this.#numbers.set(definition, number);
    const none = { name, mixed: false, attributes: [], anyAttribute: false };
    this.types.push(none);
    this.types[number] =
      definition.name === 'simpleType' ? { ...none, text: this.#restricted(definition) } : this.#complex(definition, none);
    return number;
  }

  #complex(definition: SchemaElement, none: TypeModel): TypeModel {
    const mixed = definition.attributes['mixed'] === 'true';
    const content = definition.children.find((child) => child.name === 'simpleContent' || child.name === 'complexContent');
    if (content === undefined) {
      const particle = this.#group(definition);
      return { ...none, mixed, ...this.#attributes(definition), ...(particle === undefined ? {} : { particle }) };
    }
    const derivation = content.children[0];
    if (derivation === undefined) throw new Error(`empty ${content.name}`);
    const baseName = expandedName(derivation, derivation.attributes['base'] ?? '');
    const baseDefinition = this.#set.types.get(baseName);
    const baseNumber = baseDefinition?.name === 'complexType' ? this.#number(baseDefinition, baseName) : undefined;
    const base = baseNumber === undefined ? undefined : this.types[baseNumber];
    const own = this.#attributes(derivation);
    const names = new Set(own.attributes.map((attribute) => attribute.name));
    const attributes = [...(base?.attributes ?? []).filter((attribute) => !names.has(attribute.name)), ...own.attributes];
    const derived = {
      ...none,
      mixed,
      attributes,
      anyAttribute: own.anyAttribute,
      ...(baseNumber === undefined ? {} : { base: baseNumber }),
    };
    if (content.name === 'simpleContent') return { ...derived, text: base?.text ?? this.#simple(baseName) };
    const particle = this.#group(derivation);
    if (derivation.name === 'extension' && base?.particle !== undefined) throw new Error('extension of content is not foreseen');
    return { ...derived, ...(particle === undefined ? {} : { particle }) };
  }

  #simple(expanded: string): SimpleModel {
    if (expanded.startsWith(`{${XSD}}`)) {
      const base = BUILT_IN[expanded.slice(XSD.length + 2)];
      if (base === undefined) throw new Error(`${expanded} is not foreseen`);
      return { base };
    }
    const definition = this.#set.types.get(expanded);
    if (definition === undefined) throw new Error(`no type ${expanded}`);
    return this.#restricted(definition);
  }

  #restricted(definition: SchemaElement): SimpleModel {
    const restriction = definition.children.find((child) => child.name === 'restriction');
    if (restriction === undefined) throw new Error(`${definition.attributes['name']} is not a restriction`);
    const { base, values } = this.#simple(expandedName(restriction, restriction.attributes['base'] ?? ''));
    const own: string[] = [];
    const other: string[] = [];
    for (const { name, attributes } of restriction.children) {
      if (name === 'enumeration') own.push(attributes['value'] ?? '');
      else other.push(`${name} ${attributes['value']}`);
    }
    if (other.length > 0) {
      if (base !== 't' || own.length > 0 || other.join() !== SHORT_TOKEN) throw new Error(`facets ${other.join()} are not foreseen`);
      return { base: 'c' };
    }
    const narrowed = own.length > 0 ? own : values;
    return narrowed === undefined ? { base } : { base, values: narrowed };
  }

  #attributes(holder: SchemaElement): { attributes: AttributeModel[]; anyAttribute: boolean } {
    const attributes: AttributeModel[] = [];
    for (const child of holder.children) {
      if (child.name !== 'attribute') continue;
      const { name, type, use, fixed, ref } = child.attributes;
      if (name === undefined || ref !== undefined || use === 'prohibited') throw new Error('attribute not foreseen');
      const inline = child.children.find((inner) => inner.name === 'simpleType');
      const simple = inline === undefined ? this.#simple(expandedName(child, type ?? '')) : this.#restricted(inline);
      attributes.push({ name, type: simple, required: use === 'required', ...(fixed === undefined ? {} : { fixed }) });
    }
    return {
      attributes,
      anyAttribute: holder.children.some(
        ({ name, attributes: { processContents } }) => name === 'anyAttribute' && (processContents ?? 'strict') !== 'strict',
      ),
    };
  }

  #group(holder: SchemaElement): ParticleModel | undefined {
    const group = holder.children.find((child) => child.name === 'sequence' || child.name === 'choice');
    return group === undefined ? undefined : this.#particle(group);
  }

  #particle(element: SchemaElement): ParticleModel {
    const min = Number(element.attributes['minOccurs'] ?? '1');
    const most = element.attributes['maxOccurs'] ?? '1';
    const max = most === 'unbounded' ? Infinity : Number(most);
    if (min > 1 || (max !== 1 && max !== Infinity)) throw new Error(`${min}..${max} is not foreseen`);
    if (element.name === 'sequence' || element.name === 'choice') {
      return { kind: element.name, min, max, items: element.children.map((child) => this.#particle(child)) };
    }
    if (element.name === 'any') {
      const other = element.attributes['namespace'] === '##other' ? this.#prefix(element.target) : '';
      return { kind: 'any', min, max, other, lax: element.attributes['processContents'] === 'lax' };
    }
    const ref = element.attributes['ref'];
    if (ref === undefined) {
      const name = this.named(`{${element.target}}${element.attributes['name'] ?? ''}`);
      return { kind: 'element', min, max, name, type: this.#typeOf(element) };
    }
    const expanded = expandedName(element, ref);
    return { kind: 'element', min, max, name: this.named(expanded), type: this.elementType(expanded) };
  }
}
