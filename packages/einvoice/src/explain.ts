import type { Finding } from './finding.ts';
import { type Explanation, explainWith } from './explainer.ts';
import english from './words/en.ts';
import french from './words/fr.ts';
import type { Sentences } from './words/rules.ts';

export type { Explanation } from './explainer.ts';

/** The languages findings are explained in. */
export type ExplainLanguage = 'fr' | 'en';

/** Says a finding in words; undefined for a code that is none of this package's. */
export function explain(finding: Finding, language: ExplainLanguage): Explanation | undefined {
  return explainWith(language === 'fr' ? french : english, finding);
}

/** The sentences of a code as they stand, `{…}` for the values; undefined for a code that is none of this package's. */
export function sentencesOf(code: string, language: ExplainLanguage): Sentences | undefined {
  const { sentences } = language === 'fr' ? french : english;
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}

/** The name of a business term or group; its id where it has none here. */
export function termName(id: string, language: ExplainLanguage): string {
  return (language === 'fr' ? french : english).terms[id] ?? id;
}
