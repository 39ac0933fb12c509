import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unisson } from '../command-line.ts';
import { makeSmallWorld } from '../platform/index.ts';

let data: string;
const people = (...parameters: string[]) => unisson(['people', ...parameters], { UNISSON_DATA_DIR: data });
const login = 'karim.benali@papeterie.example';

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'unisson-people-'));
  await chmod(data, 0o711);
  await makeSmallWorld(data);
});
after(() => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test('the operator exports a person, to a file only they can read, never over another one', async () => {
  const file = join(data, 'karim.json');
  assert.equal((await people('export', login, '--output', file)).code, 0);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const exported = JSON.parse(await readFile(file, 'utf8')) as { profile: { login: string }[] };
  assert.equal(exported.profile[0]?.login, login);
  const shown = await people('export', login.toUpperCase());
  assert.equal((JSON.parse(shown.out) as typeof exported).profile[0]?.login, login);
  const there = await people('export', login, '--output', file);
  assert.deepEqual([there.code, there.err.includes('existe déjà')], [3, true]);
  const unknown = await people('export', 'personne@exemple.fr');
  assert.equal(unknown.code, 3);
  assert.match(unknown.err, /Aucun compte n’a l’identifiant personne@exemple\.fr/);
});

test('erasing asks for --yes, refuses a principal manager with what to do, and is done once', async () => {
  assert.equal((await people('erase', login)).code, 2);
  const principal = await people('erase', 'sophie.delmas@papeterie.example', '--yes');
  assert.equal(principal.code, 3);
  assert.match(principal.err, /Transférez/);
  const erased = await people('erase', login, '--yes', '--format', 'json');
  assert.equal(erased.code, 0, erased.err);
  assert.deepEqual(JSON.parse(erased.out), { login, erased: true });
  assert.equal((await people('export', login)).code, 3);
  assert.equal((await people('reopen', login)).code, 3);
});
