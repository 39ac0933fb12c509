import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDecimal, toText } from './decimal.ts';
import { totalsOf } from './entry-totals.ts';

const said = (lines: Parameters<typeof totalsOf>[0]): string[] | undefined => {
  const totals = totalsOf(lines);
  return totals && [totals.net, totals.vat, totals.gross].map(toText);
};

test('what people type is read exactly', () => {
  const read = (text: string): string | undefined => {
    const value = parseDecimal(text);
    return value && toText(value);
  };
  assert.equal(read('1 204,50'), '1204.50');
  assert.equal(read('1\u202f204.5'), '1204.5');
  assert.equal(read('-0,07'), '-0.07');
  assert.equal(read(',5'), '0.5');
  for (const text of ['', '-', 'douze', '1,2,3', '1e5', '9'.repeat(40)]) assert.equal(read(text), undefined, text);
});

test('lines are rounded each, VAT once per rate, halves away from zero', () => {
  assert.deepEqual(
    said([
      { quantity: '3', price: '19,99', rate: '20' },
      { quantity: '3', price: '19,99', rate: '20' },
    ]),
    ['119.94', '23.99', '143.93'],
  );
  assert.deepEqual(said([{ quantity: '0,5', price: '0,01', rate: '0' }]), ['0.01', '0.00', '0.01']);
  assert.deepEqual(said([{ quantity: '-0,5', price: '0,01', rate: '0' }]), ['-0.01', '0.00', '-0.01']);
  assert.deepEqual(
    said([
      { quantity: '1', price: '100', rate: '5.5' },
      { quantity: '1', price: '100', rate: '20' },
    ]),
    ['200.00', '25.50', '225.50'],
  );
});

test('binary floating point has no part in it', () => {
  assert.deepEqual(
    said([
      { quantity: '3', price: '0.1', rate: '' },
      { quantity: '1', price: '90071992547409931.11', rate: '' },
    ]),
    ['90071992547409931.41', '0.00', '90071992547409931.41'],
  );
});

test('an empty line counts for nothing, a wrong one stops the totals', () => {
  assert.deepEqual(said([{ quantity: '', price: '', rate: '20' }]), ['0.00', '0.00', '0.00']);
  assert.equal(said([{ quantity: '2', price: 'x', rate: '20' }]), undefined);
});

test('what is taken off a line is rounded by itself, before VAT', () => {
  assert.deepEqual(said([{ quantity: '3', price: '19,99', rate: 'S:20', discount: '12,5' }]), ['52.47', '10.49', '62.96']);
  assert.deepEqual(said([{ quantity: '1', price: '10', rate: 'E:0', discount: '' }]), ['10.00', '0.00', '10.00']);
  assert.equal(said([{ quantity: '1', price: '10', rate: 'S:20', discount: 'beaucoup' }]), undefined);
});
