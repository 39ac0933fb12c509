import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { explainFinding } from '#words';
import { language, tell } from '../console.ts';

/** A finding as a line a program reads. */
export function findingForMachines(finding: Finding) {
  const both = (of: Language) => explainFinding(finding, of);
  const [fr, en] = [both('fr'), both('en')];
  return {
    rule: finding.code,
    severity: finding.severity,
    terms: finding.terms,
    ...(finding.at ? { at: finding.at } : {}),
    ...(finding.where ? { path: finding.where.path, line: finding.where.line, column: finding.where.column } : {}),
    ...(finding.seen === undefined ? {} : { value: finding.seen }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    message: { fr: fr.message, en: en.message },
    remedy: { fr: fr.remedy, en: en.remedy },
  };
}

/** A finding as people read it: place, sentence, remedy. */
export function findingForPeople(file: string, finding: Finding): string {
  const words = explainFinding(finding, language);
  const place = finding.where ? `${file}:${finding.where.line}:${finding.where.column}` : file;
  const terms = words.terms.map((term) => `${term.id} ${term.name}`).join(', ');
  return [
    `${place}: ${tell(`cli.severity.${finding.severity}`)} ${finding.code}${terms === '' ? '' : ` (${terms})`}`,
    `  ${words.message}`,
    ...(finding.seen === undefined ? [] : [`  ${tell('cli.seen', { value: finding.seen })}`]),
    ...(finding.expected === undefined ? [] : [`  ${tell('cli.expected', { value: finding.expected })}`]),
    ...(words.remedy === undefined ? [] : [`  → ${words.remedy}`]),
  ].join('\n');
}
