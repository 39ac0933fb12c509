import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline, Transform } from 'node:stream';
import { Problem } from '#kernel';
import type { Places } from './places.ts';
import { isHash, systemCode } from './places.ts';

const missing = (hash: string, cause?: unknown): Problem => new Problem('files.missing', 'not-found', { details: { hash }, cause });
const damaged = (hash: string): Problem => new Problem('files.damaged', 'unavailable', { details: { hash } });

/** Reads a kept file whole and checks its hash. Throws Problem `files.missing`, `files.damaged`. */
export async function readKept(places: Places, hash: string): Promise<Uint8Array> {
  if (!isHash(hash)) throw missing(hash);
  const bytes = await readFile(places.kept(hash)).catch((error: unknown) => {
    throw systemCode(error) === 'ENOENT' ? missing(hash, error) : error;
  });
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw damaged(hash);
  return bytes;
}

/** Streams a kept file; the stream fails with `files.damaged` at its end when the bytes are not those of the hash. */
export async function streamKept(places: Places, hash: string): Promise<Readable> {
  if (!isHash(hash)) throw missing(hash);
  const handle: FileHandle = await open(places.kept(hash), 'r').catch((error: unknown) => {
    throw systemCode(error) === 'ENOENT' ? missing(hash, error) : error;
  });
  const digest = createHash('sha256');
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
    flush: (done) => done(digest.digest('hex') === hash ? null : damaged(hash)),
  });
  return pipeline(handle.createReadStream(), check, () => undefined);
}
