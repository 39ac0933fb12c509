import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { catalogue } from './rules/catalogue.ts';
import rulesEn from './words/rules.en.ts';
import rulesFr from './words/rules.fr.ts';
import termsFr from './words/terms.fr.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test('every rule has its sentences in both languages, and no sentence is without a rule', () => {
  const ids = catalogue()
    .map(({ id }) => id)
    .sort();
  assert.deepEqual(Object.keys(rulesFr).sort(), ids);
  assert.deepEqual(Object.keys(rulesEn).sort(), ids);
});

test('both languages say the same values', () => {
  for (const id of Object.keys(rulesFr)) {
    assert.deepEqual(placeholders(rulesFr[id]?.message ?? ''), placeholders(rulesEn[id]?.message ?? ''), id);
    assert.deepEqual(placeholders(rulesFr[id]?.remedy ?? ''), placeholders(rulesEn[id]?.remedy ?? ''), id);
  }
});

test('every term of a rule has a name', () => {
  for (const { id, terms } of catalogue()) for (const term of terms) assert.ok(term in termsFr, `${id}: ${term}`);
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
