import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demandOf, demands, requiredBy } from './demands.ts';

test('every answer stands for parameters of its own, and back', () => {
  for (const demand of demands) assert.equal(demandOf(requiredBy(demand)), demand);
  assert.deepEqual(requiredBy('anything else'), requiredBy('nothing'));
  assert.equal(demandOf({ serviceRequired: true, commitmentRequired: true, serviceOrCommitment: true }), 'both');
});
