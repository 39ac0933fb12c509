import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kernel';
import type { Binaries } from './binaries.ts';
import { shippedMajor } from './binaries.ts';
import { requireSpace, startFailure } from './failures.ts';
import type { Identity } from './identity.ts';
import { giveTo } from './identity.ts';

/** The role and the database of an embedded server. */
export const roleName = 'unisson';

const mebibyte = 1024 * 1024;

/**
 * Makes sure a usable cluster lies in `folder/cluster`: made when absent (aside, then renamed: a killed initdb leaves nothing half-made).
 * Throws Problem `database.newer`, `database.older-server`, `database.disk-full`, `database.unreadable`.
 * @param password the role's password for TCP; undefined for sockets, whose folder only their owner can enter
 */
export function ensureCluster(
  binaries: Binaries,
  identity: Identity,
  folder: string,
  environment: NodeJS.ProcessEnv,
  password?: string,
): string {
  const cluster = join(folder, 'cluster');
  for (const name of readdirSync(folder)) if (name.startsWith('cluster.new')) rmSync(join(folder, name), { recursive: true, force: true });
  if (existsSync(cluster)) {
    requireSpace(folder, 20 * mebibyte);
    giveTo(identity, cluster);
    checkVersion(cluster, folder);
    return cluster;
  }
  requireSpace(folder, 150 * mebibyte);
  const made = `${cluster}.new`;
  mkdirSync(made, { mode: 0o700 });
  giveTo(identity, made);
  initialise(binaries, identity, made, environment, password);
  renameSync(made, cluster);
  return cluster;
}

function initialise(
  binaries: Binaries,
  identity: Identity,
  cluster: string,
  environment: NodeJS.ProcessEnv,
  password: string | undefined,
): void {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const passwordFile = `${cluster}.password`;
  if (password !== undefined) writeFileSync(passwordFile, password, { mode: 0o600 });
  if (password !== undefined && identity.owner !== undefined) chownSync(passwordFile, identity.owner.uid, identity.owner.gid);
  const access = password === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const words = [
    ...identity.before,
    binaries.initdb,
    '-D',
    cluster,
    '-U',
    roleName,
    '--data-checksums',
    '--no-instructions',
    ...locale,
    ...access,
  ];
  const done = spawnSync(words[0] as string, words.slice(1), { ...identity.spawn, cwd: '/', env: environment, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (done.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw startFailure(done.error ?? new Error('initdb'), cluster, `${done.stdout ?? ''}\n${done.stderr ?? ''}`);
}

function checkVersion(cluster: string, folder: string): void {
  const major = Number(readVersion(cluster, folder));
  const params = { folder, found: String(major), shipped: String(shippedMajor) };
  if (major > shippedMajor) throw new Problem('database.newer', 'unavailable', { params });
  if (major < shippedMajor) throw new Problem('database.older-server', 'unavailable', { params });
}

function readVersion(cluster: string, folder: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'latin1').trim();
  } catch (error) {
    throw startFailure(error, folder);
  }
}
