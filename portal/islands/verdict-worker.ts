import { openEngine } from '#einvoice/browser';
import type { Request, Response } from './verdict/messages.ts';
import { Desk } from './verdict/tasks.ts';

/** Judges files beside the page, so that a big one never freezes it. Its name is the language it speaks. */
const language = self.name === 'en' ? 'en' : 'fr';
const desk = new Desk(openEngine(language), language);
/** One task after the other: the engine reads one document at a time. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: { id, task } }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      answer({ id, result: await desk.do(task) });
    } catch (problem) {
      answer({ id, problem: problem instanceof Error ? problem.message : String(problem) });
    }
  });
});

function answer(response: Response): void {
  postMessage(response);
}
