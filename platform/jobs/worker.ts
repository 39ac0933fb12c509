import { EventEmitter } from 'node:events';
import { Logger, run } from 'graphile-worker';
import type { Runner, RunnerOptions, TaskList, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { patientPool } from './patient-pool.ts';
import type { Presence } from './presence.ts';
import { openPresence } from './presence.ts';

/** Does one job. Throwing means: try again later, at growing intervals, at most 25 times. */
export type JobHandler = (payload: Readonly<Record<string, unknown>>, about: { readonly attempt: number }) => Promise<void>;

/** The little of a pino logger that the worker needs. */
export interface JobLog {
  debug(about: object, message: string): void;
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** How to start a worker. */
export interface WorkerOptions {
  /** Needs room for `concurrency` + 3 connections. */
  readonly pool: pg.Pool;
  /** What to do for each name. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Jobs done at once. */
  readonly concurrency: number;
  readonly log: JobLog;
}

/** A worker at work. */
export interface RunningWorker {
  /** Takes no more jobs, waits for those under way. */
  stop(): Promise<void>;
  /** Settles when the worker was stopped. */
  readonly ended: Promise<void>;
}

// New jobs are announced by NOTIFY; polling is for retries and jobs of a later hour.
const pollInterval = 1_000;
const rescueInterval = 15_000;
const restartDelay = 500;

/**
 * Starts a worker; jobs that killed workers left locked are freed first. When the database goes away under it, nobody can tell which jobs it was
 * given and never heard of: it ends what it does, gives its name up and goes on under another, as soon as the database is back.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { pool, log } = options;
  let [stopping, renewing] = [false, false];
  let runner: Runner | undefined;
  const presence = openPresence(pool, () => {
    log.warn({}, 'worker presence lost');
    if (!renewing && runner !== undefined) void renew(runner);
  });
  const begin = async (): Promise<Runner> => {
    await rescue(presence.rescue, log);
    const begun = await run(runnerOptions(options, presence));
    begun.promise.catch((error: unknown) => log.error({ error: nameOf(error) }, 'worker ended'));
    return begun;
  };
  const renew = async (old: Runner): Promise<void> => {
    renewing = true;
    await old.stop().catch(() => undefined);
    presence.forget();
    runner = undefined;
    while (!stopping && runner === undefined) {
      await new Promise((resolve) => setTimeout(resolve, restartDelay));
      runner = await begin().catch(() => undefined);
    }
    renewing = false;
  };
  try {
    runner = await begin();
  } catch (error) {
    presence.end();
    throw error;
  }
  const timer = setInterval(() => void rescue(presence.rescue, log), rescueInterval);
  timer.unref();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return {
    ended,
    async stop() {
      stopping = true;
      // Rejects when it is ending already.
      await runner?.stop().catch(() => undefined);
      // Its jobs stay its own until their outcome is written.
      await presence.settled().catch(() => undefined);
      clearInterval(timer);
      presence.end();
      end();
    },
  };
}

function runnerOptions({ pool, handlers, concurrency, log }: WorkerOptions, presence: Presence): RunnerOptions {
  return {
    pgPool: patientPool(pool),
    concurrency,
    pollInterval,
    noHandleSignals: true,
    taskList: taskList(handlers),
    events: loggedEvents(log),
    logger: quietLogger(log),
    preset: {
      plugins: [
        {
          name: 'unisson-presence',
          version: '1.0.0',
          worker: { hooks: { startWorker: (_context, { worker }) => presence.announce(worker.workerPool.id) } },
        },
      ],
    },
  };
}

async function rescue(free: () => Promise<number>, log: JobLog): Promise<void> {
  try {
    const workers = await free();
    if (workers > 0) log.warn({ workers }, 'jobs of dead workers freed');
  } catch (error) {
    log.warn({ error: nameOf(error) }, 'looking for dead workers failed');
  }
}

function taskList(handlers: WorkerOptions['handlers']): TaskList {
  const tasks = Object.entries(handlers).map(([name, handle]) => [
    name,
    (payload: unknown, { job }: { job: { attempts: number } }) => handle(asRecord(payload), { attempt: job.attempts }),
  ]);
  return Object.fromEntries(tasks) as TaskList;
}

const asRecord = (payload: unknown): Readonly<Record<string, unknown>> =>
  typeof payload === 'object' && payload !== null ? { ...payload } : {};

// Payloads and messages may name people: only names, ids and codes are logged. The message stays in the job's row.
function loggedEvents(log: JobLog): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', ({ job }) => log.debug({ job: job.task_identifier, id: job.id, attempt: job.attempts }, 'job done'));
  events.on('job:error', ({ job, error }) =>
    log.warn({ job: job.task_identifier, id: job.id, attempt: job.attempts, error: nameOf(error) }, 'job failed, will be tried again'),
  );
  events.on('job:failed', ({ job, error }) =>
    log.error({ job: job.task_identifier, id: job.id, attempt: job.attempts, error: nameOf(error) }, 'job given up'),
  );
  events.on('worker:fatalError', ({ error }) => log.error({ error: nameOf(error) }, 'worker failed'));
  events.on('pool:listen:error', ({ error }) => log.warn({ error: nameOf(error) }, 'job announcements interrupted'));
  return events;
}

const quietLogger = (log: JobLog): Logger =>
  new Logger(() => (level, message) => (level === 'error' ? log.debug({ text: message }, 'job queue') : undefined));

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
