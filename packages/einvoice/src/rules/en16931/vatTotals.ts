import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import type { Path } from '../engine/path.ts';
import { type Context, type Detail, onlyIn, type Rule, rule } from '../engine/rule.ts';
import { CastFault, type View } from '../engine/view.ts';
import {
  CURRENCY,
  ROW,
  ROW_CATEGORY,
  ROW_TAX,
  ROW_TAXABLE,
  ROW_TAXES,
  ROWS,
  ROWS_OF_TOTAL,
  TAX_AMOUNT,
  TAX_AMOUNTS_OF_ROWS,
  TAX_TOTALS,
  TOTALS_OF_INVOICE,
  VAT_TOTAL,
  VAT_TOTALS,
  WITH_VAT,
  WITHOUT_VAT,
} from './amountTerms.ts';
import { compareText, decimalAt, decimalOf, doubleToCents, readableSum, sumOfDoubles, toCents } from './amountValues.ts';
import { LINE, ROOT } from './terms.ts';
import { totalTold } from './totals.ts';
import { expectedTax, taxOf } from './vatBreakdown.ts';
import { isVat } from './vatScheme.ts';
import { RATE } from './vatTerms.ts';
import { vatUse } from './vatUsed.ts';
import { trimmed } from './xpath.ts';

const CURRENCY_OF_AMOUNT = symbolFor('currencyID');
const TYPE = symbolFor('ram:TypeCode');

/** BT-110. */
function vatTotalAgrees(node: number, view: View): boolean {
  if (view.side === 'cii') return compareText(node, view, doubleToCents(sumOfDoubles(view, view.all(0, ROW_TAXES)))) === 0;
  const stated = decimalAt(node, view, TAX_AMOUNT);
  if (stated === undefined) return !view.has(node, ROWS_OF_TOTAL);
  let sum = Decimal.zero;
  for (const row of view.all(node, ROWS_OF_TOTAL)) sum = sum.add(decimalAt(row, view, TAX_AMOUNT) ?? Decimal.zero);
  return stated.equals(toCents(sum)) || !view.has(node, ROWS_OF_TOTAL);
}

function tellVatTotal(node: number, view: View): Detail {
  const taxes = view.side === 'cii' ? view.all(0, ROW_TAXES) : view.all(node, TAX_AMOUNTS_OF_ROWS);
  const expected = toCents(readableSum(view, taxes));
  if (view.side === 'ubl') return totalTold(node, view, TAX_AMOUNT, expected);
  return { seen: view.value(node), expected: expected.format(2) };
}

/** CII: a VAT total in the currency of the invoice. */
function isInInvoiceCurrency(node: number, view: View): boolean {
  const currency = view.attribute(node, CURRENCY_OF_AMOUNT);
  return currency !== undefined && view.some(0, CURRENCY, (found) => view.value(found) === currency);
}

/** The only VAT total in a currency; undefined when there is none, or several. @throws CastFault for what is no decimal, or several in one UBL total. */
function vatIn(currency: string, root: number, view: View): Decimal | undefined {
  let only: Decimal | undefined;
  let count = 0;
  const isIn = (amount: number): boolean => view.attribute(amount, CURRENCY_OF_AMOUNT) === currency;
  if (view.side === 'cii') {
    const amounts = view.all(root, VAT_TOTALS).filter(isIn);
    return amounts.length === 1 && amounts[0] !== undefined ? decimalOf(amounts[0], view) : undefined;
  }
  for (const total of view.all(root, TAX_TOTALS)) {
    const [amount, second] = view.all(total, TAX_AMOUNT).filter(isIn);
    if (amount === undefined) continue;
    if (second !== undefined) throw new CastFault(second, 'single');
    only = decimalOf(amount, view);
    count++;
  }
  return count === 1 ? only : undefined;
}

/** The decimals of a total, in every group of totals; the CII artefact takes the first alone. */
function totalsAt(root: number, view: View, at: Path): Decimal[] {
  const found: Decimal[] = [];
  for (const totals of view.all(root, TOTALS_OF_INVOICE)) {
    if (view.side === 'ubl') {
      const value = decimalAt(totals, view, at);
      if (value !== undefined) found.push(value);
    } else {
      const first = view.first(totals, at);
      if (first >= 0) return [decimalOf(first, view)];
    }
  }
  return found;
}

/** BT-112, for one currency. */
function grossAgrees(currency: string, root: number, view: View): boolean {
  const vat = vatIn(currency, root, view);
  if (vat === undefined && view.side === 'ubl') return false;
  const gross = totalsAt(root, view, WITH_VAT);
  const [net, second] = totalsAt(root, view, WITHOUT_VAT);
  if (second !== undefined) throw new CastFault(root, 'single');
  if (net === undefined) return false;
  // Without any VAT the CII artefact does not ask for the total of it.
  if (view.side === 'cii' && gross[0]?.equals(net) === true) return true;
  if (vat === undefined) return false;
  const expected = toCents(net.add(vat));
  return gross.some((total) => total.equals(expected));
}

