import { statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { isPattern } from './sources/glob.ts';

/** Editors write a file in several steps; the next run waits until this long nothing has moved. */
const SETTLED_AFTER_MS = 80;

/** Runs now and whenever something named changes, until interrupted; gives the exit code of the last run. `written` is the file the runs write. */
export async function watchNames(
  names: readonly string[],
  written: string | undefined,
  console: Console,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const interrupted = new AbortController();
  let wake: () => void = () => undefined;
  let hasChanged = false;
  const changed = (file: string | null): void => {
    // Our own report is no reason to make it anew.
    if (file !== null && written !== undefined && basename(file).startsWith(basename(written))) return;
    hasChanged = true;
    wake();
  };
  process.once('SIGINT', () => {
    interrupted.abort();
    wake();
  });
  for (const folder of new Set(names.map(folderOf)))
    watch(folder, { recursive: isFolder(folder) && names.includes(folder), signal: interrupted.signal }, changed).on(
      'error',
      () => undefined,
    );
  let code: ExitCode = 0;
  while (!interrupted.signal.aborted) {
    hasChanged = false;
    code = await run();
    console.note('watch.waiting');
    while (!hasChanged && !interrupted.signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    await settled();
  }
  return code;
}

/** What to watch for a name: itself if it is a folder, else the folder it stands in, as editors replace files. */
function folderOf(name: string): string {
  if (isFolder(name)) return name;
  const fixed = isPattern(name) ? name.slice(0, name.search(/[*?[{]/)) : name;
  return fixed.endsWith('/') ? fixed : dirname(fixed);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS));
}
