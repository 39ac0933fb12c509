import process from 'node:process';
import { Command } from 'commander';
import { Problem } from '#kernel';
import { loadSettings } from '#platform/config';
import { exitCodes, tell } from '../console.ts';
import { demoCredentials } from '../demo/credentials.ts';
import { paperCount } from '../demo/papers.ts';
import { resetDemo } from '../demo/reset.ts';
import { startPlatform } from '../platform.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

const settingsOfDemo = () => {
  const settings = loadSettings(process.env);
  if (settings.mode === 'production') throw new Problem('demo.not-a-demo', 'conflict');
  return settings;
};

const reset = (finish: Finish) =>
  new Command('reset')
    .description(tell('cli.demo.reset-description'))
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const platform = await startPlatform(settingsOfDemo(), commandLog(), { join: true, connections: 12 });
      try {
        await resetDemo(platform.context, (done, total) => {
          if (process.stderr.isTTY === true && (done % 10 === 0 || done === total)) process.stderr.write(`\r${done}/${total}`);
        });
        printDone(format, tell('cli.demo.reset-done'), { reset: true, invoices: paperCount });
        finish(exitCodes.done);
      } finally {
        await platform.stop();
      }
    });

const credentials = (finish: Finish) =>
  new Command('credentials')
    .description(tell('cli.demo.credentials-description'))
    .addOption(formatOption())
    .action(({ format }: { format: string }) => {
      const known = demoCredentials(settingsOfDemo().publicUrl);
      if (format === 'json') process.stdout.write(`${JSON.stringify(known, null, 2)}\n`);
      else {
        const lines = [
          `${known.url}`,
          ...known.users.map((user) => `${user.login.padEnd(36)} ${user.password}  ${user.structures.map((one) => one.name).join(', ')}`),
          '',
          ...known.clients.map(
            (client) => `${client.clientId.padEnd(20)} ${client.clientSecret}  ${client.structure} (${client.identifier})`,
          ),
        ];
        process.stdout.write(`${lines.join('\n')}\n`);
      }
      finish(exitCodes.done);
    });

/** The demo world: made anew, and its keys. */
export const demoCommand = (finish: Finish) =>
  new Command('demo').description(tell('cli.demo.description')).addCommand(reset(finish)).addCommand(credentials(finish));
