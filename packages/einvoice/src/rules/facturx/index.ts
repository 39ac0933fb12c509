import { amountContexts } from '../en16931/amounts.ts';
import { coreContexts } from '../en16931/core.ts';
import { syntaxCii } from '../en16931/syntaxCii.ts';
import type { Pattern, RuleSet } from '../engine/rule.ts';
import { extendedCtcFr } from '../extended-ctc-fr/index.ts';
import { chosen, type Naming } from './business.ts';
import { namesOfCtc, ownPatterns } from './extended.ts';
import { claimContext, heldContext } from './held.ts';
import { FACTURX_PROFILES, type FacturxLevel } from './levels.ts';
import { idsOf } from './ruleIds.ts';

const norm: readonly Pattern[] = [...coreContexts, ...amountContexts, syntaxCii];

function ofNorm(level: 'minimum' | 'basicwl' | 'extended'): Pattern[] {
  const ids = idsOf(level);
  return chosen(norm, numberOf(level), (id) => (ids.has(id) ? id : undefined));
}

function numberOf(level: FacturxLevel): number {
  return FACTURX_PROFILES.indexOf(level);
}

const asTheyAre: Naming = (id) => id;

/**
 * Factur-X 1.09: what the profile a document claims (BT-24) holds, and the rules that its artefact has besides. Those of BASIC and EN 16931 are the
 * norm's own, whose layer runs beside this one; MINIMUM, BASIC WL and EXTENDED, which are no invoices of the norm or widen it, have theirs here.
 */
export const facturx: RuleSet = {
  name: 'facturx',
  patterns: [
    [heldContext],
    [claimContext],
    ...ofNorm('minimum'),
    ...ofNorm('basicwl'),
    ...ofNorm('extended'),
    ...chosen(extendedCtcFr.patterns, numberOf('extended'), namesOfCtc),
    ...chosen(ownPatterns, numberOf('extended'), asTheyAre),
  ],
};
