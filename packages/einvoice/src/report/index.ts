/** Reports on files judged, for people (text, HTML) and for programs (JSON, JSON lines, SARIF). */
import type { FileReport, Reporter, ReportOptions } from './file-report.ts';
import { findingText } from './finding-text.ts';
import type { ReportFormat } from './formats.ts';
import { htmlReporter } from './html.ts';
import { jsonLinesReporter, jsonReporter } from './machine.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

export { explainFinding } from './explain-finding.ts';
export { type FileReport, type Outcome, outcomeOf, type Reporter, type ReportOptions } from './file-report.ts';
export { type ReportFormat, reportFormats } from './formats.ts';
export { type MachineFinding, machineFinding, type MachineReport, machineReport } from './machine.ts';
export { ruleSentences } from './rule-sentences.ts';

/** Writes a report file by file: what `begin`, each `file` and `end` give is put one behind the other. */
export function reporterFor(format: ReportFormat, options: ReportOptions): Reporter {
  switch (format) {
    case 'text':
      return textReporter(options, findingText);
    case 'json':
      return jsonReporter();
    case 'jsonl':
      return jsonLinesReporter();
    case 'sarif':
      return sarifReporter(options);
    case 'html':
      return htmlReporter(options);
  }
}

/** A whole report at once. */
export function writeReport(reports: readonly FileReport[], format: ReportFormat, options: ReportOptions): string {
  const reporter = reporterFor(format, options);
  return [reporter.begin(), ...reports.map((report) => reporter.file(report)), reporter.end()].join('');
}
