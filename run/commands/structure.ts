import process from 'node:process';
import { Command, Option } from 'commander';
import { openStructure } from '#domain/accounts';
import type { Language } from '#kernel';
import { loadSettings } from '#platform/config';
import { exitCodes, language, tell } from '../console.ts';
import { startPlatform } from '../platform.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

const open = (finish: Finish) =>
  new Command('open')
    .description(tell('cli.structure.open-description'))
    .argument('<siret>', tell('cli.structure.siret'))
    .requiredOption('--manager <email>', tell('cli.structure.manager'))
    .addOption(new Option('--language <language>', tell('cli.structure.language')).choices(['fr', 'en']).default(language))
    .addOption(formatOption())
    .action(async (siret: string, given: { manager: string; language: Language; format: string }) => {
      const platform = await startPlatform(loadSettings(process.env), commandLog(), { join: true, connections: 2 });
      try {
        const opened = await openStructure(platform.context, { siret, email: given.manager, language: given.language });
        printDone(given.format, tell('cli.structure.opened', { name: opened.name, email: given.manager }), {
          ...opened,
          manager: given.manager,
        });
        finish(exitCodes.done);
      } finally {
        await platform.stop();
      }
    });

/** Structures that the operator opens: public ones, when they may not sign up by themselves. */
export const structureCommand = (finish: Finish) =>
  new Command('structure').description(tell('cli.structure.description')).addCommand(open(finish));
