import { type ExplainLanguage, type Explanation, explain } from '../explain.ts';
import type { Finding } from '../finding.ts';
import { sayIfKnown } from './words.ts';

/** A finding in words, whoever made it: the engine, the walk through files and archives, or somebody else, whose code is then all there is. */
export function explainFinding(finding: Finding, language: ExplainLanguage): Explanation {
  const known = explain(finding, language);
  if (known) return known;
  const params = { ...finding.params, seen: finding.seen ?? '', expected: finding.expected ?? '' };
  return {
    message: sayIfKnown(language, `${finding.code}.message`, params) ?? finding.code,
    remedy: sayIfKnown(language, `${finding.code}.remedy`, params) ?? '',
    terms: finding.terms.map((id) => ({ id, name: id })),
  };
}
