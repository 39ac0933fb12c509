import type { Pattern, RuleSet } from '../engine/rule.ts';
import { adjustmentPatterns } from './adjustments.ts';
import { breakdownPatterns } from './breakdown.ts';
import { codePatterns } from './codes.ts';
import { headerPatterns } from './header.ts';
import { linePatterns } from './lines.ts';
import { monetaryTotalPatterns } from './monetaryTotals.ts';
import { partyPatterns } from './parties.ts';
import { paymentPatterns } from './payment.ts';
import { periodPatterns } from './periods.ts';
import { referencePatterns } from './references.ts';

/** The rules `BR-…` of EN 16931 save sums and VAT categories: what has to be there, in which form, with which codes. */
export const coreContexts: readonly Pattern[] = [
  ...headerPatterns,
  ...partyPatterns,
  ...referencePatterns,
  ...periodPatterns,
  ...paymentPatterns,
  ...adjustmentPatterns,
  ...monetaryTotalPatterns,
  ...breakdownPatterns,
  ...linePatterns,
  ...codePatterns,
] satisfies RuleSet['patterns'];
