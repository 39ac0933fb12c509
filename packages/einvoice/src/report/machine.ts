import type { Finding } from '../finding.ts';
import { explainFinding } from './explain-finding.ts';
import { type FileReport, outcomeOf, type Reporter } from './file-report.ts';

/** A finding as programs read it; what is not known is null. */
export interface MachineFinding {
  rule: string;
  severity: Finding['severity'];
  /** Business terms, `BT-131`… */
  terms: readonly string[];
  /** XPath. */
  path: string | null;
  line: number | null;
  column: number | null;
  value: string | null;
  expected: string | null;
  message: { fr: string; en: string };
  remedy: { fr: string; en: string };
}

/** A file as programs read it: an element of the JSON report, a line of the JSON lines. */
export interface MachineReport {
  file: string;
  /** `plain-pdf` for a PDF without invoice data; null when it could not be told. */
  syntax: string | null;
  /** BT-24 as written. */
  profile: string | null;
  valid: boolean;
  /** Null when the structure was not judged. */
  structure: { valid: boolean } | null;
  /** Rules by their official ids, with the number of assertions that failed. */
  fired: { id: string; severity: string; count: number }[];
  findings: MachineFinding[];
}

/** The whole report on a file as plain data. */
export function machineReport({ file, verdict }: FileReport): MachineReport {
  return {
    file,
    syntax: verdict.syntax ?? (verdict.reading === 'plain-pdf' ? 'plain-pdf' : null),
    profile: verdict.profile ?? null,
    // A PDF without invoice data has nothing wrong with it, and is no valid invoice.
    valid: outcomeOf(verdict) === 'valid',
    structure: verdict.structure ? { valid: verdict.structure.valid } : null,
    fired: verdict.fired.map(({ id, severity, count }) => ({ id, severity, count })),
    findings: verdict.findings.map(machineFinding),
  };
}

/** A finding as plain data, in both languages. */
export function machineFinding(finding: Finding): MachineFinding {
  const [fr, en] = [explainFinding(finding, 'fr'), explainFinding(finding, 'en')];
  return {
    rule: finding.code,
    severity: finding.severity,
    terms: finding.terms,
    path: finding.where?.path ?? null,
    line: finding.where?.line ?? null,
    column: finding.where?.column ?? null,
    value: finding.seen ?? null,
    expected: finding.expected ?? null,
    message: { fr: fr.message, en: en.message },
    remedy: { fr: fr.remedy, en: en.remedy },
  };
}

/** One object a line, one line a file. */
export function jsonLinesReporter(): Reporter {
  return { begin: () => '', file: (report) => `${JSON.stringify(machineReport(report))}\n`, end: () => '' };
}

/** One array of the same objects. */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    begin: () => '[',
    file(report) {
      const before = isFirst ? '\n' : ',\n';
      isFirst = false;
      return `${before}${JSON.stringify(machineReport(report), null, 2)}`;
    },
    end: () => '\n]\n',
  };
}
