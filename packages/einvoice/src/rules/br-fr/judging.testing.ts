import assert from 'node:assert/strict';
import { limitsOf } from '../../read/limits.ts';
import { openXml } from '../../read/open.ts';
import type { Side } from '../engine/path.ts';
import type { Rule, RuleSet } from '../engine/rule.ts';
import { type Program, type Run, runRules } from '../engine/run.ts';
import { View } from '../engine/view.ts';

export interface Judged {
  run: Run;
  view: View;
  /** How often each rule failed. */
  counts: ReadonlyMap<string, number>;
}

/** Judges a document by a set of rules; undefined when it cannot be read. */
export function judgeBy(program: Program, bytes: Uint8Array): Judged | undefined {
  const opened = openXml(bytes, limitsOf(undefined));
  if (opened.kind === 'refused') return undefined;
  const view = new View(opened.tree, program.side);
  const run = runRules(view, program);
  const counts = new Map<string, number>();
  for (const { rule } of run.failures) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return { run, view, counts };
}

/** The same for a text. */
export function judgeText(program: Program, xml: string): Judged {
  const judged = judgeBy(program, new TextEncoder().encode(xml));
  assert.ok(judged, 'the document can be read');
  return judged;
}

/** A document with changes, each of which must find what it replaces. */
export function edited(xml: string, edits: readonly (readonly [find: string, replacement: string])[]): string {
  let text = xml;
  for (const [find, replacement] of edits) {
    assert.ok(text.includes(find), `“${find}” stands in the document`);
    text = text.replace(find, () => replacement);
  }
  return text;
}

/** The rules of a set that a syntax has. */
export function rulesOf({ patterns }: RuleSet, side: Side): Rule[] {
  return patterns
    .flat()
    .filter((context) => context.in[side] !== undefined)
    .flatMap(({ rules }) => rules)
    .filter(({ only }) => only === undefined || only === side);
}
