/** Offset of a word of ASCII at or after `from` (and before `to`), or -1. */
export function indexOfBytes(bytes: Uint8Array, word: string, from: number, to: number = bytes.length): number {
  const first = word.charCodeAt(0);
  const end = Math.min(to, bytes.length - word.length + 1);
  for (let at = bytes.indexOf(first, from); at >= 0 && at < end; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++;
    if (same === word.length) return at;
  }
  return -1;
}

/** Offset of the last occurrence of a word of ASCII, or -1. */
export function lastIndexOfBytes(bytes: Uint8Array, word: string): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++;
    if (same === word.length) return at;
  }
  return -1;
}

/** Whether a word of ASCII stands at an offset. */
export function startsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Where a word stands in a file; looked up once for the whole file, so that asking for it again and again costs no more than the file's size. */
export class Occurrences {
  readonly #bytes: Uint8Array;
  readonly #word: string;
  #offsets: number[] | undefined;

  constructor(bytes: Uint8Array, word: string) {
    this.#bytes = bytes;
    this.#word = word;
  }

  /** The first at or after an offset; the end of the file when there is none. */
  next(from: number): number {
    const offsets = this.#offsets ?? this.#all();
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return offsets[low] ?? this.#bytes.length;
  }

  #all(): number[] {
    const offsets: number[] = [];
    const word = this.#word;
    for (let at = indexOfBytes(this.#bytes, word, 0); at >= 0; at = indexOfBytes(this.#bytes, word, at + word.length)) offsets.push(at);
    this.#offsets = offsets;
    return offsets;
  }
}
