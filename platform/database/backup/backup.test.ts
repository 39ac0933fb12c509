import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { Problem, SetClock } from '#kernel';
import type { LocalFileStore } from '../../files/index.ts';
import { openFileStore } from '../../files/index.ts';
import { jobQueue } from '../../jobs/index.ts';
import type { Connection } from '../connect.ts';
import { emptyTestDatabase, testDatabase } from '../testing/index.ts';
import { backup, restore } from './index.ts';
import { fileInBackup, readManifest } from './manifest.ts';
import { fullName, tablesOf } from './tables.ts';

const root = mkdtempSync(join(tmpdir(), 'unisson-backup-'));
const saved = join(root, 'saved');
const clock = new SetClock('2026-11-21T12:00:00Z');
let source: Connection;
let files: LocalFileStore;
const hashes: string[] = [];

before(async () => {
  source = await testDatabase();
  files = await openFileStore(join(root, 'files'));
  await source.pool.query(`
    create table backup_papers (id bigint generated always as identity primary key, follows bigint references backup_papers, file_hash text,
      amount numeric, at timestamptz, data jsonb, tags text[], raw bytea, twice numeric generated always as (amount * 2) stored)`);
  for (let n = 0; n < 30; n++) {
    const { hash } = await (await files.stage(randomBytes(n * 1_000), { limit: 100_000 })).keep();
    hashes.push(hash);
    const text = `tab\tnew\nline\\N "é😀" ${n}`;
    await source.pool.query(
      'insert into backup_papers (follows, file_hash, amount, at, data, tags, raw) values ($1, $2, $3, $4, $5, $6, $7)',
      [n === 0 ? null : n, hash, `${n}.1000`, new Date(), { text }, [text, ''], randomBytes(20)],
    );
  }
  await (await files.stage(Buffer.from('nobody refers to me'), { limit: 100 })).keep();
  await source.database
    .transaction()
    .execute((transaction) => jobQueue().enqueue(transaction, [{ name: 'test.later', payload: { n: 1 }, key: 'k' }]));
});
after(async () => {
  await source.close();
  rmSync(root, { recursive: true, force: true });
});

const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

async function everyRow(pool: pg.Pool): Promise<Record<string, unknown[]>> {
  const client = await pool.connect();
  try {
    const rows: Record<string, unknown[]> = {};
    for (const table of await tablesOf(client)) {
      const found = await client.query<{ row: string }>(`select t::text as row from ${fullName(table)} t order by 1`);
      rows[fullName(table)] = found.rows.map(({ row }) => row);
    }
    return rows;
  } finally {
    client.release();
  }
}

test('only files that rows refer to are saved; a table the schema steps do not make is told, not lost', async () => {
  const summary = await backup({ pool: source.pool, files, clock }, saved);
  assert.equal(summary.files, 30);
  const target = await emptyTestDatabase();
  try {
    // A table of this test only: the schema steps do not know it.
    await assert.rejects(restore(saved, { pool: target.pool, files: await openFileStore(join(root, 'unknown-table')) }), /backup_papers/);
  } finally {
    await target.close();
  }
});

test('the real schema with rows comes back the same', async () => {
  const papers = `structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)`;
  await source.pool.query(
    `insert into ${papers} select gen_random_uuid(), 'non-eu', 'X' || n, 'X' || n, 'Name ' || n, false, now() from generate_series(1, 200) n`,
  );
  await source.pool.query('drop table backup_papers');
  await source.pool.query(
    `insert into services (id, structure_id, code, name) select gen_random_uuid(), id, 'S', 'Service' from structures`,
  );
  const folder = join(root, 'real');
  await backup({ pool: source.pool, files, clock }, folder);
  assert.equal((await readManifest(folder)).madeAt, '2026-11-21T12:00:00.000Z');
  const target = await emptyTestDatabase();
  try {
    await restore(folder, { pool: target.pool, files: await openFileStore(join(root, 'restored')) });
    const [was, is] = [await everyRow(source.pool), await everyRow(target.pool)];
    assert.equal(was['"public"."structures"']?.length, 200);
    assert.equal(was['"graphile_worker"."_private_jobs"']?.length, 1);
    assert.deepEqual(is, was);
    const next = async (pool: pg.Pool): Promise<unknown> =>
      (await pool.query("select nextval(pg_get_serial_sequence('graphile_worker._private_jobs', 'id')) as next")).rows;
    assert.deepEqual(await next(target.pool), await next(source.pool));
    const constraints =
      "select conname, pg_get_constraintdef(oid) as definition, convalidated from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2";
    assert.deepEqual((await target.pool.query(constraints)).rows, (await source.pool.query(constraints)).rows);
    // Never over what is there.
    await assert.rejects(
      restore(folder, { pool: target.pool, files: await openFileStore(join(root, 'other')) }),
      isProblem('backup.not-empty'),
    );
  } finally {
    await target.close();
  }
});

test('files of a backup are restored whole, and a damaged one is found before anything is written', async () => {
  const target = await emptyTestDatabase();
  const store = await openFileStore(join(root, 'store'));
  try {
    const damaged = fileInBackup(saved, hashes[7] ?? '');
    const bytes = readFileSync(damaged);
    writeFileSync(damaged, 'changed');
    await assert.rejects(restore(saved, { pool: target.pool, files: store }), isProblem('backup.damaged'));
    writeFileSync(damaged, bytes);
    for await (const kept of store.hashes()) assert.deepEqual(kept, []);
    await assert.rejects(restore(saved, { pool: target.pool, files: store }), /backup_papers/);
    for (const hash of hashes) assert.deepEqual(await store.read(hash), await files.read(hash));
  } finally {
    await target.close();
  }
});

test('a backup never goes into a folder that holds something, and an unfinished one is not restored', async () => {
  await assert.rejects(backup({ pool: source.pool, files, clock }, saved), isProblem('backup.not-empty'));
  const unfinished = mkdtempSync(join(root, 'unfinished-'));
  const target = await emptyTestDatabase();
  await assert.rejects(restore(unfinished, { pool: target.pool, files }), isProblem('backup.not-a-backup'));
  await target.close();
});
