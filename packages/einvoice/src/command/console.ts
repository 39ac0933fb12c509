import process from 'node:process';
import type { ExplainLanguage } from '../explain.ts';
import { type CommandKey, tell } from './words.ts';

/** What a command may do besides its work. */
export interface Console {
  language: ExplainLanguage;
  /** Writes on standard output and waits until it is taken: a reader slower than we are never fills our memory. */
  out(text: string | Uint8Array): Promise<void>;
  /** A line for people on standard error. */
  note(key: CommandKey, params?: Readonly<Record<string, string | number>>): void;
  /** Whether colours are welcome on standard output. */
  colour: boolean;
}

/** The console of this process. */
export function processConsole(language: ExplainLanguage): Console {
  const { stdout, stderr, env } = process;
  // Whoever reads us may have seen enough (`| head`): that is no failure of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    language,
    out(text) {
      if (text.length === 0 || stdout.write(text)) return Promise.resolve();
      return new Promise((resolve) => stdout.once('drain', resolve));
    },
    note(key, params) {
      stderr.write(`${tell(language, key, params)}\n`);
    },
    colour: stdout.isTTY && (env.NO_COLOR ?? '') === '' && stdout.hasColors(),
  };
}
