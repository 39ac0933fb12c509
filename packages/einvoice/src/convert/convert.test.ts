import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import type { Finding } from '../finding.ts';
import { readInvoice } from '../read/index.ts';
import { checkDocument } from '../verdict/index.ts';
import { writeCii } from '../write/cii.ts';
import { writeUbl } from '../write/ubl.ts';
import { type Conversion, convert, type ConversionTarget } from './convert.ts';
import { comparable, type Side } from './differences.ts';
import { leavesOf } from './leaves.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../../shared/corpus');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function converted(source: Uint8Array, to: ConversionTarget, options = {}): Extract<Conversion, { kind: 'converted' }> {
  const result = convert(source, to, options);
  assert.ok(result.kind === 'converted', JSON.stringify(result));
  return result;
}

function sideOf(bytes: Uint8Array): Side {
  const reading = readInvoice(bytes);
  assert.ok(reading.kind === 'invoice', new TextDecoder().decode(bytes));
  return reading.document;
}

/** Values by path, without those a report speaks of. */
function said(side: Side, report: Finding[]): Map<string, string> {
  const told = new Set(report.map(({ at }) => at));
  return new Map(leavesOf(comparable(side)).flatMap(({ path: at, value }) => (told.has(at) ? [] : [[at, value]])));
}

const isTold = ({ code }: Finding): boolean => code === 'CONVERT-LOST' || code === 'CONVERT-CHANGED' || code === 'CONVERT-ADDED';

test('a built invoice goes from UBL to CII and back unchanged, and loses nothing', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const ubl = writeUbl(buildInvoice(draft));
      const cii = converted(ubl, 'cii');
      assert.deepEqual(
        cii.report.filter(({ severity }) => severity !== 'info'),
        [],
      );
      const back = converted(cii.bytes, 'ubl');
      assert.deepEqual(
        back.report.filter(({ severity }) => severity !== 'info'),
        [],
      );
      assert.deepEqual(said(sideOf(back.bytes), back.report), said(sideOf(ubl), back.report));
    }),
    { numRuns: 100 },
  );
});

test('a built invoice goes through JSON unchanged', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const cii = writeCii(buildInvoice(draft));
      assert.deepEqual(converted(converted(cii, 'json').bytes, 'cii').bytes, cii);
    }),
    { numRuns: 100 },
  );
});

interface Entry {
  file: string;
  syntax: string;
  xsd?: { valid: boolean };
  en16931?: { valid?: boolean };
}

test('every valid document of the corpus says the same in the other syntax and back, but for what the report tells', (context) => {
  const index = path.join(CORPUS, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).filter(({ xsd, en16931 }) => xsd?.valid && en16931?.valid);
  assert.ok(entries.length > 700);
  let untouched = 0;
  for (const { file, syntax } of entries) {
    const bytes = readFileSync(path.join(CORPUS, file));
    const isUbl = syntax.startsWith('ubl');
    const there = converted(bytes, isUbl ? 'cii' : 'ubl');
    const document = syntax === 'ubl-creditnote' ? 'credit-note' : 'invoice';
    const back = converted(there.bytes, isUbl ? 'ubl' : 'cii', { document });
    const report = [...there.report, ...back.report].filter(isTold);
    assert.deepEqual(said(sideOf(back.bytes), report), said(sideOf(bytes), report), file);
    if (there.report.every(({ severity }) => severity === 'info')) untouched++;
  }
  context.diagnostic(`${entries.length} documents, ${untouched} of them carried whole`);
});

test('every valid document of the corpus, written again in its own syntax, stays valid', (context) => {
  const index = path.join(CORPUS, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).filter(({ xsd, en16931 }) => xsd?.valid && en16931?.valid);
  for (const { file, syntax } of entries) {
    const document = syntax === 'ubl-creditnote' ? 'credit-note' : 'invoice';
    const { bytes } = converted(readFileSync(path.join(CORPUS, file)), syntax.startsWith('ubl') ? 'ubl' : 'cii', {
      document,
      release: 'D16B',
    });
    const { fired } = checkDocument(bytes, { layers: ['structure', 'en16931'] });
    assert.deepEqual(
      fired.filter(({ severity }) => severity === 'fatal'),
      [],
      file,
    );
  }
});

const UBL = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:x="urn:x">
  <cbc:ID>F1</cbc:ID>
  <cbc:IssueTime>10:00:00</cbc:IssueTime>
  <cbc:InvoiceTypeCode listID="UNCL1001">380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>
  <cac:TaxTotal><cbc:TaxAmount currencyID="USD">1.00</cbc:TaxAmount>
    <cac:TaxSubtotal><cac:TaxCategory><cbc:ID>S</cbc:ID></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <x:Own deep="yes">kept &amp; told</x:Own>
</Invoice>`;

test('what is outside the model is told with its place and value', () => {
  const { report } = converted(encode(UBL), 'cii');
  const entries = report.map(({ code, terms, where, seen, expected }) => [code, terms[0], where?.path, where?.line, seen, expected]);
  assert.deepEqual(entries, [
    ['CONVERT-UNKNOWN', undefined, '/Invoice/cbc:IssueTime', 5, '10:00:00', undefined],
    ['CONVERT-ATTRIBUTE', undefined, '/Invoice/cbc:InvoiceTypeCode/@listID', 6, 'UNCL1001', undefined],
    ['CONVERT-ATTRIBUTE', undefined, '/Invoice/cac:TaxTotal/cbc:TaxAmount/@currencyID', 9, 'USD', undefined],
    ['CONVERT-UNKNOWN', undefined, '/Invoice/x:Own', 11, 'kept & told', undefined],
    ['CONVERT-ATTRIBUTE', undefined, '/Invoice/x:Own/@deep', 11, 'yes', undefined],
    ['CONVERT-TRANSLATED', 'BT-8', '/Invoice/cac:InvoicePeriod/cbc:DescriptionCode', 8, '35', '29'],
  ]);
});

test('a Factur-X profile that holds less is told term by term', () => {
  const { report, profile } = converted(
    writeUbl(buildInvoice({ number: 'F1', lines: [{ name: 'Un', quantity: '1', unitPrice: '2' }] })),
    'facturx',
    {
      profile: 'minimum',
    },
  );
  assert.equal(profile, 'minimum');
  const lost = report.filter(({ code }) => code === 'CONVERT-LOST').map(({ at, terms, seen }) => [at, terms[0], seen]);
  assert.deepEqual(lost, [
    ['totals.linesNet', 'BT-106', '2.00'],
    ['lines[0]', 'BG-25', '2 · Un · 1 · 1 · C62 · 2.00'],
  ]);
  assert.deepEqual(
    report.filter(({ code }) => code === 'CONVERT-MISSING').map(({ at }) => at),
    ['issueDate', 'seller.name', 'buyer.name'],
  );
});

test('what cannot be read is refused with the reader’s findings', () => {
  for (const [bytes, code] of [
    [encode(''), 'READ-EMPTY'],
    [encode('<a/>'), 'READ-ROOT'],
    [encode('{"format":"other"}'), 'JSON-FORMAT'],
    [encode('{'), 'JSON-SYNTAX'],
  ] as const) {
    const result = convert(bytes, 'ubl');
    assert.equal(result.kind, 'refused');
    assert.equal(result.findings[0]?.code, code);
  }
});

test('a report has a bounded length', () => {
  const noise = '<x:a>1</x:a>'.repeat(5000);
  const { report } = converted(encode(UBL.replace('<x:Own', `${noise}<x:Own`)), 'cii');
  assert.equal(report.length, 1001);
  assert.equal(report.at(-1)?.code, 'CONVERT-MORE');
});
