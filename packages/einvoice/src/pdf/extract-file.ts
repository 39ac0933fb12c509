import { MOST_OBJECTS, PdfBomb } from './extract-bounds.ts';
import { type Unfiltered, unfilter } from './extract-filters.ts';
import {
  isDict,
  isName,
  isRef,
  isStream,
  type PdfDict,
  PdfReader,
  type PdfStream,
  PdfSyntaxError,
  type PdfValue,
} from './extract-objects.ts';
import { headBefore, readObjectAt } from './extract-object-at.ts';
import { type Place, type Put, readRows, readTable } from './extract-references.ts';
import { indexOfBytes, lastIndexOfBytes, Occurrences, startsAt } from './extract-search.ts';

/** Bounds of one file. */
const MOST_SECTIONS = 1000;
const STRUCTURE_LIMIT = 64 * 1024 * 1024;

/** A PDF file: its objects by number, found through its cross-references, or by looking for them when those are wrong. */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** The cross-references could not be used as they are. */
  repaired = false;
  trailer: PdfDict = new Map();
  #places = new Map<number, Place>();
  readonly #objects = new Map<number, PdfValue>();
  readonly #containers = new Map<number, Map<number, PdfValue>>();
  readonly #loading = new Set<number>();
  readonly #base: number;
  readonly #endStreams: Occurrences;
  /** Bytes that may still be inflated for the file's own structure. */
  #budget = STRUCTURE_LIMIT;

  /** Bytes that may still be looked at when reading values: overlapping objects must not make reading quadratic. */
  #effort: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#endStreams = new Occurrences(bytes, 'endstream');
    this.#effort = 16 * 1024 * 1024 + 8 * bytes.length;
    this.#base = Math.max(0, indexOfBytes(bytes, '%PDF-', 0, 1100));
    if (!this.#followReferences() || !isDict(this.#catalogOrNothing())) this.#rebuild();
  }

  /** The document catalog, if the file has one at all. */
  catalog(): PdfDict | undefined {
    const catalog = this.#catalogOrNothing();
    return isDict(catalog) ? catalog : undefined;
  }

  #catalogOrNothing(): PdfValue | undefined {
    return this.resolve(this.trailer.get('Root'));
  }

  objectNumbers(): number[] {
    return [...this.#places.keys()];
  }

  /** Follows references, at most a few. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let at = value;
    for (let i = 0; i < 8 && isRef(at); i++) at = this.object(at.ref);
    return isRef(at) ? undefined : at;
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const resolved = this.resolve(value);
    return isDict(resolved) ? resolved : isStream(resolved) ? resolved.dict : undefined;
  }

  object(number: number): PdfValue | undefined {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (!place || this.#loading.has(number)) return undefined;
    this.#loading.add(number);
    try {
      const value = 'offset' in place ? this.#objectAt(number, place.offset) : this.#contained(place.container).get(number);
      if (value !== undefined) this.#objects.set(number, value);
      return value;
    } finally {
      this.#loading.delete(number);
    }
  }

  /** The data of a stream as it stands in the file. */
  rawData(stream: PdfStream): Uint8Array {
    const length = this.resolve(stream.dict.get('Length'));
    if (typeof length === 'number' && length >= 0 && stream.start + length <= this.bytes.length) {
      const end = stream.start + length;
      const after = indexOfBytes(this.bytes, 'endstream', end, end + 16);
      if (after >= 0) return this.bytes.subarray(stream.start, end);
    }
    let end = this.#endStreams.next(stream.start);
    if (this.bytes[end - 1] === 0x0a) end--;
    if (this.bytes[end - 1] === 0x0d) end--;
    return this.bytes.subarray(stream.start, Math.max(end, stream.start));
  }

  /** The decoded data of a stream, at most `limit` bytes of it. */
  data(stream: PdfStream, limit: number): Unfiltered {
    return unfilter(this.rawData(stream), stream.dict, limit, (value) => this.resolve(value));
  }

  #structureData(stream: PdfStream): Uint8Array {
    const result = this.data(stream, this.#budget);
    if (!result.ok) {
      if (result.why === 'bomb') throw new PdfBomb();
      return new Uint8Array();
    }
    this.#budget -= result.data.length;
    return result.data;
  }

  #objectAt(number: number, offset: number): PdfValue | undefined {
    const { value, read } = readObjectAt(this.bytes, number, offset);
    this.#spend(read);
    return value;
  }

  #spend(bytes: number): void {
    this.#effort -= bytes;
    if (this.#effort < 0) throw new PdfBomb();
  }

  /** The objects of an object stream. */
  #contained(container: number): Map<number, PdfValue> {
    const known = this.#containers.get(container);
    if (known) return known;
    const objects = new Map<number, PdfValue>();
    this.#containers.set(container, objects);
    const place = this.#places.get(container);
    const stream = place && 'offset' in place ? this.object(container) : undefined;
    if (!isStream(stream)) return objects;
    const count = this.resolve(stream.dict.get('N'));
    const first = this.resolve(stream.dict.get('First'));
    if (typeof count !== 'number' || typeof first !== 'number' || count > MOST_OBJECTS) return objects;
    const data = this.#structureData(stream);
    const heads = new PdfReader(data);
    for (let i = 0; i < count; i++) {
      heads.skipSpace();
      const number = Number(heads.word());
      heads.skipSpace();
      const offset = Number(heads.word());
      if (!Number.isInteger(number) || !Number.isInteger(offset) || heads.at >= data.length) break;
      const reader = new PdfReader(data, first + offset);
      try {
        objects.set(number, reader.value());
      } catch (problem) {
        if (!(problem instanceof PdfSyntaxError)) throw problem;
      }
      this.#spend(reader.at - first - offset);
    }
    return objects;
  }

  /** Follows `startxref` and every `/Prev`; false when anything does not fit. */
  #followReferences(): boolean {
    const found = lastIndexOfBytes(this.bytes, 'startxref');
    if (found < 0) return false;
    const reader = new PdfReader(this.bytes, found + 9);
    reader.skipSpace();
    const queue = [Number(reader.word())];
    const seen = new Set<number>();
    let first = true;
    for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
      if (seen.has(offset)) continue;
      if (seen.size >= MOST_SECTIONS) throw new PdfBomb();
      seen.add(offset);
      const dict = this.#section(offset + this.#base) ?? (this.#base > 0 ? this.#section(offset) : undefined);
      if (!dict) return false;
      if (first) this.trailer = dict;
      else for (const key of ['Root', 'Encrypt']) if (!this.trailer.has(key) && dict.has(key)) this.trailer.set(key, dict.get(key) ?? null);
      first = false;
      for (const key of ['XRefStm', 'Prev']) {
        const next = dict.get(key);
        if (typeof next === 'number') queue.push(next);
      }
    }
    return this.#trustworthy();
  }

  /** Every object is where the table says: a wrong table is worse than none, since it may show another document than readers do. */
  #trustworthy(): boolean {
    for (const [number, place] of this.#places) {
      if ('offset' in place && !this.#headAt(number, place.offset)) {
        // Offsets may count from the header when junk precedes it.
        if (this.#base === 0 || !this.#headAt(number, place.offset + this.#base)) return false;
        place.offset += this.#base;
      }
    }
    return this.#places.size > 0;
  }

  #headAt(number: number, offset: number): boolean {
    const reader = new PdfReader(this.bytes, offset);
    reader.skipSpace();
    return reader.word() === String(number);
  }

  /** One cross-reference table with its trailer, or one cross-reference stream. */
  #section(offset: number): PdfDict | undefined {
    if (!Number.isInteger(offset) || offset < 0 || offset >= this.bytes.length) return undefined;
    const reader = new PdfReader(this.bytes, offset);
    reader.skipSpace();
    try {
      return startsAt(this.bytes, reader.at, 'xref') ? readTable(reader, this.#put) : this.#referenceStream(reader.at);
    } catch (problem) {
      if (problem instanceof PdfSyntaxError) return undefined;
      throw problem;
    }
  }

  /** Objects that a newer section declares free: an older section must not bring them back. */
  readonly #freed = new Set<number>();

  /** The newest section that speaks of an object is believed. */
  readonly #put: Put = (number, place) => {
    if (this.#places.size > MOST_OBJECTS) throw new PdfBomb();
    if (this.#places.has(number) || this.#freed.has(number)) return;
    if (place) this.#places.set(number, place);
    else this.#freed.add(number);
  };

  #referenceStream(offset: number): PdfDict | undefined {
    const head = new PdfReader(this.bytes, offset);
    const number = Number(head.word());
    const stream = Number.isInteger(number) ? this.#objectAt(number, offset) : undefined;
    if (!isStream(stream)) return undefined;
    const type = stream.dict.get('Type');
    if (!isName(type) || type.name !== 'XRef') return undefined;
    if (!readRows(stream.dict, () => this.#structureData(stream), this.#put)) return undefined;
    return stream.dict;
  }

  /** Looks for every `N G obj` in the file; of several with one number the last is meant, as after incremental updates. */
  #rebuild(): void {
    this.repaired = true;
    this.#places.clear();
    this.#freed.clear();
    this.#objects.clear();
    this.#containers.clear();
    const trailer: PdfDict = new Map();
    for (let at = indexOfBytes(this.bytes, 'obj', 0); at >= 0; at = indexOfBytes(this.bytes, 'obj', at + 3)) {
      const head = headBefore(this.bytes, at);
      if (!head) continue;
      if (this.#places.size > MOST_OBJECTS) throw new PdfBomb();
      this.#places.set(head.number, { offset: head.offset });
    }
    for (let at = indexOfBytes(this.bytes, 'trailer', 0); at >= 0; at = indexOfBytes(this.bytes, 'trailer', at + 7)) {
      const reader = new PdfReader(this.bytes, at + 7);
      try {
        const dict = reader.value();
        if (isDict(dict)) for (const key of ['Root', 'Encrypt']) if (dict.has(key)) trailer.set(key, dict.get(key) ?? null);
      } catch (problem) {
        if (!(problem instanceof PdfSyntaxError)) throw problem;
      }
      this.#spend(reader.at - at);
    }
    this.trailer = trailer;
    this.#adoptStreams(trailer);
  }

  /** After a rebuild: objects inside object streams, the trailers that cross-reference streams are, and a catalog no trailer names. */
  #adoptStreams(trailer: PdfDict): void {
    const direct = new Set(this.#places.keys());
    let catalog: number | undefined;
    for (const number of direct) {
      const value = this.object(number);
      const dict = isStream(value) ? value.dict : isDict(value) ? value : undefined;
      const type = dict?.get('Type');
      if (!dict || !isName(type)) continue;
      if (type.name === 'Catalog') catalog = number;
      if (!isStream(value)) continue;
      if (type.name === 'XRef') for (const key of ['Root', 'Encrypt']) if (dict.has(key)) trailer.set(key, dict.get(key) ?? null);
      if (type.name === 'ObjStm') {
        for (const [inner, object] of this.#contained(number)) {
          if (!direct.has(inner)) this.#places.set(inner, { container: number, index: 0 });
          const innerType = isDict(object) ? object.get('Type') : undefined;
          if (isName(innerType) && innerType.name === 'Catalog') catalog = inner;
        }
      }
    }
    if (!isDict(this.resolve(trailer.get('Root'))) && catalog !== undefined) trailer.set('Root', { ref: catalog });
  }
}
