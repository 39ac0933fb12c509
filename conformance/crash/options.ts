import { parseArgs } from 'node:util';

/** What the crash test is asked to do. */
export interface CrashOptions {
  readonly rounds: number;
  /** Decides victims, moments and papers; printed, so that a run can be asked for again. */
  readonly seed: number;
  readonly port: number;
  /** Keeps the data folder, to look at. */
  readonly keep: boolean;
}

/** Reads the command line. Throws RangeError for what is no number. */
export function readOptions(words: readonly string[]): CrashOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { rounds: { type: 'string' }, seed: { type: 'string' }, port: { type: 'string' }, keep: { type: 'boolean' } },
  });
  return {
    rounds: wholeNumber('rounds', values.rounds, 50),
    seed: wholeNumber('seed', values.seed, 1),
    port: wholeNumber('port', values.port, 8390),
    keep: values.keep ?? false,
  };
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number`);
  return value;
}
