import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import { acceptPassword } from './rules.ts';

const owner = {
  firstName: 'Élodie',
  lastName: 'Lefèvre',
  login: 'elodie.lefevre@papeterie-du-rhone.example',
  structureNames: ['Papeterie du Rhône'],
};

function verdict(password: string): string {
  try {
    acceptPassword(password, owner, 'password');
    return 'taken';
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.deepEqual(error.details['fields'], [{ field: 'password', code: error.code }]);
    return error.code.replace('accounts.password-', '');
  }
}

const table: Readonly<Record<string, readonly string[]>> = {
  taken: [
    'cheval batterie agrafe correcte',
    'les 3 mouettes mangent du pain',
    'kT7#vQ2mZx9!',
    'Ma fille est née à Brest',
    'ciel-lavande-tournevis',
    'élodie aime le tournevis bleu',
    'пароль на вечер у моря',
    '馬電池釘正確雨雲海山川空星',
    'xxxouvre-boite violet du lundi',
    ' espaces gardés au bord ',
  ],
  length: ['', 'court', 'onze lettre', `${'é'.normalize('NFD').repeat(5)}abcde`, 'mot de passe '.repeat(20), 'a'.repeat(100_000)],
  trivial: [
    'aaaaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabcabc',
    '12345678901234',
    'azertyuiopqsdf',
    'abcdefghijklmnop',
    'poiuytreza4321',
    '1234-5678-9012',
    'QWERTYUIOP123!',
  ],
  personal: [
    'ElodieLefevre1',
    'lefevre-2026-!!',
    '3l0die.L3fevre!',
    'Papeterie2026!',
    'unisson-unisson',
    'UNISSON2026!!!',
    'rhone.papeterie.69',
  ],
  common: [
    'password12345',
    'P@ssw0rd2026!!',
    'Motdepasse2026',
    'Motdepasse!!!!',
    'M0tD3P@sse!2026',
    'jetaime20022002',
    'dragondragon',
    '!!!!iloveyou!!!!',
    'Administrateur1!',
    'Gouvernement2026',
    'Communication',
    'Sunshine-1999-10',
    'trustno1trustno1',
  ],
};

for (const [expected, passwords] of Object.entries(table))
  test(`passwords: ${expected}`, () => {
    assert.deepEqual(
      passwords.map((password) => [password.slice(0, 40), verdict(password)]),
      passwords.map((password) => [password.slice(0, 40), expected]),
    );
  });

test('the same keys make the same password, composed or not', () => {
  const composed = 'été à la plage, pluie'.normalize('NFC');
  assert.equal(acceptPassword(composed.normalize('NFD'), owner, 'password'), composed);
});
