/** Low surrogates are counted at every so many characters, so that a column in one line of many megabytes costs no walk through the line. */
const STEP = 4096;

/** Line and column of offsets in a text, quick for any number of questions. */
export class TextPlaces {
  readonly #text: string;
  #lines: number[] | undefined;
  #lows: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Both from 1, the column in characters. */
  at(offset: number): { line: number; column: number } {
    this.#lines ??= lineStarts(this.#text);
    const lines = this.#lines;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = lines[low] ?? 0;
    return { line: low + 1, column: offset - start + 1 - (this.#lowsBefore(offset) - this.#lowsBefore(start)) };
  }

  /** Second halves of surrogate pairs before an offset: they are no characters of their own. */
  #lowsBefore(offset: number): number {
    if (offset < STEP) return countLows(this.#text, 0, offset);
    this.#lows ??= this.#count();
    const step = Math.floor(offset / STEP);
    return (this.#lows[step] ?? 0) + countLows(this.#text, step * STEP, offset);
  }

  #count(): number[] {
    const counts = [0];
    for (let at = 0; at < this.#text.length; at += STEP) {
      counts.push((counts.at(-1) ?? 0) + countLows(this.#text, at, Math.min(at + STEP, this.#text.length)));
    }
    return counts;
  }
}

function countLows(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) count++;
  }
  return count;
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
