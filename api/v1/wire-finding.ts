import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { explainFinding } from '#words';

/** A finding as machines get it: both languages, terms by name, place in the file. */
function wireFinding(finding: Finding, language: Language, publicUrl: string) {
  const fr = explainFinding(finding, 'fr');
  const en = explainFinding(finding, 'en');
  const told = language === 'fr' ? fr : en;
  return {
    code: finding.code,
    severity: finding.severity,
    message: told.message,
    messages: { fr: fr.message, en: en.message },
    ...(told.remedy === undefined ? {} : { remedy: told.remedy }),
    terms: told.terms,
    ...(finding.at === undefined ? {} : { at: finding.at }),
    ...(finding.where === undefined ? {} : { path: finding.where.path, line: finding.where.line, column: finding.where.column }),
    ...(finding.seen === undefined ? {} : { seen: finding.seen }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    docs: `${publicUrl}/api/v1/docs/findings/${encodeURIComponent(finding.code)}`,
  };
}

export function wireFindings(findings: readonly Finding[], language: Language, publicUrl: string) {
  return findings.map((finding) => wireFinding(finding, language, publicUrl));
}
