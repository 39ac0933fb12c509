import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Program } from '../engine/run.ts';
import en from '../../words/brFr.en.ts';
import fr from '../../words/brFr.fr.ts';
import { CII_CASES, CII_NEVER } from './cii.cases.testing.ts';
import { CII_INVOICE, CII_SELLERS, CII_TWO_WAY } from './cii.testing.ts';
import { brFr } from './index.ts';
import { edited, judgeText, rulesOf } from './judging.testing.ts';
import { type Case, type DocumentName, UBL_CASES, UBL_NEVER } from './ubl.cases.testing.ts';
import { UBL_CREDIT_NOTE, UBL_INVOICE, UBL_SELLERS, UBL_TWO_WAY } from './ubl.testing.ts';

interface Suite {
  side: 'ubl' | 'cii';
  documents: Partial<Record<DocumentName, string>>;
  cases: readonly Case[];
  never: readonly string[];
}

const SUITES: readonly Suite[] = [
  {
    side: 'ubl',
    documents: { invoice: UBL_INVOICE, creditNote: UBL_CREDIT_NOTE, sellers: UBL_SELLERS, twoWay: UBL_TWO_WAY },
    cases: UBL_CASES,
    never: UBL_NEVER,
  },
  { side: 'cii', documents: { invoice: CII_INVOICE, sellers: CII_SELLERS, twoWay: CII_TWO_WAY }, cases: CII_CASES, never: CII_NEVER },
];

for (const { side, documents, cases, never } of SUITES) {
  const program = new Program(side, [brFr]);

  test(`${side}: the test documents are clean`, () => {
    for (const [name, xml] of Object.entries(documents)) {
      const { counts, run } = judgeText(program, xml);
      assert.deepEqual([...counts.keys()], [], name);
      assert.deepEqual(run.unjudged, [], name);
    }
  });

  test(`${side}: each rule fires on a change aimed at it, and can be told`, () => {
    for (const [id, name, ...edits] of cases) {
      const { run, view } = judgeText(program, edited(documents[name] ?? '', edits));
      const failure = run.failures.find(({ rule }) => rule.id === id);
      assert.ok(failure, `${id} fires`);
      if ('tell' in failure.rule) assert.doesNotThrow(() => 'tell' in failure.rule && failure.rule.tell?.(failure.node, view), id);
    }
  });

  test(`${side}: every rule has such a change, but those that never fire`, () => {
    const aimed = new Set(cases.map(([id]) => id));
    const missing = rulesOf(brFr, side).filter(({ id }) => !aimed.has(id));
    assert.deepEqual(missing.map(({ id }) => id).sort(), [...never].sort());
  });

  test(`${side}: ids and flags are those of the official artefact`, (context) => {
    const file = path.resolve(import.meta.dirname, '../../../../../../shared/reference/standards/rules-br-fr.json');
    if (!existsSync(file)) return context.diagnostic('left out: ../shared/reference is absent');
    const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { rules: { id: string; ubl?: string; cii?: string }[] };
    const official = rules.flatMap((rule) => (rule[side] === undefined ? [] : `${rule.id} ${rule[side]}`));
    const ours = rulesOf(brFr, side).map(({ id, flag }) => `${id} ${flag}`);
    assert.deepEqual(ours.sort(), official.sort());
  });
}

test('every rule has its sentences in both languages, with the same placeholders', () => {
  const ids = new Set([...rulesOf(brFr, 'ubl'), ...rulesOf(brFr, 'cii')].map(({ id }) => id));
  assert.deepEqual(Object.keys(en).sort(), [...ids].sort());
  assert.deepEqual(Object.keys(fr).sort(), [...ids].sort());
  for (const id of ids) assert.deepEqual(placeholders(fr[id]?.message), placeholders(en[id]?.message), id);
});

function placeholders(text: string | undefined): string[] {
  return (text?.match(/\{\w+\}/g) ?? []).sort();
}

test('a value that should stand once and stands twice keeps a rule from being judged', () => {
  const twice = edited(UBL_INVOICE, [
    ['<cbc:ProfileID>S1</cbc:ProfileID>', '<cbc:ProfileID>S1</cbc:ProfileID><cbc:ProfileID>S2</cbc:ProfileID>'],
  ]);
  const { run } = judgeText(new Program('ubl', [brFr]), twice);
  assert.deepEqual(
    run.unjudged.map(({ rule, fault }) => [rule.id, fault.type]),
    [['BR-FR-08_BT-23', 'single']],
  );
});

test('texts are judged as XPath judges them', () => {
  const program = new Program('ubl', [brFr]);
  const fires = (id: string, find: string, replacement: string): boolean =>
    judgeText(program, edited(UBL_INVOICE, [[find, replacement]])).counts.has(id);
  assert.equal(fires('BR-FR-01_BT-1-1', '>F-1<', `>${'😀'.repeat(35)}<`), false, 'characters count, not UTF-16 units');
  assert.equal(fires('BR-FR-02_BT-1', '>F-1<', '>\nF-1\t<'), false, 'tabs and line ends at the ends are trimmed');
  assert.equal(fires('BR-FR-02_BT-1', '>F-1<', '> F-1<'), true, 'blanks are not');
  assert.equal(fires('BR-FR-03_BT-2', '2026-02-01', '2024-02-29'), false, 'leap year');
  assert.equal(fires('BR-FR-DEC-01_BT-113', '>14.00<', '>\u0661\u0664.00<'), false, 'digits of any script');
});
