import { Decimal } from '../decimal.ts';
import type { AllowanceOrCharge, DecimalText, Invoice, Totals } from '../model.ts';
import { hasNoTotals } from './form.ts';
import { en16931, isCii, isUbl, type Report, type Rule } from './rule.ts';

const CENTS = 2;

/** `round(x * 100) div 100` of XPath: to cents, halves towards positive infinity. */
export function toCents(value: Decimal): Decimal {
  return value.multiply(Decimal.hundred).roundHalfUp().multiply(Decimal.of(1, CENTS));
}

/** The sum of the amounts that are decimals. */
function sumOf(texts: Iterable<DecimalText | undefined>): Decimal {
  let total = Decimal.zero;
  for (const text of texts) total = total.add(Decimal.parse(text) ?? Decimal.zero);
  return total;
}

function amountsOf(adjustments: AllowanceOrCharge[]): (DecimalText | undefined)[] {
  return adjustments.map(({ amount }) => amount);
}

/** Whether a text is there that is no decimal: another finding says so, and sums with it would only repeat it. */
function isUnreadable(text: DecimalText | undefined): boolean {
  return text !== undefined && Decimal.parse(text) === undefined;
}

function write(value: Decimal): string {
  return value.format(CENTS);
}

/** Reports when a total is not the expected one; a missing total differs from any. */
function expectTotal(report: Report, invoice: Invoice, field: keyof Totals, expected: Decimal, params?: Record<string, string>): void {
  const stated = invoice.totals[field];
  if (isUnreadable(stated)) return;
  const value = Decimal.parse(stated);
  if (value?.equals(expected)) return;
  report({
    at: `totals.${field}`,
    seen: stated,
    expected: write(expected),
    params: { ...params, ...(value && { difference: write(value.subtract(expected)) }) },
  });
}

/** BT-107 or BT-108: the sum of its allowances or charges, and absent only without any. */
function adjustmentTotal(id: string, terms: string, kind: 'allowances' | 'charges'): Rule {
  return en16931(id, terms, (invoice, report, context) => {
    const adjustments = invoice[kind];
    if (hasNoTotals(invoice, context) || (invoice.totals[kind] === undefined && adjustments.length === 0)) return;
    expectTotal(report, invoice, kind, toCents(sumOf(amountsOf(adjustments))));
  });
}

/** What is left to pay; a term without a value counts for nothing. */
function payableOf({ gross, paid, rounding }: Totals): Decimal {
  return sumOf([gross])
    .subtract(sumOf([paid]))
    .add(sumOf([rounding]));
}

/** The official UBL artefact rounds both sides to cents, but only where there is something to compute. */
function payableAgreesInUbl({ gross, paid, rounding, payable }: Totals): boolean {
  const stated = Decimal.parse(payable);
  const total = Decimal.parse(gross);
  if (stated === undefined || total === undefined) return false;
  const due = paid === undefined ? total : toCents(total.subtract(sumOf([paid])));
  return (rounding === undefined ? stated : toCents(stated.subtract(sumOf([rounding])))).equals(due);
}

/** BG-22: each total follows from the others. Without any, `FORM-03` speaks for all of them. */
export const totalRules: Rule[] = [
  en16931('BR-CO-10', 'BT-106 BT-131', (invoice, report, context) => {
    if (hasNoTotals(invoice, context) || invoice.lines.some(({ netAmount }) => isUnreadable(netAmount))) return;
    expectTotal(report, invoice, 'linesNet', toCents(sumOf(invoice.lines.map(({ netAmount }) => netAmount))), {
      lines: String(invoice.lines.length),
    });
  }),
  adjustmentTotal('BR-CO-11', 'BT-107 BT-92', 'allowances'),
  adjustmentTotal('BR-CO-12', 'BT-108 BT-99', 'charges'),
  en16931('BR-CO-13', 'BT-109 BT-106 BT-107 BT-108', (invoice, report, context) => {
    const { linesNet, allowances, charges } = invoice.totals;
    if (hasNoTotals(invoice, context) || [linesNet, allowances, charges].some(isUnreadable)) return;
    const exact = sumOf([linesNet])
      .subtract(sumOf([allowances]))
      .add(sumOf([charges]));
    const asIs = allowances === undefined && charges === undefined && !isCii(context);
    if (linesNet === undefined) report({ at: 'totals.net', seen: invoice.totals.net });
    else expectTotal(report, invoice, 'net', asIs ? exact : toCents(exact));
  }),
  en16931('BR-CO-14', 'BT-110 BT-117', (invoice, report, context) => {
    const { vatBreakdown, totals } = invoice;
    if (isCii(context) ? totals.vat === undefined : vatBreakdown.length === 0) return;
    if (vatBreakdown.some(({ taxAmount }) => isUnreadable(taxAmount))) return;
    expectTotal(report, invoice, 'vat', toCents(sumOf(vatBreakdown.map(({ taxAmount }) => taxAmount))));
  }),
  en16931('BR-CO-15', 'BT-112 BT-109 BT-110', (invoice, report, context) => {
    const { net, vat, gross } = invoice.totals;
    if (invoice.currency === undefined || [net, vat].some(isUnreadable)) return;
    // No amount can be in a currency without a name.
    const isCurrencyBlank = invoice.currency === '';
    const withoutVat = Decimal.parse(net);
    // An invoice without VAT need not state the total of it in CII.
    if (!isUbl(context) && withoutVat !== undefined && Decimal.parse(gross)?.equals(withoutVat)) return;
    if (withoutVat === undefined || vat === undefined || isCurrencyBlank) report({ at: 'totals.gross', seen: gross });
    else expectTotal(report, invoice, 'gross', toCents(withoutVat.add(sumOf([vat]))));
  }),
  en16931('BR-CO-16', 'BT-115 BT-112 BT-113 BT-114', (invoice, report, context) => {
    const { totals } = invoice;
    if (hasNoTotals(invoice, context) || [totals.gross, totals.paid, totals.rounding, totals.payable].some(isUnreadable)) return;
    if (isUbl(context) && payableAgreesInUbl(totals)) return;
    if (totals.gross === undefined || isUbl(context))
      report({ at: 'totals.payable', seen: totals.payable, ...(totals.gross !== undefined && { expected: write(payableOf(totals)) }) });
    else expectTotal(report, invoice, 'payable', payableOf(totals));
  }),
];
