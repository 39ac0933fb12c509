import type { XmlTree } from '../../read/xml/tree.ts';
import type { View } from '../engine/view.ts';
import type { Knot } from './table.ts';

/** Something that a profile does not hold as it stands. */
export interface Fault {
  kind: 'unheld' | 'kind' | 'many' | 'missing' | 'code' | 'empty';
  /** The element; of something missing the one it is missed in. */
  node: number;
  /** The attribute in question, by its symbol, else -1. */
  attribute: number;
  /** What is missing. */
  name?: string;
  /** How often each profile holds it, where one does. */
  most: Uint8Array | undefined;
}

/** Holds a document against what one profile holds, in one walk. */
export function survey(view: View, root: Knot, level: number): readonly Fault[] {
  const walk = new Walk(view, level);
  walk.element(0, root);
  return walk.faults;
}

/** EN 16931 and EXTENDED warn of empty elements. */
const MINDS_EMPTY = 3;
const SPACE = 0x20;
const MOST_KEPT = 1 << 12;
const OPENING = 0x3c;

/** How often each child of the elements that are open was met, one stretch an element; kept from document to document. */
let kept = new Uint32Array(256);

class Walk {
  readonly faults: Fault[] = [];
  readonly #view: View;
  readonly #tree: XmlTree;
  readonly #level: number;
  /** Whether the profile minds empty elements. */
  readonly #minds: boolean;
  #counts = kept;
  #top = 0;

  constructor(view: View, level: number) {
    this.#view = view;
    this.#tree = view.tree;
    this.#level = level;
    this.#minds = level >= MINDS_EMPTY;
  }

  element(node: number, knot: Knot): void {
    this.#attributes(node, knot);
    const codes = knot.codes[this.#level];
    if (codes !== undefined) {
      const text = this.#tree.rawText(node);
      if (text !== '' && !codes.has(text)) this.#fault('code', node, -1);
    }
    const end = this.#tree.next(node);
    if (node + 1 === end && this.#minds && !this.#mayBeEmpty(knot) && this.#isBlank(node)) this.#fault('empty', node, -1);
    if (knot.children.length > 0) this.#children(node, end, knot.children);
    else for (let child = node + 1; child < end; child = this.#tree.next(child)) this.#fault('unheld', child, -1);
  }

  #children(node: number, end: number, slots: readonly Knot[]): void {
    const tree = this.#tree;
    const base = this.#open(slots.length);
    // Elements mostly stand in the order of the table.
    let cursor = 0;
    for (let child = node + 1; child < end; child = tree.next(child)) {
      const at = this.#slotOf(child, slots, cursor);
      if (at < 0) continue;
      cursor = at;
      const slot = slots[at];
      if (slot === undefined) continue;
      const most = slot.most[this.#level] ?? 0;
      if (most === 0) {
        this.#fault('unheld', child, -1, slot.most);
        continue;
      }
      const count = (this.#counts[base + at] ?? 0) + 1;
      this.#counts[base + at] = count;
      if (count === most + 1 && most < 255) this.#fault('many', child, -1);
      this.element(child, slot);
    }
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (slot !== undefined && slot.least[this.#level] === 1 && this.#counts[base + at] === 0) this.#missing(node, -1, slot.name);
    }
    this.#top = base;
  }

  /** The place of a child among those that may stand there; -1, and a fault, when it is none of them. */
  #slotOf(child: number, slots: readonly Knot[], cursor: number): number {
    const symbol = this.#tree.symbol(child);
    const length = slots.length;
    for (let step = 0, at = cursor; step < length; step++, at++) {
      if (at === length) at = 0;
      const slot = slots[at];
      if (slot?.symbol === symbol) return slot.alone ? at : this.#kindOf(child, slots, symbol);
    }
    this.#fault('unheld', child, -1);
    return -1;
  }

  /** Which kind of an element a child is: one whose condition it meets, else the one without any. */
  #kindOf(child: number, slots: readonly Knot[], symbol: number): number {
    let held = false;
    let last = -1;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (slot?.symbol !== symbol) continue;
      last = at;
      if (slot.most[this.#level] === 0) continue;
      held = true;
      if (slot.condition === undefined || slot.condition(child, this.#view)) return at;
    }
    if (!held) return last;
    this.#fault('kind', child, -1);
    return -1;
  }

  #attributes(node: number, { attributes, demands }: Knot): void {
    const tree = this.#tree;
    const first = tree.firstAttribute(node);
    const end = tree.lastAttribute(node);
    if (first === end && !demands) return;
    let met = 0;
    for (let at = first; at < end; at++) {
      const symbol = tree.attributeSymbol(at);
      let index = 0;
      while (index < attributes.length && attributes[index]?.symbol !== symbol) index++;
      const held = attributes[index];
      if (held === undefined || held.most[this.#level] === 0) {
        // What belongs to XML itself (xsi:schemaLocation) is for the structure to judge.
        if (tree.symbolParts(symbol)?.uri === '') this.#fault('unheld', node, symbol, held?.most);
        continue;
      }
      met |= 1 << index;
      const codes = held.codes[this.#level];
      if (codes === undefined) continue;
      const text = tree.attributeValue(at);
      if (text !== '' && !codes.has(text)) this.#fault('code', node, symbol);
    }
    if (!demands) return;
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes[index];
      if (attribute === undefined || attribute.least[this.#level] !== 1 || (met & (1 << index)) !== 0) continue;
      this.#missing(node, attribute.symbol, attribute.name);
    }
  }

  /** A group that has to be there although nothing in it has to (the delivery): officially it is warned of too, to no use. */
  #mayBeEmpty({ least, children }: Knot): boolean {
    return least[this.#level] === 1 && children.length > 0;
  }

  #isBlank(node: number): boolean {
    const start = this.#tree.contentStart(node);
    const end = this.#tree.contentEnd(node);
    // Nearly every text begins with something that is neither blank nor markup.
    const first = this.#tree.text.charCodeAt(start);
    return start >= end || ((first <= SPACE || first === OPENING) && this.#tree.rawText(node).trim() === '');
  }

  /** Room for the counts of an element's children. */
  #open(length: number): number {
    const base = this.#top;
    this.#top += length;
    if (this.#top > this.#counts.length) {
      const larger = new Uint32Array(this.#top * 2);
      larger.set(this.#counts);
      this.#counts = larger;
      if (larger.length <= MOST_KEPT) kept = larger;
    }
    for (let at = base; at < this.#top; at++) this.#counts[at] = 0;
    return base;
  }

  #missing(node: number, attribute: number, name: string): void {
    this.faults.push({ kind: 'missing', node, attribute, name, most: undefined });
  }

  #fault(kind: Fault['kind'], node: number, attribute: number, most?: Uint8Array): void {
    this.faults.push({ kind, node, attribute, most });
  }
}
