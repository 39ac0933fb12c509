import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStructure, type StructureSyntax } from './index.ts';
import { textOf, treeOf } from './mutations.testing.ts';
import { corpus, corpusBytes, sharedPresent } from './oracle.testing.ts';

const SYNTAX: Readonly<Record<string, StructureSyntax>> = { 'ubl-invoice': 'ubl-invoice', 'ubl-creditnote': 'ubl-credit-note', cii: 'cii' };

test('the whole corpus gets the verdict of the official schemas', (t) => {
  if (!sharedPresent) {
    t.diagnostic('left out: the corpus is not beside this checkout');
    return;
  }
  const wrong: string[] = [];
  let judged = 0;
  for (const { file, syntax, xsd } of corpus()) {
    const known = SYNTAX[syntax];
    if (xsd === undefined || known === undefined) continue;
    judged++;
    const tree = treeOf(textOf(corpusBytes(file)));
    const faults = checkStructure(tree, known);
    if ((faults.length === 0) !== xsd.valid) wrong.push(`${file}: ${faults[0] === undefined ? 'no fault' : faults[0].code}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(judged > 3000, `only ${judged} documents judged`);
});

test('the life-cycle messages of the corpus are valid', (t) => {
  if (!sharedPresent) {
    t.diagnostic('left out: the corpus is not beside this checkout');
    return;
  }
  const messages = corpus().filter((entry) => entry.syntax === 'cdar');
  assert.ok(messages.length > 0);
  for (const { file } of messages) assert.deepEqual(checkStructure(treeOf(textOf(corpusBytes(file))), 'cdar'), [], file);
});
