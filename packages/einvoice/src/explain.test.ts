import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './catalogue.ts';
import { explain } from './explain.ts';
import english from './words/en.ts';
import french from './words/fr.ts';

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

test('every rule has its sentences in both languages', () => {
  const lacking = catalogue().filter(
    ({ id }) =>
      !french.sentences[id]?.message || !french.sentences[id]?.remedy || !english.sentences[id]?.message || !english.sentences[id]?.remedy,
  );
  assert.deepEqual(
    lacking.map(({ layer, id }) => `${layer} ${id}`),
    [],
  );
});

test('both languages know the same codes and say the same values', () => {
  assert.deepEqual(Object.keys(french.sentences).sort(), Object.keys(english.sentences).sort());
  for (const [code, { message, remedy }] of Object.entries(french.sentences)) {
    assert.deepEqual(placeholders(message), placeholders(english.sentences[code]?.message ?? ''), code);
    assert.deepEqual(placeholders(remedy), placeholders(english.sentences[code]?.remedy ?? ''), code);
  }
});

test('every business term of a rule has a name', () => {
  for (const { id, terms } of catalogue())
    for (const term of terms.filter((one) => /^B[TG]-\d/.test(one)))
      assert.ok(term in french.terms && term in english.terms, `${id}: ${term}`);
});

test('values are put in their places, and a missing one is said to be missing', () => {
  const finding = { code: 'BR-CO-13', severity: 'error' as const, terms: ['BT-109'], seen: '12.00', expected: '13.00' };
  assert.equal(
    explain(finding, 'fr')?.message,
    'Le total hors taxe devrait être 13.00 (lignes moins remises plus majorations) ; la facture indique 12.00.',
  );
  assert.equal(
    explain({ ...finding, seen: '' }, 'en')?.message,
    'The total without VAT should be 13.00 (lines less allowances plus charges); the invoice says nothing.',
  );
  assert.equal(explain(finding, 'en')?.terms[0]?.id, 'BT-109');
  assert.notEqual(explain(finding, 'fr')?.terms[0]?.name, 'BT-109');
});

test('reading is explained too, other codes are left to those who made them', () => {
  assert.ok(explain({ code: 'READ-EMPTY', severity: 'error', terms: [] }, 'fr')?.message);
  for (const code of ['UNI-01', 'constructor', '__proto__']) assert.equal(explain({ code, severity: 'error', terms: [] }, 'fr'), undefined);
});
