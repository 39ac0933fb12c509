import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS } from '../../read/limits.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { isUnder, matchesOf } from './match.ts';
import { path } from './path.ts';
import { CastFault, once, View } from './view.ts';

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const XML = `<A xmlns="${CAC}"><B x="1"><C y="2">one</C><C>two</C></B><D/><B><C y="3"/><D><C>deep</C></D></B><E>1.50</E><F>no</F></A>`;

// Names that rules know before a document is read.
for (const name of Array.from('ABCDEFQZ')
  .map((letter) => `cac:${letter}`)
  .concat('x', 'y', 'none'))
  symbolFor(name);

function viewOf(side: 'ubl' | 'cii' = 'ubl'): View {
  return new View(parseXml(XML, DEFAULT_LIMITS).tree, side);
}

const view = viewOf();
/** A path, with the names of the small document. */
const to = (written: string) => path({ ubl: written.replace(/\b[A-Z]\b/g, 'cac:$&') });
const shown = (node: number): string => view.tree.name(view.tree.symbol(node)).slice(4) + node;

/** Elements: A0 B1 C2 C3 D4 B5 C6 D7 C8 E9 F10. */
const FOUND: readonly [from: number, written: string, found: string][] = [
  [0, '.', 'A0'],
  [0, 'B', 'B1 B5'],
  [0, './B', 'B1 B5'],
  [0, 'B/C', 'C2 C3 C6'],
  [0, 'B/D/C', 'C8'],
  [0, 'D/C', ''],
  [0, 'D', 'D4'],
  [0, 'Q', ''],
  [0, '*', 'B1 D4 B5 E9 F10'],
  [0, '*/C', 'C2 C3 C6'],
  [0, '(D|E)', 'D4 E9'],
  [0, 'B/(C|D)', 'C2 C3 C6 D7'],
  [0, 'B/(Q|Z)', ''],
  [0, '..', ''],
  [0, '../A', ''],
  [2, '..', 'B1'],
  [2, '../..', 'A0'],
  [2, '../../D', 'D4'],
  [2, '../C', 'C2 C3'],
  [2, '../../../A', ''],
  [5, 'C', 'C6'],
  [5, 'D/..', 'B5'],
  [8, '../../C', 'C6'],
];

test('what stands at a path: the first, the only one, all, how many, and whether some one passes', () => {
  for (const [from, written, expected] of FOUND) {
    const places = to(written);
    const found = view.all(from, places);
    assert.equal(found.map(shown).join(' '), expected, written);
    assert.equal(view.first(from, places), found[0] ?? -1, written);
    assert.equal(view.count(from, places), found.length, written);
    assert.equal(view.has(from, places), found.length > 0, written);
    assert.deepEqual(
      view.texts(from, places),
      found.map((node) => view.value(node)),
      written,
    );
    assert.equal(view.text(from, places), found[0] === undefined ? undefined : view.value(found[0]), written);
    if (found.length < 2) assert.equal(view.only(from, places), found[0] ?? -1, written);
    else
      assert.throws(
        () => view.only(from, places),
        (fault) => fault instanceof CastFault && fault.type === 'single' && fault.node === found[0],
      );
    const tried: number[] = [];
    assert.equal(
      view.some(from, places, (node) => tried.push(node) === 2),
      found.length > 1,
      written,
    );
    assert.deepEqual(tried, found.slice(0, 2), written);
  }
});

test('attributes at the end of a path', () => {
  assert.deepEqual(
    [view.has(0, to('B/@x')), view.has(0, to('B/@y')), view.has(0, to('D/@x')), view.has(1, to('@x'))],
    [true, false, false, true],
  );
  assert.deepEqual(view.texts(0, to('B/C/@y')), ['2', '3']);
  assert.deepEqual(
    [view.text(0, to('B/C/@y')), view.text(5, to('C/@y')), view.text(0, to('B/@none')), view.text(0, to('Q/@y'))],
    ['2', '3', undefined, undefined],
  );
  assert.deepEqual([view.attribute(1, symbolFor('x')), view.attribute(1, symbolFor('y'))], ['1', undefined]);
});

test('a syntax that has no such place', () => {
  const other = viewOf('cii');
  const places = to('B');
  assert.deepEqual([other.first(0, places), other.only(0, places), other.all(0, places), other.count(0, places)], [-1, -1, [], 0]);
  assert.deepEqual(
    [other.has(0, places), other.text(0, places), other.texts(0, places), other.some(0, places, () => true)],
    [false, undefined, [], false],
  );
});

test('decimals, and what is none', () => {
  assert.equal(view.amount(0, to('E'))?.toText(), '1.5');
  assert.equal(view.amount(0, to('Q')), undefined);
  assert.equal(view.decimal(9).toText(), '1.5');
  assert.throws(
    () => view.amount(0, to('F')),
    (fault) => fault instanceof CastFault && fault.type === 'decimal' && fault.node === 10,
  );
  assert.throws(
    () => view.amount(0, to('B')),
    (fault) => fault instanceof CastFault && fault.type === 'single' && fault.node === 1,
  );
  const long = new View(parseXml(`<A>${'1'.repeat(1000)}</A>`, DEFAULT_LIMITS).tree, 'ubl');
  assert.equal(long.decimal(0).toText().length, 1000);
  const longer = new View(parseXml(`<A>${'1'.repeat(1001)}</A>`, DEFAULT_LIMITS).tree, 'ubl');
  assert.throws(() => longer.decimal(0), CastFault);
});

test('elements by name, and what they stand in', () => {
  assert.deepEqual(view.named(symbolFor('cac:C')), [2, 3, 6, 8]);
  assert.deepEqual(view.named(symbolFor('cac:Q')), []);
  assert.deepEqual(
    [view.isInside(8, symbolFor('cac:A')), view.isInside(8, symbolFor('cac:D')), view.isInside(6, symbolFor('cac:D'))],
    [true, true, false],
  );
  assert.equal(view.isInside(7, symbolFor('cac:D')), false, 'not in itself');
});

test('what is computed once a document', () => {
  let count = 0;
  const [first, second] = [once(() => ++count), once(() => 'other')];
  const [one, two] = [viewOf(), viewOf()];
  assert.deepEqual([one.once(first), one.once(first), one.once(second), two.once(first), one.once(first)], [1, 1, 'other', 2, 1]);
});

test('patterns are matched upwards, and from the root where they say so', () => {
  for (const [pattern, found] of [
    ['cac:C', 'C2 C3 C6 C8'],
    ['//cac:C', 'C2 C3 C6 C8'],
    ['cac:B/cac:C', 'C2 C3 C6'],
    ['cac:B/*/cac:C', 'C8'],
    ['/cac:A', 'A0'],
    ['/cac:B', ''],
    ['/cac:A/cac:B/cac:C', 'C2 C3 C6'],
    ['/cac:B/cac:C', ''],
    ['cac:A/cac:C', ''],
    ['cac:Q/cac:A', ''],
    ['cac:E | cac:D/cac:C', 'C8 E9'],
    ['/*/cac:D', 'D4'],
  ] as const) {
    const matches = matchesOf(pattern);
    const fitting = Array.from({ length: view.tree.size }, (_, node) => node).filter((node) =>
      matches.some((match) => view.tree.symbol(node) === match.symbol && isUnder(view.tree, node, match)),
    );
    assert.equal(fitting.map(shown).join(' '), found, pattern);
  }
});
