import { isDict, PdfReader, PdfSyntaxError, type PdfValue } from './extract-objects.ts';
import { startsAt } from './extract-search.ts';

/** Reads `N G obj …` at an offset, `value` undefined when something else stands there, and says how many bytes were looked at. */
export function readObjectAt(bytes: Uint8Array, number: number, offset: number): { value: PdfValue | undefined; read: number } {
  const reader = new PdfReader(bytes, offset);
  let value: PdfValue | undefined;
  try {
    value = objectAt(reader, number);
  } catch (problem) {
    if (!(problem instanceof PdfSyntaxError)) throw problem;
  }
  return { value, read: reader.at - offset };
}

function objectAt(reader: PdfReader, number: number): PdfValue | undefined {
  reader.skipSpace();
  if (reader.word() !== String(number)) return undefined;
  reader.skipSpace();
  if (!/^\d{1,5}$/.test(reader.word())) return undefined;
  reader.skipSpace();
  if (reader.bytes[reader.at] !== 0x6f || !startsAt(reader.bytes, reader.at, 'obj')) return undefined;
  reader.at += 3;
  const value = reader.value();
  if (!isDict(value)) return value;
  reader.skipSpace();
  if (!startsAt(reader.bytes, reader.at, 'stream')) return value;
  let start = reader.at + 6;
  if (reader.bytes[start] === 0x0d) start++;
  if (reader.bytes[start] === 0x0a) start++;
  return { dict: value, start };
}

/** Number and offset of `N G ` before the `obj` at `at`, reading backwards over a bounded stretch. */
export function headBefore(bytes: Uint8Array, at: number): { number: number; offset: number } | undefined {
  const from = Math.max(0, at - 40);
  const text = String.fromCharCode(...bytes.subarray(from, at));
  const match = /(?:^|[^0-9])(\d{1,10})[\s\0]{1,10}\d{1,5}[\s\0]{1,10}$/.exec(text);
  if (!match?.[1]) return undefined;
  const offset = from + match.index + match[0].indexOf(match[1]);
  return { number: Number(match[1]), offset };
}
