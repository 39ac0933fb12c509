import type { Finding } from '../finding.ts';
import type { SourceLines } from './excerpt.ts';
import { explainFinding } from './explain-finding.ts';
import { pageOf, type ReportOptions } from './file-report.ts';
import { escapeHtml as text } from './markup.ts';
import { printableInPlace } from './printable.ts';
import { say } from './words.ts';

/** One finding of the page: sentence, remedy, place, values, and its lines of the source. */
export function findingHtml(finding: Finding, lines: SourceLines | undefined, options: ReportOptions): string {
  const { language, rulesUrl } = options;
  const { code, severity, where, seen, expected } = finding;
  const said = explainFinding(finding, language);
  const page = pageOf(code, rulesUrl);
  const facts: [string, string][] = [];
  if (said.terms.length > 0)
    facts.push([say(language, 'html.terms'), said.terms.map(({ id, name }) => text(id === name ? id : `${id} ${name}`)).join(', ')]);
  if (where) {
    const place = say(language, 'html.line', { line: where.line, column: where.column });
    facts.push([say(language, 'html.place'), `${text(place)}<br><code>${text(where.path)}</code>`]);
  }
  if (seen !== undefined) facts.push([say(language, 'html.seen'), `<code>${text(seen)}</code>`]);
  if (expected !== undefined) facts.push([say(language, 'html.expected'), `<code>${text(expected)}</code>`]);
  if (said.remedy !== '') facts.push([say(language, 'html.remedy'), text(said.remedy)]);
  if (page !== undefined) facts.push([say(language, 'html.page'), `<a href="${text(page)}">${text(code)}</a>`]);
  return [
    `<li class="is-${severity}">`,
    `<h3><span class="${severity}">${text(say(language, `severity.${severity}`))}</span> <code>${text(code)}</code></h3>`,
    `<p>${text(said.message)}</p>`,
    facts.length === 0 ? '' : `<dl>${facts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${value}</dd>`).join('')}</dl>`,
    where && lines ? sourceHtml(lines, where.line, where.column, options) : '',
    '</li>',
  ].join('\n');
}

/** The line of a finding between its neighbours, marked from the place on. */
function sourceHtml(lines: SourceLines, line: number, column: number, { language }: ReportOptions): string {
  const found = lines.excerpt(line, column);
  if (!found) return '';
  const around = (number: number): string => {
    const other = lines.line(number);
    return other ? `${numbered(number)}${escaped(other.text)}${other.cutAfter ? '…' : ''}\n` : '';
  };
  const before = `${found.cutBefore ? '…' : ''}${escaped(found.text.slice(0, found.at))}`;
  const marked = `<mark>${escaped(found.text.slice(found.at))}</mark>${found.cutAfter ? '…' : ''}`;
  const name = text(`${say(language, 'html.source')}, ${say(language, 'html.line', { line, column })}`);
  const listing = `${around(line - 1)}${numbered(line)}${before}${marked}\n${around(line + 1)}`;
  // A listing may be wider than its box: it is focusable, so that the keyboard can scroll it.
  return `<figure><figcaption>${name}</figcaption><pre tabindex="0" role="region" aria-label="${name}"><code>${listing}</code></pre></figure>`;
}

function numbered(line: number): string {
  return `<span class="number">${String(line).padStart(6)} | </span>`;
}

function escaped(source: string): string {
  return text(printableInPlace(source));
}
