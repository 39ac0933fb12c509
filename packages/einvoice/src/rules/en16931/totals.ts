import { Decimal } from '../../decimal.ts';
import type { Path } from '../engine/path.ts';
import { type Context, type Detail, type Rule, rule } from '../engine/rule.ts';
import { CastFault, type View } from '../engine/view.ts';
import {
  ADJUSTMENTS,
  ADJUSTMENTS_BESIDE,
  ALLOWANCES_TOTAL,
  CHARGES_TOTAL,
  LINE_AMOUNT,
  LINE_AMOUNTS_BESIDE,
  LINES_TOTAL,
  PAID,
  PAYABLE,
  ROUNDING,
  TOTALS,
  WITH_VAT,
  WITHOUT_VAT,
} from './amountTerms.ts';
import { compareText, decimalAt, doubleToCents, firstDecimalAt, isBoolean, readableSum, sumOfDoubles, toCents } from './amountValues.ts';
import { ADJUSTMENT_AMOUNT, INDICATOR } from './vatTerms.ts';
import { vatUse } from './vatUsed.ts';

/** The decimal at a path as far as it can be read, for telling people. */
function readable(node: number, view: View, at: Path): Decimal | undefined {
  return Decimal.parse(view.text(node, at));
}

/** What to say of a total that is not what it should be. */
export function totalTold(node: number, view: View, total: Path, expected: Decimal | undefined, params?: Record<string, string>): Detail {
  const found = view.first(node, total);
  const stated = found < 0 ? undefined : Decimal.parse(view.value(found));
  const difference = stated !== undefined && expected !== undefined ? stated.subtract(expected).format(2) : undefined;
  return {
    ...(found < 0 ? { seen: '' } : { node: found, seen: view.value(found) }),
    ...(expected !== undefined && { expected: expected.format(2) }),
    params: { ...params, ...(difference !== undefined && { difference }) },
  };
}

/** BT-106. */
function linesAgree(node: number, view: View): boolean {
  const stated = decimalAt(node, view, LINES_TOTAL);
  if (stated === undefined) return false;
  if (view.side === 'ubl') {
    let sum = Decimal.zero;
    for (const line of view.once(vatUse).lines) sum = sum.add(decimalAt(line, view, LINE_AMOUNT) ?? Decimal.zero);
    return stated.equals(toCents(sum));
  }
  const sum = Decimal.ofDouble(sumOfDoubles(view, view.all(node, LINE_AMOUNTS_BESIDE)), 2);
  if (sum === undefined) throw new CastFault(node, 'decimal');
  return stated.equals(sum);
}

function tellLines(node: number, view: View): Detail {
  const lines = view.once(vatUse).lines;
  const amounts = view.side === 'ubl' ? lines.flatMap((line) => view.all(line, LINE_AMOUNT)) : view.all(node, LINE_AMOUNTS_BESIDE);
  const params = { lines: String(view.side === 'ubl' ? lines.length : amounts.length) };
  return totalTold(node, view, LINES_TOTAL, toCents(readableSum(view, amounts)), params);
}

/** The allowances, or the charges, of the document. @throws CastFault when one does not say which it is. */
function adjustmentsOf(node: number, view: View, isCharge: boolean): readonly number[] {
  const all = view.side === 'ubl' ? view.all(node, ADJUSTMENTS_BESIDE) : view.all(0, ADJUSTMENTS);
  return all.filter((one) => view.some(one, INDICATOR, (indicator) => isBoolean(indicator, view, isCharge)));
}

/** BT-107 or BT-108: the sum of its allowances or charges, and absent only without any. */
function adjustmentTotal(id: string, terms: string, isCharge: boolean): Rule {
  const total = isCharge ? CHARGES_TOTAL : ALLOWANCES_TOTAL;
  return rule(
    id,
    terms,
    (node, view) => {
      const adjustments = adjustmentsOf(node, view, isCharge);
      if (adjustments.length === 0 && !view.has(node, total)) return true;
      if (view.side === 'cii') {
        const amounts = adjustments.map((one) => view.first(one, ADJUSTMENT_AMOUNT)).filter((amount) => amount >= 0);
        // Summed also where there is no total to compare with: the artefact stumbles over what it cannot read.
        const sum = doubleToCents(sumOfDoubles(view, amounts));
        return view.some(node, total, (stated) => compareText(stated, view, sum) === 0);
      }
      if (!view.has(node, total)) return false;
      let sum = Decimal.zero;
      for (const one of adjustments) sum = sum.add(decimalAt(one, view, ADJUSTMENT_AMOUNT) ?? Decimal.zero);
      return decimalAt(node, view, total)?.equals(toCents(sum)) === true;
    },
    (node, view) => {
      const amounts = adjustmentsOf(node, view, isCharge).map((one) => view.first(one, ADJUSTMENT_AMOUNT));
      return totalTold(
        node,
        view,
        total,
        toCents(
          readableSum(
            view,
            amounts.filter((amount) => amount >= 0),
          ),
        ),
      );
    },
  );
}

