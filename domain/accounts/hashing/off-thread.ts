import { Worker } from 'node:worker_threads';
import type { Done, Work } from './thread.ts';

interface Awaited {
  resolve(result: string | boolean): void;
  reject(error: unknown): void;
}

const awaited = new Map<number, Awaited>();
let worker: Worker | undefined;
let rank = 0;

function start(): Worker {
  const started = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [] });
  started.on('message', ({ rank: done, result }: Done) => {
    awaited.get(done)?.resolve(result);
    awaited.delete(done);
    // A thread with nothing to do keeps no process alive.
    if (awaited.size === 0) started.unref();
  });
  started.on('error', (error) => {
    worker = undefined;
    for (const { reject } of awaited.values()) reject(error);
    awaited.clear();
  });
  return started;
}

/** Hashes a password, or compares it with a hash, in a thread of its own that yields to everything else: one at a time. */
export function offThread(work: Omit<Work, 'rank'>): Promise<string | boolean> {
  worker ??= start();
  const running = worker;
  running.ref();
  rank += 1;
  const mine = rank;
  return new Promise((resolve, reject) => {
    awaited.set(mine, { resolve, reject });
    running.postMessage({ ...work, rank: mine } satisfies Work);
  });
}
