/** What the database cannot hold or a page should not show: control characters other than tab and line ends, halves of characters. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text people typed or a file named, without what cannot be stored, trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unwanted, '').trim();
}

/** A file's name without folders, cut to a length; `fallback` when nothing is left. */
export function cleanFileName(name: string, maximum: number, fallback: string): string {
  const own =
    cleanText(name.replaceAll(/[\t\r\n]/g, ' '))
      .split(/[\\/]/)
      .at(-1) ?? '';
  const usable = own === '' || own === '.' || own === '..' ? fallback : own;
  const characters = [...usable];
  if (characters.length <= maximum) return usable;
  const extension = [...(/\.[^.]{1,10}$/.exec(usable)?.[0] ?? '')];
  return [...characters.slice(0, maximum - extension.length), ...extension].join('');
}