/** Missing where one of the two is. */
function plus(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left === undefined || right === undefined ? undefined : left.add(right);
}

function minus(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left === undefined || right === undefined ? undefined : left.subtract(right);
}

function rounded(value: Decimal | undefined): Decimal | undefined {
  return value === undefined ? undefined : toCents(value);
}

/** A comparison with nothing is false. */
function equal(left: Decimal | undefined, right: Decimal | undefined): boolean {
  return left !== undefined && right !== undefined && left.equals(right);
}

/** BT-109. What is not there counts for nothing, but the sum of lines has to be there. */
function netAgrees(node: number, view: View): boolean {
  const decimal = view.side === 'ubl' ? decimalAt : firstDecimalAt;
  const net = decimal(node, view, WITHOUT_VAT);
  if (net === undefined) return false;
  let sum = decimal(node, view, LINES_TOTAL);
  const [hasCharges, hasAllowances] = [view.has(node, CHARGES_TOTAL), view.has(node, ALLOWANCES_TOTAL)];
  if (hasCharges) sum = plus(sum, decimal(node, view, CHARGES_TOTAL));
  if (hasAllowances) sum = minus(sum, decimal(node, view, ALLOWANCES_TOTAL));
  // Where there is nothing to compute the UBL artefact does not round.
  return equal(net, view.side === 'ubl' && !hasCharges && !hasAllowances ? sum : rounded(sum));
}

function tellNet(node: number, view: View): Detail {
  const lines = readable(node, view, LINES_TOTAL);
  const charges = readable(node, view, CHARGES_TOTAL) ?? Decimal.zero;
  const allowances = readable(node, view, ALLOWANCES_TOTAL) ?? Decimal.zero;
  return totalTold(node, view, WITHOUT_VAT, rounded(minus(plus(lines, charges), allowances)));
}

/** BT-115. The UBL artefact rounds both sides, but only where there is something to compute; the CII artefact rounds nothing. */
function payableAgrees(node: number, view: View): boolean {
  const isUbl = view.side === 'ubl';
  const decimal = isUbl ? decimalAt : firstDecimalAt;
  let payable = decimal(node, view, PAYABLE);
  if (payable === undefined) return false;
  let due = decimal(node, view, WITH_VAT);
  if (view.has(node, PAID)) {
    due = minus(due, decimal(node, view, PAID));
    if (isUbl) due = rounded(due);
  }
  if (view.has(node, ROUNDING)) {
    payable = minus(payable, decimal(node, view, ROUNDING));
    if (isUbl) payable = rounded(payable);
  }
  return equal(payable, due);
}

function tellPayable(node: number, view: View): Detail {
  const paid = readable(node, view, PAID) ?? Decimal.zero;
  const rounding = readable(node, view, ROUNDING) ?? Decimal.zero;
  return totalTold(node, view, PAYABLE, plus(minus(readable(node, view, WITH_VAT), paid), rounding));
}

/** BG-22: each total follows from the others. */
export const totalsContext: Context = {
  in: TOTALS,
  rules: [
    rule('BR-CO-10', 'BT-106 BT-131', linesAgree, tellLines),
    adjustmentTotal('BR-CO-11', 'BT-107 BT-92', false),
    adjustmentTotal('BR-CO-12', 'BT-108 BT-99', true),
    rule('BR-CO-13', 'BT-109 BT-106 BT-107 BT-108', netAgrees, tellNet),
    rule('BR-CO-16', 'BT-115 BT-112 BT-113 BT-114', payableAgrees, tellPayable),
  ],
};
