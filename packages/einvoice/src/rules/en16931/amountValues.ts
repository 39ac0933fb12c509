import { Decimal } from '../../decimal.ts';
import type { Path } from '../engine/path.ts';
import { CastFault, type View } from '../engine/view.ts';
import { doubleOf, trimmed } from './xpath.ts';

/*
 * How the official artefacts read and compute amounts. UBL casts nearly everything to xs:decimal, which is exact;
 * CII computes part of it in xs:double, where a cent may get lost, and the verdict has to lose it too.
 */

/** `xs:decimal(path)`; undefined when nothing stands there. @throws CastFault for several elements, or what is no decimal. */
export function decimalAt(node: number, view: View, at: Path): Decimal | undefined {
  const found = view.only(node, at);
  return found < 0 ? undefined : view.decimal(found);
}

/** `xs:decimal(path[1])`. @throws CastFault for what is no decimal. */
export function firstDecimalAt(node: number, view: View, at: Path): Decimal | undefined {
  const found = view.first(node, at);
  return found < 0 ? undefined : view.decimal(found);
}

/** The double at a path, as arithmetic without a cast has it. @throws CastFault for several elements, or what is no number. */
export function doubleAt(node: number, view: View, at: Path): number | undefined {
  const found = view.only(node, at);
  return found < 0 ? undefined : doubleOf(found, view);
}

/** What is there of the decimals that could be read, for telling people. */
export function readableSum(view: View, nodes: readonly number[]): Decimal {
  let sum = Decimal.zero;
  for (const node of nodes) sum = sum.add(Decimal.parse(view.value(node)) ?? Decimal.zero);
  return sum;
}

/** `round(x * 10 * 10) div 100` of a decimal. */
export function toCents(value: Decimal): Decimal {
  return value.roundHalfUp(2);
}

/** The same of a double. */
export function doubleToCents(value: number): number {
  return Math.round(value * 10 * 10) / 100;
}

/** The sum of elements as doubles, in their order. @throws CastFault for what is no number. */
export function sumOfDoubles(view: View, nodes: readonly number[]): number {
  let sum = 0;
  for (const node of nodes) sum += doubleOf(node, view);
  return sum;
}

/** `xs:decimal` of a double that was computed from an element. @throws CastFault for what is no finite number. */
export function finite(value: number, node: number): number {
  if (!Number.isFinite(value)) throw new CastFault(node, 'decimal');
  return value;
}

/** Whether an element is this `xs:boolean`. @throws CastFault when it is none. */
export function isBoolean(node: number, view: View, wanted: boolean): boolean {
  const word = trimmed(view.value(node));
  if (word === 'true' || word === '1') return wanted;
  if (word === 'false' || word === '0') return !wanted;
  throw new CastFault(node, 'boolean');
}
