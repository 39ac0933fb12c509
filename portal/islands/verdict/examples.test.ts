import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '#einvoice';
import { makeExample } from './examples.ts';

const texts = { seller: 'Seller', buyer: 'Buyer', terms: '30 days', paper: 'Paper', work: 'Work', book: 'Book' };

test('the good example is right by the norm and for the public sector', async () => {
  const bytes = await makeExample('ubl-good', texts);
  assert.deepEqual(checkDocument(bytes).findings, []);
  assert.equal(checkDocument(bytes, { profile: 'chorus-pro-b2g' }).valid, true);
});

test('every fault put into the bad examples is found', async () => {
  const found = async (...[name, options]: [Parameters<typeof makeExample>[0], Parameters<typeof checkDocument>[1]?]) =>
    checkDocument(await makeExample(name, texts), options)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
      .sort();
  assert.deepEqual(await found('ubl-bad'), ['BR-CL-03', 'BR-CL-23', 'BR-CO-16', 'STRUCTURE-TYPE']);
  assert.deepEqual(await found('cii-bad'), ['BR-CL-01', 'BR-CL-14', 'BR-CO-14', 'BR-CO-15']);
  const forPublic = await found('public-bad', { profile: 'chorus-pro-b2g' });
  assert.equal(forPublic.length, 3);
  assert.ok(forPublic.includes('UNI-NUMBER-LONG') && forPublic.includes('UNI-RECIPIENT-INVALID'), forPublic.join(' '));
});
