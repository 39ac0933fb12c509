import type { Pattern } from '../engine/rule.ts';
import { totalsContext } from './totals.ts';
import { boundRowContext, vatContexts, vatRootContext } from './vatFamilies.ts';
import { ciiLineContext, grossContext, rowContext, vatTotalContext } from './vatTotals.ts';

/** The rules of EN 16931 about totals and VAT: `BR-CO-10` to `-18` and those of the VAT categories. */
export const amountContexts: readonly Pattern[] = [
  [totalsContext],
  [grossContext],
  [vatRootContext],
  [ciiLineContext],
  [vatTotalContext],
  [boundRowContext, rowContext],
  ...vatContexts,
];
