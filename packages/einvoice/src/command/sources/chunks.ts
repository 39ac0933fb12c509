import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { mostDocumentBytes, tooLarge, type UnpackBudget } from './budget.ts';

export type Chunks = AsyncIterable<Buffer>;

/** Reads bytes off a stream in the portions asked for, holding no more than those. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(length: number): Promise<Buffer> {
    const parts = [this.#held];
    let got = this.#held.length;
    while (got < length) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      got += next.value.length;
    }
    this.#held = parts.length === 1 ? this.#held : Buffer.concat(parts);
    return this.#held.subarray(0, length);
  }

  /** Takes the next bytes; fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Passes over bytes without holding them; false when there were fewer. */
  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > this.#held.length) {
      left -= this.#held.length;
      this.#held = Buffer.alloc(0);
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#held = next.value;
    }
    this.#held = this.#held.subarray(left);
    return true;
  }

  /** All that is left, as one document. Throws `READ-SIZE`. */
  async rest(): Promise<Buffer> {
    const bytes = await this.take(mostDocumentBytes + 1);
    if (bytes.length > mostDocumentBytes) throw tooLarge(`> ${mostDocumentBytes}`);
    return bytes;
  }

  /** What is left, as a stream. */
  async *remaining(): AsyncGenerator<Buffer> {
    if (this.#held.length > 0) yield this.#held;
    this.#held = Buffer.alloc(0);
    for (let next = await this.#chunks.next(); next.done !== true; next = await this.#chunks.next()) yield next.value;
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** Unpacks a gzip stream within a budget. */
export async function* gunzipped(packed: Chunks, budget: UnpackBudget): AsyncGenerator<Buffer> {
  let packedSoFar = 0;
  const unpacking = createGunzip();
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of packed) {
      packedSoFar += chunk.length;
      yield chunk;
    }
  };
  // The consumer of `unpacking` meets any error; here it would be met a second time.
  const done = pipeline(Readable.from(counted()), unpacking).catch(() => undefined);
  try {
    for await (const chunk of unpacking as Chunks) {
      budget.unpacked(chunk.length, packedSoFar);
      yield chunk;
    }
  } finally {
    unpacking.destroy();
    await done;
  }
}
