import { spawn } from 'node:child_process';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** How a program ended. */
export interface Ended {
  readonly code: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

/** Runs `npx unisson …` to its end (`unisson.js` itself: npx only finds it), with something on its standard input or nothing. */
export function unisson(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: Uint8Array,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, 'run', 'unisson.js'), ...parameters], {
      cwd: repository,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', UNISSON_LOG_LEVEL: 'error', UNISSON_LANG: 'fr', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A command that reads nothing may be gone before it is fed.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const said = { out: '', err: '' };
    child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: signal ?? code ?? 1, ...said }));
  });
}
