import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildInvoice, detect, readInvoice, writeUbl } from '#einvoice';
import type { MachineReport } from '../../packages/einvoice/src/report/index.ts';
import { tarOf, zipOf } from '../../packages/einvoice/src/command/sources/archives.testing.ts';
import { unisson } from '../command-line.ts';
import { draftOf } from './papers.ts';

let folder: string;
const inside = (...names: string[]): string => join(folder, ...names);
const linesOf = (text: string): MachineReport[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MachineReport);

let good: Buffer;
let wrong: Buffer;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'unisson-engine-'));
  good = Buffer.from(writeUbl(buildInvoice(draftOf())));
  wrong = Buffer.from(good.toString().replace(/(<cbc:TaxExclusiveAmount[^>]*>)[\d.]+/, '$1999.99'));
  mkdirSync(inside('lot', 'sub'), { recursive: true });
  writeFileSync(inside('good.xml'), good);
  writeFileSync(inside('wrong.xml'), wrong);
  writeFileSync(inside('lot', 'a.xml'), good);
  writeFileSync(inside('lot', 'sub', 'b.xml'), wrong);
  writeFileSync(inside('lot', 'c.xml'), good.subarray(0, 700));
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test('exit codes: 0 all valid, 1 some invalid, 2 some unreadable, 64 misused', async () => {
  const codes = await Promise.all([
    unisson(['validate', inside('good.xml')]),
    unisson(['validate', inside('good.xml'), inside('wrong.xml')]),
    unisson(['validate', inside('wrong.xml'), inside('nowhere.xml')]),
    unisson(['validate']),
    unisson(['validate', '--layers', 'structure,none', inside('good.xml')]),
    unisson(['validate', '--watch', '-']),
    unisson(['explain', 'BR-CO-9999']),
    unisson(['convert', inside('good.xml')]),
  ]);
  assert.deepEqual(
    codes.map(({ code }) => code),
    [0, 1, 2, 64, 64, 64, 64, 64],
  );
  for (const { err } of codes) assert.doesNotMatch(err, /\bat .*\(.*:\d+:\d+\)/, 'no stack is shown');
  assert.match(codes[4]?.err ?? '', /en16931/, 'the choices are told');
});

test('a bad file among good ones stops nobody; a folder is read whole, in order', async () => {
  const { code, out } = await unisson(['validate', inside('lot'), inside('good.xml'), '--format', 'jsonl']);
  assert.equal(code, 2);
  const told = linesOf(out);
  assert.deepEqual(
    told.map(({ file, valid }) => [file.slice(folder.length + 1).replaceAll('\\', '/'), valid]),
    [
      ['lot/a.xml', true],
      ['lot/c.xml', false],
      ['lot/sub/b.xml', false],
      ['good.xml', true],
    ],
  );
  assert.deepEqual(told[0]?.structure, { valid: true });
  assert.equal(told[1]?.structure, null);
  assert.deepEqual(
    told[2]?.fired.filter(({ id }) => id === 'BR-CO-13'),
    [{ id: 'BR-CO-13', severity: 'fatal', count: 1 }],
  );
  const finding = told[2]?.findings.find(({ rule }) => rule === 'BR-CO-13');
  assert.ok(finding?.line !== null && finding?.column !== null && finding?.path?.endsWith('cbc:TaxExclusiveAmount'));
  assert.equal(finding?.value, '999.99');
  assert.notEqual(finding?.message.fr, finding?.message.en);
});

test('layers are run as asked', async () => {
  const { code, out } = await unisson(['validate', inside('wrong.xml'), '--layers', 'structure', '--format', 'jsonl']);
  assert.equal(code, 0, out);
  const { out: without } = await unisson(['validate', inside('wrong.xml'), '--layers', 'en16931', '--format', 'jsonl']);
  assert.equal(linesOf(without)[0]?.structure, null);
});

