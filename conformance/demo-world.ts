import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createLog } from '#platform/log';
import { loadSettings } from '#platform/config';
import { resetDemo } from '../run/demo/reset.ts';
import { startPlatform } from '../run/platform.ts';

const repository = join(import.meta.dirname, '..');
const cacheFolder = join(repository, 'node_modules', '.cache', 'unisson-demo-world');
const hour = 3600 * 1000;

/** Whatever the demo world is made of: when one of these changes, it is made anew. */
const sources = [
  'run/demo/*.ts',
  'domain/**/*.ts',
  'platform/database/migrations/*',
  'kernel/*.ts',
  'packages/einvoice/src/{build,write,pdf}/**/*.ts',
];

/** Names a state of the sources on a day: the demo world reaches up to the day it is made. */
function stamp(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  const names = globSync(sources, { cwd: repository })
    .filter((name) => !name.includes('.test.') && !name.includes('testing'))
    .sort();
  for (const name of names)
    if (statSync(join(repository, name)).isFile()) hash.update(`\0${name}\0`).update(readFileSync(join(repository, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Runtime leavings of a server that stopped; the next start makes its own. */
const leftOut = new Set(['lock.json', 'run', 'libraries', 'server.log']);

/** Copies the data folder of a platform that does not run. Its owner may enter the folder, and so may the server, which runs as another person under root. */
async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (path) => path.includes(`${join('database', 'cluster')}`) || !leftOut.has(basename(path)),
  });
  await chmod(to, 0o711);
}

async function make(folder: string): Promise<void> {
  const log = createLog({ level: 'silent' });
  const platform = await startPlatform(loadSettings({ UNISSON_DATA_DIR: folder, UNISSON_LOG_LEVEL: 'silent' }), log);
  try {
    await resetDemo(platform.context);
  } finally {
    await platform.stop();
  }
}

function forgetOlder(kept: string): void {
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name);
    if (name !== kept && Date.now() - statSync(path).mtimeMs > hour) rmSync(path, { recursive: true, force: true });
  }
}

/** The data folder of a stopped platform with the whole demo world; made at the first call of the day (about a minute), kept beside the installed packages. */
async function demoWorld(): Promise<string> {
  const name = stamp();
  const home = join(cacheFolder, name);
  if (existsSync(home)) return home;
  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(join(cacheFolder, 'making-'));
  await chmod(staging, 0o711);
  try {
    await make(staging);
    renameSync(staging, home);
  } catch (failure) {
    rmSync(staging, { recursive: true, force: true });
    // Another test file may have been quicker.
    if (!existsSync(home)) throw failure;
  }
  forgetOlder(name);
  return home;
}

/** Fills a data folder with the demo world: a copy, so each caller may do with it what they like. */
export async function copyDemoWorld(folder: string): Promise<void> {
  const world = await demoWorld();
  await copyFolder(world, folder);
  // Proof that the copy is whole: a cluster without its version would be made anew, empty.
  await readFile(join(folder, 'database', 'cluster', 'PG_VERSION'));
}
