import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program } from '../engine/run.ts';
import { toldOf } from '../engine/told.testing.ts';
import { CII_CASES } from './cii.cases.testing.ts';
import { CII_INVOICE, CII_SELLERS, CII_TWO_WAY } from './cii.testing.ts';
import { CII_TOLD } from './cii.told.testing.ts';
import { brFr } from './index.ts';
import { edited, judgeText } from './judging.testing.ts';
import { type Case, UBL_CASES } from './ubl.cases.testing.ts';
import { UBL_CREDIT_NOTE, UBL_INVOICE, UBL_SELLERS, UBL_TWO_WAY } from './ubl.testing.ts';
import { UBL_TOLD } from './ubl.told.testing.ts';

type Documents = Partial<Record<Case[1], string>>;

/** What is told of each case, by its rule and, from the second of a rule on, its number. */
function told(side: 'ubl' | 'cii', documents: Documents, cases: readonly Case[]): Map<string, string[]> {
  const program = new Program(side, [brFr]);
  const found = new Map<string, string[]>();
  const count = new Map<string, number>();
  for (const [id, name, ...edits] of cases) {
    const number = (count.get(id) ?? 0) + 1;
    count.set(id, number);
    const { run, view } = judgeText(program, edited(documents[name] ?? '', edits));
    found.set(number > 1 ? `${id} (${number})` : id, toldOf(run, view));
  }
  return found;
}

test('UBL: each change of the test documents fails what it should, and nothing else; places and values shown are those to mend', () => {
  const documents = { invoice: UBL_INVOICE, creditNote: UBL_CREDIT_NOTE, sellers: UBL_SELLERS, twoWay: UBL_TWO_WAY };
  const found = told('ubl', documents, UBL_CASES);
  assert.deepEqual([...found.keys()], Object.keys(UBL_TOLD));
  for (const [name, lines] of found) assert.deepEqual(lines, UBL_TOLD[name], name);
});

test('CII: the same', () => {
  const found = told('cii', { invoice: CII_INVOICE, sellers: CII_SELLERS, twoWay: CII_TWO_WAY }, CII_CASES);
  assert.deepEqual([...found.keys()], Object.keys(CII_TOLD));
  for (const [name, lines] of found) assert.deepEqual(lines, CII_TOLD[name], name);
});
