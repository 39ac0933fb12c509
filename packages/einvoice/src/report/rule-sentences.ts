import type { ExplainLanguage } from '../explain.ts';
import english from '../words/en.ts';
import french from '../words/fr.ts';
import type { Sentences } from '../words/rules.ts';
import { sayIfKnown } from './words.ts';

/** What a rule says, before any value is known: an ellipsis stands where values will. Undefined for rules of others. */
export function ruleSentences(rule: string, language: ExplainLanguage): Sentences | undefined {
  const { sentences } = language === 'fr' ? french : english;
  const known = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
  const message = known?.message ?? sayIfKnown(language, `${rule}.message`, {});
  if (message === undefined) return undefined;
  const remedy = known?.remedy ?? sayIfKnown(language, `${rule}.remedy`, {}) ?? '';
  return { message: withoutValues(message), remedy: withoutValues(remedy) };
}

function withoutValues(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}
