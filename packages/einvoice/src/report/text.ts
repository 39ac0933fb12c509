import type { Finding, Severity } from '../finding.ts';
import { SourceLines } from './excerpt.ts';
import { type FileReport, outcomeOf, type Reporter, type ReportOptions } from './file-report.ts';
import { painter } from './paint.ts';
import { printable } from './printable.ts';
import { Tally } from './tally.ts';
import { say } from './words.ts';

/** Whether a finding is told to people: mere information is on request. */
export function isTold({ severity }: Finding, { all }: Pick<ReportOptions, 'all'>): boolean {
  return all === true || severity !== 'info';
}

/** Says a finding with its place: `findingText`, handed in because the words it needs are many and most invoices have nothing to tell. */
export type TellFinding = (file: string, finding: Finding, lines: SourceLines | undefined, options: ReportOptions) => string;

/** For people at a terminal: every finding with its place, its source line and a caret, then a line on the file; in the end the counts. */
export function textReporter(options: ReportOptions, tellFinding: TellFinding): Reporter {
  const tally = new Tally();
  return {
    begin: () => '',
    file(report) {
      tally.add(report);
      return fileText(report, options, tellFinding);
    },
    end: () => (tally.files > 1 ? `\n${tally.parts(options.language).join(', ')}\n` : ''),
  };
}

function fileText(report: FileReport, options: ReportOptions, tellFinding: TellFinding): string {
  const { findings } = report.verdict;
  const wanted = findings.filter((finding) => isTold(finding, options));
  const shown = wanted.slice(0, options.mostFindings ?? 100);
  const source = shown.some(({ where }) => where) ? report.source?.() : undefined;
  const lines = source === undefined ? undefined : new SourceLines(source);
  const { language } = options;
  const paint = painter(options.colour ?? false);
  const left = wanted.length - shown.length;
  const hidden = findings.length - wanted.length;
  return [
    ...shown.map((finding) => tellFinding(report.file, finding, lines, options)),
    ...(left > 0 ? [paint('dim', say(language, 'finding.more', { count: left }))] : []),
    ...(hidden > 0 ? [paint('dim', say(language, 'finding.notes', { count: hidden }))] : []),
    conclusion(report, options),
    '',
  ].join('\n');
}

function conclusion({ file, verdict }: FileReport, { language, colour }: ReportOptions): string {
  const paint = painter(colour ?? false);
  const count = (wanted: Severity): number => verdict.findings.filter(({ severity }) => severity === wanted).length;
  const params = { file: printable(file), syntax: verdict.syntax ?? '' };
  if (verdict.reading === 'plain-pdf') return paint('yellow', say(language, 'file.plain-pdf', params));
  const outcome = outcomeOf(verdict);
  if (outcome === 'refused') return paint('red', say(language, 'file.refused', params));
  if (outcome === 'invalid') return paint('red', say(language, 'file.invalid', { ...params, count: count('error') }));
  const warnings = count('warning');
  return paint('green', say(language, warnings > 0 ? 'file.valid-with-warnings' : 'file.valid', { ...params, count: warnings }));
}
