import { path } from '../engine/path.ts';
import type { View } from '../engine/view.ts';

/** Whether an element is of a kind. */
export type Condition = (node: number, view: View) => boolean;

/**
 * Compiles `TypeCode=50`, `ID/@schemeID=VA`, `!@listID` (without that attribute) or `@currencyID=^TaxCurrencyCode` (as the invoice's settlement says).
 * Texts are compared as written; of several one is enough.
 */
export function conditionOf(text: string): Condition {
  const absent = text.startsWith('!');
  const [place = '', wanted] = text.slice(absent ? 1 : 0).split('=');
  const at = path({ cii: withPrefixes(place) });
  if (absent) return (node, view) => !view.has(node, at);
  if (wanted === undefined) return (node, view) => view.has(node, at);
  if (!wanted.startsWith('^')) return (node, view) => view.texts(node, at).includes(wanted);
  const said = path({
    cii: `rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:${wanted.slice(1)}`,
  });
  return (node, view) => {
    const expected = view.texts(0, said);
    return view.texts(node, at).some((found) => expected.includes(found));
  };
}

function withPrefixes(place: string): string {
  return place
    .split('/')
    .map((step) => (step.includes(':') || step.startsWith('@') ? step : `ram:${step}`))
    .join('/');
}
