import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer } from './upload-answer.ts';

test('an answer of the server is read', () => {
  const answer = { state: 'refused', title: 'Facture refusée', findings: [{ message: 'SIRET inconnu' }] };
  assert.deepEqual(readAnswer(JSON.stringify(answer)), answer);
});

test('anything else is not taken for an answer', () => {
  for (const text of ['', '<html>502</html>', 'null', '[]', '{"state":"accepted"}', '{"state":"maybe","title":"x","findings":[]}']) {
    assert.equal(readAnswer(text), undefined, text);
  }
});
