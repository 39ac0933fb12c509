import type { Finding } from '#einvoice';
import { explain, termName } from '#einvoice';
import type { Language } from '#kernel';

/** What a finding says to a person. */
export interface ExplainedFinding {
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** Business terms concerned, by name. */
  readonly terms: readonly { readonly id: string; readonly name: string }[];
}

/** A finding in words, brought by the package `einvoice`: one source for API, portal, command line and mails. */
export function explainFinding(finding: Finding, language: Language): ExplainedFinding {
  return explain(finding, language) ?? { message: finding.code, terms: finding.terms.map((id) => ({ id, name: termName(id, language) })) };
}
