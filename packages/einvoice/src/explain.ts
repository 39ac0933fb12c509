import type { Finding } from './finding.ts';
import chorusProEn from './words/chorusPro.en.ts';
import chorusProFr from './words/chorusPro.fr.ts';
import readEn from './words/read.en.ts';
import readFr from './words/read.fr.ts';
import rulesEn from './words/rules.en.ts';
import rulesFr from './words/rules.fr.ts';
import type { RuleWords } from './words/rules.ts';
import termsEn from './words/terms.en.ts';
import termsFr from './words/terms.fr.ts';

/** The languages findings are explained in. */
export type ExplainLanguage = 'fr' | 'en';

/** A finding for people. */
export interface Explanation {
  /** What is wrong, with the values seen and expected. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** The business terms concerned, by name. */
  terms: { id: string; name: string }[];
}

interface Words {
  sentences: RuleWords;
  terms: Readonly<Record<string, string>>;
  /** Said in place of a value that is not there. */
  nothing: string;
}

const WORDS: Readonly<Record<ExplainLanguage, Words>> = {
  fr: { sentences: { ...readFr, ...rulesFr, ...chorusProFr }, terms: termsFr, nothing: 'rien' },
  en: { sentences: { ...readEn, ...rulesEn, ...chorusProEn }, terms: termsEn, nothing: 'nothing' },
};

function fill(sentence: string, values: Readonly<Record<string, string | undefined>>, nothing: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    return value === undefined || value === '' ? nothing : value;
  });
}

/**
 * Says a finding in words. Nothing of it is escaped: the values are the sender's own text.
 * @returns undefined for a code that is none of this package's, for which whoever made the finding has the words.
 */
export function explain(finding: Finding, language: ExplainLanguage): Explanation | undefined {
  const { sentences, terms, nothing } = WORDS[language];
  const found = Object.hasOwn(sentences, finding.code) ? sentences[finding.code] : undefined;
  if (found === undefined) return undefined;
  const values = { ...finding.params, seen: finding.seen, expected: finding.expected };
  return {
    message: fill(found.message, values, nothing),
    remedy: fill(found.remedy, values, nothing),
    terms: finding.terms.map((id) => ({ id, name: terms[id] ?? id })),
  };
}
