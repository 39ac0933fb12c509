import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import en from '../../words/cdar.en.ts';
import fr from '../../words/cdar.fr.ts';
import { edited, judgeBy, judgeText, rulesOf } from '../br-fr/judging.testing.ts';
import { Program } from '../engine/run.ts';
import { CDAR_CASES, CDAR_MESSAGE, CDAR_NEVER } from './cases.testing.ts';
import { cdarRules } from './index.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../../../shared');
const program = new Program('cdar', [cdarRules]);
const rules = rulesOf(cdarRules, 'cdar');

test('the test message is clean', () => {
  const { counts, run } = judgeText(program, CDAR_MESSAGE);
  assert.deepEqual([...counts.keys()], []);
  assert.deepEqual(run.unjudged, []);
});

test('each rule fires on a change aimed at it', () => {
  for (const [id, ...edits] of CDAR_CASES) assert.equal(judgeText(program, edited(CDAR_MESSAGE, edits)).counts.get(id), 1, id);
});

test('every rule has such a change, but those that never fire', () => {
  const aimed = new Set(CDAR_CASES.map(([id]) => id));
  assert.deepEqual(
    rules
      .map(({ id }) => id)
      .filter((id) => !aimed.has(id))
      .sort(),
    [...CDAR_NEVER].sort(),
  );
});

test('a refusal by the public sector takes reasons of its own', () => {
  const fired = (...edits: [string, string][]): string[] => [...judgeText(program, edited(CDAR_MESSAGE, edits)).counts.keys()];
  const publicSector: [string, string] = ['<ram:GlobalID schemeID="0238">1234', '<ram:GlobalID schemeID="0238">9999'];
  assert.deepEqual(fired(publicSector, ['>TX_TVA_ERR<', '>AUTRE<']), []);
  assert.deepEqual(fired(['<ram:GlobalID schemeID="0238">1234</ram:GlobalID>', '']), []);
  assert.deepEqual(fired(['<ram:GlobalID schemeID="0238">1234', '<ram:GlobalID schemeID="0002">1234']), ['BR-FR-CDV-CL-09_MDT-113_210B2G']);
});

test('ids and flags are those of the official artefact', (context) => {
  const file = path.join(SHARED, 'reference/standards/rules-br-fr.json');
  if (!existsSync(file)) return context.diagnostic('left out: ../shared/reference is absent');
  const official = (JSON.parse(readFileSync(file, 'utf8')) as { rules: { id: string; cdar?: string }[] }).rules;
  const expected = official.flatMap(({ id, cdar }) => (cdar === undefined ? [] : `${id} ${cdar}`));
  assert.deepEqual(rules.map(({ id, flag }) => `${id} ${flag}`).sort(), expected.sort());
});

test('every rule has its sentences in both languages', () => {
  const ids = rules.map(({ id }) => id).sort();
  assert.deepEqual(Object.keys(en).sort(), ids);
  assert.deepEqual(Object.keys(fr).sort(), ids);
});

test('messages of the corpus are clean', (context) => {
  const folder = path.join(SHARED, 'corpus/open/cdar');
  if (!existsSync(folder)) return context.diagnostic('left out: ../shared/corpus is absent');
  for (const file of readdirSync(folder)) {
    const judged = judgeBy(program, readFileSync(path.join(folder, file)));
    assert.deepEqual(judged && [...judged.counts.keys()], [], file);
  }
});
