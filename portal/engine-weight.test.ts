import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { ensureBuilt } from './build.ts';

/** What the verdict on one syntax may weigh on the wire (brotli), code lists included. */
const budget = 80 * 1024;

let folder = '';
before(async () => {
  folder = await ensureBuilt();
});

/** The built file of a part, by its name before the hash. */
function fileOf(part: string): string {
  const found = globSync(`${part}-????????.js`, { cwd: folder });
  assert.equal(found.length, 1, `${part} is built as one file: ${found.join(' ')}`);
  return found[0] ?? '';
}

/** These files and all they import at once; what they import only on demand is not among them. */
function withImports(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (file: string): void => {
    if (all.has(file)) return;
    all.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) add(imported);
  };
  for (const file of files) add(file);
  return all;
}

function weigh(...parts: string[]): number {
  const files = withImports(['verdict-worker', ...parts].map(fileOf));
  return [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0);
}

const verdicts: Readonly<Record<string, readonly string[]>> = {
  'UBL by EN 16931': ['ubl'],
  'UBL by EN 16931 and the French rules': ['ubl', 'br-fr'],
  'UBL by EN 16931 and the public sector’s controls': ['ubl', 'chorus-pro'],
  'CII by EN 16931': ['cii', 'cii-d16b.table'],
  'CII by EN 16931 and the French rules': ['cii', 'cii-d22b.table', 'br-fr'],
  'CII by EN 16931 and the public sector’s controls': ['cii', 'cii-d16b.table', 'chorus-pro'],
  'life-cycle messages': ['cdar'],
};

for (const [what, parts] of Object.entries(verdicts)) {
  test(`${what}: at most ${budget / 1024} KB to load, code lists included`, (context) => {
    const weight = weigh(...parts);
    context.diagnostic(`${what}: ${(weight / 1024).toFixed(1)} KB`);
    assert.ok(weight > 20 * 1024, `${weight} bytes is too little: the imports were not followed`);
    assert.ok(weight <= budget, `${what} weighs ${weight} bytes, more than ${budget}`);
  });
}

const wider: Readonly<Record<string, readonly string[]>> = {
  'UBL by EXTENDED-CTC-FR': ['ubl', 'br-fr', 'widened'],
  'CII by EXTENDED-CTC-FR': ['cii', 'cii-d22b.table', 'br-fr', 'widened'],
  'CII by Factur-X': ['cii', 'cii-d16b.table', 'facturx'],
};

for (const [what, parts] of Object.entries(wider)) {
  test(`${what}, whose rules come on top of the norm’s: not much more`, (context) => {
    const weight = weigh(...parts);
    context.diagnostic(`${what}: ${(weight / 1024).toFixed(1)} KB`);
    assert.ok(weight <= budget + 10 * 1024, `${what} weighs ${weight} bytes`);
  });
}

test('the other syntax, languages, the PDF scanner, repairs and reports come only when asked for', () => {
  const ubl = [...withImports(['verdict-worker', 'ubl', 'br-fr'].map(fileOf))];
  for (const part of [
    'cii',
    'cii-d16b.table',
    'cii-d22b.table',
    'ubl-extensions.table',
    'fr',
    'en',
    'report',
    'fixes',
    'writing',
    'cdar',
    'pdf',
  ])
    assert.ok(!ubl.includes(fileOf(part)), `${part} is loaded for a UBL verdict`);
});

test('nothing of the engine in the browser needs Node or evaluates text', () => {
  for (const file of globSync('*.js', { cwd: folder })) {
    const code = readFileSync(join(folder, file), 'utf8');
    assert.doesNotMatch(code, /["'`]node:/, file);
    assert.doesNotMatch(code, /\beval\(|\bnew Function\(/, file);
  }
});
