import { join } from 'node:path';
import { Problem } from '#kernel';

/** Where a store's files lie. */
export interface Places {
  readonly root: string;
  /** Bytes on their way in; on the same file system, so that keeping is a rename. */
  readonly staging: string;
  /** Path of a kept file: `ab/cd/abcd…`. */
  kept(hash: string): string;
}

/** The layout of a store in a folder. */
export function placesIn(root: string): Places {
  return { root, staging: join(root, 'staging'), kept: (hash) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash) };
}

/** True for what can name a kept file; nothing else ever becomes a path. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The system's code of a failure (`ENOENT`…), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Turns a failure of the disk into a Problem: `files.disk-full` or `files.unwritable`; leaves others as they are. */
export function diskFailure(error: unknown): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem('files.disk-full', 'unavailable', { cause: error });
  if (['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR'].includes(code))
    return new Problem('files.unwritable', 'unavailable', { cause: error });
  return error;
}
