import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBinaries, linkLibraries } from './binaries.ts';
import { ensureCluster, roleName } from './cluster.ts';
import { startFailure } from './failures.ts';
import { chooseIdentity } from './identity.ts';
import type { FolderLock } from './lock.ts';
import { lockFolder, lockHolder } from './lock.ts';
import { clearOrphans } from './orphans.ts';
import type { ServerPlan, ServerProcess } from './server.ts';
import { startServer } from './server.ts';
import { socketFolder } from './socket.ts';

/** An embedded PostgreSQL server that this process looks after. */
export interface EmbeddedServer {
  /** Connection address of a database on it (default: `postgres`). */
  url(database?: string): string;
  /** The server's process id at this moment; it changes when the server was killed and started again. */
  pid(): number;
  /** Settles when the server ended for good without being asked to: it kept dying. */
  readonly lost: Promise<void>;
  /** Stops it cleanly and gives the folder free. */
  stop(): Promise<void>;
}

/** How to start one. */
export interface EmbeddedOptions {
  /** Everything of the server lies here: cluster, socket, library links, lock, log. Made when absent. */
  readonly folder: string;
  /** Extra server settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** `tcp`: a random port on 127.0.0.1 with a password, the only way on Windows. */
  readonly transport?: 'socket' | 'tcp';
  /** Told when the server died and is started again. */
  readonly onRestart?: () => void;
}

/**
 * Starts the PostgreSQL that npm brought on a folder, making its cluster the first time and clearing what a killed run left behind.
 * A server that dies while we run is started again (at most 5 times a minute).
 * Throws Problems `database.locked`, `database.disk-full`, `database.unreadable`, `database.newer`, `database.older-server`, `database.orphan`,
 * `database.root`, `database.no-binaries`, `database.failed`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  let lock: FolderLock | undefined;
  try {
    mkdirSync(options.folder, { recursive: true, mode: 0o711 });
    const folder = realpathSync(options.folder);
    lock = lockFolder(folder);
    const plan = await planServer(folder, options);
    const server = await supervise(plan, options, lock);
    lock.announce(server.url(roleName));
    return server;
  } catch (error) {
    lock?.release();
    throw startFailure(error, options.folder);
  }
}

/** Address of the server that another process of this installation runs on a folder (its main database); undefined when none runs. */
export function runningServer(folder: string): string | undefined {
  return existsSync(folder) ? lockHolder(realpathSync(folder))?.url : undefined;
}

async function planServer(folder: string, options: EmbeddedOptions): Promise<ServerPlan & { password: string }> {
  const binaries = findBinaries();
  const identity = chooseIdentity(binaries, folder);
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    TZ: 'UTC',
    LD_LIBRARY_PATH: linkLibraries(binaries, join(folder, 'libraries')),
  };
  if (process.platform === 'win32') Object.assign(environment, { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP });
  if (process.platform === 'darwin') environment.DYLD_LIBRARY_PATH = environment.LD_LIBRARY_PATH;
  const tcp = process.platform === 'win32' || options.transport === 'tcp';
  const password = tcp ? keptPassword(folder) : '';
  const socket = tcp ? '' : socketFolder(folder, identity);
  await clearOrphans(join(folder, 'cluster'), socket);
  const cluster = ensureCluster(binaries, identity, folder, environment, tcp ? password : undefined);
  return {
    binaries,
    identity,
    folder,
    cluster,
    environment,
    listen: tcp ? { port: await freePort() } : { socket },
    settings: options.settings ?? {},
    password,
  };
}

async function supervise(plan: ServerPlan & { password: string }, options: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedServer> {
  let server: ServerProcess = await startServer(plan);
  let stopping = false;
  const deaths: number[] = [];
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      if (stopping) return;
      deaths.push(performance.now());
      if (deaths.filter((at) => performance.now() - at < 60_000).length > 5) break;
      options.onRestart?.();
      try {
        await clearOrphans(plan.cluster, 'socket' in plan.listen ? plan.listen.socket : '');
        if (stopping) return;
        server = await startServer(plan);
        if (stopping) await server.stop();
      } catch {
        break;
      }
    }
    lock.release();
    announceLoss();
  };
  let announceLoss: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    announceLoss = resolve;
  });
  const watching = watch();
  return {
    url: (database = 'postgres') => addressOf(plan, database),
    pid: () => server.pid,
    lost,
    async stop() {
      stopping = true;
      await server.stop();
      await watching;
      lock.release();
    },
  };
}

function addressOf(plan: ServerPlan & { password: string }, database: string): string {
  return 'socket' in plan.listen
    ? `postgresql://${roleName}@localhost/${database}?host=${encodeURIComponent(plan.listen.socket)}`
    : `postgresql://${roleName}:${plan.password}@127.0.0.1:${plan.listen.port}/${database}`;
}

function keptPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
