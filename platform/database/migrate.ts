import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { Problem } from '#kernel';

/** One forward step of the schema. */
export interface Migration {
  /** 1, 2, 3… */
  readonly number: number;
  /** File name without `.sql`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, line ends as `\n`. */
  readonly checksum: string;
}

const folder = join(import.meta.dirname, 'migrations');
// Any fixed number: two instances that start at once take turns on it.
const migrationLock = 7_316_021;

// Every job is a row that comes and goes within moments: cleared away by the hundred, not by the share of a table that is nearly empty.
const queueCare =
  'alter table graphile_worker._private_jobs set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0)';

/** The schema steps this code knows, in order. */
export function knownMigrations(from: string = folder): readonly Migration[] {
  const names = readdirSync(from)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort();
  return names.map((file) => {
    const sql = readFileSync(join(from, file), 'utf8').replaceAll('\r\n', '\n');
    return { number: Number(file.slice(0, 4)), name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Version of the schema this code works with: the number of its last step. */
export function codeSchemaVersion(migrations: readonly Migration[] = knownMigrations()): number {
  return migrations.at(-1)?.number ?? 0;
}

/**
 * Brings a database up to this code: our steps, each in one transaction, and those of the job queue. Safe to call from many processes at once.
 * Throws Problem `database.newer` (made by a newer release), `database.migration-changed` (an applied step is not the one in the code),
 * `database.migration-failed`.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = knownMigrations(),
): Promise<{ applied: readonly string[] }> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const todo = await pendingSteps(client, migrations);
    for (const step of todo) await apply(client, step);
    await runMigrations({ pgPool: pool });
    await client.query(queueCare);
    return { applied: todo.map((step) => step.name) };
  } finally {
    // Closed, not given back: its lock and settings go with it.
    client.release(true);
  }
}

/** True when the database is exactly at this code's schema; for `/readyz`. */
export async function isCurrent(pool: pg.Pool, migrations: readonly Migration[] = knownMigrations()): Promise<boolean> {
  const { rows } = await pool.query<{ version: number | null }>('select max(number)::int as version from schema_migrations');
  return (rows[0]?.version ?? 0) === codeSchemaVersion(migrations);
}

async function pendingSteps(client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  await client.query(`create table if not exists schema_migrations (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migrations order by number',
  );
  const last = codeSchemaVersion(migrations);
  for (const row of rows) {
    if (row.number > last)
      throw new Problem('database.newer', 'unavailable', { params: { found: row.name, shipped: migrations.at(-1)?.name ?? '-' } });
    const known = migrations.find((step) => step.number === row.number);
    if (known?.checksum !== row.checksum) throw new Problem('database.migration-changed', 'unavailable', { params: { name: row.name } });
  }
  const done = rows.at(-1)?.number ?? 0;
  const skipped = migrations.find((step) => step.number < done && !rows.some((row) => row.number === step.number));
  if (skipped !== undefined) throw new Problem('database.migration-changed', 'unavailable', { params: { name: skipped.name } });
  return migrations.filter((step) => step.number > done);
}

async function apply(client: pg.PoolClient, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(step.sql);
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      step.number,
      step.name,
      step.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Problem('database.migration-failed', 'unavailable', {
      params: { name: step.name, reason: error instanceof Error ? error.message : '' },
      cause: error,
    });
  }
}
