import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { unisson } from '../command-line.ts';
import type { Paper, Place } from '../platform/index.ts';
import { answerJson, apiClient, httpClient, makeSmallWorld, startPart, untilReady } from '../platform/index.ts';
import { paperFile } from './papers.ts';

const run = promisify(execFile);
let folder: string;
let data: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-server-'));
  await chmod(folder, 0o711);
  data = join(folder, 'data');
  await mkdir(data, { mode: 0o711 });
  await makeSmallWorld(data);
});
after(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Processes that have a folder in their command line, found where the system tells them. */
function processesIn(place: string): string[] {
  return globSync('/proc/[0-9]*/cmdline').flatMap((path) => {
    try {
      const words = readFileSync(path, 'utf8').replaceAll('\0', ' ').trim();
      return words.includes(place) ? [words] : [];
    } catch {
      return [];
    }
  });
}

async function sentPaper(): Promise<Paper> {
  const { number, name, buffer } = await paperFile({ service: 'FINANCES' });
  return {
    number,
    fileName: name,
    bytes: buffer,
    clientId: 'demo-papeterie',
    kind: '',
    mediaType: 'application/xml',
    attachments: 0,
    restsAt: 'available',
    hash: createHash('sha256').update(buffer).digest('hex'),
  };
}

test('a platform that runs is said to when somebody starts it again; a taken port names itself; Ctrl-C leaves nothing behind', async () => {
  const place: Place = { dataFolder: data, port: await freePort() };
  const first = startPart('start', place);
  await untilReady(first, place.port);
  const banner = readFileSync(join(data, 'start.log'), 'utf8');
  assert.match(banner, new RegExp(`localhost:${place.port}|127\\.0\\.0\\.1:${place.port}`));
  assert.match(banner, /sophie\.delmas@papeterie\.example/);
  assert.ok(banner.includes(data), 'it tells where the data lie');

  const locked = await unisson(['start'], { UNISSON_DATA_DIR: data, PORT: String(await freePort()) });
  assert.equal(locked.code, 3);
  assert.match(locked.err, new RegExp(`processus ${first.pid}\\b`));
  assert.match(locked.err, /UNISSON_DATA_DIR/);
  const other = join(folder, 'other');
  await mkdir(other, { mode: 0o711 });
  await makeSmallWorld(other);
  const taken = await unisson(['start'], { UNISSON_DATA_DIR: other, PORT: String(place.port) });
  assert.equal(taken.code, 3);
  assert.match(taken.err, new RegExp(`port ${place.port}`));
  assert.match(taken.err, /PORT=/);
  assert.deepEqual(processesIn(other), [], 'a start that failed leaves no server behind');

  // Commands work beside it, and it goes on.
  const beside = await unisson(['migrate'], { UNISSON_DATA_DIR: data });
  assert.equal(beside.code, 0, beside.err);
  await first.stop('SIGINT');
  assert.equal(await first.ended, 0);
  assert.deepEqual(processesIn(data), []);
});

test('killed without warning, it starts again by itself and has everything it acknowledged', async () => {
  const place: Place = { dataFolder: data, port: await freePort() };
  const first = startPart('start', place);
  await untilReady(first, place.port);
  const { ask, close } = httpClient(place.port);
  const client = apiClient(ask);
  const paper = await sentPaper();
  const deposited = await client.deposit(paper, 'before-the-power-cut');
  assert.equal(deposited.status, 201);
  const { id } = answerJson(deposited);
  await first.stop('SIGKILL');
  close();

  const second = startPart('start', place);
  await untilReady(second, place.port);
  const again = httpClient(place.port);
  try {
    const asking = apiClient(again.ask);
    const found = await asking.get(paper.clientId, `/api/v1/invoices/${String(id)}`);
    assert.equal(found.status, 200);
    const original = await asking.get(paper.clientId, `/api/v1/invoices/${String(id)}/original`);
    assert.ok(original.body.equals(Buffer.from(paper.bytes)), 'the bytes are those sent');
    const repeated = await asking.deposit(paper, 'before-the-power-cut');
    assert.equal(repeated.status, 200);
    assert.equal(repeated.headers['idempotency-replayed'], 'true');
  } finally {
    again.close();
    await second.stop('SIGINT');
  }
  assert.equal(await second.ended, 0);
  assert.deepEqual(processesIn(data), []);
});

const binaries = '/usr/lib/postgresql/15/bin';

test('the same code runs on the PostgreSQL of the machine', async () => {
  if (!existsSync(join(binaries, 'initdb')) || process.getuid === undefined) {
    console.log(`left out: no PostgreSQL 15 in ${binaries}`);
    return;
  }
  const cluster = join(folder, 'postgresql-15');
  await mkdir(cluster);
  const asRoot = process.getuid() === 0;
  const identity = asRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (asRoot) await chown(cluster, 65_534, 65_534);
  const port = await freePort();
  await run(join(binaries, 'initdb'), ['-D', join(cluster, 'data'), '-U', 'unisson', '--auth=trust', '-E', 'UTF8', '--locale=C'], {
    ...identity,
    cwd: cluster,
  });
  const control = (...words: string[]) =>
    run(join(binaries, 'pg_ctl'), ['-D', join(cluster, 'data'), '-w', ...words], { ...identity, cwd: cluster });
  await control('-l', join(cluster, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -k ${cluster} -F`, 'start');
  try {
    const settings = { DATABASE_URL: `postgresql://unisson@127.0.0.1:${port}/postgres`, UNISSON_DATA_DIR: join(folder, 'with-15') };
    const saved = await unisson(['backup', join(folder, 'saved-for-15')], { UNISSON_DATA_DIR: data });
    assert.equal(saved.code, 0, saved.err);
    const restored = await unisson(['restore', join(folder, 'saved-for-15')], settings);
    assert.equal(restored.code, 0, restored.err);
    const migrated = await unisson(['migrate'], settings);
    assert.equal(migrated.code, 0, migrated.err);
    const place: Place = {
      dataFolder: settings.UNISSON_DATA_DIR,
      port: await freePort(),
      environment: { DATABASE_URL: settings.DATABASE_URL },
    };
    const started = startPart('start', place);
    await untilReady(started, place.port);
    const { ask, close } = httpClient(place.port);
    try {
      const client = apiClient(ask);
      const paper = await sentPaper();
      const deposited = await client.deposit(paper);
      assert.equal(deposited.status, 201, deposited.body.toString() + readFileSync(join(settings.UNISSON_DATA_DIR, 'start.log'), 'utf8'));
      const { id } = answerJson(deposited);
      const until = performance.now() + 20_000;
      let status: unknown;
      while (status !== 'available' && performance.now() < until) {
        const { invoice } = answerJson(await client.get(paper.clientId, `/api/v1/invoices/${String(id)}`));
        if (typeof invoice === 'object' && invoice !== null && 'status' in invoice) ({ status } = invoice);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.equal(status, 'available', 'the worker has routed it');
    } finally {
      close();
      await started.stop('SIGINT');
    }
    assert.equal(await started.ended, 0);
    assert.ok(!existsSync(join(settings.UNISSON_DATA_DIR, 'database', 'cluster')), 'no embedded server was made');
  } finally {
    await control('-m', 'immediate', 'stop');
  }
});
