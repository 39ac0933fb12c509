import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Places } from './places.ts';
import { diskFailure, systemCode } from './places.ts';
import type { Staged } from './staging.ts';

/** Moves staged bytes under their hash, durably: file and folders are flushed before it returns. */
export class Keeper {
  readonly #places: Places;
  readonly #durableFolders = new Set<string>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** Idempotent; bytes that are there already are only made young again, so that no sweep under way takes them. */
  async keep(staged: Staged): Promise<void> {
    const path = this.#places.kept(staged.hash);
    try {
      await this.#ensureFolder(dirname(path));
      if (await this.#isThere(path, staged.size)) await staged.discard();
      else await this.#move(staged, path);
      // Also when it was there: whoever put it there may not have flushed yet, and we answer for it too.
      await flushFolder(dirname(path));
    } catch (error) {
      throw diskFailure(error);
    }
  }

  async #isThere(path: string, size: number): Promise<boolean> {
    try {
      const now = new Date();
      await utimes(path, now, now);
      // A wrong size is damage: the right bytes, which we hold, take its place.
      return (await stat(path)).size === size;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  async #move(staged: Staged, path: string): Promise<void> {
    const flushed = await staged.flushed();
    try {
      await rename(flushed, path);
    } catch (error) {
      await rm(flushed, { force: true });
      throw error;
    }
  }

  async #ensureFolder(folder: string): Promise<void> {
    if (this.#durableFolders.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const parent = dirname(folder);
    await flushFolder(parent);
    if (!this.#durableFolders.has(parent)) {
      await flushFolder(this.#places.root);
      this.#durableFolders.add(parent);
    }
    this.#durableFolders.add(folder);
  }
}

/** Flushes a folder's entries to disk. Windows cannot, and needs not: its file system journals names. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
