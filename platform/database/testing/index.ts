import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../connect.ts';
import { connect } from '../connect.ts';
import { startEmbedded } from '../embedded/index.ts';
import { processMark, signal } from '../embedded/processes.ts';
import { knownMigrations, migrate } from '../migrate.ts';

/** Where the test server's address is handed from the runner to the test processes. */
export const testServerVariable = 'UNISSON_TEST_DATABASE_URL';

/** A server for tests. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
  /** Ends it and removes its folder without waiting for the event loop, for the very end of a process. */
  stopAtExit(): void;
}

/** Starts a throw-away server (no fsync: nothing in it is worth a disk flush) in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'unisson-test-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({
    folder: join(folder, 'database'),
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '4GB' },
  });
  return {
    url: server.url(),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    stopAtExit() {
      const pid = server.pid();
      signal(pid, 'SIGQUIT');
      const sleeper = new Int32Array(new SharedArrayBuffer(4));
      for (let waited = 0; processMark(pid) !== undefined && waited < 3_000; waited += 5) Atomics.wait(sleeper, 0, 0, 5);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

let server: Promise<TestServer> | undefined;
let template: Promise<string> | undefined;
let administration: Connection | undefined;

/**
 * A fresh, migrated database of its own for a test: real PostgreSQL, made by copying a template in a few hundredths of a second.
 * Uses the server in UNISSON_TEST_DATABASE_URL when given (the test runner gives one; any server >= 15 whose role may create databases does),
 * else one started for this process and stopped after its tests.
 */
export async function testDatabase(): Promise<Connection> {
  const serverUrl = await testServerUrl();
  template ??= ensureTemplate(serverUrl);
  return fresh(serverUrl, await template);
}

/** A fresh database with nothing in it, not even the schema: for tests of migration and restore. */
export async function emptyTestDatabase(): Promise<Connection> {
  return fresh(await testServerUrl(), 'template0');
}

async function fresh(serverUrl: string, from: string): Promise<Connection> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(serverUrl, [`create database ${name} template ${from}`]);
  const connection = connect(withDatabase(serverUrl, name), { allowExitOnIdle: true, max: 10, applicationName: 'unisson-test' });
  return {
    ...connection,
    async close() {
      await connection.close();
      await administer(serverUrl, [`drop database if exists ${name} with (force)`]);
    },
  };
}

/** Address of the server tests run on (its maintenance database). */
export async function testServerUrl(): Promise<string> {
  const given = process.env[testServerVariable];
  if (given !== undefined && given !== '') return given;
  server ??= startOwnServer();
  return (await server).url;
}

// Stopped when the process ends and not in a hook: hooks of the test file, which still close their databases, run in an order of their own.
async function startOwnServer(): Promise<TestServer> {
  const started = await startTestServer();
  process.once('exit', () => started.stopAtExit());
  return started;
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

const templateLock = 7_316_022;

// One template for each state of the schema; test processes that start at once take turns making it.
async function ensureTemplate(serverUrl: string): Promise<string> {
  const state = createHash('sha256')
    .update(
      knownMigrations()
        .map((step) => step.checksum)
        .join(),
    )
    .digest('hex')
    .slice(0, 12);
  const name = `template_${state}`;
  const { pool, close } = connect(serverUrl, { max: 1, statementTimeout: 0 });
  try {
    await pool.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await pool.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(pool, serverUrl, name);
    return name;
  } finally {
    await close();
  }
}

async function makeTemplate(maintenance: Connection['pool'], serverUrl: string, name: string): Promise<void> {
  const building = `${name}_building`;
  await maintenance.query(`drop database if exists ${building} with (force)`);
  await maintenance.query(`create database ${building} template template0 encoding 'UTF8'`);
  const connection = connect(withDatabase(serverUrl, building), { max: 4 });
  try {
    await migrate(connection.pool);
  } finally {
    await connection.close();
  }
  await maintenance.query(`alter database ${building} rename to ${name}`);
}

async function administer(serverUrl: string, statements: readonly string[]): Promise<void> {
  administration ??= connect(serverUrl, { max: 2, statementTimeout: 0, allowExitOnIdle: true });
  for (const statement of statements) await administration.pool.query(statement);
}
