import type { Finding, Severity } from '../finding.ts';
import { explainFinding } from './explain-finding.ts';
import { type FileReport, pageOf, type Reporter, type ReportOptions } from './file-report.ts';
import { ruleSentences } from './rule-sentences.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** A rule met among the findings. */
interface MetRule {
  index: number;
  severity: Severity;
  terms: Set<string>;
}

/** SARIF 2.1.0 (OASIS), as code forges read it: one run, results as they come, the rules met behind them. */
export function sarifReporter(options: ReportOptions): Reporter {
  const rules = new Map<string, MetRule>();
  let isFirst = true;
  return {
    begin: () =>
      '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[',
    file(report) {
      return report.verdict.findings
        .map((finding) => {
          const before = isFirst ? '\n' : ',\n';
          isFirst = false;
          return before + JSON.stringify(resultOf(report, finding, met(rules, finding).index, options));
        })
        .join('');
    },
    end: () => {
      const driver = {
        name: 'Unisson',
        semanticVersion: '0.1.0',
        language: options.language,
        rules: [...rules].map(([id, rule]) => ruleOf(id, rule, options)),
      };
      return `\n],"tool":${JSON.stringify({ driver })},"invocations":[{"executionSuccessful":true}]}]}\n`;
    },
  };
}

function met(rules: Map<string, MetRule>, { code, severity, terms }: Finding): MetRule {
  const rule = rules.get(code) ?? { index: rules.size, severity, terms: new Set() };
  for (const term of terms) rule.terms.add(term);
  rules.set(code, rule);
  return rule;
}

function resultOf({ file }: FileReport, finding: Finding, ruleIndex: number, { language }: ReportOptions): object {
  const { code, severity, where, seen, expected, terms } = finding;
  const said = explainFinding(finding, language);
  const text = said.remedy === '' ? said.message : `${said.message} ${said.remedy}`;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(where && { region: { startLine: where.line, startColumn: where.column } }),
        },
        ...(where && { logicalLocations: [{ fullyQualifiedName: where.path, kind: 'element' }] }),
      },
    ],
    properties: { terms, ...(seen !== undefined && { value: seen }), ...(expected !== undefined && { expected }) },
  };
}

function ruleOf(id: string, { severity, terms }: MetRule, { language, rulesUrl }: ReportOptions): object {
  const [fr, en] = [ruleSentences(id, 'fr'), ruleSentences(id, 'en')];
  const said = language === 'fr' ? [fr, en] : [en, fr];
  const help = said.map((one) => (one ? `${one.message} ${one.remedy}`.trim() : id));
  const page = pageOf(id, rulesUrl);
  return {
    id,
    shortDescription: { text: said[0]?.message ?? id },
    help: { text: [...new Set(help)].join('\n\n') },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [...terms] },
  };
}

/** A path as a URI reference: relative ones stay relative, to whatever folder the reader of the report takes for its root. */
export function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const isAbsolute = path.startsWith('/');
  const drive = /^[a-z]:\//i.test(path) ? path.slice(0, 2) : '';
  const encoded = path
    .slice(drive.length)
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return isAbsolute ? `file://${encoded}` : encoded;
}
