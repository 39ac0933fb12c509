import type { SourcePosition } from '../../finding.ts';
import { resolveReference } from './characters.ts';
import { TextPlaces } from './textPlaces.ts';
import type { Names } from './names.ts';
import { FIRST_FOREIGN_SYMBOL, symbolName, symbolParts } from './vocabulary.ts';

/** Integers kept for an element, one after another in one array: an invoice of 10,000 lines is two arrays, not 400,000 objects. */
export const STRIDE = 7;
export const SYMBOL = 0;
export const PARENT = 1;
/** Index of the first element that is not inside this one. */
export const NEXT = 2;
export const OPEN = 3;
export const CONTENT = 4;
export const CLOSE = 5;
/** Index of the element's first attribute (its last one precedes the first of the next element), above the two marks. */
export const ATTRIBUTES = 6;
/** Bits of the marks. */
export const MARKS = 2;
/** The text is not plain: references, comments, CDATA or carriage returns stand in it. */
export const SPECIAL = 1;
/** There is text of the element's own that is not blank. */
export const TEXT = 2;

export const ATTRIBUTE_STRIDE = 3;

/** An XML document, read: elements in document order, numbered from 0 (the root). Text is cut from the source only when asked for. */
export class XmlTree {
  readonly text: string;
  readonly size: number;
  readonly #nodes: Int32Array;
  readonly #attributes: Int32Array;
  readonly #attributeCount: number;
  readonly #names: Names;
  #places: TextPlaces | undefined;
  #ordinals: Int32Array | undefined;

  constructor(text: string, nodes: Int32Array, size: number, attributes: Int32Array, attributeCount: number, names: Names) {
    this.text = text;
    this.size = size;
    this.#nodes = nodes;
    this.#attributes = attributes;
    this.#attributeCount = attributeCount;
    this.#names = names;
  }

  symbol(node: number): number {
    return this.#nodes[node * STRIDE + SYMBOL] ?? -1;
  }

  /** -1 for the root. */
  parent(node: number): number {
    return this.#nodes[node * STRIDE + PARENT] ?? -1;
  }

  /** The first element after this one and all it holds: next sibling, if it is before the parent's own `next`. */
  next(node: number): number {
    return this.#nodes[node * STRIDE + NEXT] ?? this.size;
  }

  /** Offset of the `<`. */
  offset(node: number): number {
    return this.#nodes[node * STRIDE + OPEN] ?? 0;
  }

  hasElements(node: number): boolean {
    return this.next(node) > node + 1;
  }

