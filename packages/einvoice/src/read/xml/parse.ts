import { readFinding, Refusal } from '../codes.ts';
import type { Finding } from '../../finding.ts';
import { CLASS, continuesName, ILLEGAL, NAME, resolveReference, SPACE, startsName } from './characters.ts';
import { Names, type QName } from './names.ts';
import { ATTRIBUTE_STRIDE, ATTRIBUTES, CLOSE, CONTENT, MARKS, NEXT, OPEN, PARENT, SPECIAL, STRIDE, SYMBOL, TEXT, XmlTree } from './tree.ts';
import { TextPlaces } from './textPlaces.ts';
import { codesOf, grown, noteArrays } from './workspace.ts';

/** Bounds on the shape of a document. */
export interface XmlLimits {
  maxDepth: number;
  maxAttributes: number;
  maxElements: number;
}

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const RIGHT_BRACKET = 0x5d;
const LONGEST_REFERENCE = 12;

/** Reads a whole document, or (with `rootOnly`) just as far as its root's start tag. Throws `Refusal`. Time is linear in the text whatever it holds. */
export function parseXml(text: string, limits: XmlLimits, rootOnly = false): { tree: XmlTree; findings: Finding[] } {
  const parser = new Parser(text, limits);
  parser.run(rootOnly);
  return { tree: parser.tree(), findings: parser.findings };
}

/** An attribute whose meaning waits for the end of its tag; a namespace declaration has no place among the attributes. */
interface Late {
  symbolAt: number;
  nameAt: number;
  name: QName;
}

/** Up to so many attributes are compared with one another, which is quickest. */
const FEW_ATTRIBUTES = 24;

