import type { Severity } from '../finding.ts';
import { codeRules } from './codes.ts';
import { decimalRules } from './decimals.ts';
import { formRules } from './form.ts';
import { mandatoryRules } from './mandatory.ts';
import { partyRules } from './parties.ts';
import { referenceRules } from './references.ts';
import type { Rule, RuleSource } from './rule.ts';
import { totalRules } from './totals.ts';
import { vatRules } from './vat.ts';
import { vatFamilyRules } from './vatFamilies.ts';

/** Rules that can be asked for together. */
export type Layer = 'en16931';

/** Every rule of a layer, in the order in which findings are given. */
export const RULES: Readonly<Record<Layer, readonly Rule[]>> = {
  en16931: [
    ...formRules,
    ...mandatoryRules,
    ...partyRules,
    ...referenceRules,
    ...totalRules,
    ...vatRules,
    ...vatFamilyRules,
    ...decimalRules,
    ...codeRules,
  ],
};

/** A rule as documentation lists it. */
export interface CatalogueEntry {
  id: string;
  layer: Layer;
  severity: Severity;
  terms: readonly string[];
  source: RuleSource;
}

/** All rules, sorted by id; sentences are in `explain`. */
export function catalogue(): CatalogueEntry[] {
  const entries = Object.entries(RULES).flatMap(([layer, rules]) =>
    rules.map(({ id, severity, terms, source }): CatalogueEntry => ({ id, layer: layer as Layer, severity, terms, source })),
  );
  return entries.sort((left, right) => (left.id < right.id ? -1 : 1));
}
