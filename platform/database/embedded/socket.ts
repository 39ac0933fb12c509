import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '#kernel';
import type { Identity } from './identity.ts';
import { giveTo } from './identity.ts';

// sun_path holds 108 bytes on Linux (104 on macOS) with its closing zero.
const longestPath = process.platform === 'darwin' ? 103 : 107;
const fits = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= longestPath;

/** The folder of the server's socket: beside its data, or a short one under the temporary folder when that path is too long for a socket. */
export function socketFolder(folder: string, identity: Identity): string {
  const name = `unisson-${process.getuid?.() ?? 0}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const chosen = [join(folder, 'run'), join(tmpdir(), name), join('/tmp', name)].find(fits) as string;
  mkdirSync(chosen, { recursive: true, mode: 0o700 });
  const found = lstatSync(chosen);
  // A folder planted by someone else under a shared temporary folder is not trusted.
  const owners = [process.getuid?.(), identity.owner?.uid, identity.way === 'self' ? undefined : 65534];
  if (!found.isDirectory() || !owners.includes(found.uid))
    throw new Problem('database.unreadable', 'unavailable', { params: { folder: chosen } });
  chmodSync(chosen, 0o700);
  giveTo(identity, chosen);
  return chosen;
}
