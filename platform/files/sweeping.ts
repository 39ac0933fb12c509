import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Places } from './places.ts';
import { isHash, systemCode } from './places.ts';
import { clearStaging } from './staging.ts';

/** What a sweep took away. */
export interface SweepResult {
  readonly removed: number;
  readonly bytes: number;
}

/** Of these hashes, those something still refers to. */
export type WhichReferenced = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** The hashes of all kept files, folder by folder. */
export async function* keptHashes(places: Places): AsyncGenerator<string[]> {
  for (const first of await foldersIn(places.root)) {
    for (const second of await foldersIn(join(places.root, first))) {
      const names = (await readdir(join(places.root, first, second))).filter(isHash);
      if (names.length > 0) yield names;
    }
  }
}

const foldersIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();

/** Removes kept files that nothing refers to and that nobody kept since `olderThan` (a deposit under way keeps before it refers). */
export async function sweep(places: Places, whichReferenced: WhichReferenced, olderThan: Date): Promise<SweepResult> {
  let [removed, bytes] = [0, 0];
  for await (const hashes of keptHashes(places)) {
    const old = await asyncFilter(hashes, async (hash) => ((await ageOf(places.kept(hash))) ?? olderThan) < olderThan);
    if (old.length === 0) continue;
    const referenced = await whichReferenced(old);
    for (const hash of old.filter((candidate) => !referenced.has(candidate))) {
      const size = await remove(places, hash, olderThan, whichReferenced);
      if (size === undefined) continue;
      removed++;
      bytes += size;
    }
  }
  await clearStaging(places, olderThan);
  return { removed, bytes };
}

// Moved aside first, then looked at again: a deposit that found the file just before has made it young, and gets it back.
async function remove(places: Places, hash: string, olderThan: Date, whichReferenced: WhichReferenced): Promise<number | undefined> {
  const aside = join(places.staging, `swept-${hash}`);
  try {
    await rename(places.kept(hash), aside);
    const { mtime, size } = await stat(aside);
    if (mtime >= olderThan || (await whichReferenced([hash])).has(hash)) {
      await rename(aside, places.kept(hash));
      return undefined;
    }
    await rm(aside, { force: true });
    return size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const ageOf = async (path: string): Promise<Date | undefined> => (await stat(path).catch(() => undefined))?.mtime;

async function asyncFilter<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept: T[] = [];
  for (const item of items) if (await holds(item)) kept.push(item);
  return kept;
}
