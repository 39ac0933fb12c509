import { path } from '../engine/path.ts';
import { CastFault, once, type Once, type View } from '../engine/view.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';

const INDICATORS = path({ ubl: 'cbc:ChargeIndicator', cii: 'ram:ChargeIndicator/udt:Indicator' });
const TAX_SCHEMES = path({ ubl: 'cac:TaxScheme' });
const IDS = path({ ubl: 'cbc:ID' });

/** The truth an element holds, as XML Schema writes it; undefined for anything else. */
export function truth(text: string): boolean | undefined {
  const trimmed = spaced(text);
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : undefined;
}

/** A text without white space around it, that between words as one blank each: `fn:normalize-space`. */
export function spaced(text: string): string {
  return /[\t\n\r ]/.test(text) ? text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** Whether an allowance or charge says that it is one. An indicator that is no truth makes it neither, as in the official patterns. */
export function isCharge(view: View, node: number, charge: boolean): boolean {
  for (const text of view.texts(node, INDICATORS)) {
    const said = truth(text);
    if (said === undefined) return false;
    if (said === charge) return true;
  }
  return false;
}

/** The code of each tax scheme below, in capitals; empty for one without. @throws CastFault when one has several. */
export function taxSchemeCode(view: View, node: number): string[] {
  return view.all(node, TAX_SCHEMES).map((scheme) => single(view, view.all(scheme, IDS))?.toUpperCase() ?? '');
}

/** The text of the only one of some elements; undefined for none. @throws CastFault for several. */
export function single(view: View, nodes: readonly number[]): string | undefined {
  const [first] = nodes;
  if (first === undefined) return undefined;
  if (nodes.length > 1) throw new CastFault(first, 'single');
  return view.value(first);
}

/** Whether some text of the one list is not some text of the other: false as soon as one list is empty, as `!=` of XPath has it. */
export function differsFrom(some: readonly string[], others: readonly string[]): boolean {
  const [first] = others;
  if (first === undefined) return false;
  return some.some((text) => text !== first) || (some.length > 0 && others.some((other) => other !== some[0]));
}

/** Whether some elements hold so many different texts at most. One inside another is not before it. */
export function distinctAtMost(view: View, nodes: readonly number[], most: number): boolean {
  if (nodes.length <= most) return true;
  const ends = new Map<string, number>();
  let distinct = 0;
  for (const node of nodes) {
    const text = view.value(node);
    const end = ends.get(text);
    if (end !== undefined && end <= node) continue;
    distinct++;
    ends.set(text, Math.min(end ?? Number.POSITIVE_INFINITY, view.tree.next(node)));
  }
  return distinct <= most;
}

/** The elements of some names, wherever they stand: a list for each name, gathered in one pass. */
export function gathered(...names: readonly string[]): Once<readonly (readonly number[])[]> {
  const symbols = names.map(symbolFor);
  const places = new Uint8Array(Math.max(...symbols) + 1);
  for (const [place, symbol] of symbols.entries()) places[symbol] = place + 1;
  return once(({ tree }) => {
    const lists: number[][] = names.map(() => []);
    for (let node = 0; node < tree.size; node++) {
      const place = places[tree.symbol(node)] ?? 0;
      if (place > 0) lists[place - 1]?.push(node);
    }
    return lists;
  });
}
