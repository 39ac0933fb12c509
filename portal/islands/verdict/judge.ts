import type { Request, Response, Results, Task } from './messages.ts';

/** Asks the worker that judges files; it is started by the first question. */
export class Judge {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve: (result: Results[Task['kind']]) => void; reject: (problem: Error) => void }>();

  /** @throws when the engine could not be fetched or failed; asking again tries again */
  async ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Results[Kind]> {
    this.#asked += 1;
    const id = this.#asked;
    const result = await new Promise<Results[Task['kind']]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#open().postMessage({ id, task } satisfies Request);
    });
    // The worker answers each task by the result of its kind.
    return result as Results[Kind];
  }

  #open(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const name = document.documentElement.lang === 'en' ? 'en' : 'fr';
    const worker = new Worker(new URL('../verdict-worker.ts', import.meta.url), { type: 'module', name });
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('problem' in data) waiting?.reject(new Error(data.problem));
      else waiting?.resolve(data.result);
    });
    // A worker that does not start (no network, an old browser) answers nothing: whoever waits is told.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('the worker failed'));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
