import process from 'node:process';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import type { Key, Params } from '#words';
import { problemWords, say, sayIn } from '#words';

/** The language of the terminal: `UNISSON_LANG`, else the locale, else English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment.UNISSON_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return asked.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export const language: Language = terminalLanguage(process.env);

/** A sentence in the terminal's language. */
export const tell = (key: Key, params?: Params): string => say(language, key, params);

/** What a command ends with. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const;

/** Prints a problem: what it is, what to do, and, for several faults at once, each of them. Returns the exit code. */
export function printProblem(error: unknown, format: 'text' | 'json' = 'text'): number {
  if (!(error instanceof Problem)) throw error;
  const { title, detail } = problemWords(error, language) ?? { title: error.code, detail: '' };
  if (format === 'json') {
    process.stderr.write(`${JSON.stringify({ code: error.code, title, detail, ...error.params, details: error.details })}\n`);
  } else {
    process.stderr.write(`${title}\n${detail === '' ? '' : `${detail}\n`}`);
    const { faults } = error.details;
    if (Array.isArray(faults))
      for (const fault of faults as { variable: string; code: string; params?: Record<string, string> }[])
        process.stderr.write(
          `  ${fault.variable}: ${sayIn(language, `platform.config.${fault.code}`, fault.params ?? {}) ?? fault.code}\n`,
        );
  }
  return error.kind === 'invalid' || error.kind === 'malformed' ? exitCodes.usage : exitCodes.unavailable;
}
