import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankLine, changeLines, entryOf, linesMaximum, withoutBlankLines } from './entry-form.ts';

const typed = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields);

test('an entry is what was typed, and only what was typed', () => {
  const entry = entryOf(
    typed({
      number: ' F-12 ',
      kind: 'credit-note',
      framework: 'A1',
      issueDate: '2026-11-02',
      recipient: '217 500 016',
      dueDate: '',
      iban: 'FR76',
      'line-1-name': 'Papier',
      'line-1-quantity': '12',
      'line-1-unit': 'HUR',
      'line-1-price': '4,90',
      'line-1-vat': 'S:5.5',
      'line-1-discount': '10',
    }),
  );
  assert.deepEqual(entry, {
    number: 'F-12',
    kind: 'credit-note',
    framework: 'A1',
    issueDate: '2026-11-02',
    recipient: '217 500 016',
    iban: 'FR76',
    lines: [
      { name: 'Papier', quantity: '12', unitPrice: '4,90', vatCategory: 'S', vatRate: '5.5', unit: 'HUR', allowancePercentage: '10' },
    ],
  });
});

test('lines come in the order of their numbers, whatever the order of the fields', () => {
  const entry = entryOf(
    typed({ 'line-10-name': 'c', 'line-2-name': 'b', 'line-1-name': 'a', 'line-x-name': 'no', 'line-99999-name': 'no' }),
  );
  assert.deepEqual(
    entry.lines.map(({ name }) => name),
    ['a', 'b', 'c'],
  );
});

test('lines past what the form offers are kept, not dropped in silence', () => {
  const fields = Object.fromEntries(Array.from({ length: linesMaximum + 20 }, (_, index) => [`line-${index + 1}-name`, 'x']));
  assert.equal(entryOf(typed(fields)).lines.length, linesMaximum + 20);
});

test('what a form cannot say of its type or of VAT is read as the usual', () => {
  const entry = entryOf(typed({ kind: 'nonsense', 'line-1-name': 'a', 'line-1-vat': '', 'line-2-name': 'b', 'line-2-vat': 'O' }));
  assert.equal(entry.kind, 'invoice');
  assert.deepEqual(
    entry.lines.map(({ vatCategory, vatRate }) => [vatCategory, vatRate]),
    [
      ['S', '20'],
      ['O', undefined],
    ],
  );
});

test('buttons add and remove one line and leave the rest', () => {
  const entry = entryOf(typed({ 'line-1-name': 'a', 'line-2-name': 'b', 'line-3-name': 'c' }));
  assert.deepEqual(changeLines(entry, 'add-line')?.lines.at(-1), blankLine);
  assert.deepEqual(
    changeLines(entry, 'remove-line:2')?.lines.map(({ name }) => name),
    ['a', 'c'],
  );
  assert.equal(changeLines(entry, 'remove-line:9')?.lines.length, 3);
  for (const action of ['', 'send', 'remove-line:', 'remove-line:x']) assert.equal(changeLines(entry, action), undefined, action);
  const full = { ...entry, lines: Array.from({ length: linesMaximum }, () => blankLine) };
  assert.equal(changeLines(full, 'add-line')?.lines.length, linesMaximum);
});

test('lines that say nothing are left out, a line with a price alone is not', () => {
  const entry = entryOf(typed({ 'line-1-name': '', 'line-1-quantity': '1', 'line-2-price': '5', 'line-3-name': 'c' }));
  assert.deepEqual(
    withoutBlankLines(entry).lines.map(({ name, unitPrice }) => [name, unitPrice]),
    [
      ['', '5'],
      ['c', ''],
    ],
  );
});