test('text says it in either language with the line and a caret; nothing is coloured when nobody looks', async () => {
  const [fr, en] = await Promise.all([
    unisson(['validate', inside('wrong.xml')]),
    unisson(['validate', inside('wrong.xml'), '--lang', 'en', '--rules-url', 'https://rules.example'], { UNISSON_LANG: 'fr' }),
  ]);
  assert.match(fr.out, /wrong\.xml:\d+:\d+: erreur BR-CO-13 \(BT-109 /);
  assert.match(en.out, /wrong\.xml:\d+:\d+: error BR-CO-13 \(BT-109 /);
  assert.match(en.out, /\n +\d+ \| .*<cbc:TaxExclusiveAmount[^\n]*999\.99[^\n]*\n +\| +\^\n/);
  assert.match(en.out, /https:\/\/rules\.example\/BR-CO-13\n/);
  assert.doesNotMatch(fr.out + en.out, /\u001b/);
});

test('JSON, SARIF and HTML are whole documents; a report goes into a file when asked', async () => {
  const files = [inside('good.xml'), inside('wrong.xml')];
  const [json, sarif, html] = await Promise.all([
    unisson(['validate', ...files, '--format', 'json']),
    unisson(['validate', ...files, '--format', 'sarif']),
    unisson(['validate', ...files, '--format', 'html', '-o', inside('report.html')]),
  ]);
  assert.equal((JSON.parse(json.out) as unknown[]).length, 2);
  assert.equal((JSON.parse(sarif.out) as { version: string }).version, '2.1.0');
  assert.equal(html.out, '');
  assert.match(readFileSync(inside('report.html'), 'utf8'), /^<!doctype html>\n<html lang="fr">[\s\S]*BR-CO-13[\s\S]*<\/html>\n$/);
  const nowhere = await unisson(['validate', ...files, '-o', inside('no', 'folder.txt')]);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.err, /ENOENT/);
});

test('standard input and archives; a bomb is refused and the next file is read', async () => {
  writeFileSync(
    inside('lot.zip'),
    zipOf([
      { name: 'a.xml', bytes: good },
      { name: 'bomb.xml', bytes: Buffer.alloc(32 * 1024 * 1024, ' ') },
    ]),
  );
  writeFileSync(inside('lot.tar.gz'), gzipSync(tarOf([{ name: 'sub/b.xml', bytes: wrong }])));
  const input = await unisson(['validate', '-', '--format', 'jsonl'], {}, good);
  assert.equal(input.code, 0, input.err);
  assert.equal(linesOf(input.out)[0]?.file, '-');
  const packed = await unisson(['validate', '-'], {}, gzipSync(wrong));
  assert.equal(packed.code, 1);
  const { code, out } = await unisson(['validate', inside('lot.zip'), inside('lot.tar.gz'), '--format', 'jsonl']);
  assert.equal(code, 2);
  assert.deepEqual(
    linesOf(out).map(({ file, findings }) => [
      file.slice(folder.length + 1),
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule)
        .sort(),
    ]),
    [
      ['lot.zip!/a.xml', []],
      ['lot.zip!/bomb.xml', ['ARCHIVE-BOMB']],
      ['lot.tar.gz!/sub/b.xml', ['BR-CO-13', 'BR-CO-15']],
    ],
  );
});

test('fixes are shown and written beside the file, over it only when asked', async () => {
  const spaced = Buffer.from(good.toString().replace(/(schemeID="0009">)(\d{3})(\d{3})(\d{3})(\d{5})/, '$1$2 $3 $4 $5'));
  assert.notDeepEqual(spaced, good);
  writeFileSync(inside('spaced.xml'), spaced);
  const first = await unisson(['validate', inside('spaced.xml'), '--fix']);
  assert.match(first.err, /spaced\.xml:\d+:\d+.*FIX-SPACES/);
  assert.deepEqual(readFileSync(inside('spaced.xml')), spaced, 'the file itself is untouched');
  assert.deepEqual(readFileSync(inside('spaced.fixed.xml')), good);
  const again = await unisson(['validate', inside('spaced.xml'), '--fix']);
  assert.equal(again.code, 2, 'what exists is not replaced unasked');
  await unisson(['validate', inside('spaced.xml'), '--fix', '--in-place']);
  assert.deepEqual(readFileSync(inside('spaced.xml')), good);
});

