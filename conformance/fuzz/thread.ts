import { parentPort, workerData } from 'node:worker_threads';
import { seedDocuments } from './seeds.ts';
import { trial } from './trial.ts';

/** What the watcher tells the thread. */
export interface Task {
  seed: number;
  own: boolean;
  from: number;
  to: number;
  /** Two numbers shared with the watcher: the document being tried, and when it was begun (ms). */
  progress: SharedArrayBuffer;
}

const { seed, own, from, to, progress } = workerData as Task;
const [current, begun] = [new Float64Array(progress, 0, 1), new Float64Array(progress, 8, 1)];
const seeds = seedDocuments(own);
for (let index = from; index < to; index++) {
  current[0] = index;
  begun[0] = Date.now();
  const complaint = await trial(seeds, seed, index);
  if (complaint !== undefined) parentPort?.postMessage(complaint);
}
current[0] = to;
