import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVat, vatChoices, vatValue } from './vat-choices.ts';

test('each choice comes back from the form as it went in, and no two are alike', () => {
  for (const choice of vatChoices) assert.deepEqual(readVat(vatValue(choice)), choice);
  assert.equal(new Set(vatChoices.map(vatValue)).size, vatChoices.length);
});

test('only what is out of the scope of VAT has no rate', () => {
  assert.deepEqual(
    vatChoices.filter(({ rate }) => rate === undefined),
    [{ category: 'O' }],
  );
});
