import { Decimal } from '../decimal.ts';
import type { DecimalText, VatBreakdown } from '../model.ts';
import { addressesOf } from './places.ts';
import { en16931, isCii, isUbl, type Rule, type RuleContext } from './rule.ts';
import { toCents } from './totals.ts';

/** The artefacts let a tax amount stray from its computed value by less than one unit of currency. */
const TOLERANCE = Decimal.one;

/** `BT-116 x BT-119 / 100` in absolute value, to cents. */
export function taxOf(taxable: Decimal, rate: Decimal): Decimal {
  return toCents(taxable.abs().multiply(rate).multiply(Decimal.of(1, 2)));
}

/** Whether two amounts differ by less than the tolerance (`atMost`: by no more than it). */
export function isNear(left: Decimal, right: Decimal, atMost = false): boolean {
  return left.subtract(right).abs().compare(TOLERANCE) < (atMost ? 1 : 0);
}

function parses(...texts: (DecimalText | undefined)[]): boolean {
  return texts.every((text) => text === undefined || Decimal.parse(text) !== undefined);
}

function roundsToZero(value: Decimal | undefined): boolean {
  return value?.roundHalfUp().isZero() === true;
}

/** Whether BT-117 agrees with BT-116 and BT-119; without a rate the tax is nought. */
function taxAgrees({ taxableAmount, taxAmount, rate }: VatBreakdown, context: RuleContext): boolean {
  const tax = Decimal.parse(taxAmount);
  const percent = Decimal.parse(rate);
  if (percent === undefined || roundsToZero(percent)) return roundsToZero(tax);
  const taxable = Decimal.parse(taxableAmount);
  return tax !== undefined && taxable !== undefined && isNear(tax.abs(), taxOf(taxable, percent), isCii(context));
}

/**
 * The CII artefact tests breakdowns of L, M and O by the rules of their category alone: the first context that matches an element hides the later ones.
 * So the general rules pass over them there.
 */
export function isPassedOver({ category }: VatBreakdown, context: RuleContext): boolean {
  return isCii(context) && (category === 'L' || category === 'M' || category === 'O');
}

/** A term that each breakdown has to bear. */
function requiredInBreakdown(id: string, term: string, field: 'taxableAmount' | 'taxAmount' | 'category' | 'rate'): Rule {
  return en16931(id, `${term} BG-23`, ({ vatBreakdown }, report, context) => {
    vatBreakdown.forEach((vat, index) => {
      const isNeedless = field === 'rate' && vat.category === 'O';
      if (vat[field] === undefined && !isNeedless && !isPassedOver(vat, context))
        report({ at: `vatBreakdown[${index}].${field}`, params: { category: vat.category ?? '' } });
    });
  });
}

/** The tax that the base and the rate give, with the sign of the base. */
export function expectedTax({ taxableAmount, rate }: VatBreakdown): string | undefined {
  const taxable = Decimal.parse(taxableAmount);
  if (taxable === undefined) return undefined;
  const tax = taxOf(taxable, Decimal.parse(rate) ?? Decimal.zero);
  return (taxable.isNegative() ? tax.negate() : tax).toFixed(2);
}

function usesCategory(invoice: Parameters<Rule['check']>[0], category: string): boolean {
  return [
    ...invoice.vatBreakdown.map((vat) => vat.category),
    ...invoice.lines.map((line) => line.vatCategory),
    ...[...invoice.allowances, ...invoice.charges].map((one) => one.vatCategory),
  ].includes(category);
}

/** BG-23 whatever the category. The rules of each category stand in `vatFamilies.ts`. */
export const vatRules: Rule[] = [
  en16931('BR-CO-18', 'BG-23', ({ vatBreakdown, lines }, report, context) => {
    if (vatBreakdown.length === 0 && (lines.length > 0 || !isCii(context))) report({ at: 'vatBreakdown' });
  }),
  requiredInBreakdown('BR-45', 'BT-116', 'taxableAmount'),
  requiredInBreakdown('BR-46', 'BT-117', 'taxAmount'),
  requiredInBreakdown('BR-47', 'BT-118', 'category'),
  requiredInBreakdown('BR-48', 'BT-119', 'rate'),
  en16931('BR-CO-17', 'BT-117 BT-116 BT-119', ({ vatBreakdown }, report, context) => {
    vatBreakdown.forEach((vat, index) => {
      if (isPassedOver(vat, context) || !parses(vat.taxableAmount, vat.taxAmount, vat.rate) || taxAgrees(vat, context)) return;
      report({
        at: `vatBreakdown[${index}].taxAmount`,
        seen: vat.taxAmount,
        expected: expectedTax(vat),
        params: { taxable: vat.taxableAmount ?? '', rate: vat.rate ?? '' },
      });
    });
  }),
  en16931('BR-B-01', 'BT-151 BT-95 BT-102', (invoice, report, context) => {
    if (!usesCategory(invoice, 'B')) return;
    const countries = addressesOf(invoice).map(({ value }) => value.country);
    if (isUbl(context)) countries.push(...invoice.lines.map(({ item }) => item.originCountry));
    const foreign = countries.find((country) => country !== undefined && country !== 'IT');
    if (foreign !== undefined) report({ at: 'vatBreakdown', seen: foreign });
  }),
  en16931('BR-B-02', 'BT-151 BT-95 BT-102 BT-118', (invoice, report) => {
    if (usesCategory(invoice, 'B') && usesCategory(invoice, 'S')) report({ at: 'vatBreakdown', seen: 'B, S' });
  }),
];
