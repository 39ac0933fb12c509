import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId, newId } from './ids.ts';

test('ids are UUIDs of version 7 that sort by their time, and within it by the order they were made in', () => {
  const at = new Date('2026-11-22T10:00:00.123Z');
  const same = Array.from({ length: 1000 }, () => newId(at));
  assert.ok(same.every(isId));
  assert.ok(same.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? '')));
  assert.equal(new Set(same).size, same.length);
  assert.deepEqual(same.toSorted(), same);
  assert.ok(newId(new Date(at.getTime() + 1)) > (same.at(-1) ?? ''));
  assert.ok(newId(new Date(at.getTime() - 1)) < (same[0] ?? ''));
});
