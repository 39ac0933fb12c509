import type { FormError, ShownFinding } from '#design';
import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { explainFinding } from '#words';

/** A finding in the reader's words, as the list of findings shows it. */
export function shownFinding(language: Language, finding: Finding): ShownFinding {
  const { message, remedy, terms } = explainFinding(finding, language);
  return {
    severity: finding.severity,
    code: finding.code,
    message,
    remedy,
    terms: terms.map((term) => (term.name === term.id ? term.id : `${term.id}, ${term.name}`)),
    line: finding.where?.line,
    column: finding.where?.column,
    path: finding.where?.path,
    // What is missing was seen as nothing: there is nothing to show.
    seen: finding.seen || undefined,
    expected: finding.expected || undefined,
  };
}

/** Findings of a form, parted: errors that a field can show, each with its remedy, and everything else. */
export interface PartedFindings {
  readonly errors: FormError[];
  readonly others: ShownFinding[];
}

/** Parts findings by the field they are about; `fieldOf` names the field of a path, or none. */
export function partFindings(
  language: Language,
  findings: readonly Finding[],
  fieldOf: (at: string) => string | undefined,
): PartedFindings {
  const errors: FormError[] = [];
  const others: ShownFinding[] = [];
  for (const finding of findings) {
    // Information is for files, whose content is not in sight; a form shows what it holds.
    if (finding.severity === 'info') continue;
    const field = finding.severity === 'error' && finding.at !== undefined ? fieldOf(finding.at) : undefined;
    const shown = shownFinding(language, finding);
    if (field === undefined) others.push(shown);
    else errors.push({ field, message: shown.remedy === undefined ? shown.message : `${shown.message} ${shown.remedy}` });
  }
  return { errors, others };
}
