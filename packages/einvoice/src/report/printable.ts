/**
 * Characters that would move the cursor, colour the terminal, or turn the order of what follows: controls (C0, DEL, C1), line and paragraph
 * separators, bidirectional marks, zero-width and tag characters. A sender's text must not be able to write over our own.
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** The text on one line, safe to print: tabs and line ends become spaces, unsafe characters the replacement character. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(UNSAFE, '\ufffd');
}

/** The same keeping one character for each, for lines under which a caret is put. */
export function printableInPlace(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSAFE, '\ufffd');
}
