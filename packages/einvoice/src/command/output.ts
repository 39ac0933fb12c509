import { createWriteStream, renameSync } from 'node:fs';
import { once } from 'node:events';
import process from 'node:process';
import type { Console } from './console.ts';
import { isTellable, problemOf } from './sources/found.ts';

/** Where a report goes. */
export interface Output {
  write(text: string): Promise<void>;
  /** All is written; a file appears under its name only now, so that nobody reads half a report. */
  finish(): Promise<void>;
}

/** Standard output, or a file in its place. Undefined, and said, when it cannot be written. */
export async function openOutput(path: string | undefined, console: Console): Promise<Output | undefined> {
  if (path === undefined || path === '-') return { write: (text) => console.out(text), finish: () => Promise.resolve() };
  const temporary = `${path}.${process.pid}.part`;
  const stream = createWriteStream(temporary);
  try {
    await once(stream, 'open');
  } catch (error) {
    if (!isTellable(error)) throw error;
    console.note('output.failed', { path, reason: problemOf(error).finding.params?.reason ?? '' });
    return undefined;
  }
  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async finish() {
      stream.end();
      await once(stream, 'finish');
      renameSync(temporary, path);
    },
  };
}
