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
