import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { erasePersonByLogin, exportPersonByLogin, reopenPersonByLogin, resetFactors } from '#domain/accounts';
import { promotePrincipal } from '#domain/memberships';
import { Problem } from '#kernel';
import { loadSettings } from '#platform/config';
import { exitCodes, tell } from '../console.ts';
import type { Platform } from '../platform.ts';
import { startPlatform } from '../platform.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

/** Works beside a platform that runs. */
async function withPlatform(work: (platform: Platform) => Promise<void>): Promise<void> {
  const platform = await startPlatform(loadSettings(process.env), commandLog(), { join: true, connections: 4 });
  try {
    await work(platform);
  } finally {
    await platform.stop();
  }
}

/** A file that is there already is not written over. */
const asProblem = (error: unknown, file: string): unknown =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'
    ? new Problem('cli.file-there', 'conflict', { params: { file } })
    : error;

const exportPerson = (finish: Finish) =>
  new Command('export')
    .description(tell('cli.people.export-description'))
    .argument('<login>', tell('cli.people.login'))
    .option('--output <file>', tell('cli.people.output'))
    .action((login: string, { output }: { output?: string }) =>
      withPlatform(async ({ context }) => {
        const data = Readable.from(await exportPersonByLogin(context, login));
        // Readable by its owner alone: it is somebody's data.
        if (output === undefined) await pipeline(data, process.stdout, { end: false });
        else
          await pipeline(data, createWriteStream(output, { mode: 0o600, flags: 'wx' })).catch((error: unknown) => {
            throw asProblem(error, output);
          });
        finish(exitCodes.done);
      }),
    );

const erase = (finish: Finish) =>
  new Command('erase')
    .description(tell('cli.people.erase-description'))
    .argument('<login>', tell('cli.people.login'))
    .requiredOption('--yes', tell('cli.people.yes'))
    .addOption(formatOption())
    .action((login: string, { format }: { format: string }) =>
      withPlatform(async ({ context }) => {
        await erasePersonByLogin(context, login);
        printDone(format, tell('cli.people.erased', { login }), { login, erased: true });
        finish(exitCodes.done);
      }),
    );

const promote = (finish: Finish) =>
  new Command('promote')
    .description(tell('cli.people.promote-description'))
    .argument('<login>', tell('cli.people.login'))
    .argument('<identifier>', tell('cli.people.identifier'))
    .addOption(formatOption())
    .action((login: string, identifier: string, { format }: { format: string }) =>
      withPlatform(async ({ context }) => {
        const { name, structure } = await promotePrincipal(context, login, identifier);
        printDone(format, tell('cli.people.promoted', { name, structure }), { login, identifier, promoted: true });
        finish(exitCodes.done);
      }),
    );

const resetSecondFactor = (finish: Finish) =>
  new Command('reset-second-factor')
    .description(tell('cli.people.reset-description'))
    .argument('<login>', tell('cli.people.login'))
    .addOption(formatOption())
    .action((login: string, { format }: { format: string }) =>
      withPlatform(async ({ context }) => {
        const { name } = await resetFactors(context, login);
        printDone(format, tell('cli.people.reset', { name }), { login, reset: true });
        finish(exitCodes.done);
      }),
    );

const reopen = (finish: Finish) =>
  new Command('reopen')
    .description(tell('cli.people.reopen-description'))
    .argument('<login>', tell('cli.people.login'))
    .addOption(formatOption())
    .action((login: string, { format }: { format: string }) =>
      withPlatform(async ({ context }) => {
        await reopenPersonByLogin(context, login);
        printDone(format, tell('cli.people.reopened', { login }), { login, reopened: true });
        finish(exitCodes.done);
      }),
    );

/** What the law lets people ask the operator about their own data (RGPD art. 15, 17, 20); and a principal manager where no manager is left, a way in where every second factor is. */
export const peopleCommand = (finish: Finish) => {
  const people = new Command('people').description(tell('cli.people.description'));
  // What is misused is told by the exit code of the whole program, below a command too.
  for (const make of [exportPerson, erase, reopen, promote, resetSecondFactor]) people.addCommand(make(finish).exitOverride());
  return people;
};
