import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { isTellable, problemOf } from './sources/found.ts';

/** Where a result goes. */
export interface Destination {
  /** A path, or `-` for standard output. */
  path: string;
  /** An existing file may be replaced. */
  force: boolean;
}

/** Writes a result: whole or not at all, and never over another file unasked. Says what became of it. */
export async function save(bytes: Uint8Array, { path, force }: Destination, console: Console): Promise<ExitCode> {
  if (path === '-') {
    await console.out(bytes);
    return exitCodes.done;
  }
  if (!force && existsSync(path)) {
    console.note('save.exists', { path });
    return exitCodes.unreadable;
  }
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    if (!isTellable(error)) throw error;
    rmSync(temporary, { force: true });
    console.note('save.failed', { path, reason: problemOf(error).finding.params?.reason ?? '' });
    return exitCodes.unreadable;
  }
  console.note('save.done', { path });
  return exitCodes.done;
}
