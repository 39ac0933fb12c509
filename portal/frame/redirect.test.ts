import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language.ts';
import { ownPath } from './redirect.ts';

test('redirects stay on our own paths', () => {
  assert.equal(ownPath('/invoices/received?page=2'), '/invoices/received?page=2');
  for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nSet-Cookie: x', '', null])
    assert.equal(ownPath(bad), '/');
});

test('the language is the cookie, then the account, then the browser, then French', () => {
  assert.equal(languageOf('en', 'fr', 'fr'), 'en');
  assert.equal(languageOf(undefined, 'en', 'fr'), 'en');
  assert.equal(languageOf(undefined, undefined, 'de-DE,en;q=0.8,fr;q=0.5'), 'en');
  assert.equal(languageOf('xx', undefined, undefined), 'fr');
});
