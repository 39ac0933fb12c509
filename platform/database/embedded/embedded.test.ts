import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { Problem } from '#kernel';
import { findBinaries, linkLibraries } from './binaries.ts';
import type { EmbeddedServer } from './index.ts';
import { runningServer, startEmbedded } from './index.ts';
import { processMark, waitUntil } from './processes.ts';

const root = mkdtempSync(join(tmpdir(), 'unisson-embedded-'));
chmodSync(root, 0o711);
const holders: ChildProcess[] = [];
after(async () => {
  for (const holder of holders) if (holder.exitCode === null && holder.signalCode === null) holder.kill('SIGKILL');
  await waitUntil(() => holders.every((holder) => holder.exitCode !== null || holder.signalCode !== null), 5_000);
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

let folders = 0;
const newFolder = (): string => join(root, `f${++folders}`);
const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

interface Held {
  readonly holder: ChildProcess;
  readonly told: { url: string; pid: number; code?: string; params?: Record<string, string> };
}

async function hold(folder: string, as: { uid?: number; gid?: number } = {}): Promise<Held> {
  const program = join(import.meta.dirname, 'testing', 'server-holder.ts');
  const holder = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'], ...as });
  holders.push(holder);
  const [line] = (await once(holder.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { holder, told: JSON.parse(line.toString()) as Held['told'] };
}

/** `kill -9`, and the end of it: a signal is sent, not waited for. */
async function killed(holder: ChildProcess): Promise<void> {
  const exit = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exit;
}

async function withServer(folder: string, work: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const server = await startEmbedded({ folder });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

test('a first start makes a durable UTF-8 cluster with checksums, a second finds its data', async () => {
  const folder = newFolder();
  await withServer(folder, async (server) => {
    await ask(server.url(), "create table kept as select 'é€😀'::text as text");
    const names = [
      'data_checksums',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'jit',
      'listen_addresses',
      'server_encoding',
      'TimeZone',
    ];
    const rows = await ask<{ name: string; setting: string }>(
      server.url(),
      `select name, setting from pg_settings where name in (${names.map((name) => `'${name}'`).join()})`,
    );
    assert.deepEqual(Object.fromEntries(rows.map((row) => [row.name, row.setting])), {
      TimeZone: 'UTC',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      jit: 'off',
      listen_addresses: '',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
  });
  await withServer(folder, async (server) => assert.deepEqual(await ask(server.url(), 'select text from kept'), [{ text: 'é€😀' }]));
});

test('a second start on the same folder is told who holds it, in this process and in another; the address is known', async () => {
  const folder = newFolder();
  await withServer(folder, async (server) => {
    await assert.rejects(
      startEmbedded({ folder }),
      (error) => isProblem('database.locked')(error) && (error as Problem).params.pid === String(process.pid),
    );
    const { told } = await hold(folder);
    assert.equal(told.code, 'database.locked');
    assert.equal(told.params?.pid, String(process.pid));
    assert.equal(runningServer(folder), server.url('unisson'));
  });
  assert.equal(runningServer(folder), undefined);
});

test('of several starts at once exactly one wins', async () => {
  const folder = newFolder();
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => hold(folder)));
  const winners = outcomes.filter(({ told }) => told.code === undefined);
  assert.equal(winners.length, 1);
  assert.deepEqual(
    new Set(outcomes.filter(({ told }) => told.code !== undefined).map(({ told }) => told.code)),
    new Set(['database.locked']),
  );
  winners[0]?.holder.kill('SIGTERM');
  await once(winners[0]?.holder as ChildProcess, 'exit');
});

test('kill -9 of the program: the next start has every committed row', async () => {
  const folder = newFolder();
  const { holder, told } = await hold(folder);
  await ask(told.url, 'create table kept as select 1 as n');
  await killed(holder);
  await withServer(folder, async (server) => assert.deepEqual(await ask(server.url(), 'select n from kept'), [{ n: 1 }]));
});

test('kill -9 of the program and of the server at once: the next start cleans up', async () => {
  const folder = newFolder();
  const { holder, told } = await hold(folder);
  await ask(told.url, 'create table kept as select 1 as n');
  process.kill(told.pid, 'SIGKILL');
  await killed(holder);
  await withServer(folder, async (server) => assert.deepEqual(await ask(server.url(), 'select n from kept'), [{ n: 1 }]));
});

test('an orphan server whose program is long gone is stopped first', async () => {
  const folder = newFolder();
  const { holder, told } = await hold(folder);
  // Stopped, the program cannot look after its server; the lock is taken away as if it had died without the kernel telling the server.
  holder.kill('SIGSTOP');
  rmSync(join(folder, 'lock.json'));
  await withServer(folder, async (server) => {
    assert.notEqual(server.pid(), told.pid);
    assert.equal(processMark(told.pid), undefined);
  });
});

test('kill -9 of the server: it is started again at the same address', async () => {
  const folder = newFolder();
  await withServer(folder, async (server) => {
    const before = server.pid();
    await ask(server.url(), 'create table kept as select 1 as n');
    process.kill(before, 'SIGKILL');
    assert.ok(await waitUntil(() => server.pid() !== before, 20_000));
    assert.deepEqual(await ask(server.url(), 'select n from kept'), [{ n: 1 }]);
  });
});

test('a stale postmaster.pid with the id of a living stranger does not block the start', async () => {
  const folder = newFolder();
  await withServer(folder, async () => undefined);
  writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(folder, 'cluster')}\n`);
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, mark: 'an earlier life', nonce: 'x' }));
  await withServer(folder, async (server) => assert.equal((await ask(server.url(), 'select 1 as n')).length, 1));
});

test('an initialisation that was killed leaves no half-made cluster', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true });
  chmodSync(folder, 0o711);
  await withServer(folder, async (server) => assert.equal((await ask(server.url(), 'select 1 as n')).length, 1));
});

test('data of a newer or an older PostgreSQL is refused, untouched', async () => {
  const folder = newFolder();
  await withServer(folder, async () => undefined);
  for (const [major, code] of [
    ['19', 'database.newer'],
    ['17', 'database.older-server'],
  ] as const) {
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), `${major}\n`);
    await assert.rejects(startEmbedded({ folder }), isProblem(code));
  }
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n');
  await withServer(folder, async () => undefined);
});

test('a damaged cluster is a Problem with the last lines of the log, and the folder is free again', async () => {
  const folder = newFolder();
  await withServer(folder, async () => undefined);
  renameSync(join(folder, 'cluster', 'global', 'pg_control'), join(folder, 'pg_control'));
  await assert.rejects(
    startEmbedded({ folder }),
    (error) => isProblem('database.failed')(error) && /pg_control/.test(JSON.stringify((error as Problem).details)),
  );
  renameSync(join(folder, 'pg_control'), join(folder, 'cluster', 'global', 'pg_control'));
  await withServer(folder, async () => undefined);
});

test('a folder in the way of a file is a Problem', async () => {
  const folder = newFolder();
  writeFileSync(folder, '');
  await assert.rejects(startEmbedded({ folder: join(folder, 'database') }), isProblem('database.unreadable'));
});

test('a path too long for a socket, with spaces, commas and quotes, works', async () => {
  const folder = join(newFolder(), `a long, "quoted" folder's name ${'x'.repeat(90)}`, 'database');
  await withServer(folder, async (server) => assert.equal((await ask(server.url(), 'select 1 as n')).length, 1));
});

test('over TCP (as on Windows) a password is demanded', async () => {
  const server = await startEmbedded({ folder: newFolder(), transport: 'tcp' });
  try {
    assert.equal((await ask(server.url(), 'select 1 as n')).length, 1);
    const wrong = new URL(server.url());
    assert.equal(wrong.hostname, '127.0.0.1');
    wrong.password = 'wrong';
    await assert.rejects(ask(wrong.href, 'select 1'), /password authentication failed/);
  } finally {
    await server.stop();
  }
});

test('library links are made where the install script did not run, and repaired', () => {
  const binaries = findBinaries();
  const folder = join(newFolder(), 'libraries');
  linkLibraries(binaries, folder);
  const link = join(folder, 'libicuuc.so.60');
  assert.ok(process.platform !== 'linux' || statSync(link).size > 0);
  rmSync(link, { force: true });
  symlinkSync('/nowhere', link);
  linkLibraries(binaries, folder);
  assert.ok(process.platform !== 'linux' || statSync(link).size > 0);
});

/** What only root can show: dropping to another user. An ordinary user shows the rest of this file as that user. */
const isRoot = process.getuid?.() === 0;
const hasNamespaces = spawnSync('unshare', ['-U', 'true']).status === 0;

if (isRoot) {
  test('root takes over, in a folder closed to others, the data it made in an open one; without user namespaces it is told', async () => {
    const folder = newFolder();
    await withServer(folder, async (server) => void (await ask(server.url(), 'create table kept as select 1 as n')));
    assert.equal(statSync(join(folder, 'cluster')).uid, 65_534);
    chmodSync(folder, 0o700);
    if (!hasNamespaces) return assert.rejects(startEmbedded({ folder }), isProblem('database.root'));
    await withServer(folder, async (server) => assert.deepEqual(await ask(server.url(), 'select n from kept'), [{ n: 1 }]));
    assert.equal(statSync(join(folder, 'cluster')).uid, 0);
  });

  test('an ordinary user runs it, and is told when the folder is not theirs', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    chownSync(folder, 65_534, 65_534);
    const { holder, told } = await hold(folder, { uid: 65_534, gid: 65_534 });
    assert.equal(told.code, undefined);
    holder.kill('SIGTERM');
    await once(holder, 'exit');
    assert.match(readFileSync(join(folder, 'server.log'), 'utf8'), /database system is shut down/);
    const closed = newFolder();
    mkdirSync(closed, { mode: 0o700 });
    assert.equal((await hold(closed, { uid: 65_534, gid: 65_534 })).told.code, 'database.unreadable');
  });
}
