import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rights } from '#domain/rights';
import { languages } from '#kernel';
import { sayIn } from './say.ts';

test('every row of the rights table has its words, in both languages', () => {
  for (const language of languages)
    for (const name of Object.keys(rights)) assert.ok(sayIn(language, `rights.${name}`), `${language} ${name}`);
});
