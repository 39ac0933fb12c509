import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newIdentifier, readIdentifier, readNonEu } from './identifiers.ts';
import type { IdentifierType } from './structure.ts';
import { identifierTypes } from './structure.ts';
import { frenchVatNumber, readVatNumber } from './vat-numbers.ts';

const fault = (type: IdentifierType, text: string): string => {
  const reading = readIdentifier(type, text);
  return 'fault' in reading ? reading.fault : `read as ${reading.identifier}`;
};

test('a SIRET is read however it is written', () => {
  for (const text of [
    '55203253400646',
    ' 552 032 534 00646 ',
    '552\u00a0032\u202f534\u200900646',
    '552.032.534-00646',
    '552‑032–534−00646',
    '\ufeff55203253400646\u200b',
    '55203253400646',
  ])
    assert.deepEqual(readIdentifier('siret', text), { identifier: '55203253400646', legalUnit: '552032534' }, text);
});

test('La Poste has a rule of its own', () => {
  assert.deepEqual(readIdentifier('siret', '356 000 000 00048'), { identifier: '35600000000048', legalUnit: '356000000' });
  assert.deepEqual(readIdentifier('siret', '35600000049837'), { identifier: '35600000049837', legalUnit: '356000000' });
});

test('each mistake about a SIRET says how to mend it', () => {
  assert.equal(fault('siret', ' \u00a0'), 'fields.identifier-missing');
  assert.equal(fault('siret', '552 032 534'), 'fields.siret-is-siren');
  assert.equal(fault('siret', 'FR12552032534'), 'fields.siret-is-vat');
  assert.equal(fault('siret', '5520325340O646'), 'fields.siret-digits');
  assert.deepEqual(readIdentifier('siret', '5520325340064'), { fault: 'fields.siret-length', count: 13 });
  assert.equal(fault('siret', '552032534006460'), 'fields.siret-length');
  assert.equal(fault('siret', '55203253400647'), 'fields.siret-key');
  assert.equal(fault('siret', '1'.repeat(100_000)), 'fields.siret-length');
});

test('VAT numbers of the Union are read by the form of their country; the French one leads to the SIRET', () => {
  for (const [text, stored] of [
    ['BE 0999.123.456', 'BE0999123456'],
    ['de 123456789', 'DE123456789'],
    ['GR 123456789', 'EL123456789'],
    ['ATU12345678', 'ATU12345678'],
    ['nl 123456789B01', 'NL123456789B01'],
    ['ESX1234567X', 'ESX1234567X'],
  ] as const)
    assert.deepEqual(readIdentifier('eu-vat', text), { identifier: stored, legalUnit: stored });
  assert.equal(fault('eu-vat', 'FR12552032534'), 'fields.eu-vat-french');
  assert.equal(fault('eu-vat', 'CH123456789'), 'fields.eu-vat-country');
  assert.equal(fault('eu-vat', 'BE123'), 'fields.eu-vat-form');
  assert.equal(fault('eu-vat', 'DE123456789A'), 'fields.eu-vat-form');
});

test('a company outside the Union is its country and the beginning of its name', () => {
  assert.deepEqual(readNonEu('ch', 'Älpine Instrumente AG'), { identifier: 'CHALPINEINSTRUMENT', legalUnit: 'CHALPINEINSTRUMENT' });
  assert.deepEqual(readIdentifier('non-eu', 'CH Alpine Instrumente AG'), readNonEu('CH', 'Alpine Instrumente AG'));
  assert.deepEqual(readIdentifier('non-eu', 'CHALPINEINSTRUMENT'), readNonEu('CH', 'Alpine Instrumente AG'));
  assert.equal(fault('non-eu', 'FR Dupont'), 'fields.non-eu-french');
  assert.equal(fault('non-eu', 'BE Dupont'), 'fields.non-eu-european');
  assert.equal(fault('non-eu', 'GR Dupont'), 'fields.non-eu-european');
  assert.equal(fault('non-eu', 'ZZ Dupont'), 'fields.non-eu-country');
  assert.equal(fault('non-eu', 'JP 日本'), 'fields.non-eu-name');
});

test('the numbers of New Caledonia and French Polynesia', () => {
  assert.deepEqual(readIdentifier('ridet', '0 123 456.001'), { identifier: '0123456001', legalUnit: '0123456' });
  assert.deepEqual(readIdentifier('ridet', '123456 001'), { identifier: '0123456001', legalUnit: '0123456' });
  assert.equal(fault('ridet', '123456'), 'fields.ridet-form');
  assert.deepEqual(readIdentifier('tahiti', 'b12345'), { identifier: 'B12345', legalUnit: 'B12345' });
  assert.deepEqual(readIdentifier('tahiti', 'B12345-001'), { identifier: 'B12345001', legalUnit: 'B12345' });
  assert.equal(fault('tahiti', 'B1234'), 'fields.tahiti-form');
});

test('identifiers the platform gives are of one form, never the same, and recognised', () => {
  const made = new Set<string>();
  for (const type of ['being-registered', 'individual'] as const)
    for (let i = 0; i < 500; i++) {
      const identifier = newIdentifier(type);
      made.add(identifier);
      assert.deepEqual(readIdentifier(type, `${identifier.slice(0, 3)} ${identifier.slice(3).toLowerCase()}`), {
        identifier,
        legalUnit: identifier,
      });
    }
  assert.equal(made.size, 1_000);
  assert.equal(fault('individual', 'Jean Dupont'), 'fields.identifier-generated');
  assert.equal(fault('individual', newIdentifier('being-registered')), 'fields.identifier-generated');
});

const luhnKey = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * ((digits.length - index) % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};
const digitsOf = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((digits) => digits.join(''));

test('of every right SIRET: it is read, whatever stands between its digits; a digit changed is noticed', () => {
  const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', '-', '–', '\t', '\u2007', '\u2003');
  fc.assert(
    fc.property(
      digitsOf(13).filter((digits) => !digits.startsWith('356000000')),
      fc.array(separator, { minLength: 14, maxLength: 14 }),
      fc.nat(13),
      fc.integer({ min: 1, max: 9 }),
      (digits, separators, place, difference) => {
        const siret = digits + luhnKey(digits);
        const written = [...siret].map((digit, index) => digit + (separators[index] ?? '')).join('');
        assert.deepEqual(readIdentifier('siret', written), { identifier: siret, legalUnit: siret.slice(0, 9) });
        const mistyped = siret.slice(0, place) + String((Number(siret[place]) + difference) % 10) + siret.slice(place + 1);
        if (!mistyped.startsWith('356000000')) assert.equal(fault('siret', mistyped), 'fields.siret-key');
      },
    ),
  );
});

test('reading never throws, and what was read is read again as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...identifierTypes), fc.string({ unit: 'binary', maxLength: 40 }), (type, text) => {
      const reading = readIdentifier(type, text);
      if ('identifier' in reading) assert.deepEqual(readIdentifier(type, reading.identifier), reading);
    }),
  );
});

test('the French VAT number of every SIREN has the right key, and no other one', () => {
  fc.assert(
    fc.property(digitsOf(9), fc.integer({ min: 1, max: 96 }), (siren, difference) => {
      const vatNumber = frenchVatNumber(siren);
      assert.deepEqual(readVatNumber(vatNumber), { vatNumber, country: 'FR' });
      const wrong = String((Number(vatNumber.slice(2, 4)) + difference) % 97).padStart(2, '0');
      assert.deepEqual(readVatNumber(`FR${wrong}${siren}`), { fault: 'key' });
    }),
  );
});
