import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell } from './export.ts';

test('cells are quoted, and what a spreadsheet would run is defused', () => {
  assert.equal(csvCell('Papeterie; "Delmas"'), '"Papeterie; ""Delmas"""');
  assert.equal(csvCell('=HYPERLINK("http://x")'), '"\'=HYPERLINK(""http://x"")"');
  assert.equal(csvCell('@SUM(A1)'), "'@SUM(A1)");
  assert.equal(csvCell('-12,50'), '-12,50');
  assert.equal(csvCell('-12+cmd'), "'-12+cmd");
  assert.equal(csvCell('F2026-0001'), 'F2026-0001');
});
