import { lineStarts } from '../read/xml/textPlaces.ts';

/** A piece of one line of the source, cut around a place. */
export interface Excerpt {
  /** 1-based. */
  line: number;
  text: string;
  /** Where in `text` the place is, in UTF-16 units. */
  at: number;
  /** The line goes on before or behind what is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Shown before the place, at most; then behind it. Invoices on a single line of megabytes are common. */
const REACH_BEFORE = 80;
const REACH_AFTER = 100;

/** The lines of one document, found quickly however long they are. */
export class SourceLines {
  readonly #text: string;
  readonly #starts: number[];
  /** The last place looked up: findings mostly come in the order of the document, so the next one is counted from here. */
  #last = { line: 0, column: 1, offset: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** How many lines there are. */
  get count(): number {
    return this.#starts.length;
  }

  /**
   * The source at a place; undefined when the document has no such place.
   * @param line 1-based
   * @param column 1-based, in characters (code points), as findings count
   */
  excerpt(line: number, column: number): Excerpt | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined || column < 1) return undefined;
    const end = this.#endOf(line);
    const offset = Math.min(this.#offsetOf(line, column, start, end), end);
    const from = this.#atCharacter(Math.max(start, offset - REACH_BEFORE));
    const to = this.#atCharacter(Math.min(end, offset + REACH_AFTER));
    return { line, text: this.#text.slice(from, to), at: offset - from, cutBefore: from > start, cutAfter: to < end };
  }

  /** A line by itself, cut at `REACH_BEFORE + REACH_AFTER`. */
  line(line: number): Excerpt | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined) return undefined;
    const end = this.#endOf(line);
    const to = this.#atCharacter(Math.min(end, start + REACH_BEFORE + REACH_AFTER));
    return { line, text: this.#text.slice(start, to), at: 0, cutBefore: false, cutAfter: to < end };
  }

  #endOf(line: number): number {
    const next = this.#starts[line];
    if (next === undefined) return this.#text.length;
    return this.#text.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1;
  }

  #offsetOf(line: number, column: number, start: number, end: number): number {
    const goesOn = this.#last.line === line && this.#last.column <= column;
    let { column: at, offset } = goesOn ? this.#last : { column: 1, offset: start };
    while (at < column && offset < end) {
      offset += isHighSurrogate(this.#text.charCodeAt(offset)) ? 2 : 1;
      at++;
    }
    this.#last = { line, column: at, offset };
    return offset;
  }

  /** Never between the halves of a character. */
  #atCharacter(offset: number): number {
    return offset > 0 && isHighSurrogate(this.#text.charCodeAt(offset - 1)) ? offset - 1 : offset;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
