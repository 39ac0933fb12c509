import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../words/chorusPro.en.ts';
import fr from '../../words/chorusPro.fr.ts';
import { buildInvoice } from '../../build.ts';
import { controlInvoice, controls } from './index.ts';

test('codes are unique and ours', () => {
  const codes = controls.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of codes) assert.match(code, /^UNI-[A-Z0-9]+(-[A-Z0-9]+)*$/);
});

test('every control says what is wrong and what to do, in both languages', () => {
  for (const { code } of controls) for (const words of [fr, en]) assert.ok(words[code]?.message && words[code].remedy, code);
});

test('without a directory only what the invoice itself shows is judged', () => {
  const invoice = buildInvoice({
    number: 'F-2026-0001-BEYOND-TWENTY',
    issueDate: '2026-01-05',
    buyerReference: 'SERVICE',
    seller: { name: 'Papeterie', identifiers: [], address: { country: 'FR' } },
    buyer: { name: 'Commune', identifiers: [{ value: '21750001600019', scheme: '0009' }], address: { country: 'FR' } },
    lines: [{ name: 'Papier', quantity: '1', unitPrice: '10', vatCategory: 'S', vatRate: '20' }],
  });
  const codes = controlInvoice(invoice).map(({ code }) => code);
  assert.deepEqual(codes, ['UNI-NUMBER-LONG', 'UNI-SUPPLIER-MISSING', 'UNI-FRAMEWORK-DEFAULT']);
  assert.ok(
    controlInvoice(invoice, { facts: { lookedUp: true, recipientHasServices: false } }).some(
      ({ code }) => code === 'UNI-RECIPIENT-UNKNOWN',
    ),
  );
});
