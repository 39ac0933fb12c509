import process from 'node:process';
import { Command } from 'commander';
import { systemClock } from '#kernel';
import { loadSettings } from '#platform/config';
import { backup, restore, startDatabase } from '#platform/database';
import { openFileStore } from '#platform/files';
import { exitCodes, tell } from '../console.ts';
import { formatOption, printDone } from './format.ts';
import { filesFolder } from '../platform.ts';
import type { Finish } from './finish.ts';

/** What both ways need: the database as it is (restoring brings its own schema) and the files. */
async function open() {
  const settings = loadSettings(process.env);
  const database = await startDatabase({
    dataFolder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    join: true,
    connection: { max: 4, statementTimeout: 0 },
  });
  const files = await openFileStore(filesFolder(settings));
  return { database, files };
}

/** Saves everything while the platform runs. */
export const backupCommand = (finish: Finish) =>
  new Command('backup')
    .description(tell('cli.backup.description'))
    .argument('<folder>', tell('cli.backup.folder'))
    .addOption(formatOption())
    .action(async (folder: string, { format }: { format: string }) => {
      const { database, files } = await open();
      try {
        const { rows, files: count } = await backup({ pool: database.pool, files, clock: systemClock }, folder);
        printDone(format, tell('cli.backup.done', { rows, files: count }), { folder, rows, files: count });
        finish(exitCodes.done);
      } finally {
        await database.stop();
      }
    });

/** Brings a backup back into an installation that holds nothing. */
export const restoreCommand = (finish: Finish) =>
  new Command('restore')
    .description(tell('cli.restore.description'))
    .argument('<folder>', tell('cli.backup.folder'))
    .addOption(formatOption())
    .action(async (folder: string, { format }: { format: string }) => {
      const { database, files } = await open();
      try {
        const { rows, files: count } = await restore(folder, { pool: database.pool, files });
        printDone(format, tell('cli.restore.done', { rows, files: count }), { folder, rows, files: count });
        finish(exitCodes.done);
      } finally {
        await database.stop();
      }
    });
