import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from './build.ts';
import { invoiceDrafts } from './drafts.arbitrary.ts';
import { checkDocument, checkInvoice } from './verdict/index.ts';
import { writeCii } from './write/cii.ts';
import { writeUbl } from './write/ubl.ts';

test('any draft builds an invoice without a finding', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      assert.deepEqual(checkInvoice(buildInvoice(draft)), []);
    }),
    { numRuns: 300 },
  );
});

test('the syntaxes of either kind agree that it is valid', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      for (const bytes of [writeUbl(invoice), writeCii(invoice)])
        assert.deepEqual(checkDocument(bytes, { layers: ['structure', 'en16931'], cii: 'D22B' }).findings, []);
    }),
    { numRuns: 200 },
  );
});

const draft = {
  number: 'F1',
  issueDate: '2026-01-05',
  lines: [
    { name: 'Papier', quantity: '3', unitPrice: '10.005', vatCategory: 'S', vatRate: '20' },
    {
      name: 'Livres',
      quantity: '-1',
      unitPrice: '12.50',
      price: { baseQuantity: '5' },
      vatCategory: 'S',
      vatRate: '5.5',
      allowances: [{ percentage: '10', reason: 'Remise' }],
    },
  ],
  charges: [{ amount: '4.99', vatCategory: 'S', vatRate: '20.0', reason: 'Port' }],
  paid: '10.00',
};

test('amounts are computed line by line, by rate, then in total', () => {
  const invoice = buildInvoice(draft);
  assert.deepEqual(
    invoice.lines.map((line) => line.netAmount),
    ['30.02', '-2.25'],
  );
  assert.deepEqual(invoice.lines[1]?.allowances, [{ percentage: '10', reason: 'Remise', baseAmount: '-2.50', amount: '-0.25' }]);
  assert.deepEqual(invoice.vatBreakdown, [
    { taxableAmount: '35.01', taxAmount: '7.00', category: 'S', rate: '20' },
    { taxableAmount: '-2.25', taxAmount: '-0.12', category: 'S', rate: '5.5' },
  ]);
  assert.deepEqual(invoice.totals, {
    linesNet: '27.77',
    charges: '4.99',
    net: '32.76',
    vat: '6.88',
    gross: '39.64',
    paid: '10.00',
    payable: '29.64',
  });
});

test('defaults are those of a commercial invoice in euros', () => {
  const invoice = buildInvoice(draft);
  assert.deepEqual([invoice.typeCode, invoice.currency, invoice.specification], ['380', 'EUR', 'urn:cen.eu:en16931:2017']);
  assert.deepEqual(
    invoice.lines.map((line) => [line.identifier, line.unit]),
    [
      ['1', 'C62'],
      ['2', 'C62'],
    ],
  );
});

test('what is not a decimal stays as written for the rules to report', () => {
  const invoice = buildInvoice({
    ...draft,
    lines: [{ name: 'Papier', quantity: '1,5', unitPrice: '10', vatCategory: 'S', vatRate: '20' }],
  });
  const finding = checkInvoice(invoice).find(({ code }) => code === 'STRUCTURE-TYPE');
  assert.deepEqual([finding?.at, finding?.seen], ['lines[0].quantity', '1,5']);
});

test('categories without tax say why, and what is not subject to VAT has no rate', () => {
  const [intra, outside] = ['K', 'O'].map(
    (vatCategory) => buildInvoice({ lines: [{ name: 'A', quantity: '1', unitPrice: '10', vatCategory, vatRate: '0' }] }).vatBreakdown,
  );
  assert.deepEqual(intra, [{ taxableAmount: '10.00', taxAmount: '0.00', category: 'K', rate: '0', exemptionReasonCode: 'VATEX-EU-IC' }]);
  assert.deepEqual(outside, [{ taxableAmount: '10.00', taxAmount: '0.00', category: 'O', exemptionReasonCode: 'VATEX-EU-O' }]);
});
