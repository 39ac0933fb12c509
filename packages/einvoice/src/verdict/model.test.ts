import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import { emptyInvoice } from '../emptyInvoice.ts';
import type { Invoice } from '../model.ts';
import { writeUbl } from '../write/ubl.ts';
import { checkDocument, checkInvoice } from './index.ts';

const EMPTY = emptyInvoice();

function valid(): Invoice {
  const address = { country: 'FR' };
  return buildInvoice({
    number: 'F1',
    issueDate: '2026-01-05',
    seller: { name: 'Papeterie', identifiers: [], vatIdentifier: 'FR32123456789', address },
    buyer: { name: 'Commune', identifiers: [], address },
    lines: [
      { name: 'Papier', quantity: '3', unitPrice: '10', vatCategory: 'S', vatRate: '20' },
      { name: 'Encre', quantity: '1', unitPrice: '4.50', vatCategory: 'S', vatRate: '20' },
    ],
  });
}

function codesOf(invoice: Invoice): string[] {
  return checkInvoice(invoice).map(({ code }) => code);
}

test('an empty invoice gets every missing term at once, each at its place', () => {
  const missing = new Map(checkInvoice(EMPTY).map(({ code, at }) => [code, at]));
  assert.equal(missing.get('BR-02'), 'number');
  assert.equal(missing.get('BR-06'), 'seller.name');
  assert.equal(missing.get('BR-14'), 'totals.gross');
  for (const code of ['BR-01', 'BR-03', 'BR-04', 'BR-05', 'BR-07', 'BR-08', 'BR-10', 'BR-12', 'BR-13', 'BR-15', 'BR-16', 'BR-CO-18'])
    assert.ok(missing.has(code), code);
});

test('a wrong sum says what was seen and what was expected', () => {
  const invoice = valid();
  invoice.totals.net = '34.05';
  const finding = checkInvoice(invoice).find(({ code }) => code === 'BR-CO-13');
  assert.deepEqual(finding, {
    code: 'BR-CO-13',
    severity: 'error',
    terms: ['BT-109', 'BT-106', 'BT-107', 'BT-108'],
    at: 'totals.net',
    seen: '34.05',
    expected: '34.50',
    params: { difference: '-0.45' },
  });
});

test('the VAT amount may stray by less than one unit, as in the official artefacts', () => {
  const change = (taxAmount: string): string[] => {
    const invoice = valid();
    invoice.vatBreakdown[0] = { ...invoice.vatBreakdown[0], taxAmount };
    return codesOf(invoice).filter((code) => code === 'BR-CO-17' || code === 'BR-S-09');
  };
  assert.deepEqual(change('7.89'), []);
  assert.deepEqual(change('5.91'), []);
  assert.deepEqual(change('7.90'), ['BR-CO-17', 'BR-S-09']);
  assert.deepEqual(change('5.90'), ['BR-CO-17', 'BR-S-09']);
});

test('where the invoice was read from a document, findings bear the place and the text as written', () => {
  const written = new TextDecoder()
    .decode(writeUbl(valid()))
    .replace('<cbc:DocumentCurrencyCode>EUR<', '<cbc:DocumentCurrencyCode> EURO <');
  const finding = checkDocument(new TextEncoder().encode(written)).findings.find(({ code }) => code === 'BR-CL-04');
  const line = written.slice(0, written.indexOf(' EURO ')).split('\n').length;
  assert.equal(finding?.where?.line, line);
  assert.match(finding?.where?.path ?? '', /cbc:DocumentCurrencyCode/);
  assert.equal(finding?.seen?.trim(), 'EURO');
});

test('a card number is not shown again in full', () => {
  const invoice = valid();
  invoice.payment = [{ meansCode: '48', creditTransfers: [], card: { number: '4970101122334455' } }];
  const finding = checkInvoice(invoice).find(({ code }) => code === 'BR-51');
  assert.equal(finding?.severity, 'warning');
  assert.equal(finding?.seen, '…4455');
});

test('long values are shortened', () => {
  const invoice = valid();
  invoice.currency = 'E'.repeat(5000);
  assert.equal(checkInvoice(invoice).find(({ code }) => code === 'BR-CL-04')?.seen?.length, 200);
});

test('any change of a total is found', () => {
  fc.assert(
    fc.property(
      invoiceDrafts,
      fc.constantFrom('linesNet', 'net', 'gross', 'payable', 'vat'),
      fc.integer({ min: 1, max: 100_000 }),
      (draft, field, cents) => {
        const invoice = buildInvoice(draft);
        invoice.totals = { ...invoice.totals, [field]: (Number(invoice.totals[field as 'net']) + cents / 100).toFixed(2) };
        assert.ok(checkInvoice(invoice).length > 0);
      },
    ),
    { numRuns: 100 },
  );
});

test('whatever the values, judging ends without throwing and twice the same', () => {
  const value = fc.oneof(fc.constantFrom('', ' ', '-', '1e9', 'NaN', '0', '-1', '9'.repeat(500), 'S', 'O', 'K', '2026-02-30'), fc.string());
  const invoices = fc.record({
    number: value,
    issueDate: value,
    typeCode: value,
    currency: value,
    totals: fc.record({ linesNet: value, net: value, gross: value, payable: value, vat: value, paid: value }, { requiredKeys: [] }),
    vatBreakdown: fc.array(fc.record({ taxableAmount: value, taxAmount: value, category: value, rate: value }, { requiredKeys: [] })),
    lines: fc.array(
      fc.record(
        { quantity: value, netAmount: value, vatCategory: value, vatRate: value, price: fc.record({ net: value }, { requiredKeys: [] }) },
        { requiredKeys: ['price'] },
      ),
    ),
  });
  fc.assert(
    fc.property(invoices, (parts) => {
      const lines = parts.lines.map((line) => ({ allowances: [], charges: [], item: { classifications: [], attributes: [] }, ...line }));
      const invoice: Invoice = { ...EMPTY, ...parts, lines };
      assert.deepEqual(checkInvoice(invoice), checkInvoice(invoice));
    }),
  );
});
