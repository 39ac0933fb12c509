import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgainst } from './check.ts';
import { FaultList, listed } from './faults.ts';
import { treeOf } from './mutations.testing.ts';
import { schemaFrom } from './schema.ts';
import { Structure } from './table.ts';

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A small schema: children in order, a choice, anything, and built-in types. */
const TABLE = `[udt]
Text=s
Number=d
[xsd]
decimal=d
string=s
[cac]
Thing A=Text B=Number* C=Text! D=Choice* E=Text! F=Text G=Text+ H=decimal I=Any
Choice (X=Text!|(Y=Text!,Z=Text)!)!
Any$ @* (#~*)
[]
cac:Thing`;
const schema = schemaFrom(new Structure().read(TABLE), 'cac:Thing');

/** The faults of a thing with such content: code, element, and what is told. */
function faults(content: string, attributes = ''): string[] {
  const tree = treeOf(`<Thing xmlns="${CAC}" ${XSI}${attributes}>${content}</Thing>`);
  return checkAgainst(tree, schema).map(({ code, node, attribute, expected, seen, parent }) =>
    [
      code.replace('STRUCTURE-', ''),
      tree.name(tree.symbol(node)),
      attribute,
      expected && `want ${expected}`,
      seen && `saw ${seen}`,
      parent && `in ${parent}`,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join('; ')
      .replaceAll('cac:', ''),
  );
}

/** Empty elements by their letters. */
const of = (letters: string): string =>
  [...letters].map((letter) => (letter === 'B' || letter === 'H' ? `<${letter}>1</${letter}>` : `<${letter}/>`)).join('');

test('what is missing, doubled or out of its place is told once, and what follows is judged as if it stood right', () => {
  for (const [letters, ...expected] of [
    ['CEG'],
    ['ABBCEFGGG'],
    ['', 'MISSING; Thing; want C', 'MISSING; Thing; want E', 'MISSING; Thing; want G'],
    ['C', 'MISSING; Thing; want E', 'MISSING; Thing; want G'],
    ['EG', 'MISSING; Thing; want C; saw E'],
    ['G', 'MISSING; Thing; want C; saw G', 'MISSING; Thing; want E; saw G'],
    ['CG', 'MISSING; Thing; want E; saw G'],
    ['CE', 'MISSING; Thing; want G'],
    ['CCEG', 'TOO-MANY; C; in Thing'],
    ['CEGC', 'TOO-MANY; C; in Thing'],
    ['ACAEG', 'TOO-MANY; A; in Thing'],
    ['CAEG', 'ORDER; A; want C; in Thing'],
    ['CEGF', 'ORDER; F; want G; in Thing'],
    ['CEGA', 'ORDER; A; want G; in Thing'],
    ['BCBEG', 'ORDER; B; want C; in Thing'],
    ['ECG', 'ORDER; E; want F, G; in Thing'],
    ['CGE', 'ORDER; G; want G, H, I; in Thing'],
    ['CGEG', 'ORDER; G; want G, H, I; in Thing'],
    ['QCEG', 'UNEXPECTED; Q; want A, B, C; in Thing'],
    ['BQCEG', 'UNEXPECTED; Q; want B, C; in Thing'],
    ['CQEG', 'UNEXPECTED; Q; want D, E; in Thing'],
    ['CEGQ', 'UNEXPECTED; Q; want G, H, I; in Thing'],
    ['CEGIQ', 'UNEXPECTED; Q; want —; in Thing'],
    ['CEGQQ', 'UNEXPECTED; Q; want G, H, I; in Thing', 'UNEXPECTED; Q; want G, H, I; in Thing'],
  ] as const)
    assert.deepEqual(faults(of(letters)), expected, letters);
});

test('a choice: what may follow, what is too many, what is missing', () => {
  const choice = (inside: string): string[] => faults(`<C/><D>${of(inside)}</D>${of('EG')}`);
  for (const [inside, ...expected] of [
    ['X'],
    ['Y'],
    ['YZ'],
    ['', 'MISSING; D; want X, Y; in Thing'],
    ['Z', 'UNEXPECTED; Z; want X, Y; in D'],
    ['XX', 'TOO-MANY; X; want —; in D'],
    ['XY', 'TOO-MANY; Y; want —; in D'],
    ['XQ', 'UNEXPECTED; Q; want —; in D'],
    ['YY', 'UNEXPECTED; Y; want Z; in D'],
    ['YZZ', 'TOO-MANY; Z; want —; in D'],
    ['QX', 'UNEXPECTED; Q; want X, Y; in D'],
  ] as const)
    assert.deepEqual(choice(inside), expected, inside);
});

test('an element may say its type: one that is derived from the declared one', () => {
  const xsd = ' xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:p="http://www.w3.org/2001/XMLSchema"';
  const typed = (named: string, text: string): string[] => faults(`${of('CEG')}<H xsi:type="${named}">${text}</H>`, xsd);
  assert.deepEqual(typed('xsd:decimal', '1.5'), []);
  assert.deepEqual(typed(' p:integer ', '1'), []);
  assert.deepEqual(typed('xsd:integer', '1.5'), ['TYPE; H; want integer; saw 1.5; in Thing']);
  for (const named of ['xsd:string', 'xsd:date', 'decimal', 'q:decimal', 'xsd:none', 'udt:NumberType', 'xsd:anyType'])
    assert.deepEqual(typed(named, '1'), [`XSI-TYPE; H; want xsd:decimal; saw ${named}; in Thing`], named);
  const any = (named: string, text: string): string[] => faults(`${of('CEG')}<I><a xmlns="urn:a" xsi:type="${named}">${text}</a></I>`, xsd);
  assert.deepEqual(any('xsd:date', '2026-01-31'), []);
  assert.deepEqual(any('xsd:anyType', 'text<b/>'), []);
  assert.match(any('xsd:date', 'soon')[0] ?? '', /^TYPE; .*want date; saw soon/);
  assert.match(any('xsd:integer', '1.5')[0] ?? '', /^TYPE; .*want integer/);
  assert.match(any('xsd:none', '')[0] ?? '', /^XSI-TYPE; .*want xsd:anyType; saw xsd:none/);
});

test('text beside elements, wherever it stands and whatever stands around it', () => {
  const [c, rest] = [of('C'), of('EG')];
  for (const gap of [
    '',
    ' \t\r\n',
    '<!-- text -->',
    '<?text?>',
    '&#32;',
    '&#x20;',
    '&#x0A;',
    '&#13;',
    '&#9;',
    ' <!--a--> <?b?>&#10; ',
    '<!-- > -->',
  ])
    for (const text of [gap + c + rest, c + gap + rest, c + rest + gap]) assert.deepEqual(faults(text), [], JSON.stringify(text));
  for (const gap of ['x', '<!-- a -->x', '&amp;', '&#33;', '&#x21;', '<![CDATA[]]>', '<![CDATA[ ]]>', '&#133;', '&#x200;', '<?p?>x']) {
    for (const text of [gap + c + rest, c + gap + rest, c + rest + gap]) {
      const [fault, ...others] = faults(text);
      assert.equal(fault, `TEXT; Thing; saw ${gap}`, text);
      assert.deepEqual(others, []);
    }
  }
  for (const written of ['<C ></C >', '<C a=""></C\n>', '<C/>', '<C />', '<C>/</C>', '<C>a/</C>', "<C>'</C>"]) {
    const own = written.includes('a=') ? ['ATTRIBUTE-UNEXPECTED; C; a; want —; in Thing'] : [];
    assert.deepEqual(faults(`<!---->${written}${rest}`), own, written);
    assert.deepEqual(
      faults(`<!---->${written}x${rest}`).filter((fault) => fault.startsWith('TEXT')),
      ['TEXT; Thing; saw x'],
      written,
    );
  }
});

test('faults in a list: in order, cut where long, counted where many', () => {
  const tree = treeOf('<a><b/><c/></a>');
  const list = new FaultList(tree, 2);
  let asked = 0;
  list.add('STRUCTURE-TYPE', 2, () => ({ seen: 'x'.repeat(201) }));
  list.add('STRUCTURE-TYPE', 0, () => ({ seen: 'x'.repeat(200) }));
  list.add('STRUCTURE-TYPE', 1, () => ({ seen: String(asked++) }));
  assert.deepEqual(
    list.done().map(({ code, node, seen, parent }) => [code, node, seen?.length, seen?.slice(-1), parent !== undefined]),
    [
      ['STRUCTURE-TYPE', 0, 200, 'x', false],
      ['STRUCTURE-TYPE', 2, 201, '…', true],
      ['STRUCTURE-MORE', 0, 1, '1', false],
    ],
  );
  assert.equal(asked, 0);
  const names = Array.from('abcdefghijk');
  assert.equal(listed([]), '—');
  assert.equal(listed(names.slice(0, 10)), 'a, b, c, d, e, f, g, h, i, j');
  assert.equal(listed(names), 'a, b, c, d, e, f, g, h, i, j…');
});
