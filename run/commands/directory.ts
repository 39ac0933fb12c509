import { Command } from 'commander';
import { loadSettings } from '#platform/config';
import { exitCodes, tell } from '../console.ts';
import { makeDirectory } from '../directory.ts';
import { startPlatform } from '../platform.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

const make = (finish: Finish) =>
  new Command('make')
    .description(tell('cli.directory.make-description'))
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const platform = await startPlatform(loadSettings(process.env), commandLog(), { join: true, connections: 4 });
      try {
        const { name, structures, services, size, hash } = await makeDirectory(platform);
        const counts = { structures: String(structures), services: String(services), size: String(size) };
        printDone(format, tell('cli.directory.made', { name, ...counts }), { name, structures, services, size, hash });
      } finally {
        await platform.stop();
      }
      finish(exitCodes.done);
    });

/** The directory of public structures. */
export const directoryCommand = (finish: Finish) =>
  new Command('directory').description(tell('cli.directory.description')).addCommand(make(finish));
