import { MOST_OBJECTS, PdfBomb } from './extract-bounds.ts';
import { isDict, type PdfDict, type PdfReader, type PdfValue } from './extract-objects.ts';

/** Where an object stands: in the file, or as the n-th of an object stream. */
export type Place = { offset: number } | { container: number; index: number };

/** Takes what a section says of an object: its place, or none when it is free. */
export type Put = (number: number, place: Place | undefined) => void;

/** Reads a cross-reference table (ISO 32000-1, 7.5.4), `xref` first; answers its trailer, or undefined when it is malformed. */
export function readTable(reader: PdfReader, put: Put): PdfDict | undefined {
  reader.at += 4;
  for (;;) {
    reader.skipSpace();
    const word = reader.word();
    if (word === 'trailer') {
      const dict = reader.value();
      return isDict(dict) ? dict : undefined;
    }
    reader.skipSpace();
    const start = Number(word);
    const count = Number(reader.word());
    if (word === '' || !Number.isInteger(start) || !Number.isInteger(count)) return undefined;
    if (count > MOST_OBJECTS) throw new PdfBomb();
    for (let i = 0; i < count; i++) {
      reader.skipSpace();
      const offset = Number(reader.word());
      reader.skipSpace();
      reader.word();
      reader.skipSpace();
      const kind = reader.word();
      if (kind !== 'n' && kind !== 'f') return undefined;
      put(start + i, kind === 'n' ? { offset } : undefined);
    }
  }
}

/** Reads the rows of a cross-reference stream (ISO 32000-1, 7.5.8), its data unpacked by `read`; false when its dictionary is malformed. */
export function readRows(dict: PdfDict, read: () => Uint8Array, put: Put): boolean {
  const widths = numbers(dict.get('W'));
  const size = dict.get('Size');
  if (widths.length < 3 || widths.some((width) => width > 8) || typeof size !== 'number') return false;
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, size];
  const data = read();
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const field = (at: number, width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[at + i] ?? 0);
    return value;
  };
  const width = w0 + w1 + w2;
  let at = 0;
  for (let section = 0; section + 1 < index.length; section += 2) {
    const start = index[section] ?? 0;
    for (let i = 0; i < (index[section + 1] ?? 0) && at + width <= data.length && width > 0; i++, at += width) {
      const kind = w0 === 0 ? 1 : field(at, w0);
      const second = field(at + w0, w1);
      if (kind === 1) put(start + i, { offset: second });
      else if (kind === 2) put(start + i, { container: second, index: field(at + w0 + w1, w2) });
      else if (kind === 0) put(start + i, undefined);
    }
  }
  return true;
}

function numbers(value: PdfValue | undefined): number[] {
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}
