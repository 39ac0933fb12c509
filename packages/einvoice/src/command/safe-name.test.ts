import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NamesTaken, safeName } from './safe-name.ts';

test('no name leads out of the folder, hides, or is a device', () => {
  const cases: [string, string][] = [
    ['factur-x.xml', 'factur-x.xml'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['/abs/olute.pdf', 'olute.pdf'],
    ['.bashrc', 'bashrc'],
    ['..', 'otherwise'],
    ['', 'otherwise'],
    ['-rf', 'rf'],
    ['a\u0000b\u202egnp.exe', 'a_b_gnp.exe'],
    ['nul.txt', '_nul.txt'],
    ['été: 100 %?.pdf', 'été_ 100 %_.pdf'],
    ['name. ', 'name'],
  ];
  for (const [given, expected] of cases) assert.equal(safeName(given, 'otherwise'), expected, JSON.stringify(given));
  const long = safeName(`${'😀'.repeat(500)}.pdf`, 'x');
  assert.ok([...long].length <= 120 && long.endsWith('.pdf') && long.isWellFormed());
});

test('doubles are numbered, also where letters differ in case only', () => {
  const taken = new NamesTaken();
  assert.deepEqual(
    ['a.xml', 'A.xml', 'a.xml', 'a', 'a'].map((name) => taken.free(name)),
    ['a.xml', 'A-2.xml', 'a-3.xml', 'a', 'a-2'],
  );
});
