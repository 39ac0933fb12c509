import { relative } from 'node:path';
import { repository } from '../repository.ts';
import { type FileOptions, type FileResult, runFile } from './run-file.ts';

/** How many tests passed and failed; a fault of a file itself counts as one failed test. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs test files, some at once, and prints one line a file: what passed stays short, what failed is shown with its error,
 * its place and all that the file printed.
 */
export async function runFiles(
  files: readonly string[],
  options: FileOptions & { readonly concurrency: number; readonly print: (text: string) => void },
): Promise<Count> {
  const waiting = [...files];
  const counts: Count[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await runFile(file, options);
      options.print(describe(result));
      counts.push(countOf(result));
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return sum(counts);
}

/** All counts together. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, count) => ({ passed: total.passed + count.passed, failed: total.failed + count.failed }), {
    passed: 0,
    failed: 0,
  });
}

function countOf({ tests, fault }: FileResult): Count {
  const failed = tests.filter((test) => !test.passed).length;
  return { passed: tests.length - failed, failed: failed + (fault === undefined ? 0 : 1) };
}

function describe(result: FileResult): string {
  const { passed, failed } = countOf(result);
  const name = relative(repository, result.file);
  const took = `${(result.took / 1000).toFixed(1)} s`;
  if (failed === 0) return `ok    ${name}  ${passed} passed, ${took}`;
  const lines = [`FAIL  ${name}  ${passed} passed, ${failed} failed, ${took}`];
  if (result.fault !== undefined) lines.push(`  ✖ the file itself: ${result.fault}`);
  for (const test of result.tests) if (!test.passed) lines.push(`  ✖ ${test.name} (${name}:${test.line})`, indented(test.error ?? ''));
  if (result.printed.trim() !== '') lines.push('  what the file printed:', indented(result.printed.trim()));
  return lines.join('\n');
}

const indented = (text: string): string => text.replaceAll(/^/gm, '    ');
