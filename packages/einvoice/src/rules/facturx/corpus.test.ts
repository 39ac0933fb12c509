import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { extractInvoice } from '../../pdf/extract.ts';
import { specificationOf } from '../../specifications.ts';
import { checkDocument } from '../../verdict/index.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { type SchemaName, schemaCheck, schemasPresent } from '../../write/schemas.testing.ts';
import type { FacturxLevel } from './levels.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../../../shared/corpus');
const INDEX = path.join(CORPUS, 'open/index.json');

const SCHEMAS: Readonly<Record<FacturxLevel, SchemaName>> = {
  minimum: 'factur-x-minimum',
  basicwl: 'factur-x-basic-wl',
  basic: 'factur-x-basic',
  en16931: 'factur-x-en16931',
  extended: 'factur-x-extended',
};

interface Entry {
  file: string;
  syntax: string;
  group: string;
}

/** The XML of an entry, if it is one. */
function xmlOf({ file, syntax }: Entry): Uint8Array | undefined {
  const bytes = readFileSync(path.join(CORPUS, file));
  if (syntax === 'cii') return bytes;
  const extraction = syntax === 'factur-x-pdf' ? extractInvoice(bytes, 10_000_000) : undefined;
  return extraction?.kind === 'xml' ? extraction.xml : undefined;
}

/** The profile of Factur-X that a document claims. */
function levelOf({ profile, syntax }: Verdict): FacturxLevel | undefined {
  const said = specificationOf(profile);
  const isOurs = said?.family === 'factur-x' || said?.family === 'zugferd' || said?.family === 'en16931';
  return isOurs && syntax === 'cii' ? said.profile : undefined;
}

const holds = ({ structure, fired }: Verdict): boolean =>
  structure?.valid === true && !fired.some(({ id, severity }) => id.startsWith('FX-') && severity === 'fatal');

test('whatever the schema of a profile refuses is refused, and the public examples that it holds are held', (context) => {
  if (!schemasPresent || !existsSync(INDEX)) return context.diagnostic('left out: ../shared is absent');
  const entries = (JSON.parse(readFileSync(INDEX, 'utf8')) as Entry[]).filter(
    ({ syntax }) => syntax === 'cii' || syntax === 'factur-x-pdf',
  );
  const checks = new Map<FacturxLevel, (bytes: Uint8Array) => string[]>();
  const met = new Map<FacturxLevel, number>();
  for (const entry of entries) {
    const bytes = xmlOf(entry);
    if (bytes === undefined) continue;
    const verdict = checkDocument(bytes, { layers: ['structure', 'facturx'], cii: 'D22B' });
    const level = levelOf(verdict);
    if (level === undefined) continue;
    const check = checks.get(level) ?? schemaCheck(SCHEMAS[level]);
    checks.set(level, check);
    met.set(level, (met.get(level) ?? 0) + 1);
    if (check(bytes).length > 0) assert.equal(holds(verdict), false, entry.file);
    else if (level === 'minimum' || level === 'basic') {
      const codes = verdict.fired.filter(({ id }) => id !== 'FX-CODE');
      assert.ok(holds({ ...verdict, fired: codes }), entry.file);
    }
  }
  for (const level of ['minimum', 'basicwl', 'basic', 'en16931', 'extended'] as const) assert.ok((met.get(level) ?? 0) > 4, level);
});

test('a PDF of the corpus that is meant to be correct has nothing wrong in how it carries its invoice', (context) => {
  if (!existsSync(INDEX)) return context.diagnostic('left out: ../shared is absent');
  const entries = (JSON.parse(readFileSync(INDEX, 'utf8')) as (Entry & { expectCorrect?: boolean; embedded?: string })[]).filter(
    ({ syntax, embedded }) => syntax === 'factur-x-pdf' && embedded === 'cii',
  );
  assert.ok(entries.length > 30);
  for (const { file } of entries) {
    const verdict = checkDocument(readFileSync(path.join(CORPUS, file)));
    assert.equal(verdict.reading, 'invoice', file);
    const told = verdict.findings.filter(({ code, severity }) => code.startsWith('READ-PDF-') && severity !== 'info');
    assert.deepEqual(told, [], file);
  }
});
