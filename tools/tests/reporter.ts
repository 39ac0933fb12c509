import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

/** What the runner needs to know of one test, a line of JSON each. */
export interface Reported {
  readonly passed: boolean;
  readonly name: string;
  readonly line: number;
  /** The error as people read it, only when it failed. */
  readonly error?: string;
}

/** Writes one line of JSON for each test (suites count by their tests) as node:test goes along. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite')
      yield line({ passed: true, name: event.data.name, line: event.data.line ?? 0 });
    if (event.type === 'test:fail' && !failedByItsTests(event.data.details.error)) {
      yield line({
        passed: false,
        name: event.data.name,
        line: event.data.line ?? 0,
        error: inspect(event.data.details.error.cause ?? event.data.details.error),
      });
    }
  }
}

/** A suite fails when a test in it does: that test is reported by itself. */
const failedByItsTests = (error: Error): boolean => 'failureType' in error && error.failureType === 'subtestsFailed';
const line = (reported: Reported): string => `${JSON.stringify(reported)}\n`;
