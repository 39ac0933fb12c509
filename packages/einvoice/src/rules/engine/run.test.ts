import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS } from '../../read/limits.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { limitTable } from './limitTable.ts';
import type { Limit } from './limits.ts';
import { path } from './path.ts';
import { advice, type Context, onlyIn, rule, type RuleSet } from './rule.ts';
import { Program, type Run, runRules } from './run.ts';
import { View } from './view.ts';

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';

function run(content: string, sets: readonly RuleSet[], side: 'ubl' | 'cii' = 'ubl'): Run & { view: View } {
  // The names that a program knows are known before the document is read.
  const program = new Program(side, sets);
  const view = new View(parseXml(`<A xmlns="${CAC}">${content}</A>`, DEFAULT_LIMITS).tree, side);
  return { ...runRules(view, program), view };
}

const set = (...patterns: readonly Context[][]): RuleSet => ({ name: 'set', patterns });
const never = (id: string) => rule(id, '', () => false);
const at = (ubl: string, ...ids: string[]): Context => ({ in: { ubl }, rules: ids.map(never) });
const told = ({ failures }: Run): string => failures.map(({ rule: { id }, node }) => `${id}@${node}`).join(' ');

test('at each element the first context of a pattern that fits is judged, and every pattern', () => {
  const content = '<B><C/></B><C/>';
  assert.equal(told(run(content, [set([at('cac:C', 'one')])])), 'one@2 one@3');
  assert.equal(told(run(content, [set([at('cac:B/cac:C', 'one'), at('cac:C', 'two')])])), 'one@2 two@3');
  assert.equal(told(run(content, [set([at('cac:C', 'two'), at('cac:B/cac:C', 'one')])])), 'two@2 two@3');
  assert.equal(told(run(content, [set([at('cac:C', 'one')], [at('cac:C', 'two')])])), 'one@2 two@2 one@3 two@3');
  assert.equal(told(run(content, [set([at('/cac:A', 'root')], [at('/cac:C', 'none')], [at('/cac:A/cac:C', 'one')])])), 'root@0 one@3');
  assert.equal(told(run(content, [set([at('*', 'any')])])), 'any@0 any@1 any@2 any@3');
  assert.equal(told(run(content, [set([at('cac:A/*', 'any')])])), 'any@1 any@3');
  assert.equal(told(run(content, [set([at('cac:C', 'one')])], 'cii')), '');
  const some: Context = { ...at('cac:C', 'one'), when: (node) => node === 3 };
  assert.equal(told(run(content, [set([some, at('cac:C', 'two')])])), 'two@2 one@3');
});

test('elements by the end of their name, known or foreign', () => {
  const named: Context = { in: {}, named: { ubl: (local, uri) => local.endsWith('mount') && uri === CAC }, rules: [never('one')] };
  assert.equal(told(run('<OneAmount/><NoneSuchAmount/><Amounts/><NoneSuchAmount xmlns="urn:a"/>', [set([named])])), 'one@1 one@2');
});

test('rules of one syntax, flags and terms', () => {
  const rules = [
    onlyIn(
      'ubl',
      rule('a', 'BT-1 BT-2', () => false),
    ),
    onlyIn('cii', never('b')),
    advice('c', '', () => false),
    rule('d', '', () => true),
  ];
  const { failures } = run('', [set([{ in: { ubl: 'cac:A' }, rules }])]);
  assert.deepEqual(
    failures.map(({ rule: { id, flag, terms }, set: name }) => [id, flag, terms, name]),
    [
      ['a', 'fatal', ['BT-1', 'BT-2'], 'set'],
      ['c', 'warning', [], 'set'],
    ],
  );
});

test('a value that keeps a rule from being judged keeps no other', () => {
  const amount = path({ ubl: 'cac:B' });
  const cast = rule('cast', '', (node, view) => view.amount(node, amount) !== undefined);
  const context: Context = { in: { ubl: 'cac:A' }, rules: [never('a'), cast, never('b'), cast, never('c')] };
  const { failures, unjudged } = run('<B>x</B>', [set([context])]);
  assert.equal(failures.map(({ rule: { id } }) => id).join(''), 'abc');
  assert.deepEqual(
    unjudged.map(({ rule: { id }, fault, set: name }) => [id, fault.type, fault.node, name]),
    [
      ['cast', 'decimal', 1, 'set'],
      ['cast', 'decimal', 1, 'set'],
    ],
  );
  const broken = rule('broken', '', () => assert.fail('a fault of the program'));
  assert.throws(() => run('', [set([{ in: { ubl: 'cac:A' }, rules: [broken] }])]), /a fault of the program/);
});

