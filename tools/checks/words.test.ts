import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frenchIn, frenchOutsideWords } from './language.ts';
import { readTexts } from './source-texts.ts';
import { differences, sentencesIn, unused } from './words.ts';

describe('words', () => {
  it('are found however deep they stand', () => {
    assert.deepEqual(
      [...sentencesIn({ mail: { 'sent.title': 'Sent', body: { first: 'Hello' } } })],
      [
        ['mail.sent.title', 'Sent'],
        ['mail.body.first', 'Hello'],
      ],
    );
  });

  it('agree between languages', () => {
    const french = sentencesIn({ a: 'Un {count}', b: 'Deux', c: ' ', d: 'Quatre' });
    const english = sentencesIn({ a: 'One', b: 'Two', c: 'Three', e: 'Five' });
    assert.deepEqual(differences(french, english), [
      'c: empty in French',
      'd: in French only',
      'e: in English only',
      'a: placeholders differ, {count} in French, none in English',
    ]);
    assert.deepEqual(differences(french, french), ['c: empty in French', 'c: empty in English']);
  });

  it('are asked for by literals and by templates made of literals, or they are unused', () => {
    const source = readTexts(
      'a.ts',
      "say('portal.home'); fail('invoices.missing'); say(`problems.${code}.title`); say(`design.${key}`); key(`flash.${tone}`); tone('success'); /* 'design.in-comment' */",
    );
    const codes = [
      'portal.home',
      'portal.away',
      'problems.invoices.missing.title',
      'problems.invoices.other.title',
      'design.in-comment',
      'design.portal.home',
      'design.flash.success',
      'design.flash.doubt',
    ];
    assert.deepEqual(unused(codes, [source]), ['portal.away', 'problems.invoices.other.title', 'design.in-comment', 'design.flash.doubt']);
    const island = readTexts('b.tsx', 'export const page = <IslandWords prefix="flash" />;');
    assert.deepEqual(unused(['design.flash.doubt', 'design.flashes.one'], [island]), ['design.flashes.one']);
  });
});

describe('language', () => {
  it('sees French words and accents in names and texts', () => {
    assert.deepEqual(frenchIn('numeroFacture'), ['numero', 'facture']);
    assert.deepEqual(frenchIn('Déjà payé'), ['déjà', 'payé']);
    assert.deepEqual(frenchIn('siret of the supplier; commitment number'), []);
  });

  it('looks at code, not at comments, and says where', () => {
    const source = readTexts('a.tsx', '// une facture\nconst invoice = 1;\nconst page = <p>La facture</p>;\nexport { invoice, page };\n');
    assert.deepEqual(frenchOutsideWords([source]), ['a.tsx:3 facture in "La facture"']);
  });
});
