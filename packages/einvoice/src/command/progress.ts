import process from 'node:process';
import type { Console } from './console.ts';
import { tell } from './words.ts';

/** A line on the terminal that says how far we are. */
export interface Progress {
  step(): void;
  /** Takes the line away, before anything else is written on the terminal. */
  clear(): void;
}

const silent: Progress = { step: () => undefined, clear: () => undefined };
const REDRAWN_EVERY_MS = 100;
/** Work shorter than this shows no bar. */
const SHOWN_AFTER_MS = 500;
const WIDTH = 24;

/** A progress bar on standard error, if that is a terminal. @param total undefined when it is not known: then only what is done is counted */
export function progressBar(console: Console, total: number | undefined): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return silent;
  const from = performance.now();
  let done = 0;
  let drawnAt = from + SHOWN_AFTER_MS - REDRAWN_EVERY_MS;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    step() {
      done++;
      const now = performance.now();
      if (now - drawnAt < REDRAWN_EVERY_MS) return;
      drawnAt = now;
      clear();
      const rate = Math.round(done / ((now - from) / 1000));
      stderr.write(`${bar(done, total)} ${tell(console.language, 'progress', { done, total: total ?? '?', rate })}`);
      isShown = true;
    },
    clear,
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return '';
  const full = Math.min(WIDTH, Math.round((done / total) * WIDTH));
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}
