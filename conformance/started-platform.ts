import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '#platform/config';
import { createLog } from '#platform/log';
import { demoPassword } from '../run/demo/people.ts';
import type { Platform } from '../run/platform.ts';
import { startPlatform } from '../run/platform.ts';
import { startWeb } from '../run/web.ts';
import { startWork } from '../run/worker.ts';
import { copyDemoWorld } from './demo-world.ts';
import { fillSmallWorld } from './platform/index.ts';

/** A whole platform, web and worker, that runs in this process on a demo world of its own. */
export interface StartedPlatform {
  /** Where it listens, without a slash at its end: `http://localhost:41234`. */
  readonly address: string;
  /** The one password of every demo person. */
  readonly password: string;
  readonly platform: Platform;
  /** Signs a demo person in without a browser: the `cookie` header of their session. */
  signIn(login: string): Promise<string>;
  /** Ends web, worker and database, and removes the data. Call in `after`. */
  stop(): Promise<void>;
}

/** A port nothing listens on. Known before the start, because the platform's own address stands in links and tokens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function cookieOf(address: string, login: string): Promise<string> {
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ login, password: demoPassword, next: '/home' }),
    redirect: 'manual',
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (response.status !== 303 || !cookies.some((cookie) => cookie.includes('session=')))
    throw new Error(`${login} could not sign in: ${response.status}`);
  return cookies.filter((cookie) => cookie.includes('session=')).join('; ');
}

/**
 * Starts a platform for the tests of a file: embedded database, web on a free port of this machine, worker, and the demo world with its 600 invoices
 * (copied in a second or two; the first start of a day makes it, in about a minute). `environment` adds settings; without `papers` there are only its people,
 * structures and API clients, which is quicker.
 */
export async function startedPlatform(
  environment: Readonly<Record<string, string>> = {},
  { papers = true }: { papers?: boolean } = {},
): Promise<StartedPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-started-'));
  await chmod(folder, 0o711);
  if (papers) await copyDemoWorld(folder);
  const port = String(await freePort());
  const settings = loadSettings({
    UNISSON_SIGN_INS_PER_MINUTE: '1000',
    UNISSON_LOG_LEVEL: 'error',
    ...environment,
    UNISSON_DATA_DIR: folder,
    PORT: port,
  });
  const ends: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
  const stop = async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const platform = await startPlatform(settings, createLog({ level: settings.logLevel }), { connections: 12 + settings.workers });
    ends.push(() => platform.stop());
    if (!papers) await fillSmallWorld(platform);
    const work = await startWork(platform);
    ends.push(() => work.stop());
    const web = await startWeb(platform);
    ends.push(() => web.stop());
    return { address: web.address, password: demoPassword, platform, signIn: (login) => cookieOf(web.address, login), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
