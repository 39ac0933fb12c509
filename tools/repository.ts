import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, where every tool works. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

/** The folders that hold our code, in the order of their arrows. */
export const rooms = [
  'kernel',
  'packages',
  'platform',
  'domain',
  'words',
  'documents',
  'api',
  'portal',
  'run',
  'tools',
  'bench',
  'conformance',
] as const;

/** The folder of the programs that npm installed, first of them its own `node`. */
const programs = join(repository, 'node_modules', '.bin');

/** What a program said and how it ended. */
export interface Outcome {
  /** Exit code; 1 when a signal ended it. */
  readonly code: number;
  /** Standard output, and standard error unless `quiet`, in the order they came. */
  readonly output: string;
}

export interface ProgramOptions {
  /** Where it runs; default the repository. */
  readonly folder?: string;
  /** Shows its output as it comes. */
  readonly echo?: boolean;
  /** Leaves standard error out. */
  readonly quiet?: boolean;
}

/** Runs a program of `node_modules/.bin` to its end. */
export function runProgram(name: string, parameters: readonly string[], options: ProgramOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(programs, name), parameters, {
      cwd: options.folder ?? repository,
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` },
      stdio: ['ignore', 'pipe', options.quiet ? 'ignore' : 'pipe'],
      shell: process.platform === 'win32', // npm's shims are .cmd files there
    });
    const said: Buffer[] = [];
    const hear = (bytes: Buffer): void => {
      said.push(bytes);
      if (options.echo) process.stdout.write(bytes);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
  });
}
