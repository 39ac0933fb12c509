import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#kernel';

/** What a backup holds. Written last: a folder without it is no backup. */
export interface Manifest {
  readonly format: 1;
  readonly madeAt: string;
  /** Number of the last schema step, and the checksum of each. */
  readonly schemaVersion: number;
  readonly migrations: readonly { readonly number: number; readonly checksum: string }[];
  readonly tables: readonly TableEntry[];
  readonly sequences: readonly { readonly schema: string; readonly name: string; readonly lastValue: string }[];
  /** Kept files, by hash. */
  readonly files: readonly { readonly hash: string; readonly size: number }[];
}

/** One table of a backup. */
export interface TableEntry {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Path inside the backup. */
  readonly file: string;
  readonly sha256: string;
}

export const manifestName = 'manifest.json';

/** Where a kept file lies inside a backup. */
export const fileInBackup = (folder: string, hash: string): string => join(folder, 'files', hash.slice(0, 2), hash);

/** Reads a backup's manifest. Throws Problem `backup.not-a-backup`. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest;
    if (manifest.format !== 1 || !Array.isArray(manifest.tables) || !Array.isArray(manifest.files)) throw new Error('format');
    return manifest;
  } catch (error) {
    throw new Problem('backup.not-a-backup', 'invalid', { params: { folder }, cause: error });
  }
}

/** SHA-256 of a file, hexadecimal. */
async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

/** Checks every file of a backup against its manifest before anything is restored. Throws Problem `backup.damaged`. */
export async function verifyBackup(folder: string, manifest: Manifest): Promise<void> {
  const expected = [
    ...manifest.tables.map(({ file, sha256 }) => ({ path: join(folder, file), sha256, file })),
    ...manifest.files.map(({ hash }) => ({ path: fileInBackup(folder, hash), sha256: hash, file: hash })),
  ];
  for (const { path, sha256, file } of expected) {
    const found = await hashOf(path).catch(() => 'missing');
    if (found !== sha256) throw new Problem('backup.damaged', 'invalid', { params: { file } });
  }
}
