import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../read/codes.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import { checkStructure, type StructureFault } from './index.ts';
import { type Mutation, mutate, textOf, treeOf } from './mutations.testing.ts';
import { corpus, corpusBytes, oracle, type SchemaKind, sharedPresent } from './oracle.testing.ts';

const CORPUS_SYNTAX: Readonly<Record<SchemaKind, string>> = {
  'ubl-invoice': 'ubl-invoice',
  'ubl-credit-note': 'ubl-creditnote',
  'cii-D16B': 'cii',
  'cii-D22B': 'cii',
  cdar: 'cdar',
};
const RUNS = 150;
const BASES = 40;

function check(tree: XmlTree, kind: SchemaKind): StructureFault[] {
  if (kind === 'cii-D16B' || kind === 'cii-D22B') return checkStructure(tree, 'cii', { cii: kind === 'cii-D22B' ? 'D22B' : 'D16B' });
  return checkStructure(tree, kind);
}

/** A document changed a few times, or undefined when a change leaves no XML. */
function changed(text: string, mutations: readonly Mutation[]): { text: string; tree: XmlTree } | undefined {
  try {
    const result = mutations.reduce(mutate, text);
    return { text: result, tree: treeOf(result) };
  } catch (problem) {
    if (problem instanceof Refusal) return undefined;
    throw problem;
  }
}

for (const kind of Object.keys(CORPUS_SYNTAX) as SchemaKind[]) {
  test(`documents of the corpus, changed at random, get the verdict of libxml2 (${kind})`, (t) => {
    if (!sharedPresent) {
      t.diagnostic('left out: the official schemas and the corpus are not beside this checkout');
      return;
    }
    const official = oracle(kind);
    const entries = corpus().filter((entry) => entry.syntax === CORPUS_SYNTAX[kind] && entry.bytes < 30_000 && entry.xsd?.valid !== false);
    const step = Math.max(1, Math.floor(entries.length / BASES));
    const texts = entries.filter((_, index) => index % step === 0).map((entry) => textOf(corpusBytes(entry.file)));
    const bases = texts.filter((text) => official(text)?.length === 0);
    assert.ok(bases.length > 0);
    const mutation = fc.tuple(fc.nat(15), fc.nat(100_000), fc.nat(100_000));
    let judged = 0;
    fc.assert(
      fc.property(fc.nat(bases.length - 1), fc.array(mutation, { minLength: 1, maxLength: 3 }), (base, mutations) => {
        const document = changed(bases[base] ?? '', mutations);
        const messages = document === undefined ? undefined : official(document.text);
        if (document === undefined || messages === undefined) return;
        judged++;
        const faults = check(document.tree, kind);
        assert.equal(faults.length === 0, messages.length === 0, `${messages[0] ?? 'valid'} / ${faults[0]?.code ?? 'no fault'}`);
      }),
      { seed: 20260922, numRuns: RUNS },
    );
    assert.ok(judged > RUNS / 2, `only ${judged} documents judged`);
  });
}
