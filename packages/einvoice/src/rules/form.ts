import { Decimal } from '../decimal.ts';
import type { AllowanceOrCharge, DateText, DecimalText, Invoice } from '../model.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

type Named<Value> = [at: string, value: Value | undefined];

function inAdjustments(list: AllowanceOrCharge[], at: string): Named<DecimalText>[] {
  return list.flatMap((adjustment, index): Named<DecimalText>[] => [
    [`${at}[${index}].amount`, adjustment.amount],
    [`${at}[${index}].baseAmount`, adjustment.baseAmount],
    [`${at}[${index}].percentage`, adjustment.percentage],
    [`${at}[${index}].vatRate`, adjustment.vatRate],
  ]);
}

function checkDecimals(report: Report, values: Named<DecimalText>[]): void {
  for (const [at, value] of values) if (value !== undefined && Decimal.parse(value) === undefined) report({ at, seen: value });
}

function checkNumbers(invoice: Invoice, report: Report): void {
  checkDecimals(report, inAdjustments(invoice.allowances, 'allowances'));
  checkDecimals(report, inAdjustments(invoice.charges, 'charges'));
  checkDecimals(
    report,
    Object.entries(invoice.totals).map(([field, value]): Named<DecimalText> => [`totals.${field}`, value]),
  );
  invoice.vatBreakdown.forEach(({ taxableAmount, taxAmount, rate }, index) => {
    const at = `vatBreakdown[${index}]`;
    checkDecimals(report, [
      [`${at}.taxableAmount`, taxableAmount],
      [`${at}.taxAmount`, taxAmount],
      [`${at}.rate`, rate],
    ]);
  });
  invoice.lines.forEach((line, index) => {
    const at = `lines[${index}]`;
    const { net, discount, gross, baseQuantity } = line.price;
    checkDecimals(report, [
      [`${at}.quantity`, line.quantity],
      [`${at}.netAmount`, line.netAmount],
      [`${at}.vatRate`, line.vatRate],
      [`${at}.price.net`, net],
      [`${at}.price.discount`, discount],
      [`${at}.price.gross`, gross],
      [`${at}.price.baseQuantity`, baseQuantity],
    ]);
    if (line.allowances.length > 0) checkDecimals(report, inAdjustments(line.allowances, `${at}.allowances`));
    if (line.charges.length > 0) checkDecimals(report, inAdjustments(line.charges, `${at}.charges`));
  });
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, written `YYYY-MM-DD`. */
function isDate(text: DateText): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeapYear ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function checkDates(invoice: Invoice, report: Report): void {
  const dates: Named<DateText>[] = [
    ['issueDate', invoice.issueDate],
    ['taxPointDate', invoice.taxPointDate],
    ['dueDate', invoice.dueDate],
    ['delivery.date', invoice.delivery?.date],
    ['period.start', invoice.period?.start],
    ['period.end', invoice.period?.end],
    ...invoice.precedingInvoices.map(({ issueDate }, index): Named<DateText> => [`precedingInvoices[${index}].issueDate`, issueDate]),
    ...invoice.lines.flatMap(({ period }, index): Named<DateText>[] => [
      [`lines[${index}].period.start`, period?.start],
      [`lines[${index}].period.end`, period?.end],
    ]),
  ];
  for (const [at, value] of dates) if (value !== undefined && !isDate(value)) report({ at, seen: value });
}

/**
 * An invoice without a single total (those of VAT aside, which stand elsewhere): one finding instead of one for each that should be there.
 * Where the sender did write the group and left it empty, each missing total is told.
 */
export function hasNoTotals({ totals }: Invoice, context: RuleContext): boolean {
  const { vat: _vat, vatInAccountingCurrency: _inAccountingCurrency, ...others } = totals;
  return Object.values(others).every((value) => value === undefined) && !context.isWritten('totals');
}

function unlessRead(check: (invoice: Invoice, report: Report) => void): Rule['check'] {
  return (invoice, report, context) => {
    if (!context.wasRead) check(invoice, report);
  };
}

/**
 * What the official artefacts leave to the schemas: values are of their type, totals are there. The rules that compute say nothing about what is refused here.
 * For values read from a document, reading has told already.
 */
export const formRules: Rule[] = [
  { id: 'FORM-01', severity: 'error', terms: [], source: 'Unisson', check: unlessRead(checkNumbers) },
  { id: 'FORM-02', severity: 'error', terms: [], source: 'Unisson', check: unlessRead(checkDates) },
  {
    id: 'FORM-03',
    severity: 'error',
    terms: ['BG-22'],
    source: 'Unisson',
    check: (invoice, report, context) => {
      if (hasNoTotals(invoice, context)) report({ at: 'totals' });
    },
  },
];
