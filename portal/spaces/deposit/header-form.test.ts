import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerFieldOf, headerFindings, headerOf, headerToShow } from './header-form.ts';

test('a header is what was typed; what was left empty and may be is absent', () => {
  const header = headerOf(
    new URLSearchParams({
      number: ' F-1 ',
      kind: 'down-payment',
      framework: 'A2',
      issueDate: '2026-11-02',
      currency: 'EUR',
      recipient: '21750001600019',
      netAmount: '1 000,00',
      vatAmount: '200',
      grossAmount: '1200',
      dueDate: ' ',
      serviceCode: 'BUDGET',
      evil: 'x',
    }),
  );
  assert.deepEqual(header, {
    number: 'F-1',
    kind: 'down-payment',
    framework: 'A2',
    issueDate: '2026-11-02',
    currency: 'EUR',
    recipient: '21750001600019',
    netAmount: '1 000,00',
    vatAmount: '200',
    grossAmount: '1200',
    serviceCode: 'BUDGET',
  });
});

test('an empty form is an empty header, for the controls to say what is missing', () => {
  assert.deepEqual(headerOf(new URLSearchParams()), {
    number: '',
    kind: 'invoice',
    framework: '',
    issueDate: '',
    currency: '',
    recipient: '',
    netAmount: '',
    vatAmount: '',
    grossAmount: '',
  });
});

test('a new draft begins with what is usual, a saved one with what was saved', () => {
  assert.deepEqual(headerToShow({}), { kind: 'invoice', framework: 'A1', currency: 'EUR' });
  assert.equal(headerToShow({ currency: 'CHF' }).currency, 'CHF');
});

test('only the form’s own fields bear findings', () => {
  assert.equal(headerFieldOf('grossAmount'), 'grossAmount');
  for (const at of ['seller', 'toString', 'lines[0].quantity']) assert.equal(headerFieldOf(at), undefined, at);
});

test('what is left to pay is missed only by those who were asked for it', () => {
  const missing = { code: 'UNI-AMOUNT-MISSING', severity: 'error', terms: [], at: 'payableAmount' } as const;
  const wrong = { ...missing, code: 'UNI-AMOUNT-PAYABLE' };
  const findings = [
    { ...missing, terms: [], at: 'grossAmount' },
    { ...missing, terms: [] },
    { ...wrong, terms: [] },
  ];
  assert.deepEqual(
    headerFindings(findings, {}).map(({ at, code }) => [at, code]),
    [
      ['grossAmount', 'UNI-AMOUNT-MISSING'],
      ['payableAmount', 'UNI-AMOUNT-PAYABLE'],
    ],
  );
  assert.equal(headerFindings(findings, { payableAmount: 'x' }).length, 3);
});
