import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { patternOf, termByPattern, termOf } from './terms.ts';
import en from './words/terms.en.ts';
import fr from './words/terms.fr.ts';

test('a path tells its term, or the one of the group around it', () => {
  assert.equal(termOf('lines[3].netAmount'), 'BT-131');
  assert.equal(termOf('lines[].netAmount'), 'BT-131');
  assert.equal(termOf('seller.identifiers[2].scheme'), 'BT-29');
  assert.equal(termOf('lines[0].allowances[4]'), 'BG-27');
  assert.equal(termOf('payment[0].implied'), 'BG-16');
  assert.equal(termOf('nothing'), undefined);
  assert.equal(patternOf('BT-131'), 'lines[].netAmount');
  assert.equal(patternOf('BT-999'), undefined);
});

test('every term of the standard has its place and its name in both languages', (t) => {
  const all = new Set<string>([...Object.values(termByPattern), 'BG-2', 'BG-30']);
  assert.equal(all.size, Object.keys(termByPattern).length + 2, 'no term stands twice');
  assert.deepEqual(new Set(Object.keys(en)), all);
  assert.deepEqual(new Set(Object.keys(fr)), all);
  const list = new URL('../../../../shared/reference/standards/business-terms.json', import.meta.url);
  if (!existsSync(list)) return t.diagnostic('list of terms absent: not compared with the standard');
  const standard = JSON.parse(readFileSync(list, 'utf8')) as { id: string }[];
  assert.deepEqual(all, new Set(standard.map(({ id }) => id)));
});
