import type { XmlTree } from '../../read/xml/tree.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';

/** The families of documents that rules are bound to. */
export type Side = 'ubl' | 'cii' | 'cdar';

/** Where something stands in each syntax, relative to a context: `cac:Price/cbc:PriceAmount`, `..`, `*`, alternatives of a step in `(a|b)`, an attribute last (`@unitCode`). */
export type Places = Partial<Record<Side, string>>;

const PARENT = -2;
const ANY = -3;
/** From here down: one of the lists of names of which any will do. */
const CHOICE = -10;

/** The lists of names that stand in steps, by `CHOICE - step`. */
const choices: (readonly number[])[] = [];

/**
 * A relative path, compiled: first the attribute at its end (or -1), then one number a step: a name, the parent, any element, or a list of names.
 * Flat, because a verdict goes through hundreds of them, mostly once.
 */
export type Steps = readonly number[];

/** A path for each syntax it stands in. */
export type Path = Readonly<Record<Side, Steps | undefined>>;

/**
 * Compiles where a term stands, for each syntax. Names are known from here on to the reader.
 * @param places relative paths; a syntax left out has no such place and every look-up there finds nothing.
 */
export function path(places: Places): Path {
  return { ubl: compiled(places.ubl), cii: compiled(places.cii), cdar: compiled(places.cdar) };
}

const known = new Map<string, Steps>();

function compiled(text: string | undefined): Steps | undefined {
  if (text === undefined) return undefined;
  let steps = known.get(text);
  if (steps === undefined) {
    const parts = text.match(/\([^)]*\)|[^/()]+/g) ?? [];
    const last = parts.at(-1) ?? '';
    const attribute = last.startsWith('@') ? symbolFor(last.slice(1)) : -1;
    steps = [attribute, ...(attribute < 0 ? parts : parts.slice(0, -1)).filter((part) => part !== '.').map(stepOf)];
    known.set(text, steps);
  }
  return steps;
}

function stepOf(text: string): number {
  if (text === '..') return PARENT;
  if (text === '*') return ANY;
  const bare = text.startsWith('(') ? text.slice(1, -1) : text;
  const names = bare.split('|').map((name) => symbolFor(name.trim()));
  const [only] = names;
  if (names.length === 1 && only !== undefined) return only;
  choices.push(names);
  return CHOICE - (choices.length - 1);
}

/** The attribute a path ends in, or -1. */
export function attributeOf(path: Steps): number {
  return path[0] ?? -1;
}

/** The first element at a path, in document order, or -1. */
export function firstAt(tree: XmlTree, node: number, path: Steps, from = 1): number {
  if (from >= path.length) return node;
  const step = path[from] ?? ANY;
  if (step === PARENT) {
    const parent = tree.parent(node);
    return parent < 0 ? -1 : firstAt(tree, parent, path, from + 1);
  }
  const end = tree.next(node);
  const last = from + 1 === path.length;
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (!fits(step, tree.symbol(child))) continue;
    if (last) return child;
    const found = firstAt(tree, child, path, from + 1);
    if (found >= 0) return found;
  }
  return -1;
}

/** Adds every element at a path to a list, in document order. */
export function collectAt(tree: XmlTree, node: number, path: Steps, found: number[], from = 1): void {
  if (from >= path.length) {
    found.push(node);
    return;
  }
  const step = path[from] ?? ANY;
  if (step === PARENT) {
    const parent = tree.parent(node);
    if (parent >= 0) collectAt(tree, parent, path, found, from + 1);
    return;
  }
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (fits(step, tree.symbol(child))) collectAt(tree, child, path, found, from + 1);
  }
}

/** Several elements stand at a path, where one is wanted. */
export const SEVERAL = -2;

/** The only element at a path, -1 when there is none, `SEVERAL`. */
export function onlyAt(tree: XmlTree, node: number, path: Steps, from = 1): number {
  if (from >= path.length) return node;
  const step = path[from] ?? ANY;
  if (step === PARENT) {
    const parent = tree.parent(node);
    return parent < 0 ? -1 : onlyAt(tree, parent, path, from + 1);
  }
  const end = tree.next(node);
  let only = -1;
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (!fits(step, tree.symbol(child))) continue;
    const found = onlyAt(tree, child, path, from + 1);
    if (found === -1) continue;
    if (found === SEVERAL || only >= 0) return SEVERAL;
    only = found;
  }
  return only;
}

/** Whether some element at a path passes a test; looked at in document order, up to the first that does. */
export function someAt<T extends { tree: XmlTree }>(
  view: T,
  node: number,
  path: Steps,
  passes: (found: number, view: T) => boolean,
  from = 1,
): boolean {
  if (from >= path.length) return passes(node, view);
  const { tree } = view;
  const step = path[from] ?? ANY;
  if (step === PARENT) {
    const parent = tree.parent(node);
    return parent >= 0 && someAt(view, parent, path, passes, from + 1);
  }
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (fits(step, tree.symbol(child)) && someAt(view, child, path, passes, from + 1)) return true;
  }
  return false;
}

function fits(step: number, symbol: number): boolean {
  return step === symbol || step === ANY || (step <= CHOICE && (choices[CHOICE - step]?.includes(symbol) ?? false));
}
