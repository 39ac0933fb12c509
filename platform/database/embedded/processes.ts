import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * A mark that tells one life of a process id from another: undefined when no such process runs.
 * A zombie (dead, not yet reaped by a slow parent) counts as dead: its id still answers signals but it holds nothing.
 */
export function processMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return linuxMark(pid);
  if (process.platform === 'win32') return isSignalable(pid) ? 'alive' : undefined;
  return psMark(pid);
}

function linuxMark(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  // The command name stands in parentheses and may itself hold spaces and parentheses: fields count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return `${bootId()}/${startTicks}`;
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return 'unknown-boot';
  }
}

function psMark(pid: number): string | undefined {
  try {
    const [, state, start] =
      /^(\S+)\s+(.*)$/.exec(execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()) ?? [];
    return state === undefined || state.startsWith('Z') ? undefined : start;
  } catch {
    return undefined;
  }
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ids of the living PostgreSQL processes (postmaster and backends) that work in a cluster folder. Only Linux can tell; elsewhere empty. */
export function postgresProcessesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => processMark(pid) !== undefined && isPostgresIn(pid, cluster));
}

/** Whether a process is a PostgreSQL one of that cluster: every one of them has the cluster as its working folder. */
export function isPostgresIn(pid: number, cluster: string): boolean {
  if (processMark(pid) === undefined) return false;
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === cluster;
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/** Sends a signal; a process already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone between the look and the signal: what was wanted.
  }
}

/** Waits until a condition holds, looking every `every` ms; false when it did not within `within` ms. */
export async function waitUntil(holds: () => boolean, within: number, every = 20): Promise<boolean> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  return true;
}
