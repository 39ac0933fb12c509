import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceLines } from './excerpt.ts';

test('a place is found on its line, whatever ends the lines', () => {
  const lines = new SourceLines('<a>\r\n  <b/>\n</a>');
  assert.equal(lines.count, 3);
  assert.deepEqual(lines.excerpt(2, 3), { line: 2, text: '  <b/>', at: 2, cutBefore: false, cutAfter: false });
  assert.equal(lines.line(1)?.text, '<a>');
  assert.equal(lines.excerpt(4, 1), undefined);
  assert.equal(lines.excerpt(2, 900)?.at, 6, 'past the end of the line is its end');
});

test('columns count characters, not halves of them', () => {
  const lines = new SourceLines('😀😀<b/>');
  assert.equal(lines.excerpt(1, 3)?.at, 4);
  assert.equal(lines.excerpt(1, 2)?.at, 2, 'also when asked backwards');
});

test('a long line is cut around the place, never through a character', () => {
  const lines = new SourceLines(`${'😀'.repeat(5_000)}<b/>${'😀'.repeat(5_000)}`);
  const found = lines.excerpt(1, 5_001);
  assert.ok(found?.cutBefore && found.cutAfter);
  assert.ok(found.text.length <= 181);
  assert.ok(found.text.isWellFormed());
  assert.equal(found.text.slice(found.at, found.at + 4), '<b/>');
});

test('many places on one line of megabytes are found in one walk', () => {
  const lines = new SourceLines('é'.repeat(3_000_000));
  for (let column = 1; column < 3_000_000; column += 1_000) assert.ok(lines.excerpt(1, column));
});
