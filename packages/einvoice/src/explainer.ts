import type { Finding } from './finding.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A finding for people. */
export interface Explanation {
  /** What is wrong, with the values seen and expected. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** The business terms concerned, by name. */
  terms: { id: string; name: string }[];
}

/**
 * Says a finding in the words of one language. Nothing of it is escaped: the values are the sender's own text.
 * @returns undefined for a code that is none of this package's, for which whoever made the finding has the words.
 */
export function explainWith({ sentences, terms, forms, nothing }: Vocabulary, finding: Finding): Explanation | undefined {
  const found = Object.hasOwn(sentences, finding.code) ? sentences[finding.code] : undefined;
  if (found === undefined) return undefined;
  const { params, seen = params?.seen, expected = params?.expected } = finding;
  const values = { ...params, seen, expected, form: forms[expected ?? ''] ?? forms['other'] };
  return {
    message: fill(found.message, values, nothing),
    remedy: fill(found.remedy, values, nothing),
    terms: finding.terms.map((id) => ({ id, name: terms[id] ?? id })),
  };
}

function fill(sentence: string, values: Readonly<Record<string, string | undefined>>, nothing: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    return value === undefined || value === '' ? nothing : value;
  });
}
