/** PDF values as this library needs them. */
export interface PdfName {
  name: string;
}
export interface PdfRef {
  ref: number;
  /** Left out where it is 0, as in nearly every file. */
  generation?: number;
}
export interface PdfString {
  bytes: Uint8Array;
}
export type PdfDict = Map<string, PdfValue>;
export interface PdfStream {
  dict: PdfDict;
  /** Offset of the first byte of data. */
  start: number;
}
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfString | PdfValue[] | PdfDict | PdfStream;

/** Thrown for what is no PDF syntax; the callers decide whether that matters. */
export class PdfSyntaxError extends Error {}

/** Arrays and dictionaries inside each other; real files stay below 20. */
const DEEPEST = 60;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0;
const isDelimiter = (code: number): boolean =>
  code === 0x28 ||
  code === 0x29 ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x5b ||
  code === 0x5d ||
  code === 0x2f ||
  code === 0x25 ||
  code === 0x7b ||
  code === 0x7d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Reads PDF values from bytes, from an offset on. */
export class PdfReader {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const code = bytes[this.at] ?? -1;
      if (isSpace(code)) this.at++;
      else if (code === 0x25) while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at++;
      else return;
    }
  }

  /** The run of regular characters here (keyword or number), at most 32 of them. */
  word(): string {
    let word = '';
    while (this.at < this.bytes.length && word.length < 32) {
      const code = this.bytes[this.at] ?? 0;
      if (isSpace(code) || isDelimiter(code)) break;
      word += String.fromCharCode(code);
      this.at++;
    }
    return word;
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfSyntaxError();
    this.skipSpace();
    const code = this.bytes[this.at] ?? -1;
    if (code === 0x2f) return this.#name();
    if (code === 0x28) return this.#string();
    if (code === 0x5b) return this.#array(depth);
    if (code === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dictionary(depth) : this.#hexString();
    return this.#numberOrWord();
  }

  #name(): PdfName {
    this.at++;
    let name = '';
    while (this.at < this.bytes.length && name.length < 256) {
      const code = this.bytes[this.at] ?? 0;
      if (isSpace(code) || isDelimiter(code)) break;
      const escaped = code === 0x23 ? hexPair(this.bytes[this.at + 1] ?? 0, this.bytes[this.at + 2] ?? 0) : -1;
      name += String.fromCharCode(escaped >= 0 ? escaped : code);
      this.at += escaped >= 0 ? 3 : 1;
    }
    return { name };
  }

  #string(): PdfString {
    const out: number[] = [];
    let open = 1;
    this.at++;
    while (this.at < this.bytes.length) {
      let code = this.bytes[this.at++] ?? 0;
      if (code === 0x28) open++;
      else if (code === 0x29 && --open === 0) return { bytes: Uint8Array.from(out) };
      else if (code === 0x5c) {
        code = this.bytes[this.at++] ?? 0;
        if (code >= 0x30 && code <= 0x37) {
          let octal = code - 0x30;
          for (let i = 0; i < 2 && (this.bytes[this.at] ?? 0) >= 0x30 && (this.bytes[this.at] ?? 0) <= 0x37; i++)
            octal = octal * 8 + ((this.bytes[this.at++] ?? 0) - 0x30);
          code = octal & 255;
        } else if (code === 0x0d || code === 0x0a) {
          if (code === 0x0d && this.bytes[this.at] === 0x0a) this.at++;
          continue;
        } else code = ESCAPES[code] ?? code;
      }
      out.push(code);
    }
    throw new PdfSyntaxError();
  }

  #hexString(): PdfString {
    const out: number[] = [];
    let half = -1;
    this.at++;
    while (this.at < this.bytes.length) {
      const code = this.bytes[this.at++] ?? 0;
      if (code === 0x3e) {
        if (half >= 0) out.push(half << 4);
        return { bytes: Uint8Array.from(out) };
      }
      const digit = hexDigit(code);
      if (digit < 0) {
        if (isSpace(code)) continue;
        throw new PdfSyntaxError();
      }
      if (half < 0) half = digit;
      else {
        out.push((half << 4) | digit);
        half = -1;
      }
    }
    throw new PdfSyntaxError();
  }

  #array(depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) throw new PdfSyntaxError();
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        return items;
      }
      items.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): PdfDict {
    const dict: PdfDict = new Map();
    this.at += 2;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return dict;
      }
      if (this.bytes[this.at] !== 0x2f) throw new PdfSyntaxError();
      const { name } = this.#name();
      dict.set(name, this.value(depth + 1));
    }
  }

  #numberOrWord(): PdfValue {
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfSyntaxError();
    const number = Number(word);
    if (!/^\d{1,10}$/.test(word)) return number;
    // `12 0 R`
    const after = this.at;
    this.skipSpace();
    const generation = isDigit(this.bytes[this.at] ?? 0) ? this.word() : '';
    if (/^\d{1,5}$/.test(generation)) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x52) {
        const next = this.bytes[this.at + 1] ?? 0x20;
        if (isSpace(next) || isDelimiter(next)) {
          this.at++;
          return Number(generation) === 0 ? { ref: number } : { ref: number, generation: Number(generation) };
        }
      }
    }
    this.at = after;
    return number;
  }
}

const ESCAPES: Record<number, number> = { 110: 0x0a, 114: 0x0d, 116: 0x09, 98: 0x08, 102: 0x0c };

function hexDigit(code: number): number {
  if (isDigit(code)) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function hexPair(high: number, low: number): number {
  const [h, l] = [hexDigit(high), hexDigit(low)];
  return h < 0 || l < 0 ? -1 : (h << 4) | l;
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isStream = (value: PdfValue | undefined): value is PdfStream =>
  typeof value === 'object' && value !== null && 'start' in value;
export const isRef = (value: PdfValue | undefined): value is PdfRef => typeof value === 'object' && value !== null && 'ref' in value;
export const isName = (value: PdfValue | undefined): value is PdfName => typeof value === 'object' && value !== null && 'name' in value;
const isString = (value: PdfValue | undefined): value is PdfString => typeof value === 'object' && value !== null && 'bytes' in value;

/** The text of a PDF string: UTF-16BE or UTF-8 by its mark, else Latin (which is what file names use of PDFDocEncoding). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isString(value)) return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}
