import { Readable } from 'node:stream';
import type { FileStore, StagedFile } from '#kernel';
import { Problem } from '#kernel';

/** What became of the bytes of one part. */
export type Received = { readonly kind: 'staged'; readonly file: StagedFile } | { readonly kind: 'too-large'; readonly size: number };

/**
 * Stages one file of a multipart form. A file past the limit is read to its end and dropped, so that the parts after it still arrive:
 * destroying its stream would end the whole form.
 */
export async function receiveStream(files: FileStore, source: Readable, limit: number): Promise<Received> {
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Uint8Array;
      size += bytes.byteLength;
      yield bytes;
    }
  };
  try {
    return { kind: 'staged', file: await files.stage(Readable.from(counted()), { limit }) };
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'too-large') throw error;
    for await (const bytes of counted()) if (bytes.byteLength === 0) break;
    return { kind: 'too-large', size };
  }
}
