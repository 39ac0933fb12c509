import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDays } from './mail-params.ts';

test('days among what a sentence names are written as its reader reads them; all else stays', () => {
  const given = { until: '2026-12-31', number: '2026-12-32', structure: 'Valmorin' };
  assert.deepEqual(withDays('fr', given), { ...given, until: '31/12/2026' });
  assert.deepEqual(withDays('en', given), { ...given, until: '31 Dec 2026' });
});
