import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../repository.ts';
import type { Reported } from './reporter.ts';

/** What came of one test file. */
export interface FileResult {
  readonly file: string;
  readonly tests: readonly Reported[];
  /** Why the file itself failed, besides its tests: it could not be loaded, never ended, was killed. */
  readonly fault: string | undefined;
  /** All it printed. */
  readonly printed: string;
  /** Milliseconds. */
  readonly took: number;
}

export interface FileOptions {
  /** Milliseconds the file may take before it is ended, with all it started. */
  readonly timeout: number;
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const reporter = fileURLToPath(new URL('reporter.ts', import.meta.url));

/** Runs one test file in a process of its own. A file that leaves something open never ends, and that is a fault. */
export async function runFile(file: string, options: FileOptions): Promise<FileResult> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-test-'));
  const results = join(folder, 'results');
  const from = performance.now();
  try {
    // NODE_TEST_CONTEXT would have a file run by a test (ours) report to that test's runner.
    const child = spawn(
      process.execPath,
      [...(options.nodeOptions ?? []), `--test-reporter=${reporter}`, `--test-reporter-destination=${results}`, file],
      {
        cwd: repository,
        env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    const end = await ended(child, options.timeout);
    const tests = await readResults(results);
    return { file, tests, fault: faultOf(end, tests, options.timeout), printed: end.printed, took: performance.now() - from };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly late: boolean;
  readonly printed: string;
}

function ended(child: ChildProcess, timeout: number): Promise<End> {
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = [];
    child.stdout?.on('data', (bytes: Buffer) => printed.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => printed.push(bytes));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup(child);
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const finish = (): void => resolve({ code, signal, late, printed: Buffer.concat(printed).toString() });
      // What a test started and left may hold our end of its output open for ever: its last words are awaited a moment only.
      const moment = setTimeout(finish, 500);
      child.once('close', () => {
        clearTimeout(moment);
        finish();
      });
    });
  });
}

/** The file leads a process group of its own: its servers and browsers go with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function readResults(path: string): Promise<Reported[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Reported);
}

function faultOf(end: End, tests: readonly Reported[], timeout: number): string | undefined {
  if (end.late) return `still running after ${timeout / 1000} s: a test waits for ever, or something was left open`;
  if (end.signal) return `killed by ${end.signal}`;
  if (end.code !== 0 && !tests.some((test) => !test.passed)) return `exit code ${end.code}`;
  if (tests.length === 0) return 'holds no test';
  return undefined;
}
