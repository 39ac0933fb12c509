import process from 'node:process';
import { Command } from 'commander';
import type { BadLine, OnProgress, StockLoad } from '#domain/register';
import { loadSettings } from '#platform/config';
import { number } from '#words';
import { exitCodes, language, tell } from '../console.ts';
import { startPlatform } from '../platform.ts';
import type { StockPaths } from '../register/load-register.ts';
import { loadRegister } from '../register/load-register.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { formatOption, printDone } from './format.ts';

/** How far it is, on a terminal only: what is written to a file gets the summary. */
const progress: OnProgress = (file, lines) => {
  if (process.stderr.isTTY !== true) return;
  process.stderr.write(`\r${tell('cli.register.progress', { file: tell(`cli.register.file.${file}`), lines: number(language, lines) })}`);
};

const sentenceOf = ({ file, line, code }: BadLine) =>
  tell('cli.register.bad-line', {
    file: tell(`cli.register.file.${file}`),
    line: number(language, line),
    reason: tell(`cli.register.fault.${code}`),
  });

function summary({ entries, badLines }: StockLoad, seconds: number): string {
  const more = badLines.count - badLines.first.length;
  return [
    ...badLines.first.map(sentenceOf),
    ...(more > 0 ? [tell('cli.register.bad-more', { count: number(language, more) })] : []),
    tell('cli.register.done', {
      entries: number(language, entries),
      seconds: number(language, Math.round(seconds)),
      bad: number(language, badLines.count),
    }),
  ].join('\n');
}

const load = (finish: Finish) =>
  new Command('load')
    .description(tell('cli.register.load-description'))
    .requiredOption('--units <file>', tell('cli.register.units'))
    .requiredOption('--establishments <file>', tell('cli.register.establishments'))
    .option('--successions <file>', tell('cli.register.successions'))
    .addOption(formatOption())
    .action(async ({ format, ...paths }: StockPaths & { format: string }) => {
      const platform = await startPlatform(loadSettings(process.env), commandLog(), { join: true, connections: 4 });
      try {
        const begun = performance.now();
        const done = await loadRegister(platform.context, paths, progress);
        if (process.stderr.isTTY === true) process.stderr.write('\n');
        printDone(format, summary(done, (performance.now() - begun) / 1_000), { ...done });
      } finally {
        await platform.stop();
      }
      finish(exitCodes.done);
    });

/** The register of companies. */
export const registerCommand = (finish: Finish) =>
  new Command('register').description(tell('cli.register.description')).addCommand(load(finish));
