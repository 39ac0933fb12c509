import assert from 'node:assert/strict';
import { test } from 'node:test';
import convertEn from './convert.en.ts';
import convertFr from './convert.fr.ts';
import embedEn from './embed.en.ts';
import embedFr from './embed.fr.ts';
import fixEn from './fix.en.ts';
import fixFr from './fix.fr.ts';
import jsonEn from './json.en.ts';
import jsonFr from './json.fr.ts';
import type { RuleWords } from './rules.ts';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const pairs: [RuleWords, RuleWords][] = [
  [convertFr, convertEn],
  [jsonFr, jsonEn],
  [embedFr, embedEn],
];

test('every sentence of converting, JSON and embedding is there in both languages, with the same placeholders', () => {
  for (const [fr, en] of pairs) {
    assert.deepEqual(Object.keys(fr), Object.keys(en));
    for (const [code, french] of Object.entries(fr)) {
      const english = en[code] ?? assert.fail(code);
      for (const part of ['message', 'remedy'] as const) {
        assert.ok(french[part].length > 5 && english[part].length > 5, code);
        assert.deepEqual(placeholders(french[part]), placeholders(english[part]), `${code} ${part}`);
      }
    }
  }
});

test('every reason of a fix is there in both languages, with the same placeholders', () => {
  assert.deepEqual(Object.keys(fixFr), Object.keys(fixEn));
  for (const [code, french] of Object.entries(fixFr)) {
    assert.deepEqual(placeholders(french), placeholders(fixEn[code as keyof typeof fixEn]), code);
  }
});
