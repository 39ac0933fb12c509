import process from 'node:process';
import { Option } from 'commander';
import { tell } from '../console.ts';

/** `--format text|json`: a sentence for people, or one JSON object for programs. */
export const formatOption = (): Option =>
  new Option('--format <format>', tell('cli.option.format')).choices(['text', 'json']).default('text');

/** Says what was done, in the form asked for. */
export function printDone(format: string, sentence: string, facts: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${format === 'json' ? JSON.stringify(facts) : sentence}\n`);
}
