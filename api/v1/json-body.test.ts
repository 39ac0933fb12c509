import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import { parseJsonBody } from './json-body.ts';

const refused = (text: string, code: string, path?: string) =>
  assert.throws(
    () => parseJsonBody(text),
    (error: unknown) =>
      error instanceof Problem && error.code === code && error.kind === 'malformed' && (path === undefined || error.params.path === path),
    text.slice(0, 60),
  );

test('reads what JSON.parse reads', () => {
  for (const text of [
    '{}',
    '[]',
    '"a"',
    '1',
    '{"a":{"b":[1,{"a":"x\\",{[y"}]},"b":null}',
    '{"a":"\\ud83d\\ude00"}',
    '[{"a":1},{"a":2}]',
    '{"a":[1,2],"b":"a"}',
  ]) {
    assert.deepEqual(parseJsonBody(text), JSON.parse(text));
  }
});

test('refuses what is no JSON', () => {
  for (const text of ['', '{', '{"a":}', "{'a':1}", '{"a":1}x', '[1,]', 'NaN', '\u0000']) refused(text, 'api.json-malformed');
});

test('refuses the same key twice, with its place, however it is written', () => {
  refused('{"a":1,"a":2}', 'api.json-key-twice', '/a');
  refused('{"x":[0,{"b":1,"\\u0062":2}]}', 'api.json-key-twice', '/x/1/b');
});

test('refuses keys that reach for prototypes', () => {
  refused('{"__proto__":{}}', 'api.json-key-forbidden', '/__proto__');
  refused('{"a":{"constr\\u0075ctor":1}}', 'api.json-key-forbidden', '/a/constructor');
});

test('refuses numbers and texts that nothing can hold', () => {
  refused('{"a":[1e400]}', 'api.json-number-out-of-range', '/a/0');
  refused('{"a":"\\ud800"}', 'api.text-not-plain', '/a');
  refused('{"a":"x\\u0000"}', 'api.text-not-plain', '/a');
});

test('refuses deep nesting and stays linear on hostile text', () => {
  refused('['.repeat(100_000), 'api.json-too-deep');
  refused(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'api.json-too-deep');
  assert.ok(parseJsonBody(`${'['.repeat(32)}${']'.repeat(32)}`));
  // Each of these made a careless expression quadratic: 250,000 characters would take minutes.
  for (const text of [`"${'\\"'.repeat(125_000)}`, `"${'\\"'.repeat(125_000)}\\`, '"'.repeat(250_001), '\\'.repeat(250_000)])
    refused(text, 'api.json-malformed');
});
