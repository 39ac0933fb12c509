import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const tokens = new Map(
  [...readFileSync(join(import.meta.dirname, 'styles', '_tokens.scss'), 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
);

const families = ['grey', 'blue', 'teal', 'green', 'amber', 'red', 'plum'];

/** Text on its background: at least 4.5 (WCAG 1.4.3). */
const textPairs: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'surface-sunken', 'action-tint'].flatMap(
    (ground) =>
      [
        ['text', ground],
        ['text-soft', ground],
        ['link', ground],
        ['action-hover', ground],
      ] as const,
  ),
  ['danger', 'surface'],
  ['danger', 'paper'],
  ['on-ink', 'ink'],
  ['on-ink-soft', 'ink'],
  ['on-ink', 'ink-soft'],
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-action', 'danger'],
  ['on-action', 'danger-hover'],
  ['on-accent', 'accent'],
  ...families.map((family) => [`${family}-text`, `${family}-tint`] as const),
  ...families.map((family) => ['text', `${family}-tint`] as const),
];

/** Borders of fields, focus ring, lines of charts, marks: at least 3 (WCAG 1.4.11). */
const partPairs: readonly (readonly [string, string])[] = [
  ...['paper', 'surface'].flatMap(
    (ground) =>
      [
        ['line-strong', ground],
        ['focus', ground],
        ['action', ground],
        ['danger', ground],
      ] as const,
  ),
  ['focus', 'action-tint'],
  ['focus-on-ink', 'ink'],
  ['accent', 'ink'],
  ...[1, 2, 3, 4].map((series) => [`series-${series}`, 'surface'] as const),
];

test('every text stands out from its background by 4.5 at least', () => {
  for (const [text, ground] of textPairs) assertContrast(text, ground, 4.5);
});

test('every part that must be seen stands out by 3 at least', () => {
  for (const [part, ground] of partPairs) assertContrast(part, ground, 3);
});

test('the contrasts printed in docs/design.md are the measured ones', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'design.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `--([\w-]+)` \| `--([\w-]+)` \| ([\d.]+) \|$/gm)];
  assert.deepEqual(
    rows.map((row) => row.slice(1, 4)),
    [...textPairs, ...partPairs].map(([front, ground]) => [front, ground, contrast(front, ground).toFixed(1)]),
  );
});

function assertContrast(front: string, ground: string, least: number): void {
  const ratio = contrast(front, ground);
  assert.ok(ratio >= least, `--${front} on --${ground}: ${ratio.toFixed(2)}, less than ${least}`);
}

/** Contrast ratio of WCAG 2. */
function contrast(front: string, ground: string): number {
  const [a, b] = [luminance(front), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(token: string): number {
  const colour = tokens.get(token);
  assert.ok(colour, `no token --${token}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
