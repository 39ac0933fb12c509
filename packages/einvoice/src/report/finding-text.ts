import type { Finding, Severity } from '../finding.ts';
import type { SourceLines } from './excerpt.ts';
import { explainFinding } from './explain-finding.ts';
import { pageOf, type ReportOptions } from './file-report.ts';
import { type Paint, painter } from './paint.ts';
import { printable, printableInPlace } from './printable.ts';
import { say } from './words.ts';

const PAINT: Readonly<Record<Severity, Paint>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** One finding as lines of text. */
export function findingText(file: string, finding: Finding, lines: SourceLines | undefined, options: ReportOptions): string {
  const { language, rulesUrl, colour } = options;
  const paint = painter(colour ?? false);
  const said = explainFinding(finding, language);
  const { where, seen, expected } = finding;
  const place = where ? `${printable(file)}:${where.line}:${where.column}` : printable(file);
  const severity = paint(PAINT[finding.severity], say(language, `severity.${finding.severity}`));
  const terms = said.terms.map(({ id, name }) => (id === name ? id : `${id} ${name}`)).join(', ');
  const page = pageOf(finding.code, rulesUrl);
  return [
    `${paint('bold', place)}: ${severity} ${paint('bold', finding.code)}${terms === '' ? '' : ` (${terms})`}`,
    `  ${printable(said.message)}`,
    ...(where ? [paint('dim', `  ${printable(where.path)}`)] : []),
    ...(where && lines ? caret(lines, where.line, where.column, paint) : []),
    ...(seen === undefined ? [] : [`  ${say(language, 'finding.seen', { value: printable(seen) })}`]),
    ...(expected === undefined ? [] : [`  ${say(language, 'finding.expected', { value: printable(expected) })}`]),
    ...(said.remedy === '' ? [] : [`  → ${printable(said.remedy)}`]),
    ...(page === undefined ? [] : [`  ${say(language, 'finding.page', { address: page })}`]),
  ].join('\n');
}

/** The source line, and a caret under the place. */
function caret(lines: SourceLines, line: number, column: number, paint: (paint: Paint, text: string) => string): string[] {
  const found = lines.excerpt(line, column);
  if (!found) return [];
  const number = String(line).padStart(6);
  const before = `${found.cutBefore ? '…' : ''}${printableInPlace(found.text.slice(0, found.at))}`;
  const after = `${printableInPlace(found.text.slice(found.at))}${found.cutAfter ? '…' : ''}`;
  return [
    `${paint('dim', `${number} |`)} ${before}${after}`,
    `${paint('dim', '       |')} ${' '.repeat([...before].length)}${paint('red', '^')}`,
  ];
}
