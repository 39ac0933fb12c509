import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { once, type View } from '../engine/view.ts';

/** Whether an element is of a kind. */
export type Condition = (node: number, view: View) => boolean;

/**
 * Compiles `TypeCode=50`, `ID/@schemeID=VA`, `!@listID` (without that attribute) or `@currencyID=^TaxCurrencyCode` (as the invoice's settlement says).
 * Texts are compared as written; of several elements one is enough.
 */
export function conditionOf(text: string): Condition {
  const absent = text.startsWith('!');
  const [place = '', wanted] = text.slice(absent ? 1 : 0).split('=');
  const steps = place.split('/');
  const last = steps.at(-1) ?? '';
  const attribute = last.startsWith('@') ? symbolFor(last.slice(1)) : undefined;
  const is = testOf(wanted);
  const passes: Condition = (node, view) =>
    is(attribute === undefined ? view.value(node) : view.attribute(node, attribute), view) !== absent;
  const above = attribute === undefined ? steps : steps.slice(0, -1);
  if (above.length === 0) return passes;
  const at = path({ cii: above.map((step) => (step.includes(':') ? step : `ram:${step}`)).join('/') });
  return (node, view) => view.some(node, at, passes);
}

function testOf(wanted: string | undefined): (found: string | undefined, view: View) => boolean {
  if (wanted === undefined) return (found) => found !== undefined;
  if (!wanted.startsWith('^')) return (found) => found === wanted;
  const at = path({ cii: `rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:${wanted.slice(1)}` });
  const said = once((view: View) => view.texts(0, at));
  return (found, view) => found !== undefined && view.once(said).includes(found);
}
