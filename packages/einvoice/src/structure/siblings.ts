import type { XmlTree } from '../read/xml/tree.ts';
import { symbolName } from '../read/xml/vocabulary.ts';
import { type FaultList, listed } from './faults.ts';
import { MANY, REQUIRED } from './table.ts';
import type { StructureType } from './type.ts';

/** Tells what is wrong with the children of one element once one of them does not fit; made only then, in time linear in the children. */
export class Siblings {
  readonly #node: number;
  readonly #type: StructureType;
  readonly #faults: FaultList;
  readonly #tree: XmlTree;
  readonly #symbol: (node: number) => number;
  readonly #end: number;
  readonly #first = new Map<number, number>();
  readonly #last = new Map<number, number>();
  readonly #missing = new Set<number>();

  constructor(node: number, type: StructureType, faults: FaultList, tree: XmlTree, symbol: (node: number) => number) {
    this.#node = node;
    this.#type = type;
    this.#faults = faults;
    this.#tree = tree;
    this.#symbol = symbol;
    this.#end = tree.next(node);
    for (let child = node + 1; child < this.#end; child = tree.next(child)) {
      const name = symbol(child);
      if (!this.#first.has(name)) this.#first.set(name, child);
      this.#last.set(name, child);
    }
  }

  /**
   * A child that does not follow what is before it. `place` is where the order had come to, `at` where the child would stand further on.
   * Returns where the order goes on, and the child's type if it has one here.
   */
  misfit(child: number, symbol: number, place: number, at: number): { place: number; content: StructureType | undefined } {
    const { symbols, types, often } = this.#type;
    if (at < symbols.length) return { place: this.#jump(child, place, at), content: types[at] };
    const own = symbols.indexOf(symbol);
    if (own < 0) {
      this.#faults.add('STRUCTURE-UNEXPECTED', child, () => ({ expected: this.#next(place) }));
      return { place: place, content: undefined };
    }
    const repeated = ((often[own] ?? 0) & MANY) === 0 && (this.#first.get(symbol) ?? child) < child;
    const before = symbols[place] ?? symbol;
    if (repeated) this.#faults.add('STRUCTURE-TOO-MANY', child);
    else this.#faults.add('STRUCTURE-ORDER', child, () => ({ expected: symbolName(before) }));
    return { place: place, content: types[own] };
  }

  /** The end of the children: whatever is required after `place` and stands nowhere. */
  finish(place: number): void {
    this.#passOver(place, this.#type.symbols.length, this.#node);
  }

  /** A child that passes over required elements: it came too early if one of them comes right after it, else they are missing or late. */
  #jump(child: number, place: number, at: number): number {
    const { symbols } = this.#type;
    const next = this.#tree.next(child);
    if (next < this.#end) {
      const follower = symbols.indexOf(this.#symbol(next), place + 1);
      if (follower >= 0 && follower < at) {
        this.#faults.add('STRUCTURE-ORDER', child, () => ({ expected: this.#next(at) }));
        return place;
      }
    }
    this.#passOver(place, at, child);
    return at;
  }

  #passOver(place: number, at: number, child: number): void {
    const { symbols, often } = this.#type;
    for (let skipped = place + 1; skipped < at; skipped++) {
      const symbol = symbols[skipped] ?? -1;
      if (((often[skipped] ?? 0) & REQUIRED) === 0 || this.#last.has(symbol) || this.#missing.has(skipped)) continue;
      this.#missing.add(skipped);
      this.#faults.add('STRUCTURE-MISSING', this.#node, () => ({
        expected: symbolName(symbol),
        ...(child === this.#node ? {} : { seen: this.#tree.name(this.#symbol(child)) }),
      }));
    }
  }

  /** Names that may stand after a place, up to the first that must. */
  #next(place: number): string {
    const { symbols, often } = this.#type;
    const names: string[] = [];
    if (place >= 0 && ((often[place] ?? 0) & MANY) !== 0) names.push(symbolName(symbols[place] ?? 0));
    for (let at = place + 1; at < symbols.length; at++) {
      names.push(symbolName(symbols[at] ?? 0));
      if (((often[at] ?? 0) & REQUIRED) !== 0) break;
    }
    return listed(names);
  }
}
