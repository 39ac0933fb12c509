import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from './build.ts';
import { creditNoteFor } from './creditNote.ts';
import { invoiceDrafts } from './drafts.arbitrary.ts';
import { readInvoice } from './read/index.ts';
import { checkInvoice } from './verdict/index.ts';
import { writeUbl } from './write/ubl.ts';

test('a credit note for any invoice is valid, and a UBL CreditNote', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const note = creditNoteFor(invoice, { number: 'A-1', issueDate: '2026-03-01' });
      assert.deepEqual(
        checkInvoice(note).filter(({ severity }) => severity === 'error'),
        [],
      );
      const reading = readInvoice(writeUbl(note));
      assert.ok(reading.kind === 'invoice');
      assert.equal(reading.document.syntax, 'ubl-credit-note');
      assert.deepEqual(note.precedingInvoices, [{ number: invoice.number, issueDate: invoice.issueDate }]);
      assert.equal(note.totals.payable, invoice.totals.gross);
      assert.deepEqual(note.vatBreakdown, invoice.vatBreakdown);
    }),
    { numRuns: 100 },
  );
});

test('the invoice itself is left as it is', () => {
  const invoice = buildInvoice({ number: 'F1', dueDate: '2026-02-01', paid: '1', lines: [{ name: 'A', quantity: '1', unitPrice: '2' }] });
  const before = structuredClone(invoice);
  const note = creditNoteFor(invoice, { number: 'A-1', issueDate: '2026-03-01', typeCode: '396' });
  assert.deepEqual(invoice, before);
  assert.deepEqual([note.typeCode, note.dueDate, note.totals.paid, note.totals.payable], ['396', undefined, undefined, '2.00']);
});

test('the VAT total in the accounting currency follows the exchange rate, unless it is said', () => {
  const draft = {
    currency: 'USD',
    vatCurrency: 'EUR',
    vatExchangeRate: '0.9137',
    lines: [{ name: 'A', quantity: '1', unitPrice: '33.33', vatCategory: 'S', vatRate: '20' }],
  };
  const invoice = buildInvoice(draft);
  assert.deepEqual([invoice.totals.vat, invoice.totals.vatInAccountingCurrency], ['6.67', '6.09']);
  assert.equal('vatExchangeRate' in invoice, false);
  assert.equal(buildInvoice({ ...draft, vatInAccountingCurrency: '6.10' }).totals.vatInAccountingCurrency, '6.10');
});
