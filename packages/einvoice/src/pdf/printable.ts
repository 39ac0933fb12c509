import type { Coverage } from './fonts.ts';

const unknown = '\u{fffd}';
/** Controls, and the marks that reorder text (a name must not be able to reverse the amount beside it). */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const longWord = /[^\s\u200b]{32,}/gu;
const otherSpaces = /[\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * A text as it can be printed: composed, on known characters only (PDF/A forbids a character without glyph: one without is shown as U+FFFD),
 * with places to break inside words too long for a line.
 */
export function printable(text: string, coverage: Coverage): string {
  const composed = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(invisible, '')
    .replace(otherSpaces, '\u00a0');
  let shown = '';
  for (const character of composed) {
    const code = character.codePointAt(0) ?? 0;
    shown += character === '\n' || coverage.has(code) ? character : coverage.has(0xfffd) ? unknown : '?';
  }
  return shown.replace(longWord, (word) =>
    [...word].map((character, i) => (i > 0 && i % 8 === 0 ? `\u200b${character}` : character)).join(''),
  );
}

/** A text for the metadata, which need no glyphs: one line without controls. */
export function metadataText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(invisible, '').toWellFormed().slice(0, 300);
}

/** What `printable` gives, for the main font alone, accents that do not compose dropped: for the rare text that shaping refused. */
export function plainlyPrintable(text: string, main: Coverage): string {
  return printable(text.normalize('NFC').replace(/\p{M}/gu, ''), main);
}

/** Any plain data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Applies a change to every string of plain data, keys apart. */
export function mapStrings(data: Json | undefined, change: (text: string) => string): Json {
  if (data === undefined) return null;
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((item: Json) => mapStrings(item, change));
  if (data !== null && typeof data === 'object') {
    return Object.fromEntries(
      Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, mapStrings(value, change)]),
    );
  }
  return data;
}
