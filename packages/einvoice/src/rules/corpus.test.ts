import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readInvoice } from '../read/index.ts';
import { catalogue } from './catalogue.ts';
import { EXCEPTIONS } from './corpus.exceptions.ts';
import { validate } from './validate.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../../shared/corpus');

interface Entry {
  file: string;
  syntax: string;
  en16931?: { fired?: { id: string; flag: string }[] };
}

/** Rules that fired, each with the severity it fired with. */
type Fired = Map<string, string>;

const implemented = new Set(
  catalogue()
    .filter(({ source }) => source === 'EN 16931')
    .map(({ id }) => id),
);
const severities: Record<string, string> = { fatal: 'error', warning: 'warning' };

function expectedOf(entry: Entry): Fired {
  const fired = (entry.en16931?.fired ?? []).filter(({ id }) => implemented.has(id));
  return new Map(fired.map(({ id, flag }) => [id, severities[flag] ?? flag]));
}

/** What our rules say of a file; undefined when it cannot be read as an invoice. */
function firedOn(file: string): Fired | undefined {
  const reading = readInvoice(readFileSync(path.join(CORPUS, file)));
  if (reading.kind !== 'invoice') return undefined;
  const { invoice, sources, syntax, attachments } = reading.document;
  const findings = validate(invoice, { sources, syntax, attachments });
  return new Map(findings.filter(({ code }) => implemented.has(code)).map(({ code, severity }) => [code, severity]));
}

function text(fired: Fired): string {
  return [...fired]
    .map(([id, severity]) => `${id} ${severity}`)
    .sort()
    .join(', ');
}

test('on every document of the corpus the same rules fire as in the official artefacts', (context) => {
  const index = path.join(CORPUS, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).filter(
    ({ syntax, en16931 }) => syntax !== 'factur-x-pdf' && en16931?.fired,
  );
  const excepted = new Set(EXCEPTIONS.flatMap(({ files }) => files));
  const wrong: string[] = [];
  const agreeAfterAll: string[] = [];
  let compared = 0;
  for (const entry of entries) {
    const fired = firedOn(entry.file);
    if (fired === undefined) continue;
    compared++;
    const [seen, expected] = [text(fired), text(expectedOf(entry))];
    if (seen === expected) {
      if (excepted.has(entry.file)) agreeAfterAll.push(entry.file);
    } else if (!excepted.has(entry.file)) wrong.push(`${entry.file}\n  ours     ${seen}\n  official ${expected}`);
  }
  context.diagnostic(`${compared} documents, ${implemented.size} rules, ${excepted.size} exceptions`);
  assert.ok(compared > 3000);
  assert.equal(wrong.join('\n'), '');
  assert.deepEqual(agreeAfterAll, [], 'these agree now: take them out of corpus.exceptions.ts');
});
