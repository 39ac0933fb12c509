import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldEmail, isEmailAddress } from './email.ts';

test('addresses people have', () => {
  for (const one of [
    'a@b.fr',
    'Jean.Dupont+factures@Mairie-de-Valmorin.fr',
    " o'neil@example.org\n",
    'x_y@sous.domaine.example',
    'marie@école.fr',
  ])
    assert.equal(isEmailAddress(foldEmail(one)), true, one);
  assert.equal(foldEmail(' Jean@ÉCOLE.fr '), 'jean@xn--cole-9oa.fr');
});

test('what is no address, or would be more than one in the header of a mail', () => {
  const wrong = [
    '',
    'a',
    '@b.fr',
    'a@',
    'a@b',
    'a b@c.fr',
    'a@b.fr,c@d.fr',
    'a@b.fr;c@d.fr',
    'a@b.fr\r\nBcc: c@d.fr',
    'a\n@b.fr',
    'a@b.fr\u0000',
    '"a"@b.fr',
    '<a@b.fr>',
    'a@b@c.fr',
    'a..b@c.fr',
    '.a@c.fr',
    'a@-b.fr',
    'a@b..fr',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'é@b.fr',
    `${'a'.repeat(65)}@b.fr`,
    `a@${'b'.repeat(64)}.fr`,
    `a@${'b.'.repeat(126)}fr`,
  ];
  for (const one of wrong) assert.equal(isEmailAddress(foldEmail(one)), false, JSON.stringify(one));
});

test('a very long text costs nothing', () => {
  assert.equal(isEmailAddress(foldEmail(`${'a.'.repeat(500_000)}@b.fr`)), false);
});
