import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvoiceRecord } from '#domain/invoices';
import { buildInvoice } from '#einvoice';
import { entryOfModel } from './entry-of-model.ts';

const record = { kind: 'invoice', framework: 'A1', currency: 'EUR' } as InvoiceRecord;

test('a rejected invoice comes back as an entry, without its number and dates', () => {
  const model = buildInvoice({
    number: 'F-1',
    issueDate: '2026-11-01',
    dueDate: '2026-12-01',
    buyerReference: 'BUDGET',
    purchaseOrderReference: 'EJ-1',
    buyer: {
      name: 'Ville',
      identifiers: [
        { value: 'GLN', scheme: '0088' },
        { value: '21750001600019', scheme: '0009' },
      ],
    },
    payment: [{ meansCode: '30', creditTransfers: [{ account: 'FR76', provider: 'BNPA' }] }],
    notes: [{ text: 'Bonjour' }],
    lines: [
      {
        name: 'Peinture',
        quantity: '2',
        unitPrice: '100.00',
        unit: 'HUR',
        vatCategory: 'S',
        vatRate: '20',
        allowances: [{ percentage: '10' }],
      },
    ],
  });
  const entry = entryOfModel(record, model);
  assert.equal(entry.number, undefined);
  assert.equal(entry.issueDate, undefined);
  assert.equal(entry.dueDate, undefined);
  assert.equal(entry.recipient, '21750001600019');
  assert.deepEqual(
    [entry.serviceCode, entry.commitmentNumber, entry.iban, entry.bic, entry.comment],
    ['BUDGET', 'EJ-1', 'FR76', 'BNPA', 'Bonjour'],
  );
  assert.deepEqual(entry.lines, [
    {
      name: 'Peinture',
      description: undefined,
      quantity: '2',
      unit: 'HUR',
      unitPrice: '100.00',
      vatCategory: 'S',
      vatRate: '20',
      allowancePercentage: '10',
    },
  ]);
});

test('a header without lines comes back without lines', () => {
  assert.deepEqual(entryOfModel(record, buildInvoice({ lines: [] })).lines, []);
});
