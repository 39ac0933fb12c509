import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from './structure.en.ts';
import fr from './structure.fr.ts';

const FIELDS = new Set(['{element}', '{parent}', '{attribute}', '{expected}', '{seen}', '{form}']);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('every sentence of the structure check is there in both languages, with the same placeholders, all of them fields of a fault', () => {
  assert.deepEqual(Object.keys(fr), Object.keys(en));
  for (const [code, french] of Object.entries(fr)) {
    const english = en[code as keyof typeof en];
    for (const part of ['message', 'remedy'] as const) {
      assert.ok(french[part].length > 5 && english[part].length > 5, code);
      assert.deepEqual(placeholders(french[part]), placeholders(english[part]), `${code} ${part}`);
      for (const field of placeholders(french[part])) assert.ok(FIELDS.has(field), `${code} ${field}`);
    }
  }
});
