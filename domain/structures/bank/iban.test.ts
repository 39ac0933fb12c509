import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bicMatches, groupedIban, maskedIban, readBic, readIban } from './iban.ts';

/** Puts the right key on an account of a country (ISO 7064, modulo 97). */
function ibanOf(country: string, account: string): string {
  const digits = `${account}${country}00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return country + String(98n - (BigInt(digits) % 97n)).padStart(2, '0') + account;
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

/** Countries whose accounts are digits alone, with how many there are (ISO 13616 registry). */
const allDigits = { DE: 18, ES: 20, PT: 21, PL: 24, DK: 14, AT: 16 } as const;

test('accounts people know are read, however they are written', () => {
  for (const text of ['FR76 3000 6000 0112 3456 7890 189', 'fr7630006000011234567890189', 'FR76\u00a03000\u202f6000-0112.3456 7890 189'])
    assert.equal(readIban(text), 'FR7630006000011234567890189', text);
  assert.equal(readIban('GB29 NWBK 6016 1331 9268 19'), 'GB29NWBK60161331926819');
  for (const wrong of [
    '',
    'FR',
    'FR7630006000011234567890188',
    'FR763000600001123456789018',
    'XX7630006000011234567890189',
    'A'.repeat(10_000),
  ])
    assert.equal(readIban(wrong), undefined, wrong.slice(0, 40));
});

test('of every account: the right key is taken, any digit changed is refused, and so is another length', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...(Object.keys(allDigits) as (keyof typeof allDigits)[]))
        .chain((country) => fc.record({ country: fc.constant(country), account: digits(allDigits[country]) })),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      ({ country, account }, place, difference) => {
        // Spain's and Portugal's own keys inside the account are checked too: only what the international key says is tried on them.
        const iban = ibanOf(country, account);
        const own = readIban(iban);
        if (country === 'DE' || country === 'DK' || country === 'AT') assert.equal(own, iban);
        const at = 4 + (place % account.length);
        const mistyped = iban.slice(0, at) + String((Number(iban[at]) + difference) % 10) + iban.slice(at + 1);
        assert.equal(readIban(mistyped), undefined);
        assert.equal(readIban(ibanOf(country, account.slice(1))), undefined);
      },
    ),
  );
});

test('reading never throws, and shown forms keep the account', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const iban = readIban(text);
      if (iban !== undefined) assert.equal(readIban(groupedIban(iban)), iban);
      readBic(text);
    }),
  );
  assert.equal(groupedIban('FR7630006000011234567890189'), 'FR76 3000 6000 0112 3456 7890 189'.replaceAll(' ', '\u00a0'));
  assert.equal(maskedIban('FR7630006000011234567890189').replaceAll(/[\u00a0•]/g, ''), 'FR0189');
});

test('a bank is of the country of the account, or of one that shares its numbers', () => {
  assert.equal(readBic(' agri fr pp '), 'AGRIFRPP');
  assert.equal(readBic('AGRIFRPP882'), 'AGRIFRPP882');
  for (const wrong of ['', 'AGRIFR', 'AGRIFRPP8', '1GRIFRPP', 'AGRIZZPP']) assert.equal(readBic(wrong), undefined, wrong);
  assert.ok(bicMatches('FR7630006000011234567890189', 'AGRIFRPP'));
  assert.ok(bicMatches('FR7630006000011234567890189', 'AGRIREPP'));
  assert.ok(!bicMatches('FR7630006000011234567890189', 'DEUTDEFF'));
});
