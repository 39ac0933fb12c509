import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demoStructure } from '../../run/demo/structures.ts';
import { unisson } from '../command-line.ts';
import { makeSmallWorld } from '../platform/index.ts';
import { paperFile, plainPdf } from './papers.ts';

const supplier = demoStructure('papeterie').identifier;
let folder: string;
let data: string;
const inside = (...names: string[]): string => join(folder, ...names);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-commands-'));
  await chmod(folder, 0o711);
  data = inside('data');
  await mkdir(data, { mode: 0o711 });
  await makeSmallWorld(data);
  await mkdir(inside('papers'));
  for (let index = 0; index < 3; index += 1) {
    const file = await paperFile({ service: 'FINANCES' }, (['ubl', 'cii', 'facturx'] as const)[index]);
    await writeFile(inside('papers', file.name), file.buffer);
  }
  await writeFile(inside('empty.xml'), '');
  await writeFile(inside('scan.pdf'), plainPdf().buffer);
  const cut = await paperFile();
  await writeFile(inside('cut.xml'), cut.buffer.subarray(0, 900));
});
after(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test('help says what each command does, in both languages; misuse is told apart from refusal', async () => {
  const help = await unisson(['--help']);
  assert.equal(help.code, 0);
  for (const name of ['start', 'web', 'worker', 'migrate', 'validate', 'convert', 'explain', 'deposit', 'demo', 'backup', 'restore'])
    assert.match(help.out, new RegExp(`^ {2}${name}\\b`, 'm'));
  assert.match(help.out, /Codes de sortie/);
  const english = await unisson(['--help'], { UNISSON_LANG: 'en' });
  assert.match(english.out, /Exit codes/i);
  const [deposit, nothing, unknown, lacking, choice, option] = await Promise.all([
    unisson(['deposit', '--help']),
    unisson([]),
    unisson(['depose']),
    unisson(['deposit', inside('papers')]),
    unisson(['validate', inside('empty.xml'), '--format', 'yaml']),
    unisson(['validate', '--fast', inside('empty.xml')]),
  ]);
  assert.equal(deposit.code, 0);
  assert.match(deposit.out, /--supplier/);
  for (const [misused, code] of [
    [nothing, 2],
    [unknown, 2],
    [lacking, 2],
    [choice, 64],
    [option, 64],
  ] as const) {
    assert.equal(misused.code, code, misused.err);
    assert.doesNotMatch(misused.err, /\bat .*\(.*:\d+:\d+\)/, 'no stack is shown');
  }
  assert.match(lacking.err, /--supplier/);
  assert.match(choice.err, /text|json/);
  assert.match(unknown.err, /depose/);
});

test('validate: exit codes, folders, both formats, both languages', async () => {
  const good = await unisson(['validate', inside('papers')]);
  assert.equal(good.code, 0, good.out + good.err);
  assert.equal(good.out.match(/valide \(/g)?.length, 3, good.out);
  const bad = await unisson(['validate', inside('empty.xml'), inside('cut.xml'), inside('scan.pdf'), '--format', 'json']);
  assert.equal(bad.code, 2);
  const verdicts = JSON.parse(bad.out) as {
    file: string;
    valid: boolean;
    syntax: string | null;
    findings: { rule: string; message: { fr: string; en: string } }[];
  }[];
  assert.deepEqual(
    verdicts.map(({ valid }) => valid),
    [false, false, false],
  );
  assert.deepEqual(verdicts.map(({ findings }) => findings[0]?.rule).slice(0, 2), ['READ-EMPTY', 'READ-UNCLOSED']);
  assert.equal(verdicts[2]?.syntax, 'plain-pdf');
  for (const { message } of verdicts.flatMap(({ findings }) => findings)) assert.ok(message.fr !== message.en && message.fr !== '');
  const lines = await unisson(['validate', inside('papers'), '--format', 'jsonl']);
  assert.equal(
    lines.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object).length,
    3,
  );
  const english = await unisson(['validate', inside('cut.xml')], { UNISSON_LANG: 'en' });
  assert.match(english.out, /cut\.xml:\d+:\d+: error READ-UNCLOSED/);
  const missing = await unisson(['validate', inside('nowhere.xml')]);
  assert.equal(missing.code, 2);
  assert.match(missing.out, /nowhere\.xml/);
});

test('demo credentials are what a script needs', async () => {
  const { code, out } = await unisson(['demo', 'credentials', '--format', 'json'], { UNISSON_DATA_DIR: data });
  assert.equal(code, 0);
  const known = JSON.parse(out) as {
    tokenUrl: string;
    users: { login: string; password: string }[];
    clients: { clientId: string; clientSecret: string }[];
    structures: { identifier: string; public: boolean; services: { code: string }[] }[];
  };
  assert.ok(known.tokenUrl.endsWith('/api/oauth/token'));
  assert.ok(known.users.some(({ login, password }) => login === 'sophie.delmas@papeterie.example' && password === 'demo-unisson-2026'));
  assert.ok(known.clients.every(({ clientId, clientSecret }) => clientId !== '' && clientSecret.length > 20));
  assert.equal(known.structures.filter((one) => one.public).length, 8);
  const text = await unisson(['demo', 'credentials'], { UNISSON_DATA_DIR: data });
  assert.match(text.out, /sophie\.delmas@papeterie\.example/);
});

test('deposit, backup, restore elsewhere, and the same again: everything is there and nothing twice', async () => {
  const here = { UNISSON_DATA_DIR: data };
  const stranger = await unisson(['deposit', inside('papers'), '--supplier', '00000000000000'], here);
  assert.equal(stranger.code, 2);
  assert.match(stranger.err, /00000000000000/);
  const first = await unisson(
    ['deposit', inside('papers'), inside('empty.xml'), inside('scan.pdf'), '--supplier', supplier, '--format', 'jsonl'],
    here,
  );
  assert.equal(first.code, 1, first.err);
  const states = first.out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { state: string }).state);
  assert.deepEqual(states.toSorted(), ['accepted', 'accepted', 'accepted', 'needs-header', 'refused']);
  const again = await unisson(['deposit', inside('papers'), '--supplier', supplier], here);
  assert.equal(again.code, 1);
  assert.equal(again.out.match(/UNI-DUPLICATE/g)?.length, 3, again.out);

  const migrated = await unisson(['migrate'], here);
  assert.equal(migrated.code, 0);
  assert.match(migrated.out, /version \d+/);

  const saved = await unisson(['backup', inside('saved')], here);
  assert.equal(saved.code, 0, saved.err);
  assert.match(saved.out, /3 fichiers/);
  const onto = await unisson(['backup', inside('saved')], here);
  assert.notEqual(onto.code, 0, 'a backup is never written over another');
  assert.doesNotMatch(onto.err, /\bat .*\(.*:\d+:\d+\)/);
  const notEmpty = await unisson(['restore', inside('saved')], here);
  assert.notEqual(notEmpty.code, 0, 'an installation in use is never overwritten');

  const elsewhere = { UNISSON_DATA_DIR: inside('elsewhere') };
  const notOne = await unisson(['restore', inside('papers')], elsewhere);
  assert.notEqual(notOne.code, 0);
  const back = await unisson(['restore', inside('saved')], elsewhere);
  assert.equal(back.code, 0, back.err);
  const there = await unisson(['deposit', inside('papers'), '--supplier', supplier], elsewhere);
  assert.equal(there.code, 1);
  assert.equal(there.out.match(/UNI-DUPLICATE/g)?.length, 3, 'the restored installation knows the three invoices');

  // A damaged backup is found out before anything is written.
  const names = (await readdir(inside('saved'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{64}/.test(entry.name),
  );
  const [victim] = names;
  assert.ok(victim, 'the backup holds the files of the invoices');
  await writeFile(join(victim.parentPath, victim.name), 'not what it was');
  const damaged = await unisson(['restore', inside('saved')], { UNISSON_DATA_DIR: inside('third') });
  assert.notEqual(damaged.code, 0);
  assert.match(damaged.err, /endommag|abîm|altér|damag/i);
});

test('settings: every fault at once, production refuses weak secrets and demo data', async () => {
  const faulty = await unisson(['start'], { UNISSON_DATA_DIR: data, PORT: '80a', UNISSON_MODE: 'prod', UNISSON_WORKERS: '1000' });
  assert.equal(faulty.code, 2);
  for (const name of ['PORT', 'UNISSON_MODE', 'UNISSON_WORKERS']) assert.match(faulty.err, new RegExp(name));
  const production = { UNISSON_DATA_DIR: data, UNISSON_MODE: 'production', UNISSON_PUBLIC_URL: 'https://factures.example', PORT: '0' };
  const bare = await unisson(['start'], { UNISSON_DATA_DIR: data, UNISSON_MODE: 'production' });
  assert.equal(bare.code, 2);
  assert.match(bare.err, /UNISSON_PUBLIC_URL[\s\S]*UNISSON_SECRET/);
  const weak = await unisson(['start'], { ...production, UNISSON_SECRET: 'a'.repeat(64) });
  assert.equal(weak.code, 2);
  assert.match(weak.err, /UNISSON_SECRET/);
  assert.doesNotMatch(weak.err, /aaaa/, 'the secret itself is not shown');
  const strong = { ...production, UNISSON_SECRET: 'Qm9uam91ci1sZS1tb25kZS1lbi0yMDI2LWFiY2Q' };
  const onDemo = await unisson(['start'], strong);
  assert.equal(onDemo.code, 3, onDemo.err);
  assert.match(onDemo.err, /démonstration/);
  for (const command of ['reset', 'credentials']) {
    const refused = await unisson(['demo', command], strong);
    assert.equal(refused.code, 3, refused.err);
    assert.match(refused.err, /démonstration/);
  }
});
