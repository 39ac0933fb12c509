import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currencyName, formatDate, formatDecimal, formatMoney, formatPercentage, groupAccount, groupRegistration } from './formats.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

test('amounts keep every digit', () => {
  assert.equal(plain(formatMoney('1204.50', 'EUR', 'fr-FR')), '1 204,50 €');
  assert.equal(plain(formatMoney('123456789012345678901.123456', 'EUR', 'fr-FR')), '123 456 789 012 345 678 901,123456 €');
  assert.equal(formatMoney('-1204.5', 'USD', 'en-GB'), '\u2212US$1,204.50');
  assert.equal(formatMoney('0.00', 'EUR', 'en-GB'), '€0.00');
});

test('minus zero has no sign; what is no decimal stays as written', () => {
  assert.equal(formatDecimal('-0.00', 'fr-FR', 2), '0,00');
  assert.equal(formatDecimal('1e5', 'fr-FR'), '1e5');
  assert.equal(plain(formatMoney('12', 'not a code', 'fr-FR')), '12,00 not a code');
});

test('percentages, quantities, dates', () => {
  assert.equal(plain(formatPercentage('20.00', 'fr-FR')), '20 %');
  assert.equal(formatPercentage('5.5', 'en-GB'), '5.5%');
  assert.equal(formatDecimal('10.000', 'fr-FR'), '10');
  assert.equal(formatDate('2026-11-21'), '21/11/2026');
  assert.equal(formatDate('soon'), 'soon');
});

test('identifiers in groups', () => {
  assert.equal(plain(groupRegistration('50366742300018')), '503 667 423 00018');
  assert.equal(plain(groupAccount('fr7630006000011234567890189')), 'FR76 3000 6000 0112 3456 7890 189');
  assert.equal(groupAccount('compte 12'), 'compte 12');
  assert.equal(currencyName('EUR', 'fr-FR'), 'euros (EUR)');
});