test('convert there and back, and to a hybrid; extract takes it apart; nothing is written over', async () => {
  const cii = await unisson(['convert', inside('good.xml'), '--to', 'cii', '-o', inside('good.cii.xml')]);
  assert.equal(cii.code, 0, cii.err);
  assert.equal(detect(readFileSync(inside('good.cii.xml'))).format, 'cii');
  const json = await unisson(['convert', inside('good.cii.xml'), '--to', 'json']);
  assert.equal((JSON.parse(json.out) as { format: string }).format, 'unisson-invoice');
  const over = await unisson(['convert', inside('good.xml'), '--to', 'cii', '-o', inside('good.cii.xml')]);
  assert.equal(over.code, 2);
  assert.match(over.err, /--force/);
  const hybrid = await unisson(['convert', inside('good.xml'), '--to', 'facturx', '--profile', 'en16931', '-o', inside('good.pdf')]);
  assert.equal(hybrid.code, 0, hybrid.err);
  const reading = readInvoice(readFileSync(inside('good.pdf')));
  assert.equal(reading.kind === 'invoice' && reading.document.container, 'pdf');
  const taken = await unisson(['extract', inside('good.pdf'), '--to', inside('taken')]);
  assert.equal(taken.code, 0, taken.err);
  assert.deepEqual(readdirSync(inside('taken')), ['factur-x.xml']);
  assert.equal((await unisson(['extract', inside('good.pdf'), '--to', inside('taken')])).code, 2);
  assert.equal((await unisson(['extract', inside('wrong.xml'), '--to', inside('taken')])).code, 2, 'nothing inside');
  assert.equal((await unisson(['convert', inside('lot', 'c.xml'), '--to', 'ubl'])).code, 2);
});

test('render makes a PDF beside the invoice', async () => {
  const { code, err } = await unisson(['render', inside('lot', 'a.xml'), '--lang', 'en']);
  assert.equal(code, 0, err);
  assert.equal(detect(readFileSync(inside('lot', 'a.pdf'))).format, 'pdf');
});

test('explain tells a rule in either language, and what may have been meant', async () => {
  const [fr, en, json, near] = await Promise.all([
    unisson(['explain', 'br-co-13']),
    unisson(['explain', 'BR-CO-13', '--lang=en']),
    unisson(['explain', 'BR-CO-13', '--format', 'json']),
    unisson(['explain', 'BRCO13']),
  ]);
  assert.match(fr.out, /^BR-CO-13 : erreur|^BR-CO-13: erreur/);
  assert.match(en.out, /^BR-CO-13: error\n[\s\S]*BT-109 Total without VAT/);
  const { message, terms } = JSON.parse(json.out) as { message: { fr: string; en: string }; terms: string[] };
  assert.ok(message.fr.length > 20 && message.en.length > 20 && terms.includes('BT-109'));
  assert.equal(near.code, 64);
  assert.match(near.err, /BR-CO-13/);
});

test('watch starts over when the file changes, and ends when interrupted', { timeout: 60_000 }, async () => {
  writeFileSync(inside('watched.xml'), good);
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', '..', 'run', 'unisson.js'), 'validate', inside('watched.xml'), '--watch'],
    {
      env: { PATH: process.env.PATH ?? '', UNISSON_LANG: 'en' },
    },
  );
  let out = '';
  const until = (pattern: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!pattern.test(out)) return;
        child.stdout.off('data', look);
        child.stderr.off('data', look);
        resolve();
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      look();
    });
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (out += bytes.toString()));
  await until(/watched\.xml: valid[\s\S]*Waiting for changes/);
  writeFileSync(inside('watched.xml'), wrong);
  await until(/watched\.xml: invalid[\s\S]*Waiting for changes/);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  assert.equal(await ended, 1, 'the code of the last run');
});
