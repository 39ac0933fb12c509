import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from './say.ts';

test('a day in a sentence is written as its reader writes days; anything else stays as it is', () => {
  assert.match(sayIn('fr', 'life.notice.since', { on: '2026-03-31' }) ?? '', /31\/03\/2026/);
  assert.match(sayIn('en', 'life.notice.since', { on: '2026-03-31' }) ?? '', /31 Mar 2026/);
  assert.match(sayIn('fr', 'life.notice.since', { on: '2026-13-31' }) ?? '', /2026-13-31/);
  assert.match(sayIn('fr', 'life.notice.since', { on: 'F-2026-03-31' }) ?? '', /F-2026-03-31/);
});
