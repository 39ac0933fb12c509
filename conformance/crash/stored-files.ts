import { join } from 'node:path';
import { openFileStore } from '#platform/files';
import type { Stage } from './round.ts';
import { eachOf } from './aftermath.ts';

/** Reads every file that was ever acknowledged out of the store, which compares it with its hash. Returns what is missing or damaged. */
export async function damagedFiles({ installation, all }: Stage): Promise<string[]> {
  const store = await openFileStore(join(installation.place.dataFolder, 'files'));
  const faults: string[] = [];
  await eachOf(all, 8, async ({ paper }) => {
    const size = await store.read(paper.hash).then(
      (bytes) => bytes.byteLength,
      (error: unknown) => String(error),
    );
    if (size !== paper.bytes.byteLength) faults.push(`${paper.number}: ${size}`);
  });
  return faults;
}
