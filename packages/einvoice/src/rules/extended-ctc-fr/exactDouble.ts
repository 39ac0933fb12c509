import { Decimal } from '../../decimal.ts';
import { CastFault, type View } from '../engine/view.ts';
import { doubleOf } from '../en16931/xpath.ts';

/*
 * The artefact for UBL sums amounts as xs:double and then compares with tolerances of a cent: where a sum lies on the edge, a binary digit
 * decides, and the same one has to decide here.
 */

/** A sum as the artefact has it: a double, or the integer 0 where there is nothing to add. */
export interface DoubleSum {
  value: number;
  /** Nothing was added, so that arithmetic goes on in decimals. */
  isEmpty: boolean;
}

/** `round(sum(…) * 100) div 100`. @throws CastFault for what is no number. */
export function centsOf(view: View, nodes: readonly number[]): DoubleSum {
  const [first, ...others] = nodes;
  if (first === undefined) return { value: 0, isEmpty: true };
  let sum = doubleOf(first, view);
  for (const node of others) sum += doubleOf(node, view);
  return { value: Math.round(sum * 100) / 100, isEmpty: false };
}

/** `xs:decimal` of a double: every binary digit of it. @throws CastFault for what is not finite. */
export function exactly(value: number, node: number): Decimal {
  if (!Number.isFinite(value)) throw new CastFault(node, 'decimal');
  let whole = value;
  let halvings = 0;
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return Decimal.of(BigInt(whole) * 5n ** BigInt(halvings), halvings);
}

/** The nearest double. */
export function toDouble(value: Decimal): number {
  return Number(value.toText());
}
