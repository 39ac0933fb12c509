import { startWorker } from '#platform/jobs';
import { jobHandlers, sweepFiles } from './jobs.ts';
import type { Platform } from './platform.ts';
import { enqueueDue } from './schedule.ts';

/** The jobs of this process, under way. */
export interface RunningWork {
  /** Takes no more jobs and waits for those begun. */
  stop(): Promise<void>;
}

const minute = 60 * 1000;
const hour = 60 * minute;

/** Starts doing jobs, and nothing by the clock: for a command that waits until what it caused is done. */
export async function startJobs(platform: Platform): Promise<RunningWork> {
  const { settings, log, background } = platform;
  if (settings.workers === 0) return { stop: async () => undefined };
  return await startWorker({ pool: background.pool, handlers: jobHandlers(platform), concurrency: settings.workers, log });
}

/** Starts doing jobs, what is done by the clock, and the hourly clearing of files nothing refers to. */
export async function startWork(platform: Platform): Promise<RunningWork> {
  const { settings, log } = platform;
  const worker = await startJobs(platform);
  if (settings.workers === 0) return worker;
  const sweeping = setInterval(() => {
    sweepFiles(platform).then(
      (removed) => removed > 0 && log.info({ removed }, 'unreferenced files removed'),
      (error: unknown) => log.warn({ err: error }, 'sweeping files failed'),
    );
  }, hour);
  sweeping.unref();
  const enqueue = () =>
    enqueueDue(platform.context).then(
      (names) => names.length > 0 && log.info({ names }, 'due by the clock'),
      (error: unknown) => log.warn({ err: error }, 'looking at the schedule failed'),
    );
  let looking: Promise<unknown> = enqueue();
  const schedule = setInterval(() => {
    looking = enqueue();
  }, minute);
  schedule.unref();
  return {
    async stop() {
      clearInterval(sweeping);
      clearInterval(schedule);
      await looking;
      await worker.stop();
    },
  };
}
