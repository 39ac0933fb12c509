import process from 'node:process';
import { explain } from '../explain.ts';
import { pageOf } from '../report/file-report.ts';
import { ruleSentences } from '../report/rule-sentences.ts';
import { catalogue, type CatalogueEntry } from '../catalogue.ts';
import { oneOf, parse, UsageError } from './arguments.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { nearest } from './near.ts';
import { tell } from './words.ts';

/** `explain`: what a rule says and what to do when it fires. */
export async function explainCommand(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals } = parse(argv, {
    format: { type: 'string', default: 'text' },
    'rules-url': { type: 'string' },
    list: { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const rules = catalogue();
  if (values.list) {
    for (const { id, severity, layer } of rules) await console.out(`${id}\t${severity}\t${layer}\n`);
    return exitCodes.done;
  }
  if (positionals.length === 0) throw new UsageError('usage.missing');
  const rulesUrl = values['rules-url'] ?? process.env.UNISSON_RULES_URL;
  let code: ExitCode = exitCodes.done;
  for (const asked of positionals) {
    const known = rules.filter(({ id }) => id.toUpperCase() === asked.toUpperCase());
    const id = known[0]?.id ?? asked.toUpperCase();
    if (known.length === 0 && ruleSentences(id, 'en') === undefined) {
      const near = nearest(asked, [...new Set(rules.map((rule) => rule.id))]);
      console.note(near.length === 0 ? 'explain.unknown' : 'explain.near', { rule: asked, rules: near.join(', ') });
      code = exitCodes.usage;
    } else if (format === 'json') await console.out(`${JSON.stringify(asData(id, known, rulesUrl))}\n`);
    else await console.out(asText(id, known, rulesUrl, console));
  }
  return code;
}

function termsOf(known: readonly CatalogueEntry[]): string[] {
  return [...new Set(known.flatMap(({ terms }) => terms))];
}

function namesOf(known: readonly CatalogueEntry[], language: Console['language']): { id: string; name: string }[] {
  const named = explain({ code: 'BR-01', severity: 'error', terms: termsOf(known) }, language);
  return named?.terms ?? [];
}

function asData(id: string, known: readonly CatalogueEntry[], rulesUrl: string | undefined): object {
  const [fr, en] = [ruleSentences(id, 'fr'), ruleSentences(id, 'en')];
  return {
    rule: id,
    severity: known[0]?.severity ?? null,
    sources: [...new Set(known.map(({ source }) => source))],
    layers: [...new Set(known.map(({ layer }) => layer))],
    terms: termsOf(known),
    message: { fr: fr?.message ?? null, en: en?.message ?? null },
    remedy: { fr: fr?.remedy ?? null, en: en?.remedy ?? null },
    page: pageOf(id, rulesUrl) ?? null,
  };
}

function asText(id: string, known: readonly CatalogueEntry[], rulesUrl: string | undefined, { language }: Console): string {
  const said = ruleSentences(id, language);
  const severity = known[0]?.severity;
  const page = pageOf(id, rulesUrl);
  const list = (of: (entry: CatalogueEntry) => string): string => [...new Set(known.map(of))].join(', ');
  const lines = [
    severity === undefined ? id : `${id}: ${tell(language, `severity.${severity}`)}`,
    ...(said ? [`  ${said.message}`, ...(said.remedy === '' ? [] : [`  → ${said.remedy}`])] : []),
    ...(known.length === 0
      ? [`  ${tell(language, 'explain.reading')}`]
      : [
          `  ${tell(language, 'explain.source', { source: list(({ source }) => source), layer: list(({ layer }) => layer) })}`,
          ...namesOf(known, language).map(({ id: term, name }) => `  ${term} ${name}`),
        ]),
    ...(page === undefined ? [] : [`  ${page}`]),
  ];
  return `${lines.join('\n')}\n`;
}
