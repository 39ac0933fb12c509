import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentAt } from './documents.ts';
import { seedDocuments } from './seeds.ts';
import { smallest } from './smallest.ts';
import { tryDocuments } from './watch.ts';

test('3,000 documents changed at random: none crashes, hangs, fills the memory or is judged in two ways', async () => {
  const complaints: string[] = [];
  const tried = await tryDocuments({
    seed: 20_261_122,
    documents: 3000,
    own: true,
    complain: ({ index, kind, why }) => void complaints.push(`npm run fuzz -- --own --seed 20261122 --only ${index} (${kind}): ${why}`),
  });
  assert.deepEqual(complaints, []);
  assert.equal(tried, 3000);
});

test('a document is the same every time, and another for another number', () => {
  const seeds = seedDocuments(true);
  const [first, again, next] = [documentAt(seeds, 1, 10), documentAt(seedDocuments(true), 1, 10), documentAt(seeds, 1, 11)];
  assert.deepEqual(Buffer.from(first.bytes), Buffer.from(again.bytes));
  assert.notDeepEqual(Buffer.from(first.bytes), Buffer.from(next.bytes));
});

test('what is found is cut down to what matters', async () => {
  const bytes = Buffer.from(`${'a'.repeat(300)}<b>${'c'.repeat(200)}`);
  const small = await smallest({ kind: 'xml', bytes }, 'has 503 bytes', async (tried) =>
    Buffer.from(tried.bytes).includes('<b>') ? `has ${tried.bytes.length} bytes` : undefined,
  );
  assert.equal(Buffer.from(small.bytes).toString(), '<b>');
});
