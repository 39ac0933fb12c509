import { symbolFor } from '../../read/xml/vocabulary.ts';
import type { View } from './view.ts';
import type { Flag } from './rule.ts';

/**
 * How often something may stand under a context: most often never (`UBL-CR-…`, `CII-SR-…`), else once. Hundreds of such rules are judged
 * in one walk over what stands there, so that their number costs nothing.
 */
export interface Limit {
  id: string;
  flag: Flag;
  terms: readonly string[];
  /** Relative path, an attribute last (`cbc:ID/@schemeID`); several of them as `a | b` count together. */
  path: string;
  /** 0: not at all. */
  most: number;
}

/** A knot of the tree of paths. */
export interface LimitTree {
  /** Limits that count this element. */
  rows: number[];
  attributes: { symbol: number; row: number }[];
  below: Map<number, LimitTree>;
}

/** Compiles rows; a row's number is its index. `*` stands for any one element. */
export function compileLimits(limits: readonly Limit[]): LimitTree {
  const root = knot();
  for (const [row, { path }] of limits.entries()) for (const one of path.split('|')) addPath(root, one.trim(), row);
  return root;
}

export const ANY_ELEMENT = -3;

function addPath(root: LimitTree, path: string, row: number): void {
  let at = root;
  for (const name of path.split('/')) {
    if (name === '.') continue;
    if (name.startsWith('@')) {
      at.attributes.push({ symbol: symbolFor(name.slice(1)), row });
      return;
    }
    const symbol = name === '*' ? ANY_ELEMENT : symbolFor(name);
    let next = at.below.get(symbol);
    if (next === undefined) {
      next = knot();
      at.below.set(symbol, next);
    }
    at = next;
  }
  at.rows.push(row);
}

function knot(): LimitTree {
  return { rows: [], attributes: [], below: new Map() };
}

export type Met = (row: number, node: number, attribute: number) => void;

/** Calls for every element or attribute that some limit counts. */
export function eachLimited(view: View, node: number, tree: LimitTree, met: Met): void {
  for (const { symbol, row } of tree.attributes) if (view.attribute(node, symbol) !== undefined) met(row, node, symbol);
  if (tree.below.size === 0) return;
  const source = view.tree;
  const any = tree.below.get(ANY_ELEMENT);
  const end = source.next(node);
  for (let child = node + 1; child < end; child = source.next(child)) {
    const below = tree.below.get(source.symbol(child));
    if (below !== undefined) meet(view, child, below, met);
    if (any !== undefined) meet(view, child, any, met);
  }
}

function meet(view: View, node: number, tree: LimitTree, met: Met): void {
  for (const row of tree.rows) met(row, node, -1);
  if (tree.below.size > 0 || tree.attributes.length > 0) eachLimited(view, node, tree, met);
}
