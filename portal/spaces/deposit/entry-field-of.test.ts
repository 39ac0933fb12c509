import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryFieldOf } from './entry-field-of.ts';

test('findings stand on the field they are about, lines counted without the blank ones', () => {
  const fieldOf = entryFieldOf({ hasServices: true, lineNumbers: [1, 3] });
  assert.equal(fieldOf('number'), 'number');
  assert.equal(fieldOf('serviceCode'), 'serviceCode');
  assert.equal(fieldOf('lines[1].unitPrice'), 'line-3-price');
  assert.equal(fieldOf('lines[0].vatRate'), 'line-1-vat');
  assert.equal(fieldOf('lines[0].item.attributes'), 'line-1-name');
});

test('what no field shows is left to the list', () => {
  const fieldOf = entryFieldOf({ hasServices: false, lineNumbers: [1] });
  for (const at of ['lines', 'seller', 'lines[7].quantity', 'constructor']) assert.equal(fieldOf(at), undefined, at);
  assert.equal(fieldOf('serviceCode'), 'recipient');
});
