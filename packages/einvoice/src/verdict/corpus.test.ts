import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../catalogue.ts';
import { checkDocument } from './index.ts';
import type { Layer } from './verdict.ts';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));
const index = `${corpus}open/index.json`;

interface Label {
  aborts?: boolean;
  fired?: { id: string; flag: string; n: number }[];
}

interface Entry {
  file: string;
  xsd?: { valid: boolean };
  en16931?: Label;
  brfr?: Label;
  brfrCdv?: Label;
  extendedCtcFr?: Label;
}

const layers: readonly (readonly [Layer, 'en16931' | 'brfr' | 'brfrCdv' | 'extendedCtcFr'])[] = [
  ['en16931', 'en16931'],
  ['br-fr', 'brfr'],
  ['extended-ctc-fr', 'extendedCtcFr'],
  ['cdar', 'brfrCdv'],
];

const isPresent = existsSync(index);
const entries = isPresent ? (JSON.parse(readFileSync(index, 'utf8')) as Entry[]) : [];

test('the structure of every file of the corpus is judged as by the official schema', (t) => {
  if (!isPresent) t.diagnostic('left out: the corpus is not beside the repository');
  const different = entries.filter(({ file, xsd }) => {
    if (xsd === undefined) return false;
    return checkDocument(readFileSync(corpus + file), { layers: ['structure'] }).structure?.valid !== xsd.valid;
  });
  assert.deepEqual(
    different.map(({ file }) => file),
    [],
  );
});

for (const [layer, label] of layers) {
  test(`${layer}: on every file of the corpus exactly the official rules fire, as often and as severely`, (t) => {
    if (!isPresent) t.diagnostic('left out: the corpus is not beside the repository');
    const different: string[] = [];
    let judged = 0;
    for (const entry of entries) {
      const expected = entry[label];
      if (expected === undefined) continue;
      judged++;
      const verdict = checkDocument(readFileSync(corpus + entry.file), { layers: [layer] });
      // Where the official artefact stops with an error of its own, the document is refused and says why.
      if (expected.aborts) {
        if (verdict.valid || verdict.findings.length === 0) different.push(`${entry.file}: accepted`);
        continue;
      }
      const fired = verdict.fired.map(({ id, severity, count }) => `${id} ${severity} ${count}`).sort();
      const wanted = (expected.fired ?? []).map(({ id, flag, n }) => `${id} ${flag} ${n}`).sort();
      if (fired.join() !== wanted.join()) different.push(`${entry.file}: ${fired.join()} instead of ${wanted.join()}`);
    }
    assert.ok(!isPresent || judged > 0);
    assert.deepEqual(different, []);
  });
}

test('every rule that no file of the corpus fires is known by name', (t) => {
  if (!isPresent) t.diagnostic('left out: the corpus is not beside the repository');
  for (const [layer, label] of layers) {
    const fired = new Set(entries.flatMap((entry) => (entry[label]?.fired ?? []).map(({ id }) => id)));
    const rules = catalogue().filter((rule) => rule.layer === layer);
    const known = new Set(rules.map(({ id }) => id));
    if (layer !== 'extended-ctc-fr')
      assert.deepEqual(
        [...fired].filter((id) => !known.has(id)),
        [],
        layer,
      );
    const silent = rules.filter(({ id }) => !fired.has(id)).map(({ id }) => id);
    // They have cases of their own beside the rules.
    t.diagnostic(`${layer}: ${silent.length} of ${rules.length} rules fire on no file: ${silent.join(' ')}`);
  }
});
