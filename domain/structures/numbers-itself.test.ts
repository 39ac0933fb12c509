import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersItself } from './numbers-itself.ts';

test('only justice fees under an active mandate are numbered by the platform', () => {
  for (let rank = 1; rank <= 25; rank++)
    for (const hasMandate of [true, false])
      assert.equal(numbersItself(`A${rank}`, hasMandate), hasMandate && rank === 3, `A${rank} ${String(hasMandate)}`);
});
