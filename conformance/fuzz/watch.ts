import { Worker } from 'node:worker_threads';
import type { Task } from './thread.ts';
import type { Complaint } from './trial.ts';

/** A thread that is at one document for this long (ms) is stopped: it hangs. */
const HANGS = 15_000;
/** Megabytes that the thread may hold, whatever it reads. */
const CAP = 512;

/** What is to be tried. */
export interface Plan {
  seed: number;
  documents: number;
  from?: number;
  /** Without the corpus. */
  own: boolean;
  /** When to stop, whatever is left (ms since 1970). */
  until?: number;
  complain(complaint: Complaint): void;
  tell?(tried: number): void;
}

/** Tries documents in a thread of its own, one thread after another where one hangs or dies. Returns how many were tried. */
export async function tryDocuments(plan: Plan): Promise<number> {
  const first = plan.from ?? 0;
  const end = first + plan.documents;
  let next = first;
  while (next < end && Date.now() < (plan.until ?? Number.POSITIVE_INFINITY)) next = await inOneThread(plan, next, end);
  return next - first;
}

function inOneThread({ seed, own, until = Number.POSITIVE_INFINITY, complain, tell }: Plan, from: number, to: number): Promise<number> {
  const progress = new SharedArrayBuffer(16);
  const [current, begun] = [new Float64Array(progress, 0, 1), new Float64Array(progress, 8, 1)];
  const task: Task = { seed, own, from, to, progress };
  current[0] = from;
  begun[0] = Date.now() + HANGS;
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: CAP } });
  const at = (): number => current[0] ?? from;
  return new Promise((resolve) => {
    let isOver = false;
    const stop = (next: number): void => {
      if (isOver) return;
      isOver = true;
      clearInterval(watching);
      resolve(worker.terminate().then(() => next));
    };
    const watching = setInterval(() => {
      tell?.(at());
      if (at() < to && Date.now() - (begun[0] ?? 0) > HANGS) {
        complain({ index: at(), kind: 'xml', size: 0, why: 'hangs' });
        stop(at() + 1);
      } else if (Date.now() >= until) stop(at());
    }, 500);
    worker.on('message', complain);
    worker.on('error', (error: unknown) => {
      complain({ index: at(), kind: 'xml', size: 0, why: `the thread died: ${String(error)}` });
      stop(at() + 1);
    });
    worker.on('exit', () => stop(at()));
  });
}
