import { Decimal } from '../../decimal.ts';
import type { Path } from '../engine/path.ts';
import { CastFault, type View } from '../engine/view.ts';
import { doubleOf, trimmed } from './xpath.ts';

/*
 * How the official artefacts read and compute amounts. UBL casts nearly everything to xs:decimal, which is exact;
 * CII computes part of it in xs:double, where a cent may get lost, and the verdict has to lose it too.
 */

/** Far beyond any amount, yet short enough for arithmetic to cost nothing. */
const LONGEST = 1000;

/** `xs:decimal(element)`. @throws CastFault for what is no decimal. */
export function decimalOf(node: number, view: View): Decimal {
  const decimal = Decimal.parse(view.value(node), LONGEST);
  if (decimal === undefined) throw new CastFault(node, 'decimal');
  return decimal;
}

/** `xs:decimal(path)`; undefined when nothing stands there. @throws CastFault for several elements, or what is no decimal. */
export function decimalAt(node: number, view: View, at: Path): Decimal | undefined {
  const found = view.only(node, at);
  return found < 0 ? undefined : decimalOf(found, view);
}

/** `xs:decimal(path[1])`. @throws CastFault for what is no decimal. */
export function firstDecimalAt(node: number, view: View, at: Path): Decimal | undefined {
  const found = view.first(node, at);
  return found < 0 ? undefined : decimalOf(found, view);
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
  let sum: number | undefined;
  for (const node of nodes) sum = sum === undefined ? doubleOf(node, view) : sum + doubleOf(node, view);
  return sum ?? 0;
}

/**
 * Compares an element that the artefact does not cast with a computed number, in the order of doubles that the usual XSLT processor goes by:
 * -0.0 comes before 0, and what is no number after all numbers.
 * @throws CastFault for what is no number.
 */
export function compareText(node: number, view: View, right: number): -1 | 0 | 1 {
  const left = doubleOf(node, view);
  if (left < right) return -1;
  if (left > right) return 1;
  if (Object.is(left, right)) return 0;
  return Number.isNaN(left) || Object.is(right, -0) ? 1 : -1;
}

/** The same with a zero of the artefact's own, which a whole number is read for: -0 is 0 then, and -0.0 is not. @throws CastFault for what is no number. */
export function compareTextWithZero(node: number, view: View): -1 | 0 | 1 {
  const order = compareText(node, view, 0);
  return order < 0 && MINUS_ZERO.test(view.value(node)) ? 0 : order;
}

const MINUS_ZERO = /^[ \t\r\n]*-0{1,15}[ \t\r\n]*$/;

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
