import { Refusal } from '../codes.ts';
import { FIRST_FOREIGN_SYMBOL, knownSymbol, NAMESPACES, usualPrefix } from './vocabulary.ts';

/** A name as it stands in tags, with what it meant when last asked. */
export interface QName {
  raw: string;
  /** The same as 16-bit codes, to compare with those of a document. */
  codes: Uint16Array;
  /** The name that came after this one last time: in the next line of an invoice it very likely will again. */
  after: QName | undefined;
  /** Kept between documents. */
  isShared: boolean;
  prefix: string;
  local: string;
  /** The state of namespaces for which `symbol` holds. */
  scope: number;
  symbol: number;
  /** The document for which a number of its own holds. */
  owner: number;
  /** What it means as an attribute without prefix, when that is known beforehand; else -1. */
  attribute: number;
}

/**
 * Names are recognised by a hash of their characters in a small table kept between documents, so that reading `<cbc:ID>` for the
 * thousandth time makes no string. One place a hash: a collision only costs a look-up in the document's own map (no chains to attack).
 */
const SLOTS = 16_384;
/** Longer names are not kept between documents. */
const LONGEST_SHARED_NAME = 64;
const shared: (QName | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

/** Counts documents and states of namespaces, so that a number never means two things. */
let clock = 0;

/**
 * The states of namespaces met before, by what is bound in them: documents of one sender, and nearly all of one syntax, bind the same, and
 * what their names mean is then known already. Bounded, as senders may bind anything.
 */
const MOST_STATES = 512;
const MOST_BINDINGS = 16;
const LONGEST_STATE = 2048;
const states = new Map<string, number>();

/** The namespaces and names of one document. */
export class Names {
  readonly #bindings = new Map<string, string>([
    ['xml', NAMESPACES.xml],
    ['', ''],
  ]);
  readonly #own = new Map<string, QName>();
  readonly #foreign = new Map<string, Map<string, number>>();
  readonly #foreignNames: { uri: string; local: string; shown: string }[] = [];
  readonly #undo: { depth: number; prefix: string; uri: string | undefined }[] = [];
  readonly #begin: number = ++clock;
  #scope = 0;
  #isStale = true;

  /** The name standing at `[start, end)` of the text, whose characters hash to `hash`. */
  at(text: string, start: number, end: number, hash: number): QName {
    const slot = hash & (SLOTS - 1);
    const candidate = shared[slot];
    if (candidate !== undefined && candidate.raw.length === end - start && text.startsWith(candidate.raw, start)) return candidate;
    const sliced = text.slice(start, end);
    const known = this.#own.get(sliced);
    if (known) return known;
    const name = split(sliced, start);
    if (end - start <= LONGEST_SHARED_NAME && (candidate === undefined || candidate.owner !== this.#begin)) {
      // What leaves the table must not lead to more that has left it: such a chain would keep growing.
      if (candidate !== undefined) {
        candidate.after = undefined;
        candidate.isShared = false;
      }
      name.isShared = true;
      shared[slot] = name;
    }
    if (!name.isShared) this.#own.set(name.raw, name);
    return name;
  }

  /** The number of an element's name here and now. `offset` is for the complaint about an undeclared prefix. */
  element(name: QName, offset: number): number {
    if (this.#isStale) this.#restate();
    if (name.scope === this.#scope && (name.symbol < FIRST_FOREIGN_SYMBOL || name.owner === this.#begin)) {
      name.owner = this.#begin;
      return name.symbol;
    }
    const uri = this.#bindings.get(name.prefix);
    if (uri === undefined) throw new Refusal('READ-PREFIX', offset, { prefix: name.prefix });
    name.symbol = this.#symbol(uri, name);
    name.scope = this.#scope;
    name.owner = this.#begin;
    return name.symbol;
  }

  /** The number of an attribute's name: without prefix it is in no namespace. */
  attribute(name: QName, offset: number): number {
    if (name.attribute >= 0) return name.attribute;
    if (name.prefix === '') {
      const symbol = this.#symbol('', name);
      // Known by now, though not when the name was first met.
      if (symbol < FIRST_FOREIGN_SYMBOL) name.attribute = symbol;
      return symbol;
    }
    const uri = this.#bindings.get(name.prefix);
    if (uri === undefined) throw new Refusal('READ-PREFIX', offset, { prefix: name.prefix });
    return this.#symbol(uri, name);
  }

  /** Binds a prefix for the element at `depth` and all inside it. */
  bind(prefix: string, uri: string, depth: number): void {
    const before = this.#bindings.get(prefix);
    if (before === uri) return;
    this.#undo.push({ depth, prefix, uri: before });
    this.#bindings.set(prefix, uri);
    this.#isStale = true;
  }

  /** Takes back what the element at `depth` had bound. */
  leave(depth: number): void {
    let last = this.#undo.at(-1);
    while (last !== undefined && last.depth === depth) {
      if (last.uri === undefined) this.#bindings.delete(last.prefix);
      else this.#bindings.set(last.prefix, last.uri);
      this.#undo.pop();
      this.#isStale = true;
      last = this.#undo.at(-1);
    }
  }

  /** How a name of this document only is shown in paths. */
  foreignName(symbol: number): string {
    return this.#foreignNames[symbol - FIRST_FOREIGN_SYMBOL]?.shown ?? '*';
  }

  /** Namespace and local name of a name of this document only. */
  foreignParts(symbol: number): { uri: string; local: string } | undefined {
    return this.#foreignNames[symbol - FIRST_FOREIGN_SYMBOL];
  }

  #restate(): void {
    this.#isStale = false;
    if (this.#bindings.size > MOST_BINDINGS) {
      this.#scope = ++clock;
      return;
    }
    let key = '';
    for (const [prefix, uri] of this.#bindings) key += `${prefix} ${uri}\n`;
    if (key.length > LONGEST_STATE) {
      this.#scope = ++clock;
      return;
    }
    let state = states.get(key);
    if (state === undefined) {
      if (states.size >= MOST_STATES) states.clear();
      state = ++clock;
      states.set(key, state);
    }
    this.#scope = state;
  }

  #symbol(uri: string, name: QName): number {
    const known = knownSymbol(uri, name.local);
    if (known >= 0) return known;
    const locals = this.#foreign.get(uri) ?? new Map<string, number>();
    if (locals.size === 0) this.#foreign.set(uri, locals);
    let symbol = locals.get(name.local);
    if (symbol === undefined) {
      symbol = FIRST_FOREIGN_SYMBOL + this.#foreignNames.length;
      const prefix = usualPrefix(uri) ?? name.prefix;
      this.#foreignNames.push({ uri, local: name.local, shown: prefix === '' ? name.local : `${prefix}:${name.local}` });
      locals.set(name.local, symbol);
    }
    return symbol;
  }
}

function split(sliced: string, offset: number): QName {
  // A slice keeps the whole document alive: names that outlive it are copied.
  const raw = sliced.length <= LONGEST_SHARED_NAME ? copy(sliced) : sliced;
  const colon = raw.indexOf(':');
  if (colon === 0 || colon === raw.length - 1 || raw.lastIndexOf(':') !== colon) {
    throw new Refusal('READ-MARKUP', offset);
  }
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const codes = new Uint16Array(raw.length);
  for (let at = 0; at < raw.length; at++) codes[at] = raw.charCodeAt(at);
  return {
    raw,
    codes,
    after: undefined,
    isShared: false,
    prefix,
    local: colon < 0 ? raw : raw.slice(colon + 1),
    scope: -1,
    symbol: -1,
    owner: -1,
    attribute: colon < 0 ? knownSymbol('', raw) : -1,
  };
}

function copy(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(text.charCodeAt(i));
  return out;
}