  /** The text as written, references resolved, without comments; of an element with elements inside, all their text. */
  rawText(node: number): string {
    const at = node * STRIDE;
    const start = this.#nodes[at + CONTENT] ?? 0;
    const end = this.#nodes[at + CLOSE] ?? 0;
    return ((this.#nodes[at + ATTRIBUTES] ?? 0) & SPECIAL) === 0 && !this.hasElements(node)
      ? this.text.slice(start, end)
      : plainText(this.text, start, end);
  }

  /** The integers of all elements, `STRIDE` each, for loops that count every nanosecond; not to be written to. */
  get nodes(): Int32Array {
    return this.#nodes;
  }

  /** Offset just behind the start tag. */
  contentStart(node: number): number {
    return this.#nodes[node * STRIDE + CONTENT] ?? 0;
  }

  /** Offset of the end tag; of an empty-element tag, its end. */
  contentEnd(node: number): number {
    return this.#nodes[node * STRIDE + CLOSE] ?? 0;
  }

  /** Whether the element's own text is in the source just as it is meant: no reference, comment, instruction, CDATA or carriage return in it. */
  isPlain(node: number): boolean {
    return ((this.#nodes[node * STRIDE + ATTRIBUTES] ?? 0) & SPECIAL) === 0;
  }

  /** First child with this name, or -1. */
  child(node: number, symbol: number): number {
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) if (this.symbol(child) === symbol) return child;
    return -1;
  }

  firstAttribute(node: number): number {
    return (this.#nodes[node * STRIDE + ATTRIBUTES] ?? 0) >> MARKS;
  }

  lastAttribute(node: number): number {
    return node + 1 < this.size ? this.firstAttribute(node + 1) : this.#attributeCount;
  }

  attributeSymbol(attribute: number): number {
    return this.#attributes[attribute * ATTRIBUTE_STRIDE] ?? -1;
  }

  attributeValue(attribute: number): string {
    const start = this.#attributes[attribute * ATTRIBUTE_STRIDE + 1] ?? 0;
    const end = this.#attributes[attribute * ATTRIBUTE_STRIDE + 2] ?? 0;
    const value = this.text.slice(start, end);
    return isPlainValue(value) ? value : resolveReferences(value.replace(/\r\n|[\t\r\n]/g, ' '));
  }

  /** Value of the attribute with this name, if it is there. */
  attribute(node: number, symbol: number): string | undefined {
    const last = this.lastAttribute(node);
    for (let i = this.firstAttribute(node); i < last; i++) if (this.attributeSymbol(i) === symbol) return this.attributeValue(i);
    return undefined;
  }

  /** `cbc:ID`, with the usual prefix. */
  name(symbol: number): string {
    return symbol < FIRST_FOREIGN_SYMBOL ? symbolName(symbol) : this.#names.foreignName(symbol);
  }

  /** Namespace and local name of an element. */
  foreignParts(node: number): { uri: string; local: string } | undefined {
    return this.symbolParts(this.symbol(node));
  }

  /** Namespace and local name behind the number of a name. */
  symbolParts(symbol: number): { uri: string; local: string } | undefined {
    return symbol < FIRST_FOREIGN_SYMBOL ? symbolParts(symbol) : this.#names.foreignParts(symbol);
  }

  /** XPath of an element, numbered where elements repeat, and its place; `attribute` adds `/@name`. */
  position(node: number, attribute?: string): SourcePosition {
    const { line, column } = this.place(this.offset(node));
    return { path: this.path(node) + (attribute === undefined ? '' : `/@${attribute}`), line, column };
  }

  path(node: number): string {
    let path = '';
    for (let at = node; at >= 0; at = this.parent(at)) {
      const ordinal = this.#ordinal(at);
      path = `/${this.name(this.symbol(at))}${ordinal > 0 ? `[${ordinal}]` : ''}${path}`;
    }
    return path;
  }

  /** Line and column (in characters), both from 1. */
  place(offset: number): { line: number; column: number } {
    this.#places ??= new TextPlaces(this.text);
    return this.#places.at(offset);
  }

  /** An element's number among its like-named siblings, 0 where it has none; counted once for all children of a parent. */
  #ordinal(node: number): number {
    const parent = this.parent(node);
    if (parent < 0) return 0;
    this.#ordinals ??= new Int32Array(this.size).fill(-1);
    const ordinals = this.#ordinals;
    if (ordinals[node] === -1) {
      const seen = new Map<number, { count: number; first: number }>();
      const end = this.next(parent);
      for (let child = parent + 1; child < end; child = this.next(child)) {
        const before = seen.get(this.symbol(child));
        if (before) {
          ordinals[before.first] = 1;
          ordinals[child] = ++before.count;
        } else {
          ordinals[child] = 0;
          seen.set(this.symbol(child), { count: 1, first: child });
        }
      }
    }
    return ordinals[node] ?? 0;
  }
}

/** Whether an attribute's value stands as written: no reference in it, and no tabulator or line end, which count as spaces. */
function isPlainValue(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === 0x26 || (code < 0x20 && (code === 0x09 || code === 0x0a || code === 0x0d))) return false;
  }
  return true;
}

function resolveReferences(value: string): string {
  return value.includes('&') ? value.replace(/&([^;]*);/g, (whole, name: string) => resolveReference(name) ?? whole) : value;
}

/** Text between two offsets of checked markup: references resolved, CDATA opened, comments, instructions and tags left out, line ends made one. */
function plainText(text: string, start: number, end: number): string {
  const parts: string[] = [];
  let at = start;
  while (at < end) {
    const markup = text.indexOf('<', at);
    const stop = markup < 0 || markup > end ? end : markup;
    if (stop > at) parts.push(resolveReferences(oneLineEnd(text.slice(at, stop))));
    if (stop === end) break;
    if (text.startsWith('<![CDATA[', stop)) {
      const close = text.indexOf(']]>', stop);
      parts.push(oneLineEnd(text.slice(stop + 9, close)));
      at = close + 3;
    } else if (text.startsWith('<!--', stop)) at = text.indexOf('-->', stop) + 3;
    else if (text.startsWith('<?', stop)) at = text.indexOf('?>', stop) + 2;
    else at = endOfTag(text, stop);
  }
  return parts.join('');
}

function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return text.length;
}

function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
