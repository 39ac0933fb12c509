import { serialise } from './embed-serialise.ts';
import type { PdfDict, PdfRef, PdfValue } from './extract-objects.ts';

interface Entry {
  number: number;
  generation: number;
  offset: number;
}

/** What a new section of cross-references builds on. */
export interface Base {
  /** Offset of the newest section there is. */
  startxref: number;
  /** That section is a stream: the new one has to be one too. */
  isStream: boolean;
  /** The newest trailer. */
  trailer: PdfDict;
  /** The first object number that is free. */
  size: number;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** 128 bits of a file's content for its identifier: not a secret, only different for different content. */
function fingerprint(pieces: readonly Uint8Array[]): Uint8Array {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const lane = at & 3;
      words[lane] = Math.imul((words[lane] ?? 0) ^ (piece[at] ?? 0), 0x01000193);
    }
  }
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (const [lane, word] of words.entries()) view.setUint32(lane * 4, word >>> 0);
  return bytes;
}

/** An incremental update (ISO 32000-1, 7.5.6): new objects and a section of cross-references behind a file whose bytes stay as they are. */
export class PdfUpdate {
  readonly #pdf: Uint8Array;
  readonly #base: Base;
  readonly #pieces: Uint8Array[] = [];
  readonly #entries: Entry[] = [];
  #length: number;
  #next: number;

  constructor(pdf: Uint8Array, base: Base) {
    this.#pdf = pdf;
    this.#base = base;
    this.#length = pdf.length;
    this.#next = base.size;
    this.#put(latin('\n'));
  }

  /** Adds an object with a number of its own. */
  add(value: PdfValue): PdfRef {
    const reference = { ref: this.#next++ };
    this.write(reference, value);
    return reference;
  }

  /** Adds a stream, its data as it stands. */
  addStream(dict: PdfDict, data: Uint8Array): PdfRef {
    const reference = { ref: this.#next++ };
    this.#begin(reference);
    this.#put(latin(`${serialise(new Map([...dict, ['Length', data.length]]))}\nstream\n`));
    this.#put(data);
    this.#put(latin('\nendstream\nendobj\n'));
    return reference;
  }

  /** Writes an object that is there already anew. */
  write(reference: PdfRef, value: PdfValue): void {
    this.#begin(reference);
    this.#put(latin(`${serialise(value)}\nendobj\n`));
  }

  /** The file with the update behind it. */
  finished(): Uint8Array {
    const startxref = this.#base.isStream ? this.#referenceStream() : this.#table();
    this.#put(latin(`startxref\n${startxref}\n%%EOF\n`));
    const out = new Uint8Array(this.#length);
    out.set(this.#pdf);
    let at = this.#pdf.length;
    for (const piece of this.#pieces) {
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }

  #begin({ ref, generation = 0 }: PdfRef): void {
    this.#entries.push({ number: ref, generation, offset: this.#length });
    this.#put(latin(`${ref} ${generation} obj\n`));
  }

  #put(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The keys of the trailer that hold for the updated file. */
  #trailer(): PdfDict {
    const { trailer, startxref } = this.#base;
    const dict: PdfDict = new Map<string, PdfValue>([['Size', this.#next]]);
    for (const key of ['Root', 'Info']) {
      const value = trailer.get(key);
      if (value !== undefined) dict.set(key, value);
    }
    const instance: PdfValue = { bytes: fingerprint([this.#pdf, ...this.#pieces]) };
    const identifier = trailer.get('ID');
    dict.set('ID', [Array.isArray(identifier) ? (identifier[0] ?? instance) : instance, instance]);
    dict.set('Prev', startxref);
    return dict;
  }

  #table(): number {
    const at = this.#length;
    const rows = this.#sorted().map(
      ({ number, generation, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n\r\n`,
    );
    this.#put(latin(`xref\n${rows.join('')}trailer\n${serialise(this.#trailer())}\n`));
    return at;
  }

  #referenceStream(): number {
    const at = this.#length;
    const number = this.#next++;
    const entries = [...this.#sorted(), { number, generation: 0, offset: at }];
    const data = new Uint8Array(entries.length * 7);
    const view = new DataView(data.buffer);
    entries.forEach(({ generation, offset }, row) => {
      view.setUint8(row * 7, 1);
      view.setUint32(row * 7 + 1, offset);
      view.setUint16(row * 7 + 5, generation);
    });
    const dict = this.#trailer();
    dict.set('Type', { name: 'XRef' });
    dict.set('W', [1, 4, 2]);
    dict.set(
      'Index',
      entries.flatMap((entry) => [entry.number, 1]),
    );
    dict.set('Length', data.length);
    this.#put(latin(`${number} 0 obj\n${serialise(dict)}\nstream\n`));
    this.#put(data);
    this.#put(latin('\nendstream\nendobj\n'));
    return at;
  }

  #sorted(): Entry[] {
    return this.#entries.toSorted((one, other) => one.number - other.number);
  }
}