test('variants of documents have patterns of their own', () => {
  const sets: RuleSet = {
    name: 'set',
    patterns: [[at('cac:A', 'all')]],
    variants: {
      of: (view) => view.count(0, path({ ubl: 'cac:B' })),
      patterns: [[[at('cac:A', 'none')]], [[at('cac:A', 'one')], [at('cac:B', 'b')]]],
    },
  };
  assert.equal(told(run('', [sets])), 'all@0 none@0');
  assert.equal(told(run('<B/>', [sets])), 'all@0 one@0 b@1');
  assert.equal(told(run('<B/><B/>', [sets])), 'all@0');
});

test('limits: how often something may stand, wherever it is counted', () => {
  const limit = (place: string, most: number): Limit => ({
    id: `${place} ${most}`,
    flag: 'fatal',
    terms: [],
    path: place.replace(/\b[A-Z]\b/g, 'cac:$&'),
    most,
  });
  const content = '<B x="1"><C y="2"/><C/></B><D><C y="3"/></D><B><E><C/></E></B>';
  // A0 B1 C2 C3 D4 C5 B6 E7 C8
  for (const [place, counted] of [
    ['B', '1 6'],
    ['B/C', '2 3'],
    ['B | D', '1 4 6'],
    ['B/E/C', '8'],
    ['*/C', '2 3 5'],
    ['*', '1 4 6'],
    ['B/*', '2 3 7'],
    ['./B', '1 6'],
    ['Q', ''],
    ['B/@x', '1'],
    ['*/C/@y', '2 5'],
    ['B/C/@x', ''],
    ['@x', ''],
    ['//C', '2 3 5 8'],
    ['//E/C', '8'],
    ['//B/@x', '1'],
    ['//@y', '2 5'],
    ['//@x', '1'],
    ['//A', '0'],
  ] as const) {
    const nodes = counted === '' ? [] : counted.split(' ').map(Number);
    for (let most = 0; most <= nodes.length; most++) {
      const one = limit(place, most);
      const { failures, view } = run(content, [set([{ in: { ubl: 'cac:A' }, rules: [], limits: { ubl: [limit('Z', 0), one] } }])]);
      assert.deepEqual(
        failures.map(({ rule: { id }, node, beyond }) => [id, node, beyond?.node]),
        most < nodes.length ? [[one.id, 0, nodes[most]]] : [],
        `${place}, at most ${most}`,
      );
      const attribute = failures[0]?.beyond?.attribute ?? -1;
      assert.equal(attribute < 0 ? '' : view.tree.name(attribute), most < nodes.length ? (/@(.)/.exec(place)?.[1] ?? '') : '', place);
    }
  }
});

test('many limits are told apart', () => {
  const limits = Array.from(
    { length: 300 },
    (_, number): Limit => ({ id: String(number), flag: 'fatal', terms: [], path: `cac:N${number}/cac:M${number % 7}`, most: 0 }),
  );
  const content = [0, 13, 14, 150, 299].map((number) => `<N${number}><M${number % 7}/><M9/></N${number}>`).join('');
  const { failures } = run(content, [set([{ in: { ubl: 'cac:A' }, rules: [], limits: { ubl: limits } }])]);
  assert.deepEqual(
    failures.map(({ rule: { id } }) => id),
    ['0', '13', '14', '150', '299'],
  );
});

test('a table of limits', () => {
  const shown = limitTable(
    { family: 'F-', digits: 2, flag: 'warning', terms: 'BT-0' },
    'a b/c? =7 d!(e f~BT-1+BT-2(g?? h~(i!) ) j) =100 k|l(m n|o) @p~BT-9!',
  ).map(({ id, flag, terms, path: places, most }) => [id, flag, terms.join(), places, most].join(' '));
  assert.deepEqual(shown, [
    'F-01 warning BT-0 a 0',
    'F-02 warning BT-0 b/c 1',
    'F-07 warning BT-0 d/e 0',
    'F-08 warning BT-1,BT-2 d/f/g 2',
    'F-09 fatal  d/f/h/i 0',
    'F-10 warning BT-0 d/j 0',
    'F-100 warning BT-0 k/m | l/m 0',
    'F-101 warning BT-0 k/n | k/o | l/n | l/o 0',
    'F-102 fatal BT-9 @p 0',
  ]);
  const [fatal] = limitTable({ family: 'F-', digits: 1, flag: 'fatal' }, 'a!');
  assert.deepEqual([fatal?.flag, fatal?.terms], ['warning', []]);
});
