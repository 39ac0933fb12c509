import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeReport } from './index.ts';
import { refusedReport, sampleFinding, sampleReport, sampleVerdict } from './sample.testing.ts';

test('a finding says rule, severity, term, sentence, path, place, values, remedy and page, with a caret under the place', () => {
  const text = writeReport([sampleReport()], 'text', { language: 'en', rulesUrl: 'https://rules.example/en/' });
  const expected = [
    'papers/facture 1.xml:3:5: error BR-CO-13 (BT-109 Total without VAT)',
    '  The total without VAT should be 1204.50 (lines less allowances plus charges); the invoice says 1204.05.',
    '  /Invoice/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
    '     3 |     <cbc:TaxExclusiveAmount currencyID="EUR">1204.05</cbc:TaxExclusiveAmount>',
    '       |     ^',
    '  seen: 1204.05',
    '  expected: 1204.50',
    '  → ',
  ].join('\n');
  assert.equal(text.slice(0, expected.length), expected);
  assert.match(text, /\n {2}more: https:\/\/rules\.example\/en\/BR-CO-13\n/);
  assert.match(text, /facture 1\.xml: invalid \(ubl-invoice\), 1 error\n$/);
});

test('in French, and with the counts of several files in the end', () => {
  const text = writeReport([sampleReport(), sampleReport({ findings: [] }, 'b.xml'), refusedReport()], 'text', { language: 'fr' });
  assert.match(text, /: erreur BR-CO-13 \(BT-109 /);
  assert.match(text, /b\.xml : valide \(ubl-invoice\)\n/);
  assert.match(text, /cut\.xml : n’a pas pu être lu comme facture\n/);
  assert.match(text, /\n3 fichiers, 1 valide, 1 non valide, 1 illisible, 2 erreurs\n$/);
});

test('the sender cannot write over the report', () => {
  const seen = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202eevil\r\nsecond';
  const text = writeReport([sampleReport({ findings: [{ ...sampleFinding, seen }] }, 'a\u001b[1m.xml')], 'text', { language: 'en' });
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  assert.match(text, /evil second/);
});

test('colours stand only where asked for', () => {
  assert.doesNotMatch(writeReport([sampleReport()], 'text', { language: 'en' }), /\u001b/);
  assert.match(writeReport([sampleReport()], 'text', { language: 'en', colour: true }), /\u001b\[31merror\u001b\[39m/);
});

test('what is left out is counted', () => {
  const findings = Array.from({ length: 250 }, () => sampleFinding);
  const text = writeReport([sampleReport({ findings: [...findings, { ...sampleFinding, severity: 'info' }] })], 'text', { language: 'en' });
  assert.equal(text.match(/error BR-CO-13/g)?.length, 100);
  assert.match(text, /… and 150 more findings\n… and 1 note, shown with --all\n/);
  assert.match(text, /invalid \(ubl-invoice\), 250 errors/);
});

test('a plain PDF and warnings are no refusals of content', () => {
  const pdf = { file: 'scan.pdf', verdict: sampleVerdict({ syntax: undefined, findings: [], valid: false, reading: 'plain-pdf' }) };
  assert.match(writeReport([pdf], 'text', { language: 'en' }), /^scan\.pdf: a PDF without invoice data/);
  const warned = sampleReport({ findings: [{ ...sampleFinding, severity: 'warning' }] });
  assert.match(writeReport([warned], 'text', { language: 'en' }), /valid \(ubl-invoice\), 1 warning\n$/);
});
