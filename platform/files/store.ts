import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FileStore } from '#kernel';
import { Keeper } from './keeping.ts';
import { diskFailure, isHash, placesIn } from './places.ts';
import { readKept, streamKept } from './reading.ts';
import { clearStaging, stage } from './staging.ts';
import type { SweepResult, WhichReferenced } from './sweeping.ts';
import { keptHashes, sweep } from './sweeping.ts';

export type { SweepResult } from './sweeping.ts';

/** A file store on a local folder. */
export interface LocalFileStore extends FileStore {
  /** Folder it lies in. */
  readonly folder: string;
  /** Where a kept file lies, for backup. */
  pathOf(hash: string): string;
  /** Hashes of all kept files, in portions. */
  hashes(): AsyncIterable<readonly string[]>;
  /** Removes files nothing refers to and nobody kept since an instant; `whichReferenced` is asked portion by portion. */
  sweep(whichReferenced: WhichReferenced, olderThan: Date): Promise<SweepResult>;
  /** Writes and removes a file: throws Problem `files.disk-full` or `files.unwritable` when new bytes could not be kept. */
  checkWritable(): Promise<void>;
}

/** Longest a living deposit may pause between two pieces, ms: staging files idle for longer are left-overs. */
const staleAfter = 60 * 60 * 1000;

/** Opens the store in a folder (made when absent) and clears what killed processes left in staging. Throws Problem `files.disk-full`, `files.unwritable`. */
export async function openFileStore(folder: string): Promise<LocalFileStore> {
  const places = placesIn(folder);
  try {
    await mkdir(places.staging, { recursive: true, mode: 0o700 });
    await clearStaging(places, new Date(Date.now() - staleAfter));
  } catch (error) {
    throw diskFailure(error);
  }
  const keeper = new Keeper(places);
  return {
    folder,
    pathOf: (hash) => places.kept(hash),
    hashes: () => keptHashes(places),
    sweep: (whichReferenced, olderThan) => sweep(places, whichReferenced, olderThan),
    read: (hash) => readKept(places, hash),
    stream: (hash) => streamKept(places, hash),
    has: (hash) =>
      isHash(hash)
        ? access(places.kept(hash)).then(
            () => true,
            () => false,
          )
        : Promise.resolve(false),
    async stage(source, { limit }) {
      const staged = await stage(places, source, limit);
      const kept = { hash: staged.hash, size: staged.size };
      let keeping: Promise<typeof kept> | undefined;
      return {
        ...kept,
        // A large body that was kept has left the staging folder.
        bytes: () => (keeping === undefined ? staged.bytes() : keeping.then(() => readKept(places, kept.hash))),
        keep: () => {
          keeping ??= keeper.keep(staged).then(() => kept);
          return keeping;
        },
        discard: () => (keeping === undefined ? staged.discard() : Promise.resolve()),
      };
    },
    async checkWritable() {
      const probe = join(places.staging, `probe-${randomUUID()}`);
      try {
        await writeFile(probe, 'probe', { flush: true });
        await rm(probe);
      } catch (error) {
        throw diskFailure(error);
      }
    },
  };
}
