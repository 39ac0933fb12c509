import process from 'node:process';
import { Problem } from '#kernel';
import { loadSettings, unknownVariables } from '#platform/config';
import { createLog } from '#platform/log';
import { exitCodes, tell } from './console.ts';
import { demoPassword, demoPeople } from './demo/people.ts';
import { demoState, resetDemo } from './demo/reset.ts';
import type { Platform } from './platform.ts';
import { startPlatform } from './platform.ts';
import type { RunningWeb } from './web.ts';
import { startWeb } from './web.ts';
import type { RunningWork } from './worker.ts';
import { startWork } from './worker.ts';

/** What one process runs. */
export interface Parts {
  web: boolean;
  worker: boolean;
}

const line = (text = ''): void => void process.stderr.write(`${text}\n`);

/** The demo world is made at the first start; a bar tells how far it is. */
async function prepareDemo(platform: Platform): Promise<void> {
  if (platform.settings.mode !== 'demo' || (await demoState(platform.context)) !== 'empty') return;
  const bar = process.stderr.isTTY === true;
  line(tell('cli.start.demo'));
  await resetDemo(platform.context, (done, total) => {
    if (bar && (done % 10 === 0 || done === total)) process.stderr.write(`\r  ${done}/${total}`);
  });
  if (bar) line();
}

function banner(platform: Platform, web: RunningWeb | undefined, startedIn: number): void {
  const { settings, database } = platform;
  line();
  line(web ? tell('cli.start.ready', { address: web.address, seconds: (startedIn / 1000).toFixed(1) }) : tell('cli.start.worker-ready'));
  line(
    tell('cli.start.data', {
      folder: settings.dataFolder,
      database: database.embedded ? tell('cli.start.embedded') : tell('cli.start.outside'),
    }),
  );
  if (web && settings.mode === 'demo') {
    line(tell('cli.start.logins', { password: demoPassword }));
    for (const person of demoPeople.filter((one) => one.persona))
      line(`  ${person.login.padEnd(34)} ${tell(`home.persona.${person.persona as 'supplier-manager'}`)}`);
  }
  line(tell('cli.start.stop'));
  line();
}

/** Settles with the first signal to stop, or when the database is lost for good. */
function askedToStop(platform: Platform): Promise<'signal' | 'lost'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('signal'));
    void platform.database.lost.then(() => resolve('lost'));
  });
}

/** A second signal while stopping ends the process at once. */
function impatience(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
}

/** Starts the parts of the platform, tells where they are, and runs until told to stop. Returns the exit code. */
export async function start(parts: Parts, environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const began = performance.now();
  const settings = loadSettings(environment);
  const log = createLog({ level: settings.logLevel });
  for (const name of unknownVariables(environment)) log.warn({ variable: name }, 'unknown setting');
  const platform = await startPlatform(settings, log, { join: !parts.web, connections: 12 + settings.workers });
  let web: RunningWeb | undefined;
  let work: RunningWork | undefined;
  try {
    await prepareDemo(platform);
    if (parts.worker) work = await startWork(platform);
    if (parts.web) web = await startWeb(platform);
    const stopped = askedToStop(platform);
    banner(platform, web, performance.now() - began);
    const why = await stopped;
    impatience();
    line(tell('cli.start.stopping'));
    if (why === 'lost') throw new Problem('database.lost', 'unavailable');
    return exitCodes.done;
  } finally {
    await web?.stop();
    await work?.stop();
    await platform.stop();
  }
}
