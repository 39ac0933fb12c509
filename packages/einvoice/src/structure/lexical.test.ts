import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLexical, LEXICAL_NAMES } from './lexical.ts';
import { isUri } from './uri.ts';

const KINDS = new Map([...LEXICAL_NAMES].filter(([letter]) => letter !== 'c'.charCodeAt(0)).map(([letter, name]) => [name, letter]));
const SHORT = 'c'.charCodeAt(0);

/** Judged inside another text, so that what stands around must not count. */
function is(kind: string | number, text: string): boolean {
  const letter = typeof kind === 'number' ? kind : (KINDS.get(kind) ?? 0);
  return isLexical(letter, `9${text}9`, 1, text.length + 1);
}

const FITTING: Record<string, string[]> = {
  decimal: ['0', '9', '-1', '+1', '1.', '.5', '-.5', ' 1 ', '\t1\r\n', '0123456789.0123456789'],
  integer: ['0', '-12', '+3', ' 7 '],
  boolean: ['true', 'false', '1', '0', ' true '],
  date: [
    '2026-01-31',
    '2024-02-29',
    '2000-02-29',
    '-0004-02-29',
    '12026-12-31',
    '2026-06-30Z',
    '2026-06-30+14:00',
    '2026-06-30-13:59',
    '0001-01-01',
    '2026-11-30',
  ],
  time: ['00:00:00', '23:59:59.999', '24:00:00', '24:00:00.00', ' 12:00:00', '12:00:00Z', '12:00:00-05:30'],
  dateTime: ['2026-01-31T00:00:00', '2026-01-31T24:00:00Z', '2026-01-31T12:00:00.5+01:00', '2026-01-31T12:00:00Z '],
  base64Binary: ['', 'QUJD', 'QUI=', 'QQ==', ' QU JD ', 'QUJDQUJD', 'az+/', 'Zz09'],
  language: ['fr', 'fr-FR', 'abcdefgh-12345678', ' fr '],
  ID: ['a', '_1', 'é.b-c', 'a\u00b7'],
};
const UNFIT: Record<string, string[]> = {
  decimal: ['', '-', '.', '+.', '1.2.3', '1e3', '1,5', '--1', '1 0', '1:', '1/', 'NaN'],
  integer: ['', '1.', '1.0', '-', '+', 'x'],
  boolean: ['TRUE', 'yes', '', '2', 'true false'],
  date: [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-01-32',
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '0000-01-01',
    '00000-01-01',
    '02026-01-01',
    '226-01-01',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01+14:01',
    '2026-01-01+15:00',
    '2026-01-01z',
    'x2026-01-01',
  ],
  time: ['24:00:01', '24:00:00.01', '12:60:00', '12:00:60', '25:00:00', '12:00', '12:00:00 ', '12:00:00.'],
  dateTime: [
    '2026-01-31',
    '2026-01-31Z12:00:00',
    '2026-01-31ZT12:00:00',
    '2026-02-30T12:00:00',
    '2026-01-31T12:00',
    '2026-01-31T12:00:00 ',
    'T12:00:00',
    ' 2026-01-31T12:00:00',
  ],
  base64Binary: ['Q', 'QU', 'QUJ', 'QUJDQ', 'QUK=', 'QU=', 'QR==', 'Q===', 'QQ=A', 'QQ=', '====', 'QUJD='],
  language: ['', 'f_r', 'abcdefghi', 'fr-', '1', 'fr-123456789'],
  ID: ['', '1', '-a', 'a b', 'a:b', '.a'],
};

test('what fits a type of XML Schema, and what does not', () => {
  for (const [kind, texts] of Object.entries(FITTING)) for (const text of texts) assert.equal(is(kind, text), true, `${kind}: “${text}”`);
  for (const [kind, texts] of Object.entries(UNFIT)) for (const text of texts) assert.equal(is(kind, text), false, `${kind}: “${text}”`);
  for (const kind of ['string', 'normalizedString', 'token']) assert.equal(is(kind, ' anything\n'), true);
  assert.equal(is('date', `2026-01-01${'0'.repeat(2_000_000)}`), false);
});

test('a short token has one to three characters, however they are written', () => {
  for (const text of ['a', 'abc', ' abc ', '\u{1f600}\u{1f600}\u{1f600}', 'a  b']) assert.equal(is(SHORT, text), true, text);
  for (const text of ['', ' ', 'abcd', 'a  bc']) assert.equal(is(SHORT, text), false, text);
});

test('the names of the types are those of XML Schema', () => {
  assert.deepEqual([...KINDS.keys()].sort(), [...Object.keys(FITTING), 'anyURI', 'normalizedString', 'string', 'token'].sort());
  assert.equal(LEXICAL_NAMES.get(SHORT), 'token');
});

test('references: by RFC 3986, with what a reference in XML may hold besides', () => {
  const fitting = [
    '',
    '#',
    '?',
    'a',
    'a/b',
    '/a',
    '//host',
    '//host/a',
    '//user:pass@host:80/a?b#c',
    '//host:80',
    '//[::1]',
    '//[::1]:8080/x',
    '//@host',
    'http://example.org',
    'urn:a:b',
    'mailto:a@b',
    'a?b?c',
    'a#b?c/d[1]',
    'a b',
    'é',
    '<>',
    '%41',
    'a%2fb',
    './a:b',
    'a/b:c',
    '?a:b',
    '#a:b',
    'x+y.z-1:',
    "._~!$&'()*+,;=-",
    '//',
    '///',
    'a:b:c',
    'A1:',
    '//h%41',
    '\u{1f600}',
    'a?x=1&y=http://z',
    '#[x]',
  ];
  const unfit = [
    '%',
    '%4',
    '%4g',
    'a%',
    '#%',
    '?%',
    '?%4#',
    ':a',
    '1:a',
    'a_b:c',
    'a[b',
    '?a[b',
    '##',
    'a#b#c',
    '//host:x',
    '//host:80a',
    '//[::1',
    '//[::1]x',
    '//[::1]80',
    '//a[b',
    '//u[@h',
    '//h:8:0',
    '//host:',
    '%4\u00e9',
    'a:%',
    '//u%@h',
    '//[a/]',
    'é:a',
    '//h%4/',
  ];
  for (const text of fitting) assert.equal(isUri(text), true, text);
  for (const text of unfit) assert.equal(isUri(text), false, text);
});
