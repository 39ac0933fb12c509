import { UnpackBudget } from '../../packages/einvoice/src/command/sources/budget.ts';
import { ChunkReader, gunzipped } from '../../packages/einvoice/src/command/sources/chunks.ts';
import { atHand, type Found, isTellable, SourceProblem } from '../../packages/einvoice/src/command/sources/found.ts';
import { tarEntries } from '../../packages/einvoice/src/command/sources/tar.ts';
import { zipBytes } from '../../packages/einvoice/src/command/sources/zip.ts';
import type { ArchiveKind } from './archive-edits.ts';
import { Broken } from './oracle.ts';

async function* inPortions(bytes: Uint8Array): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield Buffer.from(bytes.subarray(at, at + 65_536));
}

async function* opened(kind: ArchiveKind, bytes: Uint8Array): AsyncGenerator<Found> {
  const aside = (): void => undefined;
  if (kind === 'zip') return yield* zipBytes(Buffer.from(bytes), 'a.zip', aside);
  const budget = new UnpackBudget();
  const reader = new ChunkReader(kind === 'tar' ? inPortions(bytes) : gunzipped(inPortions(bytes), budget));
  if (kind === 'gz') yield atHand('a.gz', await reader.rest());
  else yield* tarEntries(reader, 'a.tar', budget, aside);
}

/**
 * Opens an archive as the command does; what it holds is given to `each`. Problems that name the archive or an entry are right answers.
 * @throws Broken, or whatever the reader throws
 */
export async function tryArchive(kind: ArchiveKind, bytes: Uint8Array, each: (bytes: Uint8Array) => void): Promise<void> {
  let documents = 0;
  try {
    for await (const found of opened(kind, bytes)) {
      if (++documents > 10_000) throw new Broken('more than 10,000 entries');
      if (found.kind === 'document') each(await found.read());
      else if (found.finding.code === '') throw new Broken('a problem without a code');
    }
  } catch (error) {
    if (!(error instanceof SourceProblem) && !isTellable(error)) throw error;
  }
}
