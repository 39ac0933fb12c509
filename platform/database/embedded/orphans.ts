import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kernel';
import { isPostgresIn, postgresProcessesIn, signal, waitUntil } from './processes.ts';

/**
 * Clears what a killed run left behind: stops a server nobody looks after any more (cleanly first), waits for its backends, and removes
 * the stale `postmaster.pid` and socket files that would block the next start. The caller holds the folder's lock.
 * Throws Problem `database.orphan` when a process will not die.
 * @param cluster real path of the cluster folder
 */
export async function clearOrphans(cluster: string, socketFolder: string): Promise<void> {
  const pid = recordedPid(cluster);
  if (pid !== undefined && isPostgresIn(pid, cluster)) await stopServer(pid, cluster);
  await clearBackends(cluster);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  for (const file of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(socketFolder, file), { force: true });
}

/** The process id in `postmaster.pid`. */
function recordedPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'latin1'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

/** Stops a server: a clean stop first, then ever harder. */
async function stopServer(pid: number, cluster: string): Promise<void> {
  const gone = (): boolean => !isPostgresIn(pid, cluster);
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntil(gone, patience)) return;
  }
  throw new Problem('database.orphan', 'unavailable', { params: { pid: String(pid), folder: cluster } });
}

// Backends of a killed server leave by themselves within moments; those stuck in the kernel are pushed.
async function clearBackends(cluster: string): Promise<void> {
  const none = (): boolean => postgresProcessesIn(cluster).length === 0;
  if (await waitUntil(none, 3_000)) return;
  for (const pid of postgresProcessesIn(cluster)) signal(pid, 'SIGKILL');
  if (await waitUntil(none, 5_000)) return;
  throw new Problem('database.orphan', 'unavailable', { params: { pid: postgresProcessesIn(cluster).join(', '), folder: cluster } });
}
