import { Command, CommanderError } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { demoCommand } from './commands/demo.ts';
import { depositCommand } from './commands/deposit.ts';
import { directoryCommand } from './commands/directory.ts';
import { engineCommand } from './commands/engine.ts';
import { peopleCommand } from './commands/people.ts';
import { registerCommand } from './commands/register.ts';
import { migrateCommand, startCommand, webCommand, workerCommand } from './commands/server.ts';
import { structureCommand } from './commands/structure.ts';
import { exitCodes, printProblem, tell } from './console.ts';

/** Every command of `npx unisson`. */
function program(finish: (code: number) => void): Command {
  const root = new Command('unisson');
  root.description(tell('cli.description')).helpCommand(false).exitOverride().showHelpAfterError(tell('cli.help-hint'));
  root.addHelpText('after', `\n${tell('cli.exit-codes')}`);
  for (const make of [
    startCommand,
    webCommand,
    workerCommand,
    migrateCommand,
    engineCommand('validate'),
    engineCommand('convert'),
    engineCommand('render'),
    engineCommand('extract'),
    engineCommand('explain'),
    depositCommand,
    demoCommand,
    peopleCommand,
    backupCommand,
    restoreCommand,
    structureCommand,
    registerCommand,
    directoryCommand,
  ])
    root.addCommand(make(finish).exitOverride());
  return root;
}

/** Runs a command line; returns its exit code: 0 done, 1 refused or found wrong, 2 misused, 3 not possible now. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.done;
  const root = program((finished) => {
    code = finished;
  });
  try {
    if (argv.length === 0) {
      root.outputHelp();
      return exitCodes.usage;
    }
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return printProblem(error, argv.includes('json') ? 'json' : 'text');
  }
}
