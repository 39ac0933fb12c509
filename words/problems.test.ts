import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages, Problem } from '#kernel';
import { problemWords } from './problems.ts';

const repository = join(import.meta.dirname, '..');

test('every problem that the code can raise has words in both languages', async () => {
  const codes = new Set<string>();
  for await (const path of glob('{api,documents,domain,platform,portal,run}/**/*.{ts,tsx}', { cwd: repository })) {
    if (/\.test\.tsx?$|\/testing\//.test(path)) continue;
    for (const [, code] of readFileSync(join(repository, path), 'utf8').matchAll(/new Problem\(\s*'([^']+)'/g)) codes.add(code!);
  }
  assert.ok(codes.size > 50);
  for (const code of codes)
    for (const language of languages) assert.ok(problemWords({ code, params: {} }, language), `${code} (${language})`);
});

test('a missing right is named in words', () => {
  const problem = new Problem('rights.missing', 'forbidden', { params: { right: 'invoices.process' } });
  assert.match(problemWords(problem, 'en')?.detail ?? '', /process invoices received/);
});
