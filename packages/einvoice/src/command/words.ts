import type { ExplainLanguage } from '../explain.ts';
import { fillSentence } from '../report/fill-sentence.ts';
import en from '../words/command.en.ts';
import fr from '../words/command.fr.ts';

export type CommandKey = keyof typeof fr;

const WORDS: Readonly<Record<ExplainLanguage, Readonly<Record<CommandKey, string>>>> = { fr, en };

/** Says a sentence of the command line. */
export function tell(language: ExplainLanguage, key: CommandKey, params: Readonly<Record<string, string | number>> = {}): string {
  return fillSentence(WORDS[language][key], language, params);
}

/** The language of a terminal: `UNISSON_LANG`, else the locale, else English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): ExplainLanguage {
  const asked = environment.UNISSON_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return asked.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
