import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kernel';
import { processMark } from './processes.ts';

/** Who holds a database folder. */
export interface LockHolder {
  readonly pid: number;
  /** Tells this life of the process id from a later one. */
  readonly mark: string;
  /** Makes every lock file unlike any other. */
  readonly nonce: string;
  /** How other processes of the same installation reach the running server; absent until it is ready. */
  readonly url?: string;
}

/** A database folder held by this process. */
export interface FolderLock {
  /** Publishes the address of the running server for other processes of the installation. */
  announce(url: string): void;
  release(): void;
}

const fileIn = (folder: string): string => join(folder, 'lock.json');

/**
 * Takes a database folder for this process. A lock whose holder is dead (kill -9, power cut, process id given to someone else) is taken over.
 * Throws Problem `database.locked` (params `pid`, `folder`) when a living process holds it, this one included.
 */
export function lockFolder(folder: string): FolderLock {
  const mine: LockHolder = { pid: process.pid, mark: processMark(process.pid) ?? 'self', nonce: randomUUID() };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (tryToTake(folder, mine)) return heldLock(folder, mine);
    const holder = lockHolder(folder);
    if (holder !== undefined) throw new Problem('database.locked', 'unavailable', { params: { pid: String(holder.pid), folder } });
    removeStaleLock(folder);
  }
  throw new Problem('database.locked', 'unavailable', { params: { pid: '?', folder } });
}

/** The living holder of a folder, if any. */
export function lockHolder(folder: string): LockHolder | undefined {
  const holder = read(fileIn(folder));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

const isAlive = (holder: LockHolder): boolean => processMark(holder.pid) === holder.mark;

function heldLock(folder: string, mine: LockHolder): FolderLock {
  return {
    announce(url) {
      if (read(fileIn(folder))?.nonce !== mine.nonce) return;
      const written = join(folder, `lock-${mine.nonce}`);
      writeFileSync(written, JSON.stringify({ ...mine, url }), { mode: 0o600 });
      renameSync(written, fileIn(folder));
    },
    release() {
      if (read(fileIn(folder))?.nonce === mine.nonce) rmSync(fileIn(folder), { force: true });
    },
  };
}

// Written aside then hard-linked: the lock appears whole or not at all, and only one of two starts gets it.
function tryToTake(folder: string, mine: LockHolder): boolean {
  const written = join(folder, `lock-${mine.nonce}`);
  writeFileSync(written, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(written, fileIn(folder));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    return takeWithoutLinks(folder, mine);
  } finally {
    rmSync(written, { force: true });
  }
}

// Some file systems (exFAT, some network shares) have no hard links.
function takeWithoutLinks(folder: string, mine: LockHolder): boolean {
  try {
    writeFileSync(fileIn(folder), JSON.stringify(mine), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

// Moved aside before it is judged, so that a lock just taken by a third start is never deleted unseen: it is put back.
function removeStaleLock(folder: string): void {
  const aside = join(folder, `lock-stale-${randomUUID()}`);
  try {
    renameSync(fileIn(folder), aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== undefined && isAlive(moved)) renameSync(aside, fileIn(folder));
  else rmSync(aside, { force: true });
}

function read(file: string): LockHolder | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { pid, mark, nonce, url } = parsed as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof mark !== 'string' || typeof nonce !== 'string') return undefined;
    return { pid, mark, nonce, ...(typeof url === 'string' ? { url } : {}) };
  } catch {
    return undefined;
  }
}
