import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from '#words';
import { languages } from '#kernel';
import { controls } from './index.ts';

test('codes are unique and ours', () => {
  const codes = controls.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of codes) assert.match(code, /^UNI-[A-Z0-9]+(-[A-Z0-9]+)*$/);
});

test('every control says what is wrong and what to do, in both languages', () => {
  for (const { code } of controls) {
    for (const language of languages)
      for (const part of ['message', 'remedy']) assert.ok(sayIn(language, `controls.${code}.${part}`), `${language} ${code}.${part}`);
  }
});
