import { Decimal } from '../../decimal.ts';
import { type Path, path } from '../engine/path.ts';
import { type Detail, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { compareText, compareTextWithZero, decimalAt, doubleAt, finite } from './amountValues.ts';
import type { Family } from './vatFamily.ts';
import { vatSums } from './vatSums.ts';
import { NAMES, RATE } from './vatTerms.ts';
import { vatUse } from './vatUsed.ts';

/** Where the terms of a breakdown's row stand from the element that a family's rules are bound to. */
interface RowTerms {
  taxable: Path;
  tax: Path;
  rate: Path;
  reason: Path;
  reasonCode: Path;
}

const OF_ROW: RowTerms = {
  taxable: path({ cii: 'ram:BasisAmount' }),
  tax: path({ cii: 'ram:CalculatedAmount' }),
  rate: RATE,
  reason: path({ cii: 'ram:ExemptionReason' }),
  reasonCode: path({ cii: 'ram:ExemptionReasonCode' }),
};
const OF_CODE: RowTerms = {
  taxable: path({ ubl: '../cbc:TaxableAmount', cii: '../ram:BasisAmount' }),
  tax: path({ ubl: '../cbc:TaxAmount', cii: '../ram:CalculatedAmount' }),
  rate: path({ ubl: 'cbc:Percent', cii: '../ram:RateApplicablePercent' }),
  reason: path({ ubl: 'cbc:TaxExemptionReason', cii: '../ram:ExemptionReason' }),
  reasonCode: path({ ubl: 'cbc:TaxExemptionReasonCode', cii: '../ram:ExemptionReasonCode' }),
};

function rowTermsOf({ bindsRow }: Family, view: View): RowTerms {
  return bindsRow && view.side === 'cii' ? OF_ROW : OF_CODE;
}

const TOLERANCE = 1;

/** BT-116 strays from its computed value by less than one unit of currency. */
function isNearBase(node: number, view: View, taxable: Path, base: Decimal): boolean {
  const stated = doubleAt(node, view, taxable);
  if (stated === undefined) return false;
  return base.compareDouble(finite(stated - TOLERANCE, node)) > 0 && base.compareDouble(finite(stated + TOLERANCE, node)) < 0;
}

function baseAgreesInUbl(family: Family, node: number, view: View): boolean {
  const { hasInvoiceLine, hasCreditNoteLine } = view.once(vatUse);
  const { taxable, rate } = OF_CODE;
  if (!family.byRate) {
    if (!hasInvoiceLine && !hasCreditNoteLine) return false;
    const stated = decimalAt(node, view, taxable);
    if (stated === undefined) return false;
    const sum = view.once(vatSums).ofCategory(family.index);
    return (hasInvoiceLine && stated.equals(sum.base())) || (hasCreditNoteLine && stated.equals(sum.base('creditLines')));
  }
  const percent = view.only(node, rate);
  if (percent < 0) return true;
  const sum = view.once(vatSums).ofRate(family.index, percent, view);
  const isStandard = family.name === 'S';
  const ofLines = isStandard ? sum.hasLine || sum.hasAdjustment : hasInvoiceLine;
  const ofCreditLines = isStandard ? sum.hasCreditLine || sum.hasAdjustment : hasCreditNoteLine;
  return (
    (ofLines && isNearBase(node, view, taxable, sum.base())) || (ofCreditLines && isNearBase(node, view, taxable, sum.base('creditLines')))
  );
}

/** Where the CII artefact looks for base and rates of L and M: beside the row, where they never are. */
const BESIDE = { taxable: OF_CODE.taxable, rate: OF_CODE.rate };

function baseAgreesInCii(family: Family, node: number, view: View): boolean {
  const terms = family.byRate ? BESIDE : rowTermsOf(family, view);
  const sums = view.once(vatSums);
  if (family.byRate) {
    return !view.some(node, terms.rate, (found) => {
      const expected = sums.ofRate(family.index, found, view).roundedBase().toNumber();
      if (sums.indicatorFault !== undefined) throw sums.indicatorFault;
      return !view.some(node, terms.taxable, (stated) => compareText(stated, view, expected) === 0);
    });
  }
  if (sums.indicatorFault !== undefined) throw sums.indicatorFault;
  if (family.name === 'Z' || family.name === 'O') sums.assertOneIndicator();
  const expected = sums.ofCategory(family.index).roundedBase().toNumber();
  if (family.name === 'O') return view.some(node, terms.taxable, (stated) => compareText(stated, view, expected) === 0);
  const stated = doubleAt(node, view, terms.taxable);
  return stated !== undefined && stated - TOLERANCE < expected && stated + TOLERANCE > expected;
}

function readable(node: number, view: View, at: Path): Decimal | undefined {
  return Decimal.parse(view.text(node, at));
}

function tellBase(family: Family, node: number, view: View): Detail {
  const terms = rowTermsOf(family, view);
  const rate = readable(node, view, terms.rate);
  const sum = view.once(vatSums).toTell(family.index, family.byRate ? rate : undefined);
  const lines = view.side === 'ubl' && view.tree.child(0, NAMES.cac.creditLine) >= 0 ? 'creditLines' : 'lines';
  return { ...shown(node, view, terms.taxable), expected: sum.base(lines).format(2), params: paramsOf(family, node, view) };
}

/** What to show: the element at a path, or that nothing is there. */
function shown(node: number, view: View, at: Path): Detail {
  const found = view.first(node, at);
  return found < 0 ? { seen: '' } : { node: found, seen: view.value(found) };
}

function paramsOf(family: Family, node: number, view: View): Record<string, string> {
  const { rate, taxable } = rowTermsOf(family, view);
  return { category: family.category, rate: view.text(node, rate) ?? '', taxable: view.text(node, taxable) ?? '' };
}

/** The tax that a base and a rate give, without sign and to cents. */
export function taxOf(taxable: Decimal, rate: Decimal): Decimal {
  return taxable.abs().multiply(rate).multiply(PERCENT).roundHalfUp(2);
}

const PERCENT = Decimal.of(1, 2);

/** The tax that a base and a rate give, with the sign of the base; nothing where the base cannot be read. */
export function expectedTax(node: number, view: View, taxable: Path, rate: Decimal | undefined): string | undefined {
  const base = readable(node, view, taxable);
  if (base === undefined) return undefined;
  const tax = taxOf(base, rate ?? Decimal.zero);
  return (base.isNegative() ? tax.negate() : tax).toFixed(2);
}

/** BT-117 by base and rate. */
function taxAgreesByRate(node: number, view: View, { tax, taxable, rate }: RowTerms): boolean {
  const stated = decimalAt(node, view, tax);
  const base = decimalAt(node, view, taxable);
  if (view.side === 'ubl') {
    const percent = decimalAt(node, view, rate);
    return stated !== undefined && base !== undefined && percent !== undefined && stated.abs().isNear(taxOf(base, percent), Decimal.one);
  }
  const percent = doubleAt(node, view, rate);
  if (stated === undefined || base === undefined || percent === undefined) return false;
  const expected = Math.round(base.abs().toNumber() * percent) / 100;
  return stated.abs().subtract(Decimal.one).toNumber() < expected && stated.abs().add(Decimal.one).toNumber() > expected;
}

function taxAgrees(family: Family, node: number, view: View): boolean {
  const terms = rowTermsOf(family, view);
  if (!family.byRate) {
    if (view.side === 'cii') return view.some(node, terms.tax, (found) => compareTextWithZero(found, view) === 0);
    return decimalAt(node, view, terms.tax)?.isZero() === true;
  }
  // The CII artefact leaves L and M to the general rule.
  return (family.bindsRow && view.side === 'cii') || taxAgreesByRate(node, view, terms);
}

/** The rules about a row of the breakdown: base, tax and exemption. */
export function rowRules(family: Family): Rule[] {
  const { name, category, byRate, exempt } = family;
  return [
    rule(
      `BR-${name}-08`,
      'BT-116 BT-118 BT-131 BT-92 BT-99',
      (node, view) => (view.side === 'ubl' ? baseAgreesInUbl(family, node, view) : baseAgreesInCii(family, node, view)),
      (node, view) => tellBase(family, node, view),
    ),
    rule(
      `BR-${name}-09`,
      'BT-117 BT-116 BT-119',
      (node, view) => taxAgrees(family, node, view),
      (node, view) => {
        const terms = rowTermsOf(family, view);
        const expected = byRate ? expectedTax(node, view, terms.taxable, readable(node, view, terms.rate)) : '0.00';
        return { ...shown(node, view, terms.tax), ...(expected !== undefined && { expected }), params: paramsOf(family, node, view) };
      },
    ),
    rule(
      `BR-${name}-10`,
      'BT-120 BT-121',
      (node, view) => {
        const { reason, reasonCode } = rowTermsOf(family, view);
        return (view.has(node, reason) || view.has(node, reasonCode)) === exempt;
      },
      (node, view) => {
        const { reason, reasonCode } = rowTermsOf(family, view);
        return { ...shown(node, view, view.has(node, reason) ? reason : reasonCode), params: { category } };
      },
    ),
  ];
}
