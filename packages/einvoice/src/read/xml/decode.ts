import { Refusal } from '../codes.ts';

/** The text of an XML document, and the encoding it was written in. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** How far the declaration is looked for; a longer one is no declaration anyone writes. */
const DECLARATION_REACH = 256;

const UTF8_NAMES = new Set(['utf-8', 'utf8']);
const UTF16_NAMES = new Set(['utf-16', 'utf-16le', 'utf-16be', 'utf16']);
/** ISO-8859-1 is decoded as its superset windows-1252, as every browser does: the bytes 80-9F are never meant as control characters. */
const LATIN_NAMES = new Set(['iso-8859-1', 'latin1', 'iso_8859-1', 'windows-1252', 'cp1252']);

/**
 * Decodes the bytes of an XML document by its byte order mark and declaration.
 * Refuses what contradicts itself (mark against declaration, declaration against bytes) instead of guessing: a guess would put mojibake in names.
 */
export function decodeXml(bytes: Uint8Array): Decoded {
  const [b0, b1, b2, b3] = [bytes[0] ?? -1, bytes[1] ?? -1, bytes[2] ?? -1, bytes[3] ?? -1];
  if ((b0 === 0 && b1 === 0) || (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0))
    throw new Refusal('READ-ENCODING', 0, { encoding: 'UTF-32' });
  if (b0 === 0x4c && b1 === 0x6f && b2 === 0xa7 && b3 === 0x94) throw new Refusal('READ-ENCODING', 0, { encoding: 'EBCDIC' });
  if (b0 === 0xff && b1 === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (b0 === 0xfe && b1 === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  if (b0 === 0x3c && b1 === 0) return decodeUtf16(bytes, 'utf-16le');
  if (b0 === 0 && b1 === 0x3c) return decodeUtf16(bytes, 'utf-16be');
  const marked = b0 === 0xef && b1 === 0xbb && b2 === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  if (beginsAsUsual(body)) return { text: decodeUtf8(body), encoding: 'utf-8' };
  const declared = declaredEncoding(asciiHead(body));
  if (declared === undefined || UTF8_NAMES.has(declared)) return { text: decodeUtf8(body), encoding: 'utf-8' };
  if (marked || UTF16_NAMES.has(declared)) throw new Refusal('READ-ENCODING-MISMATCH', 0, { declared, real: 'utf-8' });
  if (declared === 'us-ascii' || declared === 'ascii') {
    const high = firstHighByte(body);
    if (high >= 0) throw new Refusal('READ-ENCODING-MISMATCH', high, { declared, real: 'utf-8' });
    return { text: decodeUtf8(body), encoding: 'utf-8' };
  }
  if (LATIN_NAMES.has(declared)) return decodeLatin(body, declared);
  throw new Refusal('READ-ENCODING', 0, { encoding: declared });
}

/** How nearly every document begins, as bytes. */
const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?>');

function beginsAsUsual(bytes: Uint8Array): boolean {
  for (let at = 0; at < USUAL.length; at++) if (bytes[at] !== USUAL[at]) return false;
  return true;
}

/** The declaration, if there is one: up to its `>`. */
function asciiHead(bytes: Uint8Array): string {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return '';
  const end = bytes.subarray(0, DECLARATION_REACH).indexOf(0x3e);
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? DECLARATION_REACH : end + 1));
}

function declaredEncoding(head: string): string | undefined {
  if (!head.startsWith('<?xml')) return undefined;
  const end = head.indexOf('?>');
  const match = /\sencoding\s*=\s*(["'])([A-Za-z][A-Za-z0-9._-]*)\1/.exec(end < 0 ? head : head.slice(0, end));
  return match?.[2]?.toLowerCase();
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('READ-BYTES', firstInvalidUtf8(bytes), { encoding: 'UTF-8' });
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('READ-BYTES', 0, { encoding: 'UTF-16' });
  }
  const declared = declaredEncoding(text.slice(0, DECLARATION_REACH));
  if (declared !== undefined && !UTF16_NAMES.has(declared)) throw new Refusal('READ-ENCODING-MISMATCH', 0, { declared, real: encoding });
  return { text, encoding };
}

function decodeLatin(bytes: Uint8Array, declared: string): Decoded {
  const high = firstHighByte(bytes);
  // Bytes above 7F that form faultless UTF-8 are UTF-8 under a wrong label: no real text in ISO-8859-1 looks so.
  if (high >= 0 && firstInvalidUtf8(bytes) < 0) throw new Refusal('READ-ENCODING-MISMATCH', high, { declared, real: 'utf-8' });
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function firstHighByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return i;
  return -1;
}

/** Offset of the first byte that breaks UTF-8, or -1. Only run when something is already known to be wrong. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const width = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (width === 0 || i + width > bytes.length) return i;
    const second = bytes[i + 1] ?? 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return i;
    for (let k = 2; k < width; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    i += width;
  }
  return -1;
}