function tellGross(root: number, view: View): Detail {
  const totals = view.first(root, TOTALS_OF_INVOICE);
  const currency = view.text(root, CURRENCY);
  const vat = view.all(root, VAT_TOTALS).find((amount) => view.attribute(amount, CURRENCY_OF_AMOUNT) === currency);
  const net = totals < 0 ? undefined : Decimal.parse(view.text(totals, WITHOUT_VAT));
  const tax = vat === undefined ? undefined : Decimal.parse(view.value(vat));
  const expected = net === undefined || tax === undefined ? undefined : toCents(net.add(tax));
  return totals < 0 ? { seen: '' } : totalTold(totals, view, WITH_VAT, expected);
}

/** The categories of a row that are of VAT; a CII row is its own. */
function rateOfVat(row: number, view: View): Decimal | undefined {
  if (view.side === 'cii') return isVatRow(row, view) ? decimalAt(row, view, RATE) : undefined;
  let only: Decimal | undefined;
  for (const category of view.all(row, ROW_CATEGORY)) {
    const rate = isVat(category, view) ? decimalAt(category, view, RATE) : undefined;
    if (rate === undefined) continue;
    if (only !== undefined) throw new CastFault(category, 'single');
    only = rate;
  }
  return only;
}

/** Here alone the CII artefact takes blanks around the name of the tax. */
function isVatRow(row: number, { tree }: View): boolean {
  let type = -1;
  const end = tree.next(row);
  for (let child = row + 1; child < end; child = tree.next(child)) {
    if (tree.symbol(child) !== TYPE) continue;
    if (type >= 0) throw new CastFault(child, 'single');
    type = child;
  }
  return type >= 0 && trimmed(tree.rawText(type)).toUpperCase() === 'VAT';
}

function roundsToZero(value: Decimal | undefined): boolean {
  return value?.roundHalfUp().isZero() === true;
}

/** BT-117 follows from BT-116 and BT-119 but for less than one unit of currency (in CII also just one); without a rate there is no tax. */
function rowTaxAgrees(row: number, view: View): boolean {
  const rate = rateOfVat(row, view);
  const stated = decimalAt(row, view, ROW_TAX);
  if (rate === undefined || roundsToZero(rate)) return roundsToZero(stated);
  const taxable = decimalAt(row, view, ROW_TAXABLE);
  if (stated === undefined || taxable === undefined) return false;
  const difference = stated.abs().subtract(taxOf(taxable, rate)).abs().compare(Decimal.one);
  return difference < 0 || (difference === 0 && view.side === 'cii');
}

function tellRowTax(row: number, view: View): Detail {
  const category = view.first(row, ROW_CATEGORY);
  const rate = category < 0 ? undefined : view.text(category, RATE);
  const found = view.first(row, ROW_TAX);
  const params = { taxable: view.text(row, ROW_TAXABLE) ?? '', rate: rate ?? '' };
  const expected = expectedTax(row, view, ROW_TAXABLE, Decimal.parse(rate));
  return { ...(found < 0 ? { seen: '' } : { node: found, seen: view.value(found) }), ...(expected !== undefined && { expected }), params };
}

/** BG-23 has to be there. The CII artefact asks at each line. */
const breakdownIsThere: Rule = rule(
  'BR-CO-18',
  'BG-23',
  (node, view) => (view.side === 'ubl' ? view.has(node, ROWS) : view.once(vatUse).hasRow),
  () => ({ seen: '' }),
);

export const grossContext: Context = {
  in: ROOT,
  rules: [
    rule(
      'BR-CO-15',
      'BT-112 BT-109 BT-110',
      (root, view) => !view.some(root, CURRENCY, (code) => !grossAgrees(view.value(code), root, view)),
      tellGross,
    ),
    onlyIn('ubl', breakdownIsThere),
  ],
};
export const ciiLineContext: Context = { in: { cii: LINE.cii }, rules: [breakdownIsThere] };
export const vatTotalContext: Context = {
  in: VAT_TOTAL,
  when: (node, view) => view.side === 'ubl' || isInInvoiceCurrency(node, view),
  rules: [rule('BR-CO-14', 'BT-110 BT-117', vatTotalAgrees, tellVatTotal)],
};
export const rowContext: Context = { in: ROW, rules: [rule('BR-CO-17', 'BT-117 BT-116 BT-119', rowTaxAgrees, tellRowTax)] };
