import { amountContexts } from '../en16931/amounts.ts';
import { coreContexts } from '../en16931/core.ts';
import { syntaxCii } from '../en16931/syntaxCii.ts';
import type { Pattern, RuleSet } from '../engine/rule.ts';
import { extendedCtcFr } from '../extended-ctc-fr/index.ts';
import { chosen } from './business.ts';
import { namesOfCtc, ownPatterns } from './extended.ts';
import { claimContext, heldContext, isHeld } from './held.ts';
import { FACTURX_PROFILES, type FacturxLevel } from './levels.ts';
import { claimedLevel } from './profile.ts';
import { idsOf } from './ruleIds.ts';
import { listedClasses, oneAccount } from './stricter.ts';

const norm: readonly Pattern[] = [...coreContexts, ...amountContexts, syntaxCii];

function ofNorm(level: Exclude<FacturxLevel, 'basic'>): Pattern[] {
  const ids = idsOf(level);
  return chosen(norm, (id) => (ids.has(id) ? id : undefined));
}

/** The named rules of each profile. */
const byProfile: Readonly<Record<FacturxLevel, readonly Pattern[]>> = {
  minimum: ofNorm('minimum'),
  basicwl: [...ofNorm('basicwl'), oneAccount],
  basic: [oneAccount],
  en16931: [...ofNorm('en16931'), oneAccount, listedClasses],
  extended: [...ofNorm('extended'), ...chosen(extendedCtcFr.patterns, namesOfCtc), ...ownPatterns, oneAccount, listedClasses],
};

const patterns: readonly (readonly Pattern[])[] = FACTURX_PROFILES.map((level) => byProfile[level]);

/**
 * Factur-X 1.09: what the profile a document claims (BT-24) holds, and the rules that its artefact has besides. Those of BASIC and EN 16931 are the
 * norm's own, whose layer runs beside this one; MINIMUM, BASIC WL and EXTENDED, which are no invoices of the norm or widen it, have theirs here.
 */
export const facturx: RuleSet = {
  name: 'facturx',
  patterns: [[claimContext]],
  variants: {
    // Documents in which everything is held are not asked about every element.
    of: (view) => view.once(claimedLevel) + (isHeld(view) ? 0 : FACTURX_PROFILES.length),
    patterns: [...patterns, ...patterns.map((ofProfile) => [[heldContext], ...ofProfile])],
  },
};
