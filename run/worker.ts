import { startWorker } from '#platform/jobs';
import { jobHandlers, sweepFiles } from './jobs.ts';
import type { Platform } from './platform.ts';

/** The jobs of this process, under way. */
export interface RunningWork {
  /** Takes no more jobs and waits for those begun. */
  stop(): Promise<void>;
}

const hour = 3600 * 1000;

/** Starts doing jobs, and the hourly clearing of files nothing refers to. */
export async function startWork(platform: Platform): Promise<RunningWork> {
  const { settings, log, background } = platform;
  if (settings.workers === 0) return { stop: async () => undefined };
  const worker = await startWorker({ pool: background.pool, handlers: jobHandlers(platform), concurrency: settings.workers, log });
  const sweeping = setInterval(() => {
    sweepFiles(platform).then(
      (removed) => removed > 0 && log.info({ removed }, 'unreferenced files removed'),
      (error: unknown) => log.warn({ err: error }, 'sweeping files failed'),
    );
  }, hour);
  sweeping.unref();
  return {
    async stop() {
      clearInterval(sweeping);
      await worker.stop();
    },
  };
}