class Parser {
  readonly findings: Finding[] = [];
  readonly #text: string;
  /** The text's characters, once more: an array is read twice as fast as a string. */
  readonly #codes: Uint16Array;
  readonly #limits: XmlLimits;
  readonly #names = new Names();
  #nodes: Int32Array;
  #size = 0;
  #attributes: Int32Array;
  #attributeCount = 0;
  /** The name of the latest start tag. */
  #lastName: QName | undefined;
  /** Names of the open elements, by depth. */
  readonly #openNames: QName[] = [];
  /** The open element, or -1 outside the root. */
  #open = -1;
  #depth = 0;

  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#codes = codesOf(text);
    this.#limits = limits;
    const { nodes, attributes } = noteArrays();
    this.#nodes = nodes;
    this.#attributes = attributes;
  }

  tree(): XmlTree {
    const nodes = this.#nodes.slice(0, this.#size * STRIDE);
    const attributes = this.#attributes.slice(0, this.#attributeCount * ATTRIBUTE_STRIDE);
    return new XmlTree(this.#text, nodes, this.#size, attributes, this.#attributeCount, this.#names);
  }

  run(rootOnly: boolean): void {
    const text = this.#text;
    const codes = this.#codes;
    const length = text.length;
    let at = this.#declaration();
    while (at < length) {
      if ((codes[at] ?? 0) !== LT) {
        at = this.#characters(at);
        continue;
      }
      const next = codes[at + 1] ?? 0;
      if (next === SLASH) at = this.#endTag(at);
      else if (next === BANG) at = this.#bang(at);
      else if (next === QUESTION) at = this.#instruction(at);
      else {
        at = this.#startTag(at);
        if (rootOnly) return;
      }
    }
    if (this.#open >= 0) throw new Refusal('READ-UNCLOSED', length, { name: this.#rawName(this.#open) });
    if (this.#size === 0) throw new Refusal('READ-NO-ROOT', 0);
  }

  /** `<?xml version="1.0" …?>` at the very beginning; its encoding was seen to when decoding. */
  #declaration(): number {
    const text = this.#text;
    const codes = this.#codes;
    if (!text.startsWith('<?xml') || (CLASS[codes[5] ?? 0] ?? 0) !== SPACE) return 0;
    const end = text.indexOf('?>');
    const body = end < 0 || end > 300 ? '' : text.slice(5, end);
    const form =
      /^\s+version\s*=\s*("1\.0"|'1\.0')(\s+encoding\s*=\s*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*$/;
    if (!form.test(body)) throw new Refusal('READ-DECLARATION', 0);
    return end + 2;
  }

  /** Text up to the next `<`. */
  #characters(start: number): number {
    const text = this.#text;
    const codes = this.#codes;
    const length = text.length;
    let plain = true;
    let blank = true;
    let at = start;
    // Most text is an indentation: the zeros past the end stop this loop too.
    for (let code = codes[at] ?? 0; code === 0x20 || code === 0x0a || code === 0x09; code = codes[++at] ?? 0);
    for (; at < length; at++) {
      const code = codes[at] ?? 0;
      if (code === LT) break;
      if (code > GT) {
        blank = false;
        if (code === RIGHT_BRACKET && text.startsWith(']]>', at)) throw new Refusal('READ-MARKUP', at);
        if (code >= 0xfffe) throw illegal(at, code);
      } else if (code === AMP) {
        plain = false;
        blank = false;
        at = this.#reference(at);
      } else if (code > 0x20) blank = false;
      else if (code === 0x0d) plain = false;
      else if (((CLASS[code] ?? 0) & ILLEGAL) !== 0) throw illegal(at, code);
    }
    if (this.#open < 0) {
      if (!blank) throw new Refusal('READ-TEXT-OUTSIDE', start);
    } else {
      if (!plain) this.#mark(SPECIAL);
      if (!blank) this.#mark(TEXT);
    }
    return at;
  }

  #mark(bit: number): void {
    if (this.#open >= 0) this.#nodes[this.#open * STRIDE + ATTRIBUTES] = (this.#nodes[this.#open * STRIDE + ATTRIBUTES] ?? 0) | bit;
  }

  /** Checks the reference at `&`; returns the offset of its `;`. */
  #reference(at: number): number {
    const text = this.#text;
    const window = text.slice(at + 1, at + 1 + LONGEST_REFERENCE);
    const end = window.indexOf(';');
    if (end < 0 || resolveReference(window.slice(0, end)) === undefined) {
      throw new Refusal('READ-ENTITY', at, { entity: `&${end < 0 ? window : window.slice(0, end + 1)}` });
    }
    return at + 1 + end;
  }

  /** Comment, CDATA section, or the DOCTYPE that is refused. */
  #bang(at: number): number {
    const text = this.#text;
    const codes = this.#codes;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end < 0) throw new Refusal('READ-UNCLOSED', at, { name: '<!--' });
      if ((codes[end + 2] ?? 0) !== GT) throw new Refusal('READ-MARKUP', end);
      this.#checkCharacters(at + 4, end);
      this.#mark(SPECIAL);
      return end + 3;
    }
    if (text.startsWith('<![CDATA[', at)) {
      if (this.#open < 0) throw new Refusal('READ-TEXT-OUTSIDE', at);
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) throw new Refusal('READ-UNCLOSED', at, { name: '<![CDATA[' });
      this.#checkCharacters(at + 9, end);
      this.#mark(SPECIAL);
      return end + 3;
    }
    throw new Refusal(/^<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text.slice(at, at + 12)) ? 'READ-DOCTYPE' : 'READ-MARKUP', at);
  }

  /** Processing instructions are left aside and never followed; a stylesheet is mentioned, `<?xml …?>` out of place is refused. */
  #instruction(at: number): number {
    const text = this.#text;
    const end = text.indexOf('?>', at + 2);
    if (end < 0) throw new Refusal('READ-UNCLOSED', at, { name: '<?' });
    const target = /^[^\s?]{0,64}/.exec(text.slice(at + 2, Math.min(end, at + 66)))?.[0] ?? '';
    if (!startsName(target.charCodeAt(0)) || target.toLowerCase() === 'xml') throw new Refusal('READ-DECLARATION', at);
    this.#checkCharacters(at + 2, end);
    this.#mark(SPECIAL);
    if (this.findings.length < 10 && !this.findings.some((finding) => finding.seen === target)) {
      const { line, column } = new TextPlaces(text).at(at);
      const code = target === 'xml-stylesheet' ? 'READ-STYLESHEET' : 'READ-INSTRUCTION';
      this.findings.push(readFinding(code, 'info', { where: { path: '/', line, column }, seen: target, params: { target } }));
    }
    return end + 2;
  }

  #checkCharacters(start: number, end: number): void {
    const codes = this.#codes;
    for (let at = start; at < end; at++) {
      const code = codes[at] ?? 0;
      if ((code < 0x20 && ((CLASS[code] ?? 0) & ILLEGAL) !== 0) || code >= 0xfffe) throw illegal(at, code);
    }
  }

  #startTag(at: number): number {
    const text = this.#text;
    const codes = this.#codes;
    const limits = this.#limits;
    if (this.#open < 0 && this.#size > 0) throw new Refusal('READ-TWO-ROOTS', at);
    if (this.#size >= limits.maxElements) throw new Refusal('READ-ELEMENTS', at, { limit: String(limits.maxElements) });
    if (this.#depth >= limits.maxDepth) throw new Refusal('READ-DEPTH', at, { limit: String(limits.maxDepth) });
    const node = this.#size++;
    const base = node * STRIDE;
    if (base + STRIDE > this.#nodes.length) this.#nodes = grown(this.#nodes);
    const nodes = this.#nodes;
    const depth = ++this.#depth;
    const nameStart = at + 1;
    let code = codes[nameStart] ?? 0;
    if (!startsName(code)) throw new Refusal('READ-MARKUP', at);
    const before = this.#lastName;
    let name = before?.after;
    let end = name === undefined ? -1 : endOfName(codes, nameStart, name.codes);
    if (name === undefined || end < 0) {
      end = nameStart;
      let hash = 0;
      for (; code < 128 ? ((CLASS[code] ?? 0) & NAME) !== 0 : continuesName(code); code = codes[++end] ?? 0)
        hash = (Math.imul(hash, 31) + code) | 0;
      name = this.#names.at(text, nameStart, end, hash);
      if (before?.isShared && name.isShared) before.after = name;
    } else code = codes[end] ?? 0;
    this.#lastName = name;
    this.#openNames[depth] = name;
    nodes[base + PARENT] = this.#open;
    nodes[base + OPEN] = at;
    nodes[base + ATTRIBUTES] = this.#attributeCount << MARKS;
    let position = end;
    if (code !== GT) position = this.#attributeList(end, depth, node);
    nodes[base + SYMBOL] = this.#names.element(name, at);
    if ((codes[position] ?? 0) === SLASH) {
      if ((codes[position + 1] ?? 0) !== GT) throw new Refusal('READ-MARKUP', position);
      nodes[base + CONTENT] = position + 2;
      nodes[base + CLOSE] = position + 2;
      nodes[base + NEXT] = node + 1;
      this.#names.leave(depth);
      this.#depth--;
      return position + 2;
    }
    nodes[base + CONTENT] = position + 1;
    this.#open = node;
    return position + 1;
  }

  /** Reads attributes up to the `>` or `/` that ends the tag; returns its offset. */
  #attributeList(start: number, depth: number, node: number): number {
    const text = this.#text;
    const codes = this.#codes;
    const first = this.#attributeCount;
    const pending: Late[] = [];
    let count = 0;
    let at = start;
    for (;;) {
      const before = at;
      let code = codes[at] ?? 0;
      while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = codes[++at] ?? 0;
      if (code === GT || code === SLASH) break;
      if (at >= text.length) throw new Refusal('READ-UNCLOSED', text.length, { name: this.#rawName(node) });
      if (before === at || !startsName(code)) throw new Refusal('READ-MARKUP', at);
      if (++count > this.#limits.maxAttributes) throw new Refusal('READ-ATTRIBUTES', at, { limit: String(this.#limits.maxAttributes) });
      const nameStart = at;
      let hash = 0;
      while (code < 128 ? ((CLASS[code] ?? 0) & NAME) !== 0 : continuesName(code)) {
        hash = (Math.imul(hash, 31) + code) | 0;
        code = codes[++at] ?? 0;
      }
      const nameEnd = at;
      while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = codes[++at] ?? 0;
      if (code !== EQUALS) throw new Refusal('READ-MARKUP', at);
      code = codes[++at] ?? 0;
      while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = codes[++at] ?? 0;
      if (code !== 0x22 && code !== 0x27) throw new Refusal('READ-MARKUP', at);
      const valueStart = at + 1;
      at = this.#attributeEnd(valueStart, code);
      const name = this.#names.at(text, nameStart, nameEnd, hash);
      if (name.raw === 'xmlns' || name.prefix === 'xmlns') {
        this.#declare(name.raw === 'xmlns' ? '' : name.local, text.slice(valueStart, at), depth, nameStart, pending);
        pending.push({ symbolAt: -1, nameAt: nameStart, name });
      } else {
        const slot = this.#attributeCount * ATTRIBUTE_STRIDE;
        if (slot + ATTRIBUTE_STRIDE > this.#attributes.length) this.#attributes = grown(this.#attributes);
        this.#attributes[slot + 1] = valueStart;
        this.#attributes[slot + 2] = at;
        // A prefix may be declared by a later attribute of the same tag, so prefixed names wait for the end of the tag.
        if (name.prefix === '') this.#attributes[slot] = this.#names.attribute(name, nameStart);
        else pending.push({ symbolAt: slot, nameAt: nameStart, name });
        this.#attributeCount++;
      }
      at++;
    }
    for (const wait of pending) this.#resolveLate(wait);
    if (this.#attributeCount - first > 1) this.#refuseDuplicates(first, at);
    return at;
  }

  #resolveLate(wait: Late): void {
    if (wait.symbolAt < 0) return;
    this.#attributes[wait.symbolAt] = this.#names.attribute(wait.name, wait.nameAt);
  }

  #declare(prefix: string, raw: string, depth: number, at: number, pending: readonly Late[]): void {
    const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    if (pending.some((other) => other.name.raw === declared)) throw new Refusal('READ-DUPLICATE-ATTRIBUTE', at, { name: declared });
    const uri = raw.includes('&') ? raw.replace(/&([^;]*);/g, (whole, name: string) => resolveReference(name) ?? whole) : raw;
    if (prefix === 'xmlns' || (prefix !== '' && uri === '') || (prefix === 'xml' && uri !== 'http://www.w3.org/XML/1998/namespace')) {
      throw new Refusal('READ-PREFIX', at, { prefix });
    }
    this.#names.bind(prefix, uri, depth);
  }

  /** Offset of the closing quote. */
  #attributeEnd(start: number, quote: number): number {
    const text = this.#text;
    const codes = this.#codes;
    for (let at = start; at < text.length; at++) {
      const code = codes[at] ?? 0;
      if (code === quote) return at;
      if (code === LT) throw new Refusal('READ-MARKUP', at);
      if (code === AMP) at = this.#reference(at);
      else if ((code < 0x20 && ((CLASS[code] ?? 0) & ILLEGAL) !== 0) || code >= 0xfffe) throw illegal(at, code);
    }
    throw new Refusal('READ-UNCLOSED', start, { name: String.fromCharCode(quote) });
  }

  #refuseDuplicates(first: number, at: number): void {
    const duplicate = this.#attributeCount - first > FEW_ATTRIBUTES ? this.#duplicateAmongMany(first) : this.#duplicateAmongFew(first);
    if (duplicate < 0) return;
    const start = this.#attributes[duplicate * ATTRIBUTE_STRIDE + 1] ?? at;
    const name = /([^\s=]{1,80})\s*=\s*["']$/.exec(this.#text.slice(Math.max(0, start - 100), start))?.[1] ?? '';
    throw new Refusal('READ-DUPLICATE-ATTRIBUTE', start, { name });
  }

  #duplicateAmongFew(first: number): number {
    const attributes = this.#attributes;
    for (let i = first + 1; i < this.#attributeCount; i++)
      for (let j = first; j < i; j++) if (attributes[i * ATTRIBUTE_STRIDE] === attributes[j * ATTRIBUTE_STRIDE]) return i;
    return -1;
  }

  /** A caller may allow any number of attributes: comparing each with each would take a time that grows with its square. */
  #duplicateAmongMany(first: number): number {
    const met = new Set<number>();
    for (let i = first; i < this.#attributeCount; i++) {
      const symbol = this.#attributes[i * ATTRIBUTE_STRIDE] ?? -1;
      if (met.has(symbol)) return i;
      met.add(symbol);
    }
    return -1;
  }

  #endTag(at: number): number {
    const text = this.#text;
    const codes = this.#codes;
    const open = this.#open;
    if (open < 0) throw new Refusal('READ-MARKUP', at);
    const nodes = this.#nodes;
    const base = open * STRIDE;
    const name = this.#openNames[this.#depth];
    const end = name === undefined ? -1 : endOfName(codes, at + 2, name.codes);
    let theirs = end < 0 ? endOfAnyName(codes, at + 2) : end;
    let code = codes[theirs] ?? 0;
    if (code !== GT) while (((CLASS[code] ?? 0) & SPACE) !== 0) code = codes[++theirs] ?? 0;
    if (code !== GT || end < 0) {
      if (theirs >= text.length) throw new Refusal('READ-UNCLOSED', text.length, { name: this.#rawName(open) });
      const found = /^[^\s<>]{0,80}/.exec(text.slice(at + 2, at + 82))?.[0] ?? '';
      throw new Refusal('READ-TAG-MISMATCH', at, { expected: this.#rawName(open), found });
    }
    nodes[base + CLOSE] = at;
    nodes[base + NEXT] = this.#size;
    this.#open = nodes[base + PARENT] ?? -1;
    this.#names.leave(this.#depth--);
    return theirs + 1;
  }

  #rawName(node: number): string {
    const start = (this.#nodes[node * STRIDE + OPEN] ?? 0) + 1;
    return /^[^\s<>/]{0,80}/.exec(this.#text.slice(start, start + 80))?.[0] ?? '';
  }
}

/** Where a name that begins here ends, if it is this one and no other; else -1. */
function endOfName(codes: Uint16Array, start: number, name: Uint16Array): number {
  const { length } = name;
  for (let at = 0; at < length; at++) if (codes[start + at] !== name[at]) return -1;
  return continuesName(codes[start + length] ?? 0) ? -1 : start + length;
}

function endOfAnyName(codes: Uint16Array, start: number): number {
  let at = start;
  while (continuesName(codes[at] ?? 0)) at++;
  return at;
}

function illegal(at: number, code: number): Refusal {
  return new Refusal('READ-CHARACTER', at, { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
}
