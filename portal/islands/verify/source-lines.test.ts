import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineStartsOf, mostLines, piecesOf, shownLine } from './source-lines.ts';

test('lines are found whatever ends them, and shown without their end', () => {
  const text = '<a>\r\n<b/>\n</a>';
  const starts = lineStartsOf(text);
  assert.deepEqual(
    starts.map((_start, index) => shownLine(text, starts, index)),
    ['<a>', '<b/>', '</a>'],
  );
});

test('a source of more lines than a browser can scroll is bounded', () => {
  assert.equal(lineStartsOf('\n'.repeat(mostLines + 10)).length, mostLines);
});

test('a line of a megabyte is shown around the column that matters', () => {
  const text = `${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`;
  const shown = shownLine(text, lineStartsOf(text), 0, 500_001);
  assert.ok(shown.length < 1_000);
  assert.ok(shown.startsWith('…') && shown.endsWith('…') && shown.includes('HERE'));
  assert.ok(shownLine(text, lineStartsOf(text), 0).startsWith('xxx'), 'without a column, from its beginning');
});

test('a line is parted into tags, names, values and text, nothing lost', () => {
  const line = `  <cbc:ID schemeID="0009" b='2'>110 = 3</cbc:ID><!-- x -->`;
  const pieces = piecesOf(line);
  assert.equal(pieces.map(([, text]) => text).join(''), line);
  assert.deepEqual(
    pieces.filter(([kind]) => kind === 'value').map(([, text]) => text),
    ['"0009"', "'2'"],
  );
  assert.ok(pieces.some(([kind, text]) => kind === 'name' && text === 'schemeID'));
  assert.ok(pieces.some(([kind, text]) => kind === 'text' && text === '110 = 3'));
  assert.equal(pieces.at(-1)?.[0], 'comment');
});

test('a line that begins inside a tag loses nothing either', () => {
  for (const line of ['schemeID="a', 'b">x', '"', '<', '', '<a b="1"/>', 'é€😀 <'])
    assert.equal(
      piecesOf(line)
        .map(([, text]) => text)
        .join(''),
      line,
    );
});
