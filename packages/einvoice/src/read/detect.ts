import type { Syntax } from '../document.ts';
import { indexOfBytes } from '../pdf/extract-search.ts';
import { Refusal, type ReadCode } from './codes.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { refusalOfRoot, rootParts, syntaxOfRoot } from './roots.ts';
import { decodeXml } from './xml/decode.ts';
import { parseXml } from './xml/parse.ts';

/** What bytes are, told by themselves. */
export type Format =
  | Syntax
  | 'pdf'
  | 'zip'
  | 'office'
  | 'gzip'
  | 'png'
  | 'jpeg'
  | 'html'
  | 'json'
  | 'empty'
  /** XML with another root: an envelope, an order, a life-cycle message… */
  | 'other-xml'
  /** Begins like XML, but its root cannot be read. */
  | 'bad-xml'
  | 'unknown';

export interface Detection {
  format: Format;
  /** For `other-xml`: namespace and name of the root element. */
  root?: { namespace: string; name: string };
  /** Why this format is not read, if it is not. */
  refusal?: ReadCode;
}

/** The root element is looked for in this many bytes first; only a document with a longer preamble is looked at whole. */
const HEAD = 16 * 1024;
/** PDF readers accept this much before the header. */
const PDF_HEADER_REACH = 1024;

/** Tells what a file is by its content; its name is never looked at. */
export function detect(bytes: Uint8Array): Detection {
  const found = detectContainer(bytes);
  return found === 'xml' ? detectXml(bytes) : found;
}

/** The same without looking into XML, whose root the reader meets anyway. */
export function detectContainer(bytes: Uint8Array): Detection | 'xml' {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (isBlank(bytes[at])) at++;
  if (at >= bytes.length) return { format: 'empty', refusal: 'READ-EMPTY' };
  const first = bytes[at];
  if (first === 0x3c)
    return /^<(!doctype\s+html|html[\s>])/i.test(latin(bytes, at, at + 24)) ? { format: 'html', refusal: 'READ-HTML' } : 'xml';
  const binary = at === 0 ? detectBinary(bytes) : undefined;
  if (binary) return binary;
  if (indexOfBytes(bytes, '%PDF-', 0, PDF_HEADER_REACH) >= 0) return { format: 'pdf' };
  if (first === 0x7b || first === 0x5b) return { format: 'json', refusal: 'READ-JSON' };
  return { format: 'unknown', refusal: 'READ-UNKNOWN' };
}

/** What shows itself by its first bytes; UTF-16, UTF-32 and EBCDIC count as XML, whose reader knows what to say of them. */
function detectBinary(bytes: Uint8Array): Detection | 'xml' | undefined {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    const office = /\[Content_Types\]\.xml|_rels\/|mimetypeapplication\/vnd\.oasis/.test(latin(bytes, 0, 4096));
    return office ? { format: 'office', refusal: 'READ-OFFICE' } : { format: 'zip', refusal: 'READ-ZIP' };
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { format: 'office', refusal: 'READ-OFFICE' };
  if (starts(bytes, 0x1f, 0x8b)) return { format: 'gzip', refusal: 'READ-GZIP' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return { format: 'png', refusal: 'READ-IMAGE' };
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { format: 'jpeg', refusal: 'READ-IMAGE' };
  const wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || starts(bytes, 0, 0x3c) || starts(bytes, 0, 0);
  return wide || starts(bytes, 0x4c, 0x6f, 0xa7, 0x94) ? 'xml' : undefined;
}

function detectXml(bytes: Uint8Array): Detection {
  try {
    return rootOf(bytes.length > HEAD ? cutAtCharacter(bytes) : bytes);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    if (bytes.length <= HEAD) return { format: 'bad-xml', refusal: problem.code };
  }
  try {
    return rootOf(bytes);
  } catch (problem) {
    if (problem instanceof Refusal) return { format: 'bad-xml', refusal: problem.code };
    throw problem;
  }
}

function rootOf(bytes: Uint8Array): Detection {
  const { tree } = parseXml(decodeXml(bytes).text, DEFAULT_LIMITS, true);
  const syntax = syntaxOfRoot(tree);
  if (syntax) return { format: syntax };
  const { uri, local } = rootParts(tree);
  return { format: 'other-xml', root: { namespace: uri, name: local }, refusal: refusalOfRoot(uri, local) };
}

/** The head, cut where no character is torn: before the last byte below 80 of an even length (for the 16-bit encodings). */
function cutAtCharacter(bytes: Uint8Array): Uint8Array {
  let end = HEAD;
  while (end > HEAD - 8 && (bytes[end] ?? 0) >= 0x80) end -= 2;
  return bytes.subarray(0, end);
}

function starts(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
