import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { httpClient } from './http.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const hook = pathToFileURL(join(repository, 'run', 'tsx-hook.ts')).href;

/** The commands that run the platform: all of it, the web alone, the jobs alone. */
export type Part = 'start' | 'web' | 'worker';

/** Where a platform under test lives. */
export interface Place {
  readonly dataFolder: string;
  readonly port: number;
  /** Further settings, by their variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node itself, e.g. `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** A running process of the platform. */
export interface RunningPart {
  readonly part: Part;
  readonly pid: number;
  /** Settles with its end: the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  hasEnded(): boolean;
  /** SIGKILL ends it at once, SIGINT asks it to stop. Settles when it is gone. */
  stop(signal: 'SIGKILL' | 'SIGINT'): Promise<void>;
}

const running = new Set<ChildProcess>();
// Whatever ends us takes what we started along.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** Starts a part of the platform as a process of its own; what it says goes to `PART.log` beside the data. */
export function startPart(part: Part, place: Place): RunningPart {
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o711 });
  const log = openSync(join(place.dataFolder, `${part}.log`), 'a');
  const child = spawn(process.execPath, [...(place.nodeOptions ?? []), '--import', hook, join(repository, 'run', 'unisson.js'), part], {
    cwd: repository,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      UNISSON_DATA_DIR: place.dataFolder,
      PORT: String(place.port),
      UNISSON_LOG_LEVEL: 'warn',
      ...place.environment,
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  running.add(child);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(signal ?? code ?? 1);
    });
  });
  return {
    part,
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until the web answers that it is ready; returns the milliseconds that took. Throws when it ends first or takes longer than `patience` ms. */
export async function untilReady(part: RunningPart, port: number, patience = 60_000): Promise<number> {
  const from = performance.now();
  const { ask, close } = httpClient(port, 1);
  try {
    while (performance.now() - from < patience) {
      if (part.hasEnded()) throw new Error(`${part.part} ended while starting: ${await part.ended}`);
      const answer = await ask('/readyz').catch(() => undefined);
      if (answer?.status === 200) return performance.now() - from;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    throw new Error(`${part.part} is not ready after ${patience / 1000} s`);
  } finally {
    close();
  }
}
