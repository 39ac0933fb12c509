import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFinding } from './findings.ts';

test('a rule of the package speaks for itself, with its terms by name', () => {
  const finding = { code: 'BR-CO-10', severity: 'error', terms: ['BT-106', 'BT-131'], seen: '100.00', expected: '120.00' } as const;
  const fr = explainFinding({ ...finding, terms: [...finding.terms] }, 'fr');
  const en = explainFinding({ ...finding, terms: [...finding.terms] }, 'en');
  assert.notEqual(fr.message, en.message);
  assert.ok(en.remedy);
  assert.ok(fr.terms.every(({ id, name }) => name !== id));
});

test('a code nobody knows is told as it is, its terms still by name', () => {
  assert.deepEqual(explainFinding({ code: 'UNI-NOBODY-KNOWS', severity: 'error', terms: [] }, 'fr'), {
    message: 'UNI-NOBODY-KNOWS',
    terms: [],
  });
  const [term] = explainFinding({ code: 'UNI-NOBODY-KNOWS', severity: 'error', terms: ['BT-1'] }, 'en').terms;
  assert.equal(term?.id, 'BT-1');
  assert.notEqual(term?.name, 'BT-1');
});
