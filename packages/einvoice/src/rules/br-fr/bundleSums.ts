import { path } from '../engine/path.ts';
import { type Detail, rule, type Rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { countDetails, linesCounted } from './bundleIndex.ts';
import { invoiceNumber, lineNumbers, lineOf } from './bundleLines.ts';
import { anyIs, inCurrency, sole, soleNumber, soleText, sumOf, textOf, textSet } from './select.ts';
import { isBlank, normalizeSpace, toDouble } from './xpath.ts';

const summation = 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation';
const net = path({ ubl: 'cbc:LineExtensionAmount', cii: `${summation}/ram:LineTotalAmount` });
const vatAmount = path({ ubl: 'cac:TaxTotal/cbc:TaxAmount', cii: `${summation}/ram:TaxTotalAmount` });
const withVat = path({ ubl: 'cbc:TaxInclusiveLineExtensionAmount', cii: `${summation}/ram:GrandTotalAmount` });
const currency = path({ ubl: '../cbc:DocumentCurrencyCode', cii: '../ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode' });
const breakdown = path({ ubl: '../cac:TaxTotal/cac:TaxSubtotal', cii: '../ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax' });
const scheme = path({ ubl: 'cac:TaxCategory/cac:TaxScheme/cbc:ID', cii: 'ram:TypeCode' });
const reason = path({ ubl: 'cac:TaxCategory/cbc:TaxExemptionReason', cii: 'ram:ExemptionReason' });
const breakdownVat = path({ ubl: 'cbc:TaxAmount', cii: 'ram:CalculatedAmount' });

/** The net amounts of the lines that count in a group. */
function partAmounts(line: number, view: View): number[] {
  const number = normalizeSpace(textOf(view, sole(lineNumbers(view, line))));
  return linesCounted(view, line, number).flatMap((part) => [...view.all(part, net)]);
}

/** A cent for each part is let pass. */
function isSumOfParts(line: number, view: View): boolean {
  const parts = partAmounts(line, view);
  return Math.abs(soleNumber(view, view.all(line, net)) - sumOf(view, parts)) <= parts.length / 100;
}

interface Reasoned {
  text: string;
  amounts: readonly number[];
}

/** Breakdowns of VAT by the first `#…#` of their exemption reasons, for each element that holds lines. */
const breakdowns = once((): Map<number, Map<string, Reasoned[]>> => new Map());

function breakdownsBeside(line: number, view: View): Map<string, Reasoned[]> {
  const parent = view.tree.parent(line);
  const known = view.once(breakdowns).get(parent);
  if (known !== undefined) return known;
  const found = new Map<string, Reasoned[]>();
  for (const one of view.all(line, breakdown)) {
    if (!anyIs(view, one, scheme, 'VAT')) continue;
    const text = soleText(view, one, reason);
    if (!text.startsWith('#')) continue;
    const end = text.indexOf('#', 1);
    if (end < 0) continue;
    const list = found.get(text.slice(1, end)) ?? [];
    list.push({ text, amounts: view.all(one, breakdownVat) });
    found.set(text.slice(1, end), list);
  }
  view.once(breakdowns).set(parent, found);
  return found;
}

/** The VAT of the document's breakdown whose reasons begin with the number of a group's invoice. */
function vatInBreakdown(line: number, view: View): number {
  const begin = `#${normalizeSpace(invoiceNumber(view, line))}#`;
  const candidates = breakdownsBeside(line, view).get(begin.slice(1, begin.indexOf('#', 1))) ?? [];
  return sumOf(
    view,
    candidates.filter(({ text }) => text.startsWith(begin)).flatMap(({ amounts }) => [...amounts]),
  );
}

function ownVat(line: number, view: View): readonly number[] {
  return inCurrency(view, line, vatAmount, textSet(view, line, currency));
}

function isVatOfBreakdown(line: number, view: View): boolean {
  return Math.abs(soleNumber(view, ownVat(line, view)) - vatInBreakdown(line, view)) <= 0.01;
}

/** Net amount and VAT make the amount with VAT, if it is given, but for a cent for each detail. */
function isTotal(line: number, view: View): boolean {
  const total = view.all(line, withVat);
  if (total.length === 0) return true;
  const text = textOf(view, sole(total));
  if (isBlank(text)) return false;
  const difference = toDouble(text) - soleNumber(view, view.all(line, net)) - soleNumber(view, ownVat(line, view));
  return Math.abs(difference) <= countDetails(view, line, lineNumbers(view, line)) / 100;
}

function shown(amount: number): string {
  return Number.isNaN(amount) ? '' : amount.toFixed(2);
}

function detail(found: readonly number[], line: number, view: View, expected: number): Detail {
  const [node] = found;
  return { node: node ?? line, seen: node === undefined ? '' : view.value(node), expected: shown(expected) };
}

function sumRule(
  id: string,
  terms: string,
  holds: (line: number, view: View) => boolean,
  tell: (line: number, view: View) => Detail,
): Rule {
  return rule(
    id,
    terms,
    (node, view) => holds(lineOf(view, node), view),
    (node, view) => tell(lineOf(view, node), view),
  );
}

/** What the amounts of a bundled invoice add up to. */
export const sumRules: readonly Rule[] = [
  sumRule('BR-FR-MV-05_EXT-FR-FE-BG-12', 'BT-131', isSumOfParts, (line, view) =>
    detail(view.all(line, net), line, view, sumOf(view, partAmounts(line, view))),
  ),
  sumRule('BR-FR-MV-09_EXT-FR-FE-181', 'EXT-FR-FE-181 BT-117', isVatOfBreakdown, (line, view) =>
    detail(ownVat(line, view), line, view, vatInBreakdown(line, view)),
  ),
  sumRule('BR-FR-MV-10_EXT-FR-FE-184', 'EXT-FR-FE-184', isTotal, (line, view) =>
    detail(view.all(line, withVat), line, view, soleNumber(view, view.all(line, net)) + soleNumber(view, ownVat(line, view))),
  ),
];
