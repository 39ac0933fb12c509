import { statfsSync } from 'node:fs';
import { Problem } from '#kernel';

/** Turns whatever stopped the database from starting into a Problem people can act on. `log` is what the server last wrote. */
export function startFailure(error: unknown, folder: string, log = ''): Problem {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${error instanceof Error ? error.message : ''}\n${log}`;
  const about = { params: { folder }, cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device|Disk quota exceeded/i.test(text))
    return new Problem('database.disk-full', 'unavailable', about);
  if (/^(EACCES|EPERM|EROFS|ENOTDIR)$/.test(code) || /Permission denied|Read-only file system|has wrong ownership/i.test(text))
    return new Problem('database.unreadable', 'unavailable', about);
  return new Problem('database.failed', 'unavailable', { ...about, details: { log: text.trim().split('\n').slice(-12) } });
}

/** Throws Problem `database.disk-full` when fewer than so many bytes are free: PostgreSQL would fail half-way. */
export function requireSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw new Problem('database.disk-full', 'unavailable', { params: { folder } });
}
