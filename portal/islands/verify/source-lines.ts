/** Lines shown of a source at most: past that, browsers cannot scroll that high. */
export const mostLines = 300_000;
/** Characters shown of one line; invoices on a single line of megabytes are common. */
const longest = 600;

/** Where each line of a text begins, up to `mostLines`. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0 && starts.length < mostLines; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A line as it is shown: whole, or the part around a column (1-based) where it is too long. */
export function shownLine(text: string, starts: readonly number[], index: number, column = 1): string {
  const start = starts[index] ?? 0;
  const end = (starts[index + 1] ?? text.length + 1) - 1;
  if (end - start <= longest) return text.slice(start, end).replace(/\r$/, '');
  const from = Math.max(start, Math.min(start + column - 1 - longest / 3, end - longest));
  const to = Math.min(end, from + longest);
  return `${from > start ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < end ? '…' : ''}`;
}

/** A piece of a line and what it is, for its colour. */
export type Piece = readonly [kind: 'tag' | 'name' | 'value' | 'comment' | 'text', text: string];

/** Parts a line of XML by the look of it alone: a line may begin anywhere. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = /<!--.*?(?:-->|$)|<[/?]?[^\s<>/?]*|[/?]?>|[^\s<>="']+(?==["'])|(?<==)(?:"[^"]*"?|'[^']*'?)/g;
  let at = 0;
  for (const { 0: found, index } of line.matchAll(pattern)) {
    if (index > at) pieces.push(['text', line.slice(at, index)]);
    const kind = found.startsWith('<!--') ? 'comment' : /^[</?>]/.test(found) ? 'tag' : /^["']/.test(found) ? 'value' : 'name';
    pieces.push([kind, found]);
    at = index + found.length;
  }
  if (at < line.length) pieces.push(['text', line.slice(at)]);
  return pieces;
}
