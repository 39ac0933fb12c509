import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { checkDocument, VerdictLayer } from '#einvoice';
import type { Label } from './rooms.ts';

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

interface Fired {
  id: string;
  flag: string;
  n: number;
}

type Entry = { file: string } & Partial<Record<Label, { valid?: boolean; aborts?: boolean; fired?: Fired[] }>>;

let entries: (Entry & { bytes: Uint8Array })[] | undefined;

function all(): (Entry & { bytes: Uint8Array })[] {
  const index = `${folder}open/index.json`;
  if (!existsSync(index)) return [];
  return (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).map((entry) => ({ ...entry, bytes: readFileSync(folder + entry.file) }));
}

/** The first file of the corpus on which a layer does not say what the label says. */
export function firstDifference(check: typeof checkDocument, layer: VerdictLayer, label: Label): string | undefined {
  entries ??= all();
  return entries.find((entry) => entry[label] !== undefined && isDifferent(check, layer, entry.bytes, entry[label], label))?.file;
}

function isDifferent(
  check: typeof checkDocument,
  layer: VerdictLayer,
  bytes: Uint8Array,
  expected: NonNullable<Entry[Label]>,
  label: Label,
): boolean {
  const verdict = check(bytes, { layers: [layer] });
  if (label === 'xsd') return verdict.structure?.valid !== expected.valid;
  if (expected.aborts === true) return verdict.valid;
  const fired = verdict.fired.map(({ id, severity, count }) => `${id} ${severity} ${count}`).sort();
  const wanted = (expected.fired ?? []).map(({ id, flag, n }) => `${id} ${flag} ${n}`).sort();
  return fired.join() !== wanted.join();
}
