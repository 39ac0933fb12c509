import { spawnSync } from 'node:child_process';
import { lchownSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '#kernel';
import type { Binaries } from './binaries.ts';

/** The user PostgreSQL runs as. It refuses to run as root, so root either drops to `nobody` or hides behind a user namespace. */
export interface Identity {
  readonly way: 'self' | 'drop' | 'namespace';
  /** Who must own the cluster; undefined: whoever runs. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** Options for spawn. */
  readonly spawn: { readonly uid?: number; readonly gid?: number };
  /** Words to put before the command. */
  readonly before: readonly string[];
}

const nobody = { uid: 65534, gid: 65534 };

/**
 * Chooses how to run. Throws Problem `database.root` when root cannot be left (binaries or folder unreadable to others, and no user namespaces).
 * @param folder the database folder; its parents must be passable for `nobody` to work in it
 */
export function chooseIdentity(binaries: Binaries, folder: string): Identity {
  if (process.getuid === undefined) return { way: 'self', spawn: {}, before: [] };
  const [uid, gid] = [process.getuid(), process.getgid?.() ?? 0];
  if (uid !== 0) {
    // initdb looks its user up; a container's arbitrary number has no name, but inside a user namespace it is seen as `nobody`.
    return hasName() || !hasNamespaces()
      ? { way: 'self', spawn: {}, before: [] }
      : { way: 'namespace', spawn: {}, before: ['unshare', '-U'] };
  }
  if (isReadableByOthers(binaries.postgres) && isPassableByOthers(folder) && canDrop())
    return { way: 'drop', owner: nobody, spawn: nobody, before: [] };
  if (hasNamespaces()) return { way: 'namespace', owner: { uid, gid }, spawn: {}, before: ['unshare', '-U'] };
  throw new Problem('database.root', 'unavailable', { params: { folder } });
}

/** Words to put before the server so that the kernel stops it (SIGINT: a clean stop) when node dies, even by kill -9. */
export function diesWithParent(): readonly string[] {
  return succeeds('setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
}

/** Gives a folder and all in it to the identity's owner, when it is not theirs yet. */
export function giveTo(identity: Identity, folder: string): void {
  const { owner } = identity;
  if (owner === undefined || statSync(folder).uid === owner.uid) return;
  const give = (path: string): void => lchownSync(path, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) give(join(entry.parentPath, entry.name));
  // The folder itself last: an interrupted hand-over is taken up again at the next start.
  give(folder);
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

const hasNamespaces = (): boolean => succeeds('unshare', ['-U', 'true']);
const canDrop = (): boolean => succeeds('true', [], nobody);

function succeeds(command: string, words: string[], as: { uid?: number; gid?: number } = {}): boolean {
  return spawnSync(command, words, { ...as, stdio: 'ignore' }).status === 0;
}

function isReadableByOthers(file: string): boolean {
  return (statSync(file).mode & 0o005) === 0o005 && isPassableByOthers(dirname(file));
}

function isPassableByOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
