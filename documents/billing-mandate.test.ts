import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { MandatePaper } from '#domain/structures';
import { mandateVersion } from '#domain/structures';
import { closeTypesetting } from '#einvoice/pdf';
import { Problem } from '#kernel';
import { readStructure } from '../packages/einvoice/src/pdf/pdf-structure.testing.ts';
import { billingMandate, mandateText } from './index.ts';

after(closeTypesetting);

const paper: MandatePaper = {
  version: mandateVersion,
  structure: {
    name: 'Papeterie #panic() *Delmas*',
    identifierType: 'siret',
    identifier: '55203253400646',
    address: { line1: '27 rue du Commerce', postCode: '69001', city: 'Lyon', country: 'FR' },
  },
  madeAt: new Date('2026-11-22T05:12:00Z'),
};
const signature = { name: 'Sophie Delmas', capacity: 'Gérante', at: paper.madeAt };
const words = async (given: MandatePaper, language: 'fr' | 'en') =>
  readStructure(await billingMandate(given, language, 'https://unisson.example'))
    .text()
    .replace(/\s/gu, ' ');

test('the signed paper says who binds whom, to what, and when', async () => {
  const text = await words({ ...paper, signature }, 'fr');
  for (const expected of [
    'Papeterie #panic() *Delmas*',
    'SIRET 55203253400646',
    'Lyon, France',
    'unisson.example',
    'Sophie Delmas',
    'Gérante',
    '22/11/2026 06:12',
    '289',
  ])
    assert.ok(text.includes(expected), expected);
  assert.ok(!text.includes('n’est pas signé'));
});

test('before it is signed it says so; a translation says which text prevails', async () => {
  assert.match(await words(paper, 'fr'), /n’est pas signé/u);
  const text = await words(paper, 'en');
  assert.match(text, /not signed/u);
  assert.match(text, /the French text prevails/u);
});

test('both languages have every article; the same input gives the same bytes', async () => {
  const [fr, en] = [mandateText(paper, 'fr', 'x'), mandateText(paper, 'en', 'x')];
  assert.equal(fr.articles.length, 7);
  assert.equal(en.articles.length, 7);
  for (const { title, text } of [...fr.articles, ...en.articles]) assert.ok(title.length > 3 && text.length > 60 && !text.includes('{'));
  assert.deepEqual(await billingMandate(paper, 'fr', 'x'), await billingMandate(paper, 'fr', 'x'));
  assert.throws(
    () => mandateText({ ...paper, version: '1999-1' }, 'fr', 'x'),
    (error) => error instanceof Problem,
  );
});
