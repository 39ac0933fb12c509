import type { Finding } from '#einvoice';
import { explain } from '#einvoice';
import type { Language } from '#kernel';
import { sayIn } from './say.ts';

/** What a finding says to a person. */
export interface ExplainedFinding {
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** Business terms concerned, by name. */
  readonly terms: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A finding in words: one source for API, portal, command line and mails. Rules of the package `einvoice` bring their own sentences; those of
 * the platform's controls stand in `words/…/controls` as `<CODE>.message` and `<CODE>.remedy`.
 */
export function explainFinding(finding: Finding, language: Language): ExplainedFinding {
  const known = explain(finding, language);
  if (known) return known;
  const params = { ...finding.params, seen: finding.seen ?? '', expected: finding.expected ?? '' };
  const message = sayIn(language, `controls.${finding.code}.message`, params);
  const remedy = sayIn(language, `controls.${finding.code}.remedy`, params);
  return { message: message ?? finding.code, ...(remedy === undefined ? {} : { remedy }), terms: namedTerms(finding, language) };
}

/** Any rule of the package names terms; what it says besides is not wanted here. */
function namedTerms(finding: Finding, language: Language): ExplainedFinding['terms'] {
  return (
    explain({ code: 'BR-01', severity: finding.severity, terms: finding.terms }, language)?.terms ??
    finding.terms.map((id) => ({ id, name: id }))
  );
}
