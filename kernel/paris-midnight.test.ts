import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInParis } from './calendar.ts';
import { daysAfter, midnightInParis } from './paris-midnight.ts';

test('a day begins in Paris at midnight, summer and winter and when the clocks change', () => {
  assert.equal(midnightInParis('2026-01-15').toISOString(), '2026-01-14T23:00:00.000Z');
  assert.equal(midnightInParis('2026-07-15').toISOString(), '2026-07-14T22:00:00.000Z');
  assert.equal(midnightInParis('2026-03-29').toISOString(), '2026-03-28T23:00:00.000Z');
  assert.equal(midnightInParis('2026-03-30').toISOString(), '2026-03-29T22:00:00.000Z');
  assert.equal(midnightInParis('2026-10-25').toISOString(), '2026-10-24T22:00:00.000Z');
  assert.equal(midnightInParis('2026-10-26').toISOString(), '2026-10-25T23:00:00.000Z');
  assert.throws(() => midnightInParis('2026-13-01'), RangeError);
});

test('every day of two years begins at its first instant', () => {
  for (let day = '2026-01-01'; day < '2028-01-01'; day = daysAfter(day, 1)) {
    const at = midnightInParis(day);
    assert.equal(dayInParis(at), day);
    assert.notEqual(dayInParis(new Date(at.getTime() - 1)), day);
  }
  assert.equal(daysAfter('2026-03-01', -1), '2026-02-28');
});
