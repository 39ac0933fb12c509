import { Command } from 'commander';
import type { CommandName } from '../../packages/einvoice/src/command/index.ts';
import { tell } from '../console.ts';
import type { Finish } from './finish.ts';

/** A command of the engine, which reads its own parameters. `unisson.js` takes a shorter way to it; here it stands among the others. */
export const engineCommand = (name: CommandName) => (finish: Finish) =>
  new Command(name)
    .description(tell(`cli.${name}.description`))
    .helpOption(false)
    .allowUnknownOption()
    .argument('[parameters...]')
    .action(async (parameters: string[]) => {
      const { main } = await import('../../packages/einvoice/src/command/index.ts');
      finish(await main([name, ...parameters]));
    });
