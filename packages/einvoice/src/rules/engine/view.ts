import { Decimal } from '../../decimal.ts';
import type { XmlTree } from '../../read/xml/tree.ts';
import { attributeOf, collectAt, firstAt, onlyAt, type Path, SEVERAL, type Side, someAt, type Steps } from './path.ts';

/** A value that has to be of a type for a rule to be judged, and is not: the official artefacts stop there, we refuse the document and go on. */
export class CastFault extends Error {
  readonly node: number;
  readonly type: 'decimal' | 'date' | 'single' | 'boolean';

  constructor(node: number, type: CastFault['type']) {
    super(type);
    this.node = node;
    this.type = type;
  }
}

/** Something about a whole document that several rules want, computed once a document. */
export interface Once<T> {
  readonly slot: number;
  readonly compute: (view: View) => T;
}

/** Digits of a number that rules still compute with, more than any artefact's engine needs to be matched on real documents. */
const MOST_DIGITS = 1000;

let slots = 0;

/** Declares what `view.once` computes. */
export function once<T>(compute: (view: View) => T): Once<T> {
  return { slot: slots++, compute };
}

const NONE: readonly number[] = [];

/**
 * A document as the rules see it: elements by number in document order, with every repetition and every attribute as written.
 * Look-ups take a path that knows where a term stands in each syntax, so that a rule need not.
 */
export class View {
  readonly tree: XmlTree;
  readonly side: Side;
  readonly #computed: unknown[] = [];
  #byName: Map<number, number[]> | undefined;

  constructor(tree: XmlTree, side: Side) {
    this.tree = tree;
    this.side = side;
  }

  once<T>(what: Once<T>): T {
    const known = this.#computed[what.slot];
    // The slot was filled by this very declaration, so its type is known.
    if (known !== undefined) return known as T;
    const computed = what.compute(this);
    this.#computed[what.slot] = computed;
    return computed;
  }

  /** The first element at a path, or -1. */
  first(node: number, path: Path): number {
    const steps = path[this.side];
    return steps === undefined ? -1 : firstAt(this.tree, node, steps);
  }

  /** The only element at a path, or -1. @throws CastFault when there are several. */
  only(node: number, path: Path): number {
    const steps = path[this.side];
    if (steps === undefined) return -1;
    const found = onlyAt(this.tree, node, steps);
    if (found === SEVERAL) throw new CastFault(firstAt(this.tree, node, steps), 'single');
    return found;
  }

  /** Whether some element at a path passes a test; they are tried in document order up to the first that does. */
  some(node: number, path: Path, passes: (found: number, view: View) => boolean): boolean {
    const steps = path[this.side];
    return steps !== undefined && someAt<View>(this, node, steps, passes);
  }

  /** Every element at a path, in document order. */
  all(node: number, path: Path): readonly number[] {
    const steps = path[this.side];
    if (steps === undefined) return NONE;
    const found: number[] = [];
    collectAt(this.tree, node, steps, found);
    return found;
  }

  count(node: number, path: Path): number {
    return this.all(node, path).length;
  }

  /** Whether there is such an element (or, for a path ending so, such an attribute), be it empty. */
  has(node: number, path: Path): boolean {
    const steps = path[this.side];
    if (steps === undefined) return false;
    const attribute = attributeOf(steps);
    if (attribute < 0) return firstAt(this.tree, node, steps) >= 0;
    return this.#owners(node, steps).some((owner) => this.tree.attribute(owner, attribute) !== undefined);
  }

  /** The text of the first element or attribute at a path, as written. */
  text(node: number, path: Path): string | undefined {
    const steps = path[this.side];
    if (steps === undefined) return undefined;
    const attribute = attributeOf(steps);
    if (attribute >= 0) {
      for (const owner of this.#owners(node, steps)) {
        const value = this.tree.attribute(owner, attribute);
        if (value !== undefined) return value;
      }
      return undefined;
    }
    const found = firstAt(this.tree, node, steps);
    return found < 0 ? undefined : this.tree.rawText(found);
  }

  /** The texts of all elements or attributes at a path, as written. */
  texts(node: number, path: Path): string[] {
    const steps = path[this.side];
    if (steps === undefined) return [];
    const owners = this.#owners(node, steps);
    const attribute = attributeOf(steps);
    if (attribute < 0) return owners.map((owner) => this.tree.rawText(owner));
    return owners.map((owner) => this.tree.attribute(owner, attribute)).filter((value) => value !== undefined);
  }

  /** The text of an element as written. */
  value(node: number): string {
    return this.tree.rawText(node);
  }

  /** An attribute of an element. */
  attribute(node: number, symbol: number): string | undefined {
    return this.tree.attribute(node, symbol);
  }

  /** The decimal an element holds. @throws CastFault when it holds anything else. */
  decimal(node: number): Decimal {
    const decimal = Decimal.parse(this.tree.rawText(node), MOST_DIGITS);
    if (decimal === undefined) throw new CastFault(node, 'decimal');
    return decimal;
  }

  /** The decimal at a path; undefined when there is no such element. @throws CastFault when it is no decimal, or when there are several. */
  amount(node: number, path: Path): Decimal | undefined {
    const found = this.all(node, path);
    const [only] = found;
    if (only === undefined) return undefined;
    if (found.length > 1) throw new CastFault(only, 'single');
    return this.decimal(only);
  }

  /** Every element of a name in the document, in its order. */
  named(symbol: number): readonly number[] {
    return this.index().get(symbol) ?? NONE;
  }

  /** Elements by name. */
  index(): ReadonlyMap<number, readonly number[]> {
    if (this.#byName === undefined) {
      const byName = new Map<number, number[]>();
      for (let node = 0; node < this.tree.size; node++) {
        const symbol = this.tree.symbol(node);
        const list = byName.get(symbol);
        if (list === undefined) byName.set(symbol, [node]);
        else list.push(node);
      }
      this.#byName = byName;
    }
    return this.#byName;
  }

  /** Whether an element has an ancestor of a name. */
  isInside(node: number, symbol: number): boolean {
    for (let at = this.tree.parent(node); at >= 0; at = this.tree.parent(at)) if (this.tree.symbol(at) === symbol) return true;
    return false;
  }

  #owners(node: number, steps: Steps): number[] {
    const found: number[] = [];
    collectAt(this.tree, node, steps, found);
    return found;
  }
}
