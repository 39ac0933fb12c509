import type { Severity } from './finding.ts';
import { type Control, controls } from './rules/chorus-pro/index.ts';
import type { Side } from './rules/engine/path.ts';
import type { Flag } from './rules/engine/flag.ts';
import { SEVERITY } from './verdict/findings.ts';
import { cdarKit } from './verdict/kits/cdar.ts';
import { ciiKit } from './verdict/kits/cii.ts';
import { ublKit } from './verdict/kits/ubl.ts';
import type { SideKit } from './verdict/layers.ts';
import type { Layer } from './verdict/verdict.ts';

/** A rule as documentation lists it. */
export interface CatalogueEntry {
  id: string;
  layer: Layer;
  severity: Severity;
  terms: readonly string[];
  /** Where it comes from. */
  source: string;
  /** The syntaxes in which it is judged; none for what judges the model. */
  syntaxes: readonly Side[];
}

const SOURCES: Readonly<Record<Layer, string>> = {
  structure: 'XSD',
  en16931: 'EN 16931, artefacts 1.3.16',
  'br-fr': 'AFNOR XP Z12-012, BR-FR 1.4.0.03',
  'extended-ctc-fr': 'AFNOR XP Z12-012, EXTENDED-CTC-FR 1.4.0.03',
  cdar: 'AFNOR XP Z12-012, BR-FR-CDV 1.4.0.03',
  facturx: 'Factur-X 1.09',
  'chorus-pro': 'Chorus Pro',
};

/** All rules, sorted by layer and id; what EXTENDED-CTC-FR takes over from EN 16931 stands there only. Sentences are in `explain`. */
export function catalogue(): CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry & { syntaxes: Side[] }>();
  for (const kit of [ublKit, ciiKit, cdarKit]) for (const found of rulesOf(kit)) addEntry(entries, found, kit.side);
  const own = [...entries.values()].filter(
    ({ layer, id }) => (layer !== 'extended-ctc-fr' && layer !== 'facturx') || !entries.has(`en16931 ${id}`),
  );
  return [...own.sort(byId), ...controls.map(controlEntry)];
}

interface Found {
  id: string;
  flag: Flag;
  terms: readonly string[];
  layer: Layer;
}

function rulesOf({ side, sets }: SideKit): Found[] {
  return Object.entries(sets).flatMap(([name, { patterns, variants }]) =>
    [...patterns, ...(variants?.patterns.flat() ?? [])].flat().flatMap((context) => {
      if (context.in[side] === undefined && context.named?.[side] === undefined) return [];
      const rules = context.rules.filter(({ only }) => only === undefined || only === side);
      // A kit's sets are named as their layers.
      return [...rules, ...(context.limits?.[side] ?? [])].map(({ id, flag, terms }) => ({ id, flag, terms, layer: name as Layer }));
    }),
  );
}

function addEntry(entries: Map<string, CatalogueEntry & { syntaxes: Side[] }>, { id, flag, terms, layer }: Found, side: Side): void {
  const key = `${layer} ${id}`;
  const known = entries.get(key);
  if (known === undefined) entries.set(key, { id, layer, severity: SEVERITY[flag], terms, source: SOURCES[layer], syntaxes: [side] });
  else if (!known.syntaxes.includes(side)) known.syntaxes.push(side);
}

function controlEntry({ code, severity, terms, source }: Control): CatalogueEntry {
  return { id: code, layer: 'chorus-pro', severity, terms, source, syntaxes: [] };
}

const collator = new Intl.Collator('en', { numeric: true });

function byId(left: CatalogueEntry, right: CatalogueEntry): number {
  return left.layer === right.layer ? collator.compare(left.id, right.id) : left.layer < right.layer ? -1 : 1;
}
