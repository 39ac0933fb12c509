import { symbolFor } from '../../read/xml/vocabulary.ts';
import type { Path } from '../engine/path.ts';
import { CastFault, type View } from '../engine/view.ts';
import { toDouble } from './xpath.ts';

const SCHEME = symbolFor('schemeID');
const CURRENCY = symbolFor('currencyID');

/** Whether any element at a path has one of some texts: `=` of sequences. */
export function anyIn(view: View, node: number, path: Path, texts: ReadonlySet<string>): boolean {
  for (const found of view.all(node, path)) if (texts.has(view.value(found))) return true;
  return false;
}

/** Whether any element at a path has a text. */
export function anyIs(view: View, node: number, path: Path, text: string): boolean {
  for (const found of view.all(node, path)) if (view.value(found) === text) return true;
  return false;
}

/** Whether any element at a path has another text: `!=` of sequences. */
export function anyOther(view: View, node: number, path: Path, text: string): boolean {
  for (const found of view.all(node, path)) if (view.value(found) !== text) return true;
  return false;
}

/** The one of some elements, or -1. @throws CastFault when there are several. */
export function sole(found: readonly number[]): number {
  const [first, second] = found;
  if (first !== undefined && second !== undefined) throw new CastFault(first, 'single');
  return first ?? -1;
}

/** The text of the only element at a path; empty when there is none. @throws CastFault when there are several. */
export function soleText(view: View, node: number, path: Path): string {
  return textOf(view, sole(view.all(node, path)));
}

/** The text of an element; empty for none. */
export function textOf(view: View, node: number): string {
  return node < 0 ? '' : view.value(node);
}

/** `number(…)` of the only one of some elements. */
export function soleNumber(view: View, found: readonly number[]): number {
  const node = sole(found);
  return node < 0 ? Number.NaN : toDouble(view.value(node));
}

/** `sum(…)`. @throws CastFault when one is no number. */
export function sumOf(view: View, found: readonly number[]): number {
  let sum = 0;
  for (const node of found) {
    const text = view.value(node);
    const amount = toDouble(text);
    if (Number.isNaN(amount) && text.trim() !== 'NaN') throw new CastFault(node, 'decimal');
    sum += amount;
  }
  return sum;
}

export function hasScheme(view: View, node: number, scheme: string): boolean {
  return view.attribute(node, SCHEME) === scheme;
}

/** The elements at a path whose `schemeID` is the one given. */
export function withScheme(view: View, node: number, path: Path, scheme: string): readonly number[] {
  const found = view.all(node, path);
  return found.length === 0 ? found : found.filter((one) => view.attribute(one, SCHEME) === scheme);
}

/** The elements at a path whose `currencyID` is one of those given. */
export function inCurrency(view: View, node: number, path: Path, currencies: ReadonlySet<string>): readonly number[] {
  return view.all(node, path).filter((one) => {
    const currency = view.attribute(one, CURRENCY);
    return currency !== undefined && currencies.has(currency);
  });
}

/** The texts at a path, as a set. */
export function textSet(view: View, node: number, path: Path): ReadonlySet<string> {
  return new Set(view.texts(node, path));
}
