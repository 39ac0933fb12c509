import { decodeXml } from '../read/xml/decode.ts';
import type { Fix, TextEdit } from './codes.ts';

/** Bytes of a text in UTF-8 between two offsets, which never part a character. */
function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // A surrogate is half of a character of four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}

/** Only ASCII is written, anything else as a reference: it stands in every encoding alike. */
function asciiOf(text: string): string {
  return text.replace(/[^\u0020-\u007e]/gu, (character) => `&#${character.codePointAt(0)};`);
}

function encodeAscii(text: string, encoding: string): Uint8Array {
  const ascii = asciiOf(text);
  if (!encoding.startsWith('utf-16')) return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
  const low = encoding === 'utf-16le' ? 0 : 1;
  const bytes = new Uint8Array(ascii.length * 2);
  for (let at = 0; at < ascii.length; at++) bytes[at * 2 + low] = ascii.charCodeAt(at);
  return bytes;
}

/** How long the byte order mark is that `decodeXml` took off. */
function markLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
}

function ordered(text: string, fixes: readonly Fix[]): TextEdit[] {
  const edits = fixes.map(({ edit }) => edit).sort((one, other) => one.start - other.start || one.end - other.end);
  edits.forEach(({ start, end, was }, i) => {
    if (text.slice(start, end) !== was) throw new RangeError(`the fix at ${start} was made for another document`);
    const before = edits[i - 1];
    if (before !== undefined && (start < before.end || start === before.start)) throw new RangeError(`two fixes at ${start}`);
  });
  return edits;
}

/**
 * Applies repairs to the XML they were proposed for (`document.xml`): every other byte stays as it is, encoding and byte order mark with it.
 * @throws RangeError when a fix was made for other bytes, or two of them overlap.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  if (fixes.length === 0) return bytes;
  const { text, encoding } = decodeXml(bytes);
  const width = encoding === 'windows-1252' ? 1 : encoding === 'utf-8' ? undefined : 2;
  const pieces: Uint8Array[] = [];
  let at = 0;
  let byteAt = markLength(bytes);
  let copied = 0;
  const advance = (to: number): number => {
    byteAt += width === undefined ? utf8Length(text, at, to) : (to - at) * width;
    at = to;
    return byteAt;
  };
  for (const { start, end, text: replacement } of ordered(text, fixes)) {
    pieces.push(bytes.subarray(copied, advance(start)), encodeAscii(replacement, encoding));
    copied = advance(end);
  }
  pieces.push(bytes.subarray(copied));
  const out = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let position = 0;
  for (const piece of pieces) {
    out.set(piece, position);
    position += piece.length;
  }
  return out;
}
