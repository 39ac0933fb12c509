/** Takes the place of `node:test` where a thousand mutants are judged in one process: tests are gathered, run one after another, and the first failure ends it. */

interface Context {
  diagnostic(): void;
  test(name: string, run: Run): Promise<void>;
}

type Run = (context: Context) => unknown;

const gathered: Run[] = [];
const context: Context = { diagnostic: () => undefined, test: async (_name, run) => void (await run(context)) };

/** As `node:test` takes them: a name, perhaps options, the test itself. */
export function test(...given: readonly unknown[]): void {
  gathered.push(given.at(-1) as Run);
}

export function describe(...given: readonly unknown[]): void {
  (given.at(-1) as () => void)();
}

export const it = test;
export const before = test;
export const after = (): void => undefined;

/** Runs what was gathered since the last time; throws what the first failing test throws. */
export async function runGathered(): Promise<void> {
  for (const run of gathered.splice(0)) await run(context);
}

/** Forgets what was gathered. */
export function forgetGathered(): void {
  gathered.length = 0;
}
