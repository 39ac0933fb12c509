/** How many letters must change to make one word of the other; stops counting past `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** The words nearest to one that is none of them, nearest first. */
export function nearest(word: string, words: readonly string[], most = 3): string[] {
  // Nobody mistypes a whole page.
  const asked = word.slice(0, 40).toUpperCase();
  return words
    .map((one) => ({ one, far: plain(one).startsWith(plain(asked)) ? 0.5 : distance(asked, one.toUpperCase(), most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 5)
    .map(({ one }) => one);
}

/** `br-co-1` and `BRCO01` mean much the same. */
function plain(word: string): string {
  return word
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/([A-Z])0+(?=\d)/g, '$1');
}
