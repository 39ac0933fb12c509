import { FIRST_FOREIGN_SYMBOL, symbolFor } from '../../read/xml/vocabulary.ts';
import type { View } from './view.ts';
import type { Flag } from './flag.ts';

/**
 * How often something may stand under a context: most often never (`UBL-CR-…`, `CII-SR-…`), else once. Hundreds of such rules are judged
 * in one walk over what stands there, so that their number costs nothing.
 */
export interface Limit {
  id: string;
  flag: Flag;
  terms: readonly string[];
  /**
   * Relative path, an attribute last (`cbc:ID/@schemeID`); several of them as `a | b` count together.
   * `//a/b` counts in the whole document, wherever the context stands.
   */
  path: string;
  /** 0: not at all. */
  most: number;
}

/** A knot of the tree of paths. */
export interface LimitTree {
  readonly number: number;
  /** Limits that count this element. */
  rows: number[];
  attributes: { symbol: number; row: number }[];
  /** How many names lead on from here. */
  names: number;
  /** What any element leads to. */
  any: LimitTree | undefined;
  /** Shared by all knots of a tree. */
  edges: Edges;
  /** What is counted in the whole document. */
  anywhere: Anywhere | undefined;
}

interface Anywhere {
  /** By symbol, whether an element of that name may begin a path. */
  begins: Uint8Array;
  tree: LimitTree;
  attributes: Map<number, number[]>;
}

/** From a knot and a name to the knot below: one flat table, as a map at every knot would be several times slower. */
class Edges {
  readonly #knots: LimitTree[] = [];
  #keys = new Int32Array(64).fill(-1);
  #values = new Int32Array(64);
  #size = 0;

  knot(): LimitTree {
    const made = { number: this.#knots.length, rows: [], attributes: [], names: 0, any: undefined, edges: this, anywhere: undefined };
    this.#knots.push(made);
    return made;
  }

  add(from: LimitTree, symbol: number): LimitTree {
    if (this.#size * 4 >= this.#keys.length) this.#grow();
    const to = this.knot();
    this.#put((from.number << SYMBOL_BITS) | symbol, to.number);
    from.names++;
    return to;
  }

  get(from: LimitTree, symbol: number): LimitTree | undefined {
    if (symbol >= FIRST_FOREIGN_SYMBOL) return undefined;
    const key = (from.number << SYMBOL_BITS) | symbol;
    const at = this.#place(key);
    return this.#keys[at] === key ? this.#knots[this.#values[at] ?? 0] : undefined;
  }

  symbolsFrom(from: LimitTree): number[] {
    return [...this.#keys].filter((key) => key >= 0 && key >> SYMBOL_BITS === from.number).map((key) => key & (FIRST_FOREIGN_SYMBOL - 1));
  }

  /** Where a key stands, or where it would. */
  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (this.#keys[at] !== -1 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #put(key: number, value: number): void {
    const at = this.#place(key);
    this.#keys[at] = key;
    this.#values[at] = value;
    this.#size++;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Int32Array(keys.length * 2).fill(-1);
    this.#values = new Int32Array(values.length * 2);
    this.#size = 0;
    for (const [at, key] of keys.entries()) if (key >= 0) this.#put(key, values[at] ?? 0);
  }
}

/** Known names are numbered below `FIRST_FOREIGN_SYMBOL`. */
const SYMBOL_BITS = 16;

/** Compiles rows; a row's number is its index. `*` stands for any one element. */
export function compileLimits(limits: readonly Limit[]): LimitTree {
  const edges = new Edges();
  const root = edges.knot();
  const anywhere = edges.knot();
  for (const [row, { path }] of limits.entries()) {
    for (const one of path.split('|').map((text) => text.trim())) {
      if (one.startsWith('//')) addPath(anywhere, one.slice(2), row);
      else addPath(root, one, row);
    }
  }
  if (anywhere.names > 0 || anywhere.attributes.length > 0) root.anywhere = anywhereOf(anywhere);
  return root;
}

function addPath(root: LimitTree, path: string, row: number): void {
  const { edges } = root;
  let at = root;
  for (const name of path.split('/')) {
    if (name === '.') continue;
    if (name.startsWith('@')) {
      at.attributes.push({ symbol: symbolFor(name.slice(1)), row });
      return;
    }
    if (name === '*') {
      at.any ??= edges.knot();
      at = at.any;
    } else {
      const symbol = symbolFor(name);
      at = edges.get(at, symbol) ?? edges.add(at, symbol);
    }
  }
  at.rows.push(row);
}

function anywhereOf(tree: LimitTree): Anywhere {
  const symbols = tree.edges.symbolsFrom(tree);
  const begins = new Uint8Array(Math.max(0, ...symbols) + 1);
  for (const symbol of symbols) begins[symbol] = 1;
  const attributes = new Map<number, number[]>();
  for (const { symbol, row } of tree.attributes) attributes.set(symbol, [...(attributes.get(symbol) ?? []), row]);
  return { begins, tree, attributes };
}

export type Met = (row: number, node: number, attribute: number) => void;

/** Calls for every element or attribute that some limit counts. */
export function eachLimited(view: View, node: number, tree: LimitTree, met: Met): void {
  if (tree.attributes.length > 0) eachAttribute(view, node, tree, met);
  if (tree.anywhere !== undefined) eachAnywhere(view, tree.anywhere, met);
  if (tree.names === 0 && tree.any === undefined) return;
  const source = view.tree;
  const { edges, any } = tree;
  const end = source.next(node);
  for (let child = node + 1; child < end; child = source.next(child)) {
    const below = edges.get(tree, source.symbol(child));
    if (below !== undefined) meet(view, child, below, met);
    if (any !== undefined) meet(view, child, any, met);
  }
}

function meet(view: View, node: number, tree: LimitTree, met: Met): void {
  for (const row of tree.rows) met(row, node, -1);
  eachLimited(view, node, tree, met);
}

function eachAttribute({ tree }: View, node: number, { attributes }: LimitTree, met: Met): void {
  const last = tree.lastAttribute(node);
  for (let at = tree.firstAttribute(node); at < last; at++) {
    const written = tree.attributeSymbol(at);
    for (const { symbol, row } of attributes) if (symbol === written) met(row, node, symbol);
  }
}

function eachAnywhere(view: View, { begins, tree, attributes }: Anywhere, met: Met): void {
  const source = view.tree;
  for (let node = 0; node < source.size; node++) {
    if (begins[source.symbol(node)] !== 1) continue;
    const below = tree.edges.get(tree, source.symbol(node));
    if (below !== undefined) meet(view, node, below, met);
  }
  if (attributes.size === 0) return;
  const end = source.lastAttribute(source.size - 1);
  for (let at = 0; at < end; at++) {
    const symbol = source.attributeSymbol(at);
    for (const row of attributes.get(symbol) ?? []) met(row, ownerOf(view, at), symbol);
  }
}

/** The element an attribute stands on: the last one whose attributes begin no later. */
function ownerOf({ tree }: View, attribute: number): number {
  let low = 0;
  let high = tree.size - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tree.firstAttribute(middle) <= attribute) low = middle;
    else high = middle - 1;
  }
  return low;
}
