import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, nearest } from './near.ts';

test('letters that differ are counted, up to a bound', () => {
  assert.equal(distance('BR-CO-10', 'BR-CO-10', 3), 0);
  assert.equal(distance('BR-CO-1', 'BR-CO-10', 3), 1);
  assert.equal(distance('abc', 'xyz', 2), 3);
  assert.equal(distance('', 'abcdef', 3), 4);
});

test('near names, nearest first, however they are written', () => {
  const rules = ['BR-CO-10', 'BR-CO-11', 'BR-S-01', 'UNI-SIRET'];
  assert.equal(nearest('brco10', rules)[0], 'BR-CO-10');
  assert.deepEqual(nearest('UNI-SIERT', rules), ['UNI-SIRET']);
  assert.deepEqual(nearest('completely else', rules), []);
  assert.ok(nearest('x'.repeat(1_000_000), rules).length === 0);
});
