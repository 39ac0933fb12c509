import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberKey } from './number-key.ts';

const number = fc.string({ unit: 'grapheme', maxLength: 25 });

test('case and spaces do not part two numbers', () => {
  for (const same of ['f 2026 / 1', 'F2026/1', 'F2026 /\u00a01', '\u202fF2026/1 ', 'Ｆ2026/1'])
    assert.equal(numberKey(same), numberKey('f2026/1'));
});

test('what a person tells apart stays apart', () => {
  for (const [one, other] of [
    ['F-1', 'F1'],
    ['F1', 'F10'],
    ['O1', '01'],
    ['F_1', 'F-1'],
  ] as const)
    assert.notEqual(numberKey(one), numberKey(other));
});

test('folding twice is folding once', () => fc.assert(fc.property(number, (text) => numberKey(numberKey(text)) === numberKey(text))));

test('inserted spaces change nothing', () =>
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }),
      fc.nat(20),
      (text, at) => numberKey(`${text.slice(0, at)} ${text.slice(at)}`) === numberKey(text),
    ),
  ));

test('case changes nothing', () =>
  fc.assert(fc.property(fc.string({ maxLength: 20 }), (text) => numberKey(text.toUpperCase()) === numberKey(text))));
