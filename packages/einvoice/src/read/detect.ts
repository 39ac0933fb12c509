import type { Syntax } from '../document.ts';
import { Refusal, type ReadCode } from './codes.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { refusalOfRoot, syntaxOfRoot } from './roots.ts';
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
  if (bytes.length === 0 || isBlank(bytes)) return { format: 'empty', refusal: 'READ-EMPTY' };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    const head = latin(bytes, 0, 4096);
    return /\[Content_Types\]\.xml|_rels\/|mimetypeapplication\/vnd\.oasis/.test(head)
      ? { format: 'office', refusal: 'READ-OFFICE' }
      : { format: 'zip', refusal: 'READ-ZIP' };
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { format: 'office', refusal: 'READ-OFFICE' };
  if (starts(bytes, 0x1f, 0x8b)) return { format: 'gzip', refusal: 'READ-GZIP' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return { format: 'png', refusal: 'READ-IMAGE' };
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { format: 'jpeg', refusal: 'READ-IMAGE' };
  const head = latin(bytes, 0, PDF_HEADER_REACH);
  if (/^\s*<(!doctype\s+html|html[\s>])/i.test(head)) return { format: 'html', refusal: 'READ-HTML' };
  if (head.startsWith('%PDF-')) return { format: 'pdf' };
  if (looksLikeXml(bytes, head)) return detectXml(bytes);
  if (head.includes('%PDF-')) return { format: 'pdf' };
  if (/^(\xef\xbb\xbf)?\s*[{[]/.test(head)) return { format: 'json', refusal: 'READ-JSON' };
  return { format: 'unknown', refusal: 'READ-UNKNOWN' };
}

/** Starts, after a byte order mark and white space, with `<`, in any encoding that XML readers know of. */
function looksLikeXml(bytes: Uint8Array, head: string): boolean {
  if (/^(\xef\xbb\xbf)?\s*</.test(head)) return true;
  const wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || starts(bytes, 0x3c, 0) || starts(bytes, 0, 0x3c) || starts(bytes, 0, 0, 0);
  return wide || starts(bytes, 0x4c, 0x6f, 0xa7, 0x94);
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
  const { uri, local } = tree.foreignParts(0) ?? { uri: '', local: tree.name(tree.symbol(0)) };
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

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false;
  return true;
}
