import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { startFailure } from './failures.ts';
import type { Identity } from './identity.ts';
import { diesWithParent } from './identity.ts';
import { processMark, signal, waitUntil } from './processes.ts';

/** What one server process is started with. */
export interface ServerPlan {
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly folder: string;
  readonly cluster: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where it listens: a socket folder, or a TCP port on 127.0.0.1. */
  readonly listen: { readonly socket: string } | { readonly port: number };
  /** Extra server settings, e.g. `{ fsync: 'off' }` for throw-away test servers. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A started server process. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const mebibyte = 1024 * 1024;

/** An eighth of the machine's memory for pages, between 128 MB and 2 GB: touched only as data grow. */
const pageMemory = (): string => `${Math.min(2048, Math.max(128, Math.floor(totalmem() / 8 / mebibyte)))}MB`;

const defaults: Readonly<Record<string, string>> = {
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  shared_buffers: pageMemory(),
  // Flash, not turning disks.
  random_page_cost: '1.1',
  // The queue's table turns over many times a minute.
  autovacuum_naptime: '10s',
  max_connections: '50',
  jit: 'off',
  timezone: 'UTC',
  unix_socket_permissions: '0700',
  // The log must not repeat what people stored: no statements, no row contents, no client errors.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const logFile = (plan: ServerPlan): string => join(plan.folder, 'server.log');

/** Starts the server and waits until it accepts connections. Throws the Problems of `startFailure`. */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  const settings = { ...defaults, ...listenSettings(plan), ...plan.settings };
  const words = ['-D', plan.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const from = logSize(plan);
  const server = process.platform === 'win32' ? await startThroughControl(plan, words) : startDirectly(plan, words);
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  const ready = await waitUntil(() => over || isReady(plan.cluster, server.pid), 60_000, 5);
  if (ready && !over) return server;
  await server.stop();
  throw startFailure(new Error('postgres'), plan.folder, logSince(plan, from));
}

function listenSettings({ listen }: ServerPlan): Record<string, string> {
  return 'socket' in listen
    ? { listen_addresses: '', unix_socket_directories: quoted(listen.socket), port: '5432' }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(listen.port) };
}

// The setting is a list: a folder with a comma or a quote in its name must be quoted.
const quoted = (folder: string): string => `"${folder.replaceAll('"', '""')}"`;

function startDirectly(plan: ServerPlan, words: readonly string[]): ServerProcess {
  const command = [...plan.identity.before, ...diesWithParent(), plan.binaries.postgres, ...words];
  // Logs go to a file, not a pipe: the server outlives us by moments and must not block on a reader that is gone.
  const log = openSync(logFile(plan), logSize(plan) > 5_000_000 ? 'w' : 'a', 0o600);
  // Its own session: Ctrl-C in the terminal reaches only us, and we stop it last.
  const child = spawn(command[0] as string, command.slice(1), {
    ...plan.identity.spawn,
    cwd: '/',
    env: plan.environment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  // A program that is done ends without waiting for the server; the server then stops by itself or at the next start.
  child.unref();
  return { pid: child.pid ?? -1, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const timers = (
    [
      ['SIGQUIT', 30_000],
      ['SIGKILL', 40_000],
    ] as const
  ).map(([name, after]) => setTimeout(() => child.kill(name), after));
  child.kill('SIGINT');
  await ended;
  for (const timer of timers) clearTimeout(timer);
}

// On Windows pg_ctl gives administrator rights up before it starts the server, and stops it cleanly where signals do not exist.
async function startThroughControl(plan: ServerPlan, words: readonly string[]): Promise<ServerProcess> {
  const control = promisify(execFile);
  const options = words
    .slice(2)
    .map((word) => `"${word}"`)
    .join(' ');
  const environment = { env: plan.environment, windowsHide: true };
  await control(plan.binaries.pgCtl, ['start', '-w', '-D', plan.cluster, '-l', logFile(plan), '-o', options], environment).catch(
    (error: unknown) => {
      throw startFailure(error, plan.folder, logSince(plan, 0));
    },
  );
  const pid = Number.parseInt(readFileSync(join(plan.cluster, 'postmaster.pid'), 'latin1'), 10);
  let watch: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve) => {
    watch = setInterval(() => {
      if (processMark(pid) !== undefined) return;
      clearInterval(watch);
      resolve();
    }, 500);
    watch.unref();
  });
  const stop = async (): Promise<void> => {
    await control(plan.binaries.pgCtl, ['stop', '-m', 'fast', '-D', plan.cluster], environment).catch(() => signal(pid, 'SIGTERM'));
    await ended;
  };
  return { pid, ended, stop };
}

// The eighth line of postmaster.pid says whether the server is ready; pg_ctl reads it the same way.
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'latin1').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function logSize(plan: ServerPlan): number {
  try {
    return statSync(logFile(plan)).size;
  } catch {
    return 0;
  }
}

function logSince(plan: ServerPlan, from: number): string {
  try {
    return readFileSync(logFile(plan)).subarray(from).toString('utf8');
  } catch {
    return '';
  }
}
