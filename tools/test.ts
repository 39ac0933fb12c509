/**
 * `npm test`: every test there is, with one PostgreSQL and one browser for all of them.
 *
 *   npm test                      everything, then 50 rounds of the crash test
 *   npm test -- domain portal     only files whose path contains one of these words
 *
 * The last line reads `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchShared } from '../conformance/browser/index.ts';
import { startTestServer, testServerVariable } from '../platform/database/testing.ts';
import { repository, rooms, runProgram } from './repository.ts';
import { type Count, runFiles, sum } from './tests/run-files.ts';

const minute = 60_000;
const crashRounds = 50;
const crashTest = join(repository, 'conformance', 'crash', 'crash.ts');
const nodeOptions = [`--import=${pathToFileURL(join(repository, 'run', 'tsx-hook.ts')).href}`];
const wanted = process.argv.slice(2);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function filesOf(room: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(`${room}/**/*.test.{ts,tsx}`, { cwd: repository, exclude: ['**/node_modules/**', '**/dist/**'] }))
    found.push(path);
  return found
    .filter((path) => wanted.length === 0 || wanted.some((word) => path.includes(word)))
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((path) => join(repository, path));
}

async function unitsAndOperations(): Promise<Count> {
  const files = (await Promise.all(rooms.filter((room) => room !== 'conformance').map(filesOf))).flat();
  print(`\n# Units and operations: ${files.length} files`);
  return runFiles(files, { nodeOptions, concurrency: Math.min(2, availableParallelism()), timeout: 3 * minute, print });
}

/** Stories start whole platforms and drive a browser: one at a time, so that none is slow because of another. */
async function stories(): Promise<Count> {
  const files = await filesOf('conformance');
  print(`\n# Stories: ${files.length} files`);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const browser = await launchShared();
  try {
    return await runFiles(files, {
      nodeOptions,
      concurrency: 1,
      timeout: 10 * minute,
      environment: { UNISSON_TEST_BROWSER: browser.address },
      print,
    });
  } finally {
    await browser.close();
  }
}

/** The crash test says itself how many rounds held; here it counts as one test. */
async function crash(): Promise<Count> {
  if (!existsSync(crashTest) || (wanted.length > 0 && !wanted.includes('crash'))) return { passed: 0, failed: 0 };
  print(`\n# Crash test: ${crashRounds} rounds`);
  const { code } = await runProgram('node', [...nodeOptions, crashTest, '--rounds', String(crashRounds)], { echo: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function everything(): Promise<Count> {
  const server = await startTestServer();
  process.env[testServerVariable] = server.url;
  try {
    const counts: Count[] = [];
    for (const phase of [unitsAndOperations, stories, crash]) counts.push(await phase());
    return sum(counts);
  } finally {
    await server.stop();
  }
}

const from = performance.now();
const { passed, failed } = await everything();
print(`\n${((performance.now() - from) / 1000).toFixed(0)} s`);
if (passed + failed === 0) print('No test file matches.');
print(`${passed} passed, ${failed} failed`);
// Nothing of ours is left open here; a handle that a library keeps must not hold the shell.
process.exit(failed === 0 && passed > 0 ? 0 : 1);
