import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { FileStore } from '#kernel';
import { Problem } from '#kernel';
import { codeSchemaVersion, knownMigrations, migrate } from '../migrate.ts';
import type { BackupSummary } from './backup.ts';
import type { Manifest, TableEntry } from './manifest.ts';
import { fileInBackup, readManifest, verifyBackup } from './manifest.ts';
import { fullName, quoted } from './tables.ts';

/** Where a backup is restored to: a file store that can tell what it holds. */
export interface RestoreTarget {
  readonly pool: pg.Pool;
  readonly files: FileStore & { hashes(): AsyncIterable<readonly string[]> };
}

/**
 * Restores a backup into an empty database and an empty file store, then brings the database up to this code.
 * Everything is verified first; the rows come in one transaction. Throws Problem `backup.not-a-backup`, `backup.damaged`, `backup.newer`,
 * `backup.not-empty`, `database.migration-changed`.
 */
export async function restore(folder: string, target: RestoreTarget): Promise<BackupSummary> {
  const manifest = await readManifest(folder);
  checkVersion(manifest);
  await requireEmpty(target);
  await verifyBackup(folder, manifest);
  // Files first: rows that refer to files must never be there without them.
  for (const { hash, size } of manifest.files) await restoreFile(target.files, fileInBackup(folder, hash), hash, size);
  // To the schema the rows were saved from; newer steps then change them as they would have changed them in place.
  await migrate(
    target.pool,
    knownMigrations().filter((step) => step.number <= manifest.schemaVersion),
  );
  await loadTables(target.pool, folder, manifest);
  await migrate(target.pool);
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.length,
  };
}

function checkVersion(manifest: Manifest): void {
  if (manifest.schemaVersion > codeSchemaVersion()) {
    throw new Problem('backup.newer', 'invalid', {
      params: { found: String(manifest.schemaVersion), shipped: String(codeSchemaVersion()) },
    });
  }
  for (const { number, checksum } of manifest.migrations) {
    const known = knownMigrations().find((step) => step.number === number);
    if (known?.checksum !== checksum)
      throw new Problem('database.migration-changed', 'invalid', { params: { name: known?.name ?? String(number) } });
  }
}

async function requireEmpty({ pool, files }: RestoreTarget): Promise<void> {
  const { rowCount } = await pool.query("select 1 from pg_tables where schemaname in ('public', 'graphile_worker') limit 1");
  if (rowCount !== 0) throw new Problem('backup.not-empty', 'conflict', { params: { place: 'database' } });
  for await (const hashes of files.hashes())
    if (hashes.length > 0) throw new Problem('backup.not-empty', 'conflict', { params: { place: 'files' } });
}

async function restoreFile(store: FileStore, path: string, hash: string, size: number): Promise<void> {
  const staged = await store.stage(createReadStream(path), { limit: size });
  if (staged.hash !== hash) {
    await staged.discard();
    throw new Problem('backup.damaged', 'invalid', { params: { file: hash } });
  }
  await staged.keep();
}

async function loadTables(pool: pg.Pool, folder: string, manifest: Manifest): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    // References are taken off while tables fill, whatever their order, and checked in whole when they are put back.
    const references = await takeReferencesOff(client, manifest.tables);
    for (const table of manifest.tables) await loadTable(client, table, folder);
    for (const statement of references) await client.query(statement);
    for (const { schema, name, lastValue } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint)', [fullName({ schema, name }), lastValue]);
    await client.query('commit');
  } finally {
    client.release(true);
  }
}

async function takeReferencesOff(client: pg.PoolClient, tables: readonly TableEntry[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname::text as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and conrelid = any($1::regclass[])`,
    [tables.map(fullName)],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const table of tables) await client.query(`alter table ${fullName(table)} disable trigger user`);
  return [
    ...rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${quoted(name)} ${definition}`),
    ...tables.map((table) => `alter table ${fullName(table)} enable trigger user`),
  ];
}

async function loadTable(client: pg.PoolClient, table: TableEntry, folder: string): Promise<void> {
  // Rows that a schema step put in are in the backup too.
  await client.query(`truncate ${fullName(table)}`);
  const rows = client.query(copyFrom(`copy ${fullName(table)} (${table.columns.map(quoted).join(', ')}) from stdin`));
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), rows);
  if (rows.rowCount !== table.rows) throw new Problem('backup.damaged', 'invalid', { params: { file: table.file } });
}
