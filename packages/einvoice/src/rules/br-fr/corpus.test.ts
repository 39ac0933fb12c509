import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { extractInvoice } from '../../pdf/extract.ts';
import { Program } from '../engine/run.ts';
import { brFr } from './index.ts';
import { judgeBy } from './judging.testing.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../../../shared/corpus');

interface Entry {
  file: string;
  syntax: string;
  brfr?: { aborts?: boolean; fired?: { id: string; n: number }[] };
}

const programs = { ubl: new Program('ubl', [brFr]), cii: new Program('cii', [brFr]) };

function xmlOf(file: string): Uint8Array {
  const bytes = readFileSync(path.join(CORPUS, file));
  if (!file.endsWith('.pdf')) return bytes;
  const extraction = extractInvoice(bytes, bytes.length * 20);
  assert.ok('xml' in extraction, file);
  return extraction.xml;
}

test('on every document of the corpus the same French rules fail as often as in the official artefacts', (context) => {
  const index = path.join(CORPUS, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).filter(({ brfr }) => brfr);
  const wrong: string[] = [];
  for (const { file, syntax, brfr } of entries) {
    const judged = judgeBy(programs[syntax.startsWith('ubl') ? 'ubl' : 'cii'], xmlOf(file));
    if (brfr?.aborts === true) {
      if (judged?.run.unjudged.length === 0) wrong.push(`${file}\n  ours judges, the official artefact stops`);
      continue;
    }
    const ours = [...(judged?.counts ?? [])].map(([id, count]) => `${id} ${count}`).sort();
    const official = (brfr?.fired ?? []).map(({ id, n }) => `${id} ${n}`).sort();
    if (ours.join() !== official.join()) wrong.push(`${file}\n  ours     ${ours.join()}\n  official ${official.join()}`);
  }
  context.diagnostic(`${entries.length} documents`);
  assert.ok(entries.length > 1000);
  assert.equal(wrong.join('\n'), '');
});
