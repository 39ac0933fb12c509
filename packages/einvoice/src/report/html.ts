import { SourceLines } from './excerpt.ts';
import { type FileReport, outcomeOf, type Outcome, type Reporter, type ReportOptions } from './file-report.ts';
import { findingHtml } from './html-finding.ts';
import { htmlStyle } from './html-style.ts';
import { escapeHtml as text } from './markup.ts';
import { Tally } from './tally.ts';
import { say } from './words.ts';

/** A file detailed on the page. */
interface Kept {
  /** Of its heading. */
  id: string;
  file: string;
  outcome: Outcome;
  errors: number;
  warnings: number;
  section: string;
}

const CLASSES: Readonly<Record<Outcome, string>> = { valid: 'valid', invalid: 'error', refused: 'error' };

/** One page that needs nothing else: no script, no image, no font; readable by assistive technology, on paper and in the dark. */
export function htmlReporter(options: ReportOptions): Reporter {
  const tally = new Tally();
  const most = options.mostFiles ?? 1_000;
  // Files with something wrong come first, and are kept first.
  const wrong: Kept[] = [];
  const right: Kept[] = [];
  return {
    begin: () => '',
    file(report) {
      tally.add(report);
      const list = outcomeOf(report.verdict) === 'valid' ? right : wrong;
      if (list.length < most) list.push(keep(report, `file-${tally.files}`, options));
      return '';
    },
    end: () => page([...wrong, ...right].slice(0, most), tally, options),
  };
}

function keep(report: FileReport, id: string, options: ReportOptions): Kept {
  const { verdict, file } = report;
  const count = (severity: string): number => verdict.findings.filter((finding) => finding.severity === severity).length;
  return {
    id,
    file,
    outcome: outcomeOf(verdict),
    errors: count('error'),
    warnings: count('warning'),
    section: section(report, id, options),
  };
}

function section(report: FileReport, id: string, options: ReportOptions): string {
  const { language } = options;
  const { verdict, file } = report;
  const outcome = outcomeOf(verdict);
  const facts: [string, string][] = [
    [say(language, 'html.verdict'), `<strong class="${CLASSES[outcome]}">${text(say(language, `html.${outcome}`))}</strong>`],
  ];
  if (verdict.syntax !== undefined) facts.push([say(language, 'html.syntax'), text(verdict.syntax)]);
  if (verdict.profile !== undefined) facts.push([say(language, 'html.profile'), text(verdict.profile)]);
  if (verdict.structure)
    facts.push([say(language, 'html.structure'), text(say(language, verdict.structure.valid ? 'html.valid' : 'html.invalid'))]);
  if (verdict.fired.length > 0) facts.push([say(language, 'html.rules'), firedHtml(report, options)]);
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${text(file)}</h2>`,
    `<dl>${facts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${value}</dd>`).join('')}</dl>`,
    findingsHtml(report, options),
    '</section>',
  ].join('\n');
}

function firedHtml({ verdict }: FileReport, { language }: ReportOptions): string {
  return verdict.fired
    .map(({ id, count }) => `<code>${text(id)}</code>${count > 1 ? ` (${text(say(language, 'html.times', { count }))})` : ''}`)
    .join(', ');
}

function findingsHtml({ verdict, source }: FileReport, options: ReportOptions): string {
  const { language } = options;
  const wanted = options.all ? verdict.findings : verdict.findings.filter(({ severity }) => severity !== 'info');
  const shown = wanted.slice(0, options.mostFindings ?? 100);
  const [left, hidden] = [wanted.length - shown.length, verdict.findings.length - wanted.length];
  const written = shown.some(({ where }) => where) ? source?.() : undefined;
  const lines = written === undefined ? undefined : new SourceLines(written);
  return [
    ...(verdict.findings.length === 0 ? [`<p>${text(say(language, 'html.no-findings'))}</p>`] : []),
    ...(shown.length > 0 ? [`<ol class="findings">`, ...shown.map((finding) => findingHtml(finding, lines, options)), '</ol>'] : []),
    ...(left > 0 ? [`<p>${text(say(language, 'finding.more', { count: left }))}</p>`] : []),
    ...(hidden > 0 ? [`<p>${text(say(language, 'finding.notes', { count: hidden }))}</p>`] : []),
  ].join('\n');
}

function page(kept: readonly Kept[], tally: Tally, { language }: ReportOptions): string {
  const title = text(say(language, 'html.title'));
  const left = tally.files - kept.length;
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#findings">${text(say(language, 'html.skip'))}</a>`,
    `<header><h1>${title}</h1><p>${text(tally.parts(language).join(', '))}</p></header>`,
    '<main id="findings" tabindex="-1">',
    ...(tally.files > 1 ? [contents(kept, language)] : []),
    ...kept.map(({ section: html }) => html),
    ...(left > 0 ? [`<p>${text(say(language, 'html.more-files', { count: left }))}</p>`] : []),
    '</main>',
    `<footer><p>${text(say(language, 'html.made'))}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents(kept: readonly Kept[], language: ReportOptions['language']): string {
  const rows = kept.map(({ id, file, outcome, errors, warnings }) => {
    const counts = [
      errors > 0 ? say(language, 'summary.errors', { count: errors }) : '',
      warnings > 0 ? say(language, 'summary.warnings', { count: warnings }) : '',
    ].filter((part) => part !== '');
    return `<tr><td><a href="#${id}">${text(file)}</a></td><td class="${CLASSES[outcome]}">${text(say(language, `html.${outcome}`))}</td><td>${text(counts.join(', '))}</td></tr>`;
  });
  const heads = ['html.file', 'html.verdict', 'html.findings'] as const;
  return [
    `<table><caption>${text(say(language, 'html.files'))}</caption>`,
    `<thead><tr>${heads.map((key) => `<th scope="col">${text(say(language, key))}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n');
}
