import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csrfMatches, csrfToken } from './csrf.ts';

test('a form token belongs to one session', () => {
  assert.ok(csrfMatches('a', csrfToken('a')));
  assert.ok(!csrfMatches('a', csrfToken('b')));
  assert.ok(!csrfMatches('a', undefined));
  assert.ok(!csrfMatches('a', `${csrfToken('a')}x`));
});
