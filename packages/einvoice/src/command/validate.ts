import process from 'node:process';
import { outcomeOf } from '../report/file-report.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { judge } from './judge.ts';
import { openOutput } from './output.ts';
import { progressBar } from './progress.ts';
import { openReporter } from './reporter.ts';
import type { Documents } from './sources/found.ts';
import { archiveKind } from './sources/names.ts';
import { documentsNamed } from './sources/walk.ts';
import { validateOptions, type ValidateOptions } from './validate-options.ts';

/** `validate`: judges everything named and reports; the worst that was found is the exit code. */
export async function validateCommand(argv: readonly string[], console: Console): Promise<ExitCode> {
  const options = validateOptions(argv, process.env);
  if (!options.watch) return await validateOnce(options, console);
  const { watchNames } = await import('./watch.ts');
  return await watchNames(options.names, options.output, console, () => validateOnce(options, console));
}

async function validateOnce(options: ValidateOptions, console: Console): Promise<ExitCode> {
  const { format, rulesUrl, all, most } = options;
  const output = await openOutput(options.output, console);
  if (!output) return exitCodes.unreadable;
  const reporter = await openReporter(format, {
    language: console.language,
    rulesUrl,
    all,
    mostFindings: most,
    colour: options.output === undefined && console.colour,
  });
  const fixing = options.fix ? await import('./fixing.ts') : undefined;
  const progress = progressBar(console, await countFor(options));
  const write = async (text: string): Promise<void> => {
    if (text === '') return;
    progress.clear();
    await output.write(text);
  };
  let code: ExitCode = exitCodes.done;
  await write(reporter.begin());
  for await (const found of documentsIn(options, console)) {
    const report = await judge(found, options);
    code = worse(code, outcomeCodes[outcomeOf(report.verdict)]);
    await write(await reporter.file(report));
    if (fixing) {
      progress.clear();
      code = worse(code, await fixing.offerFixes(found, report, options, console));
    }
    progress.step();
  }
  progress.clear();
  await write(reporter.end());
  await output.finish();
  return code;
}

const outcomeCodes = { valid: exitCodes.done, invalid: exitCodes.invalid, refused: exitCodes.unreadable } as const;

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

function documentsIn({ names }: ValidateOptions, console: Console): Documents {
  return documentsNamed(names, {
    stdin: process.stdin as AsyncIterable<Buffer>,
    leftAside: (archive, count) => console.note('archive.left-aside', { archive, count }),
  });
}

/** How many there will be, where somebody is looking and that is told without unpacking: archives are unpacked once only. */
async function countFor({ names }: ValidateOptions): Promise<number | undefined> {
  if (!process.stderr.isTTY || names.includes('-')) return undefined;
  let count = 0;
  for await (const { name } of documentsNamed(names, {
    stdin: process.stdin as AsyncIterable<Buffer>,
    leftAside: () => undefined,
    unopened: true,
  })) {
    if (archiveKind(name) !== undefined) return undefined;
    count++;
  }
  return count;
}
