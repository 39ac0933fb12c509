import type { ExplainLanguage } from '../explain.ts';
import { fillSentence } from './fill-sentence.ts';
import en from '../words/report.en.ts';
import fr from '../words/report.fr.ts';

export type ReportKey = keyof typeof fr;

const WORDS: Readonly<Record<ExplainLanguage, Readonly<Record<ReportKey, string>>>> = { fr, en };

/** Says a sentence of the reports: placeholders filled, and of two forms parted by ` | ` the one for `count` (French counts 0 as one). */
export function say(language: ExplainLanguage, key: ReportKey, params: Readonly<Record<string, string | number>> = {}): string {
  return fillSentence(WORDS[language][key], language, params);
}

/** The sentence of a key made at run time, if there is one. */
export function sayIfKnown(language: ExplainLanguage, key: string, params: Readonly<Record<string, string | number>>): string | undefined {
  const words: Readonly<Record<string, string>> = WORDS[language];
  const sentence = Object.hasOwn(words, key) ? words[key] : undefined;
  return sentence === undefined ? undefined : fillSentence(sentence, language, params);
}
