import { Decimal } from '../decimal.ts';
import type { AllowanceOrCharge, DecimalText, Totals } from '../model.ts';
import { eachAdjustment, eachLine } from './places.ts';
import { en16931, isCii, isUbl, type Report, type Rule } from './rule.ts';
import { toCents } from './totals.ts';
import { isPassedOver } from './vat.ts';

const MOST_PLACES = 2;

/** Digits after the point as written, zeros included. */
function hasTooManyPlaces(text: DecimalText | undefined): boolean {
  if (text === undefined) return false;
  const point = text.indexOf('.');
  return point >= 0 && text.length - point - 1 > MOST_PLACES;
}

function checkPlaces(report: Report, text: DecimalText | undefined, at: string): void {
  if (!hasTooManyPlaces(text)) return;
  const value = Decimal.parse(text);
  report({ at, seen: text, ...(value && { expected: value.toFixed(MOST_PLACES) }) });
}

function inTotals(id: string, term: string, field: keyof Totals): Rule {
  return en16931(id, term, ({ totals }, report) => {
    checkPlaces(report, totals[field], `totals.${field}`);
  });
}

function inAdjustments(id: string, term: string, kind: 'allowances' | 'charges', field: 'amount' | 'baseAmount'): Rule {
  return en16931(id, term, (invoice, report) => {
    eachAdjustment(invoice[kind], kind, (adjustment: AllowanceOrCharge, at) => {
      checkPlaces(report, adjustment[field], `${at}.${field}`);
    });
  });
}

function inLineAdjustments(id: string, term: string, kind: 'allowances' | 'charges', field: 'amount' | 'baseAmount'): Rule {
  return en16931(id, term, (invoice, report) => {
    eachLine(invoice, (line, lineAt) => {
      eachAdjustment(line[kind], `${lineAt}.${kind}`, (adjustment, at) => {
        checkPlaces(report, adjustment[field], `${at}.${field}`);
      });
    });
  });
}

function isWholeCents(text: DecimalText | undefined): boolean {
  const value = Decimal.parse(text);
  return value?.equals(toCents(value)) === true;
}

/**
 * Amounts have two decimals at most. For the VAT totals the UBL artefact's test can never fail (it looks for the currency inside the amount), so these
 * two rules say nothing about UBL; there `UBL-DT-01` does.
 */
export const decimalRules: Rule[] = [
  inAdjustments('BR-DEC-01', 'BT-92', 'allowances', 'amount'),
  inAdjustments('BR-DEC-02', 'BT-93', 'allowances', 'baseAmount'),
  inAdjustments('BR-DEC-05', 'BT-99', 'charges', 'amount'),
  inAdjustments('BR-DEC-06', 'BT-100', 'charges', 'baseAmount'),
  inTotals('BR-DEC-09', 'BT-106', 'linesNet'),
  inTotals('BR-DEC-10', 'BT-107', 'allowances'),
  inTotals('BR-DEC-11', 'BT-108', 'charges'),
  inTotals('BR-DEC-12', 'BT-109', 'net'),
  en16931('BR-DEC-13', 'BT-110', ({ totals }, report, context) => {
    if (isUbl(context) || totals.vat === undefined) return;
    if (isCii(context) ? !isWholeCents(totals.vat) && totals.vatInAccountingCurrency === undefined : hasTooManyPlaces(totals.vat))
      checkPlaces(report, totals.vat, 'totals.vat');
  }),
  inTotals('BR-DEC-14', 'BT-112', 'gross'),
  en16931('BR-DEC-15', 'BT-111', ({ totals, vatCurrency }, report, context) => {
    if (isUbl(context)) return;
    const stated = totals.vatInAccountingCurrency;
    if (!isCii(context)) checkPlaces(report, stated, 'totals.vatInAccountingCurrency');
    else if (vatCurrency !== undefined && (totals.vat ?? stated) !== undefined && !isWholeCents(stated))
      report({ at: 'totals.vatInAccountingCurrency', seen: stated });
  }),
  inTotals('BR-DEC-16', 'BT-113', 'paid'),
  inTotals('BR-DEC-17', 'BT-114', 'rounding'),
  inTotals('BR-DEC-18', 'BT-115', 'payable'),
  en16931('BR-DEC-19', 'BT-116', ({ vatBreakdown }, report, context) => {
    vatBreakdown.forEach((vat, index) => {
      if (!isPassedOver(vat, context)) checkPlaces(report, vat.taxableAmount, `vatBreakdown[${index}].taxableAmount`);
    });
  }),
  en16931('BR-DEC-20', 'BT-117', ({ vatBreakdown }, report, context) => {
    vatBreakdown.forEach((vat, index) => {
      if (!isPassedOver(vat, context)) checkPlaces(report, vat.taxAmount, `vatBreakdown[${index}].taxAmount`);
    });
  }),
  en16931('BR-DEC-23', 'BT-131', (invoice, report) => {
    eachLine(invoice, (line, at) => {
      checkPlaces(report, line.netAmount, `${at}.netAmount`);
    });
  }),
  inLineAdjustments('BR-DEC-24', 'BT-136', 'allowances', 'amount'),
  inLineAdjustments('BR-DEC-25', 'BT-137', 'allowances', 'baseAmount'),
  inLineAdjustments('BR-DEC-27', 'BT-141', 'charges', 'amount'),
  inLineAdjustments('BR-DEC-28', 'BT-142', 'charges', 'baseAmount'),
];
