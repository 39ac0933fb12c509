import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildPackage } from '../build.ts';
import { buildInvoice } from './build.ts';
import { writeUbl } from './write/ubl.ts';

const here = join(import.meta.dirname, '..');
let folder: string;

/** A program of somebody else, with the package in its `node_modules` as npm would put it there. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'einvoice-published-'));
  const scope = join(folder, 'node_modules', '@unisson');
  mkdirSync(join(scope, 'einvoice'), { recursive: true });
  await buildPackage(join(scope, 'einvoice', 'dist'), { types: true });
  writeFileSync(join(scope, 'einvoice', 'package.json'), readFileSync(join(here, 'package.json')));
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of ['@types/node', 'undici-types', ...Object.keys(dependencies)]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(here, '..', '..', 'node_modules', name), link, 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

function run(...parameters: string[]): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { UNISSON_LANG: 'en' },
  });
  return { status, out: stdout + stderr };
}

const draft = {
  number: 'F-1',
  issueDate: '2026-01-31',
  dueDate: '2026-03-02',
  buyerReference: 'SERVICE-01',
  seller: { name: 'S', identifiers: [{ value: '1' }], vatIdentifier: 'FR32123456789', address: { country: 'FR' } },
  buyer: { name: 'B', identifiers: [{ value: '2' }], address: { country: 'FR' } },
  lines: [{ name: 'A', quantity: '1', unit: 'C62', unitPrice: '10', vatCategory: 'S', vatRate: '20' }],
};

test('every entry can be imported by itself, by name, with nothing of the platform near', () => {
  writeFileSync(
    join(folder, 'use.js'),
    `import { checkDocument, explain } from '@unisson/einvoice';
     import { writeReport } from '@unisson/einvoice/report';
     import { main } from '@unisson/einvoice/command';
     import { openEngine } from '@unisson/einvoice/browser';
     import { checkOffThread, closeThreads } from '@unisson/einvoice/threads';
     const verdict = checkDocument(new TextEncoder().encode('<a/>'));
     console.log(verdict.reading, explain(verdict.findings[0], 'en').message, typeof main, writeReport([{ file: 'a.xml', verdict }], 'jsonl', { language: 'en' }));
     console.log((await openEngine('fr').check(new TextEncoder().encode('<a/>'))).reading, typeof checkOffThread);
     await closeThreads();`,
  );
  const { status, out } = run('use.js');
  assert.equal(status, 0, out);
  assert.match(out, /^refused .+ function \{"file":"a\.xml".*\n+refused function\n$/);
});

test('the command runs as built', () => {
  writeFileSync(join(folder, 'good.xml'), writeUbl(buildInvoice(draft)));
  const bin = join(folder, 'node_modules', '@unisson', 'einvoice', 'dist', 'bin.js');
  const { status, out } = run(bin, 'validate', 'good.xml', '--format', 'jsonl');
  assert.equal(status, 0, out);
  assert.equal((JSON.parse(out) as { valid: boolean }).valid, true);
  assert.equal(run(bin, 'validate').status, 64);
});

test('its types are understood by TypeScript, and refuse what is wrong', () => {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace(/package\.json$/, 'bin/tsc');
  const check = (code: string): string => {
    writeFileSync(join(folder, 'use.ts'), code);
    return run(tsc, '--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', 'node', 'use.ts').out;
  };
  const good = `import { checkDocument, type Verdict } from '@unisson/einvoice';
    import { writeReport } from '@unisson/einvoice/report';
    const verdict: Verdict = checkDocument(new Uint8Array(), { layers: ['structure'] });
    export const text: string = writeReport([{ file: 'a', verdict }], 'html', { language: 'fr' });`;
  assert.equal(check(good), '');
  assert.match(check(good.replace("'html'", "'word'")), /TS2345/);
});
