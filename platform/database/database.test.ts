import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Problem } from '#kernel';
import type { Connection, Migration } from './index.ts';
import { connect, isCurrent, knownMigrations, migrate, refuseDemoData, startDatabase } from './index.ts';
import { emptyTestDatabase, testDatabase, testServerUrl, withDatabase } from './testing/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'unisson-database-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const step = (number: number, sql: string): Migration => ({ number, name: `000${number}_step`, sql, checksum: `sum of ${sql}` });
const [first, second] = [step(1, 'create table one (n int)'), step(2, 'create table two (n int)')];

async function using(open: () => Promise<Connection>, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await open();
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

test('values come exactly: decimals and days as text, safe whole numbers as numbers, instants as dates', () =>
  using(testDatabase, async ({ pool }) => {
    const { rows } =
      await pool.query(`select 0.10::numeric as amount, date '2026-02-28' as day, 42::int8 as whole, 9007199254740993::int8 as huge,
      '2026-01-01T00:00:00+02'::timestamptz as at, array[1.50::numeric, null] as amounts, array[date '2026-01-01'] as days, array[1::int8] as wholes`);
    assert.deepEqual(rows[0], {
      amount: '0.10',
      day: '2026-02-28',
      whole: 42,
      huge: '9007199254740993',
      at: new Date('2025-12-31T22:00:00Z'),
      amounts: ['1.50', null],
      days: ['2026-01-01'],
      wholes: [1],
    });
  }));

test('a statement that takes too long is ended', () =>
  using(emptyTestDatabase, async ({ url }) => {
    const impatient = connect(url, { statementTimeout: 50 });
    await assert.rejects(impatient.pool.query('select pg_sleep(20)'), /statement timeout/);
    await impatient.close();
  }));

test('each fresh database is migrated, empty and apart from the others', () =>
  using(testDatabase, (one) =>
    using(testDatabase, async (other) => {
      await one.pool.query("insert into platform_facts values ('demo', '{}')");
      assert.equal((await other.pool.query('select 1 from platform_facts')).rowCount, 0);
      assert.equal(await isCurrent(other.pool), true);
      await refuseDemoData(other.pool);
      await assert.rejects(refuseDemoData(one.pool), isProblem('database.demo-data'));
    }),
  ));

test('steps are applied once, in order, however many start at once', () =>
  using(emptyTestDatabase, async ({ pool }) => {
    const applied = await Promise.all([migrate(pool, [first]), migrate(pool, [first]), migrate(pool, [first])]);
    assert.deepEqual(
      applied.flatMap((outcome) => outcome.applied),
      ['0001_step'],
    );
    assert.equal(await isCurrent(pool, [first, second]), false);
    assert.deepEqual((await migrate(pool, [first, second])).applied, ['0002_step']);
    assert.equal(await isCurrent(pool, [first, second]), true);
    assert.deepEqual((await migrate(pool, [first, second])).applied, []);
  }));

test('a database newer than the code, a changed step and a missing step are refused', () =>
  using(emptyTestDatabase, async ({ pool }) => {
    await migrate(pool, [first, second]);
    await assert.rejects(migrate(pool, [first]), isProblem('database.newer'));
    await assert.rejects(migrate(pool, [first, { ...second, checksum: 'other' }]), isProblem('database.migration-changed'));
    await assert.rejects(migrate(pool, [second]), isProblem('database.migration-changed'));
    await pool.query('delete from schema_migrations where number = 1');
    await assert.rejects(migrate(pool, [first, second]), isProblem('database.migration-changed'));
  }));

test('a step that fails leaves nothing of itself, and the ones before stay', () =>
  using(emptyTestDatabase, async ({ pool }) => {
    const broken = step(2, 'create table half (n int); select broken');
    await assert.rejects(
      migrate(pool, [first, broken]),
      (error) => isProblem('database.migration-failed')(error) && (error as Problem).params.name === '0002_step',
    );
    assert.equal((await pool.query("select 1 from pg_tables where tablename = 'half'")).rowCount, 0);
    assert.deepEqual((await migrate(pool, [first, second])).applied, ['0002_step']);
  }));

test('the steps in the code are numbered without gaps', () => {
  assert.deepEqual(
    knownMigrations().map((known) => known.number),
    knownMigrations().map((_, index) => index + 1),
  );
});

test('startDatabase runs the embedded server, keeps its data, and a second process may join it', async () => {
  const started = await startDatabase({ dataFolder: folder });
  assert.equal(started.embedded, true);
  await migrate(started.pool);
  await started.pool.query("insert into platform_facts values ('kept', '1')");
  const joined = await startDatabase({ dataFolder: folder, join: true });
  assert.equal(joined.embedded, false);
  assert.equal((await joined.pool.query("select 1 from platform_facts where name = 'kept'")).rowCount, 1);
  await joined.stop();
  await started.stop();
  const again = await startDatabase({ dataFolder: folder, join: true });
  assert.equal(again.embedded, true);
  assert.equal((await again.pool.query("select 1 from platform_facts where name = 'kept'")).rowCount, 1);
  await again.stop();
});

test('startDatabase uses another server by its address, and says when it does not answer', () =>
  using(testDatabase, async ({ url }) => {
    const started = await startDatabase({ dataFolder: folder, databaseUrl: url });
    assert.equal(started.embedded, false);
    await started.stop();
    const absent = withDatabase(await testServerUrl(), 'no_such_database');
    await assert.rejects(startDatabase({ dataFolder: folder, databaseUrl: absent }), isProblem('database.unreachable'));
    await assert.rejects(
      startDatabase({ dataFolder: folder, databaseUrl: 'postgresql://nobody:secret@127.0.0.1:1/x' }),
      (error) => isProblem('database.unreachable')(error) && !JSON.stringify((error as Problem).params).includes('secret'),
    );
  }));
