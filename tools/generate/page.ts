/** A page of documentation, or a part of one, that is made from the code. */
export interface GeneratedPage {
  /** From the repository's folder. */
  readonly path: string;
  /** When given, only what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` is made; the rest of the page is written by hand. */
  readonly part?: string;
  /** The Markdown. */
  readonly make: () => string | Promise<string>;
}

/** A Markdown table; bars in cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A name as code. */
export const code = (text: string): string => `\`${text}\``;

/** A whole page: title, what it is, its pieces. */
export function page(title: string, introduction: string, ...pieces: readonly string[]): string {
  return [`# ${title}`, `<!-- Made by \`npm run generate\`; do not edit. -->`, introduction, ...pieces].join('\n\n').concat('\n');
}

/** The text of a page with one part replaced. Throws when the page has no such part. */
export function withPart(text: string, part: string, made: string): string {
  const [start, end] = [`<!-- generated:${part} -->`, `<!-- /generated:${part} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`no ${start} … ${end} in the page`);
  return `${text.slice(0, from + start.length)}\n${made.trim()}\n${text.slice(to)}`;
}
