import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Job } from '#kernel';
import type { Connection } from '../database/index.ts';
import { testDatabase } from '../database/testing/index.ts';
import type { JobLog } from './index.ts';
import { deadJobs, jobQueue, pendingJobs, retryJob, startWorker } from './index.ts';

let connection: Connection;
const silent: JobLog = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

before(async () => {
  connection = await testDatabase();
});
after(() => connection.close());
beforeEach(async () => {
  await connection.pool.query('delete from graphile_worker._private_jobs');
});

const enqueue = (...jobs: Job[]): Promise<void> =>
  connection.database.transaction().execute((transaction) => jobQueue().enqueue(transaction, jobs));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('jobs are done with their payload, many enqueued at once', async () => {
  const done: unknown[] = [];
  const worker = await startWorker({
    pool: connection.pool,
    concurrency: 4,
    log: silent,
    handlers: { 'test.note': async (payload, { attempt }) => void done.push([payload.n, attempt]) },
  });
  await enqueue(...Array.from({ length: 50 }, (_, n) => ({ name: 'test.note', payload: { n, text: 'é"\'\\ {}' } })));
  await until(() => done.length === 50);
  await worker.stop();
  assert.deepEqual(done.map((entry) => JSON.stringify(entry)).sort(), Array.from({ length: 50 }, (_, n) => `[${n},1]`).sort());
  assert.deepEqual(
    (await pendingJobs(connection.pool)).map((counts) => counts.ready + counts.running + counts.dead),
    [],
  );
});

test('a transaction that rolls back leaves no job', async () => {
  const failing = connection.database.transaction().execute(async (transaction) => {
    await jobQueue().enqueue(transaction, [{ name: 'test.note', payload: {} }]);
    throw new Error('rolled back');
  });
  await assert.rejects(failing, /rolled back/);
  assert.deepEqual(await pendingJobs(connection.pool), []);
});

test('jobs with one key that have not started are one, the last wins; keys of other names are others', async () => {
  await enqueue(
    { name: 'test.a', key: 'k', payload: { v: 1 } },
    { name: 'test.a', key: 'k', payload: { v: 2 } },
    { name: 'test.b', key: 'k', payload: {} },
  );
  await enqueue({ name: 'test.a', key: 'k', payload: { v: 3 } });
  const { rows } = await connection.pool.query<{ payload: unknown }>('select payload from graphile_worker._private_jobs order by id');
  assert.deepEqual(
    rows.map((row) => row.payload),
    [{ v: 3 }, {}],
  );
});

test('a job for later waits and is counted as such', async () => {
  await enqueue({ name: 'test.later', payload: {}, runAt: new Date(Date.now() + 3_600_000) }, { name: 'test.now', payload: {} });
  const counts = await pendingJobs(connection.pool);
  assert.deepEqual(
    counts.map(({ name, ready, later }) => ({ name, ready, later })),
    [
      { name: 'test.later', ready: 0, later: 1 },
      { name: 'test.now', ready: 1, later: 0 },
    ],
  );
});

test('a failing job is tried again, a job without attempts left shows as dead and can be revived', async () => {
  await enqueue({ name: 'test.fails', payload: {} });
  await connection.pool.query('update graphile_worker._private_jobs set attempts = 24');
  let calls = 0;
  const logged: string[] = [];
  const log: JobLog = { ...silent, error: (_about, message) => void logged.push(message) };
  const handlers = {
    'test.fails': async (): Promise<void> => {
      calls++;
      if (calls === 1) throw new Error('broken on purpose');
    },
  };
  const worker = await startWorker({ pool: connection.pool, concurrency: 1, log, handlers });
  await until(async () => (await deadJobs(connection.pool)).length === 1);
  const [dead] = await deadJobs(connection.pool);
  assert.equal(dead?.name, 'test.fails');
  assert.equal(dead?.attempts, 25);
  assert.match(dead?.lastError ?? '', /broken on purpose/);
  assert.deepEqual(logged, ['job given up']);
  assert.equal(await retryJob(connection.pool, dead?.id ?? '0'), true);
  await until(async () => (await pendingJobs(connection.pool)).length === 0);
  assert.equal(calls, 2);
  await worker.stop();
});

test('stop waits for the job under way', async () => {
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let [started, finished] = [false, false];
  const slow = async (): Promise<void> => {
    started = true;
    await gate;
    finished = true;
  };
  const worker = await startWorker({ pool: connection.pool, concurrency: 1, log: silent, handlers: { 'test.slow': slow } });
  await enqueue({ name: 'test.slow', payload: {} });
  await until(() => started);
  const stopped = worker.stop();
  finish();
  await stopped;
  assert.equal(finished, true);
  assert.deepEqual(await pendingJobs(connection.pool), []);
});

test('a job whose worker is killed (kill -9) is done by the next worker at once', async () => {
  await enqueue({ name: 'test.killed', payload: {} });
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'stuck-worker.ts'), connection.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(victim.stdout, 'data');
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  // The server notices the closed connection within moments; until then the dead worker's lock stands.
  await until(
    async () => (await connection.pool.query("select 1 from pg_stat_activity where application_name = 'stuck-worker'")).rowCount === 0,
  );
  const attempts: number[] = [];
  const worker = await startWorker({
    pool: connection.pool,
    concurrency: 1,
    log: silent,
    handlers: { 'test.killed': async (_payload, { attempt }) => void attempts.push(attempt) },
  });
  await until(() => attempts.length > 0);
  await worker.stop();
  assert.deepEqual(attempts, [2]);
});

test('jobs of a living worker are left to it', async () => {
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let runs = 0;
  const once_ = async (): Promise<void> => {
    runs++;
    await gate;
  };
  const options = { pool: connection.pool, concurrency: 1, log: silent, handlers: { 'test.held': once_ } };
  const first = await startWorker(options);
  await enqueue({ name: 'test.held', payload: {} });
  await until(() => runs === 1);
  const second = await startWorker(options);
  assert.equal((await pendingJobs(connection.pool))[0]?.running, 1);
  finish();
  await Promise.all([first.stop(), second.stop()]);
  assert.equal(runs, 1);
});
