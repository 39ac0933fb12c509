/** The command line of the engine: `validate`, `convert`, `render`, `extract`, `explain`. Each command is loaded only when it is asked for. */
import process from 'node:process';
import { languageOf, UsageError } from './arguments.ts';
import { type Console, processConsole } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { tell } from './words.ts';

export type { ExitCode } from './exit-codes.ts';

/** A command: told what stands behind its name, gives the exit code. Throws `UsageError`. */
type Run = (argv: readonly string[], console: Console) => Promise<ExitCode>;

const commands = {
  validate: async (): Promise<Run> => (await import('./validate.ts')).validateCommand,
  convert: async (): Promise<Run> => (await import('./convert.ts')).convertCommand,
  render: async (): Promise<Run> => (await import('./render.ts')).renderCommand,
  extract: async (): Promise<Run> => (await import('./extract.ts')).extractCommand,
  explain: async (): Promise<Run> => (await import('./explain.ts')).explainCommand,
} as const;

export type CommandName = keyof typeof commands;

/** The names of the commands. */
export const commandNames = Object.keys(commands) as CommandName[];

/** Runs a command line, `['validate', 'invoice.xml']`; gives the exit code. Whatever the documents hold, it does not throw. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const language = languageOf(argv, process.env);
  const console = processConsole(language);
  const [name, ...rest] = argv;
  const known = commandNames.find((command) => command === name);
  if (known === undefined) {
    const isHelp = name === '--help' || name === '-h' || name === 'help';
    if (name !== undefined && !isHelp) console.note('usage.unknown-command', { command: name });
    if (isHelp) await console.out(`${tell(language, 'help')}\n`);
    else process.stderr.write(`${tell(language, 'help')}\n`);
    return isHelp ? exitCodes.done : exitCodes.usage;
  }
  const end = rest.indexOf('--');
  const asked = end < 0 ? rest : rest.slice(0, end);
  if (asked.includes('--help') || asked.includes('-h')) {
    await console.out(`${tell(language, `${known}.help`)}\n`);
    return exitCodes.done;
  }
  try {
    const run = await commands[known]();
    return await run(rest, console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.note(error.key, error.params);
    console.note('usage.hint', { command: known });
    return exitCodes.usage;
  }
}
