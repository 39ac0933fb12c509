import { createHash, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '#kernel';
import type { Places } from './places.ts';
import { diskFailure } from './places.ts';

/** Bytes taken in: in memory while small, else in a file of the staging folder. */
export interface Staged {
  readonly hash: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
  /** Makes sure the bytes lie flushed in a staging file and returns its path. */
  flushed(): Promise<string>;
  discard(): Promise<void>;
}

// Small bodies stay in memory until kept: written once, straight to where they are flushed.
const memoryLimit = 1024 * 1024;

/** Takes bytes in, hashing as they come. Throws Problem `files.too-large` past the limit; then, as on any failure, nothing stays behind. */
export async function stage(places: Places, source: Readable | Uint8Array, limit: number): Promise<Staged> {
  if (source instanceof Uint8Array) {
    if (source.byteLength > limit) throw tooLarge(limit);
    return inMemory(places, source);
  }
  const intake = new Intake(places, limit);
  try {
    for await (const chunk of source) await intake.take(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
    return await intake.finish();
  } catch (error) {
    source.destroy();
    await intake.abandon();
    throw diskFailure(error);
  }
}

const tooLarge = (limit: number): Problem =>
  new Problem('files.too-large', 'too-large', { params: { limit: String(limit) }, details: { limit } });

class Intake {
  readonly #places: Places;
  readonly #limit: number;
  readonly #hash = createHash('sha256');
  #size = 0;
  #chunks: Uint8Array[] = [];
  #file: { path: string; handle: FileHandle } | undefined;

  constructor(places: Places, limit: number) {
    this.#places = places;
    this.#limit = limit;
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#size += chunk.byteLength;
    if (this.#size > this.#limit) throw tooLarge(this.#limit);
    this.#hash.update(chunk);
    if (this.#file !== undefined) return writeAll(this.#file.handle, chunk);
    this.#chunks.push(chunk);
    if (this.#size > memoryLimit) await this.#spill();
  }

  async finish(): Promise<Staged> {
    if (this.#file === undefined) return inMemory(this.#places, Buffer.concat(this.#chunks), this.#hash.digest('hex'));
    await this.#file.handle.datasync();
    await this.#file.handle.close();
    return onDisk(this.#file.path, this.#hash.digest('hex'), this.#size);
  }

  async abandon(): Promise<void> {
    if (this.#file === undefined) return;
    await this.#file.handle.close().catch(() => undefined);
    await rm(this.#file.path, { force: true });
  }

  async #spill(): Promise<void> {
    const path = newStagingPath(this.#places);
    this.#file = { path, handle: await open(path, 'wx', 0o600) };
    for (const chunk of this.#chunks) await writeAll(this.#file.handle, chunk);
    this.#chunks = [];
  }
}

function inMemory(places: Places, bytes: Uint8Array, hash = createHash('sha256').update(bytes).digest('hex')): Staged {
  return {
    hash,
    size: bytes.byteLength,
    bytes: () => Promise.resolve(bytes),
    flushed: () => writeStagingFile(places, bytes),
    discard: () => Promise.resolve(),
  };
}

function onDisk(path: string, hash: string, size: number): Staged {
  return { hash, size, bytes: () => readFile(path), flushed: () => Promise.resolve(path), discard: () => rm(path, { force: true }) };
}

async function writeStagingFile(places: Places, bytes: Uint8Array): Promise<string> {
  const path = newStagingPath(places);
  const handle = await open(path, 'wx', 0o600);
  try {
    await writeAll(handle, bytes);
    await handle.datasync();
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw diskFailure(error);
  } finally {
    await handle.close();
  }
}

// One write may take only part of the bytes (a disk that fills up): the rest must be tried, so that the failure shows.
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) at += (await handle.write(bytes, at)).bytesWritten;
}

const newStagingPath = (places: Places): string => join(places.staging, randomUUID());

/**
 * Removes staging files nobody has written to since an instant: left by a process that was killed. Younger ones may belong to another
 * living process of the installation. Returns how many went.
 */
export async function clearStaging(places: Places, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(places.staging)) {
    const path = join(places.staging, name);
    if (name.startsWith('swept-')) {
      // A sweep was killed half-way: its file may be wanted after all, so it goes back for the next sweep to judge.
      await rename(path, places.kept(name.slice('swept-'.length))).catch(() => undefined);
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}
