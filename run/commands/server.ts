import process from 'node:process';
import { Command } from 'commander';
import { loadSettings } from '#platform/config';
import { codeSchemaVersion } from '#platform/database';
import { tell } from '../console.ts';
import { startPlatform } from '../platform.ts';
import type { Parts } from '../start.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

const starting = (name: string, description: string, parts: Parts) => (finish: Finish) =>
  new Command(name).description(description).action(async () => {
    // The portal and the API are most of what there is to load: only for the commands that serve them.
    const { start } = await import('../start.ts');
    finish(await start(parts));
  });

/** Everything in one process. */
export const startCommand = starting('start', tell('cli.start.description'), { web: true, worker: true });
/** The web alone; jobs are another process's. */
export const webCommand = starting('web', tell('cli.web.description'), { web: true, worker: false });
/** The jobs alone, beside a web. */
export const workerCommand = starting('worker', tell('cli.worker.description'), { web: false, worker: true });

/** Brings the schema up to date and says where it stands. */
export const migrateCommand = (finish: Finish) =>
  new Command('migrate')
    .description(tell('cli.migrate.description'))
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const settings = loadSettings(process.env);
      const platform = await startPlatform(settings, commandLog(), { join: true, connections: 4 });
      await platform.stop();
      printDone(format, tell('cli.migrate.done', { version: String(codeSchemaVersion()) }), { schemaVersion: codeSchemaVersion() });
      finish(0);
    });
