import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseXml } from '../../read/xml/parse.ts';
import wordsEn from '../../words/extendedCtcFr.en.ts';
import wordsFr from '../../words/extendedCtcFr.fr.ts';
import { FAMILIES } from '../en16931/vatFamily.ts';
import { Program, type Run, runRules } from '../engine/run.ts';
import { toldOf } from '../engine/told.testing.ts';
import { View } from '../engine/view.ts';
import { BASE, CASES, CLEAN, edited, inCategory, LINE_CODE, part, ROW_REASON, type Side } from './cases.testing.ts';
import { extendedCtcFr } from './index.ts';
import { EXTENDED_TOLD } from './told.testing.ts';

const { patterns, without } = extendedCtcFr;
const sets = [{ name: 'extended-ctc-fr', patterns }];
const programs = { ubl: new Program('ubl', sets), cii: new Program('cii', sets) };

function judged(side: Side, xml: string): { run: Run; view: View } {
  const { tree } = parseXml(xml, { maxElements: 10_000, maxDepth: 64, maxAttributes: 10_000 });
  const view = new View(tree, side);
  const run = runRules(view, programs[side]);
  assert.deepEqual(run.unjudged, []);
  return { run, view };
}

const fired = (side: Side, xml: string): string[] =>
  judged(side, xml)
    .run.failures.map(({ rule }) => rule.id)
    .sort();

/** Never judged false: the official condition excludes the element it is bound to. */
const UNBREAKABLE = ['BR-EXT-CL-07'];

for (const side of ['ubl', 'cii'] as const) {
  describe(`rules of EXTENDED-CTC-FR for ${side}`, () => {
    const count = (ids: readonly string[], id: string) => ids.filter((other) => other === id).length;

    it('finds nothing in a clean invoice', () => assert.deepEqual(fired(side, CLEAN[side]), []));

    for (const [id, edits] of Object.entries(CASES[side])) {
      it(id, () => assert.equal(count(fired(side, edited(CLEAN[side], ...edits)), id), 1));
    }

    it('tells of each change what it breaks, where, and what was seen and expected; of nothing else', () => {
      assert.deepEqual(Object.keys(EXTENDED_TOLD[side]), [
        ...Object.keys(CASES[side]),
        ...FAMILIES.map(({ category }) => `base of ${category}`),
      ]);
      for (const [name, edits] of Object.entries(CASES[side])) {
        const { run, view } = judged(side, edited(CLEAN[side], ...edits));
        assert.deepEqual(toldOf(run, view), EXTENDED_TOLD[side][name], name);
      }
      for (const { category } of FAMILIES) {
        const { run, view } = judged(side, edited(inCategory(side, category), BASE[side]));
        assert.deepEqual(toldOf(run, view), EXTENDED_TOLD[side][`base of ${category}`], category);
      }
    });

    for (const { name, category } of FAMILIES) {
      const family = side === 'ubl' ? 'BR-FREXT' : 'BR-FXEXT';
      const base = [`${family}-${name}-08`, `${family}-${name}-08ini`, `${family}-${name}-08rev`];
      it(`VAT category ${category}`, () => {
        const clean = inCategory(side, category);
        assert.deepEqual(fired(side, clean), []);
        const wrong = fired(side, edited(clean, BASE[side]));
        for (const id of base) assert.equal(count(wrong, id), 1, id);
        assert.deepEqual(fired(side, edited(clean, ROW_REASON[side])), [base[2]]);
        assert.equal(count(fired(side, edited(clean, LINE_CODE[side](category))), `BR-FREXT-${name}-01`), 1);
      });
    }

    it('allows a cent for each amount', () => {
      const [find, put] = BASE[side];
      assert.deepEqual(fired(side, CLEAN[side].replace(find, put.replace('100.02', side === 'ubl' ? '99.995' : '99.99'))), []);
      // UBL's artefact computes in doubles, where 100.00 less 99.99 is a little more than a cent.
      assert.equal(fired(side, CLEAN[side].replace(find, put.replace('100.02', '99.99'))).includes('BR-FREXT-S-08'), side === 'ubl');
    });

    it('leaves sub-lines that are not DETAIL out of the sums', () => {
      assert.deepEqual(fired(side, edited(CLEAN[side], part(side, 'INFORMATION', '1', '50.00'))), []);
      assert.ok(fired(side, edited(CLEAN[side], part(side, 'DETAIL', '1', '50.00'))).includes('BR-FREXT-CO-10'));
    });

    it('has a case for every rule', () => {
      const families = FAMILIES.flatMap(({ name }) => [
        `BR-FREXT-${name}-01`,
        ...['', 'ini', 'rev'].map((end) => `${side === 'ubl' ? 'BR-FREXT' : 'BR-FXEXT'}-${name}-08${end}`),
      ]);
      const known = new Set([...Object.keys(CASES[side]), ...families, ...UNBREAKABLE]);
      assert.deepEqual(
        ids(side).filter((id) => !known.has(id)),
        [],
      );
      for (const id of Object.keys(CASES[side])) assert.ok(ids(side).includes(id), id);
    });

    it('has sentences for every rule that EN 16931 does not have', () => {
      const own = ids(side).filter((id) => !without[side].includes(id));
      for (const id of own) for (const words of [wordsEn, wordsFr]) assert.ok((words[id]?.message.length ?? 0) > 20, id);
    });
  });
}

function ids(side: Side): string[] {
  const all = patterns
    .flat()
    .filter(({ in: places, named }) => places[side] !== undefined || named?.[side] !== undefined)
    .flatMap(({ rules, limits }) => [...rules.filter(({ only }) => only === undefined || only === side), ...(limits?.[side] ?? [])]);
  return [...new Set(all.map(({ id }) => id))].sort();
}

const STANDARDS = new URL('../../../../../../shared/reference/standards/', import.meta.url);

describe('completeness of EXTENDED-CTC-FR', { skip: existsSync(STANDARDS) ? false : 'the lists of official rules are not here' }, () => {
  interface Listed {
    id: string;
  }
  const listed = (name: string): Listed[] => (JSON.parse(readFileSync(new URL(name, STANDARDS), 'utf8')) as { rules: Listed[] }).rules;

  it('leaves out only rules that EN 16931 has', () => {
    const known = new Set(listed('rules-en16931.json').map(({ id }) => id));
    for (const side of ['ubl', 'cii'] as const) for (const id of without[side]) assert.ok(known.has(id), id);
  });

  it('has every official id of its own', () => {
    const ours = new Set([...ids('ubl'), ...ids('cii')]);
    const official = listed('rules-br-fr.json').filter(({ id }) => /^(?:BR|UBL|CII)-(?:FR|FX)?EXT/.test(id));
    assert.deepEqual(
      official.map(({ id }) => id).filter((id) => !ours.has(id)),
      [],
    );
  });
});
