import type { AttributeModel, ParticleModel, SchemaModel, SimpleModel, TypeModel } from './structure-model.ts';

/** A type as it will be written: its name without `Type`, and the prefix of its namespace. */
interface Written {
  readonly prefix: string;
  readonly name: string;
  readonly type: TypeModel;
}

/**
 * The compact form of a schema (read again by packages/einvoice/src/structure/table.ts, which explains it):
 * types by prefix, each a line; elements are given their type only where their name does not tell it.
 */
export class TableWriter {
  readonly #model: SchemaModel;
  /** Number of a type in the model → the name it is written under. */
  readonly #names = new Map<number, string>();
  readonly #lines = new Map<string, Written>();
  readonly #bySignature = new Map<string, string>();
  /** The letter of an attribute where none is written: the first one met. */
  readonly #attributes = new Map<string, string>();
  /** Prefixes of which a type belongs to one element, and only gives a data type another name. */
  readonly #renaming: ReadonlySet<string>;
  readonly #allGlobal: ReadonlySet<string>;
  #written = 0;

  /** `renaming`, `allGlobal`: prefixes of namespaces of which types only rename data types, of which every element met is a global one. */
  constructor(model: SchemaModel, renaming: readonly string[], allGlobal: readonly string[]) {
    this.#model = model;
    this.#renaming = new Set(renaming);
    this.#allGlobal = new Set(allGlobal);
  }

  /** The table of these global elements (names with prefix, numbers of types) and of all they hold, without what an earlier table of this writer has. */
  write(elements: readonly (readonly [name: string, type: number])[]): string {
    for (const [name, type] of elements) this.#take(name, type);
    const known = new Set(this.#attributes.keys());
    const groups = new Map<string, string[]>();
    const met = new Set<string>();
    for (const { prefix, name, type } of [...this.#lines.values()].slice(this.#written)) {
      const group = groups.get(prefix) ?? [];
      groups.set(prefix, group);
      group.push(this.#line(prefix, name, type));
      for (const item of elementsOf(type.particle)) if (this.#allGlobal.has(item.name.replace(/:.*/, ''))) met.add(item.name);
    }
    this.#written = this.#lines.size;
    const letters = [...this.#attributes].filter(([name]) => !known.has(name)).map(([name, letter]) => `${name}:${letter}`);
    if (letters.length > 0) groups.set('@', [letters.join(' ')]);
    const lines = [...groups].flatMap(([prefix, group]) => [`[${prefix}]`, ...group]);
    const globals = elements.filter(([name]) => !met.has(name)).map(([name, type]) => this.#reference(name, type, ''));
    return [...lines, '[]', ...globals].join('\n');
  }

  #take(element: string, number: number): void {
    if (this.#names.has(number)) return;
    const type = this.#model.types[number];
    if (type === undefined) throw new Error(`no type ${number}`);
    const own = type.name === '' ? element : this.#model.named(type.name);
    const colon = own.indexOf(':');
    const prefix = type.name === '' ? '-' : own.slice(0, Math.max(colon, 0));
    let name = prefix === 'xsd' ? own.slice(colon + 1) : own.slice(colon + 1).replace(/Type$/, '');
    // Names of elements end in `ID`, not in `Identifier`.
    if (this.#renaming.size > 0 && name === 'Identifier') name = 'ID';
    if (this.#renaming.has(prefix) && type.base !== undefined) {
      // The type of an element, derived without any change from a data type: the data type is enough.
      const base = this.#model.types[type.base];
      if (base !== undefined && signature(base) === signature(type)) {
        this.#take(element, type.base);
        this.#names.set(number, this.#names.get(type.base) ?? '');
        return;
      }
      throw new Error(`${type.name} is not as foreseen`);
    }
    const same = prefix === '-' ? this.#bySignature.get(name + signature(type)) : undefined;
    if (same !== undefined) {
      this.#names.set(number, same);
      return;
    }
    if (this.#lines.has(name)) name = `${prefix}-${name}`;
    if (this.#lines.has(name)) throw new Error(`two types ${name}`);
    this.#bySignature.set(name + signature(type), name);
    this.#names.set(number, name);
    this.#lines.set(name, { prefix, name, type });
    for (const item of elementsOf(type.particle)) this.#take(item.name, item.type);
  }

  #line(prefix: string, name: string, type: TypeModel): string {
    const attributes = type.attributes.map((attribute) => this.#attribute(attribute));
    if (type.anyAttribute) attributes.push('@*');
    const head = type.mixed ? `${name}$` : name;
    if (type.text !== undefined) return [`${head}=${simple(type.text)}`, ...attributes].join(' ');
    const particle = type.particle;
    if (particle === undefined) return [head, ...attributes].join(' ');
    if (
      particle.kind === 'sequence' &&
      particle.min === 1 &&
      particle.max === 1 &&
      particle.items.every((item) => item.kind === 'element')
    ) {
      return [head, ...particle.items.map((item) => this.#particle(item, prefix)), ...attributes].join(' ');
    }
    return [`${head} ${this.#particle(particle, prefix)}`, ...attributes].join(' ');
  }

  #particle(particle: ParticleModel, prefix: string): string {
    const often = particle.max === 1 ? (particle.min === 1 ? '!' : '') : particle.min === 1 ? '+' : '*';
    if (particle.kind === 'element') return this.#reference(particle.name, particle.type, prefix) + often;
    if (particle.kind === 'any') return `#${particle.other}${particle.lax ? '~' : ''}${often}`;
    const separator = particle.kind === 'choice' ? '|' : ',';
    return `(${particle.items.map((item) => this.#particle(item, prefix)).join(separator)})${often}`;
  }

  #reference(element: string, type: number, prefix: string): string {
    const colon = element.indexOf(':');
    const own = element.slice(0, Math.max(colon, 0));
    const local = element.slice(colon + 1);
    const written = this.#names.get(type) ?? '';
    const shown = own === prefix ? local : prefix === 'cac' && own === 'cbc' ? `.${local}` : element;
    return written === typeByName(local, this.#lines) ? shown : `${shown}=${written}`;
  }

  #attribute({ name, type, required, fixed }: AttributeModel): string {
    const written = simple(type);
    if (!this.#attributes.has(name) && written.length === 1) this.#attributes.set(name, written);
    return `@${name}${this.#attributes.get(name) === written ? '' : `:${written}`}${required ? '!' : ''}${fixed === undefined ? '' : `=${fixed.replaceAll(' ', '~')}`}`;
  }
}

/** The longest name of a type that ends an element's name. */
function typeByName(local: string, known: ReadonlyMap<string, unknown>): string {
  let best = '';
  for (const name of known.keys()) if (name.length > best.length && local.endsWith(name)) best = name;
  return best === '' ? 'Text' : best;
}

function simple(type: SimpleModel): string {
  return type.values === undefined ? type.base : `${type.base}(${type.values.join('|')})`;
}

function signature(type: TypeModel): string {
  return JSON.stringify([type.text, type.particle, type.mixed, type.attributes, type.anyAttribute]);
}

function* elementsOf(particle: ParticleModel | undefined): Generator<Extract<ParticleModel, { kind: 'element' }>> {
  if (particle?.kind === 'element') yield particle;
  else if (particle !== undefined && particle.kind !== 'any') for (const item of particle.items) yield* elementsOf(item);
}
