import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clock, FileStore } from '#kernel';
import { Problem } from '#kernel';
import type { Manifest, TableEntry } from './manifest.ts';
import { fileInBackup, manifestName } from './manifest.ts';
import type { Table } from './tables.ts';
import { fileHashes, fullName, quoted, tablesOf } from './tables.ts';

/** What a backup came to. */
export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Saves the database, as it is at one instant, and the files it refers to, into a new or empty folder, while the platform runs.
 * Throws Problem `backup.not-empty`, `files.missing`, `files.damaged`.
 */
export async function backup(from: { pool: pg.Pool; files: FileStore; clock: Clock }, folder: string): Promise<BackupSummary> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 }).catch(() => undefined);
  const found = await readdir(folder);
  if (found.some((name) => name !== 'tables') || (await readdir(join(folder, 'tables'))).length > 0)
    throw new Problem('backup.not-empty', 'conflict', { params: { place: folder } });
  const madeAt = from.clock.now().toISOString();
  const { manifest, hashes } = await inSnapshot(from.pool, async (client) => ({
    manifest: await saveTables(client, folder, madeAt),
    hashes: await fileHashes(client),
  }));
  // After the snapshot: kept files never change, and a sweep leaves alone what the database refers to.
  const files = await saveFiles(from.files, hashes, folder);
  await writeManifest(folder, { ...manifest, files });
  return { tables: manifest.tables.length, rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0), files: files.length };
}

async function inSnapshot<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    return await work(client);
  } finally {
    // Closed, not given back: whatever state a failure left goes with it.
    client.release(true);
  }
}

async function saveTables(client: pg.PoolClient, folder: string, madeAt: string): Promise<Omit<Manifest, 'files'>> {
  const { rows: migrations } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from schema_migrations order by number',
  );
  const tables: TableEntry[] = [];
  for (const table of await tablesOf(client)) tables.push(await saveTable(client, table, folder));
  const { rows: sequences } = await client.query<Manifest['sequences'][number]>(
    `select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences
     where schemaname in ('public', 'graphile_worker') and last_value is not null order by 1, 2`,
  );
  return { format: 1, madeAt, schemaVersion: migrations.at(-1)?.number ?? 0, migrations, tables, sequences };
}

async function saveTable(client: pg.PoolClient, table: Table, folder: string): Promise<TableEntry> {
  const file = join('tables', `${table.schema}.${table.name}.copy.gz`);
  const digest = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  const rows = client.query(copyTo(`copy ${fullName(table)} (${table.columns.map(quoted).join(', ')}) to stdout`));
  await pipeline(rows, createGzip({ level: 1 }), hashing, createWriteStream(join(folder, file), { mode: 0o600, flush: true }));
  return { ...table, rows: rows.rowCount, file, sha256: digest.digest('hex') };
}

async function saveFiles(store: FileStore, hashes: readonly string[], folder: string): Promise<Manifest['files']> {
  const saved: { hash: string; size: number }[] = [];
  for (const hash of hashes) {
    const path = fileInBackup(folder, hash);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const target = createWriteStream(path, { mode: 0o600, flush: true });
    // The stream checks the hash as it goes: a damaged file fails the backup instead of being saved.
    await pipeline(await store.stream(hash), target);
    saved.push({ hash, size: target.bytesWritten });
  }
  return saved;
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const path = join(folder, manifestName);
  await writeFile(`${path}.new`, `${JSON.stringify(manifest, undefined, 1)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
