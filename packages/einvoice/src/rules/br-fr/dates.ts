import { path } from '../engine/path.ts';
import { type Pattern, rule } from '../engine/rule.ts';
import { CastFault, type View } from '../engine/view.ts';
import { isAlreadyPaid } from './frameworks.ts';
import { at, CII_DOCUMENT, cii, DELIVERY, HEAD, type In, LINE, SETTLEMENT, ublHead, ublLine } from './places.ts';
import { oneIn, typeCodes } from './head.ts';
import { sole, textOf } from './select.ts';
import { precedes } from './xpath.ts';

const DASHED = /^20\p{Nd}{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const PLAIN = /^20\p{Nd}{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the years 2000 to 2099, written YYYY-MM-DD in UBL and YYYYMMDD (whatever follows) in CII. */
function isDay(text: string, dashed: boolean): boolean {
  const shown = dashed || text.length === 8 ? text : Array.from(text.slice(0, 16)).slice(0, 8).join('');
  if (!(dashed ? DASHED : PLAIN).test(shown)) return false;
  const end = shown.length;
  const day = Number(shown.slice(end - 2));
  const month = Number(dashed ? shown.slice(end - 5, end - 3) : shown.slice(end - 4, end - 2));
  // Digits of other scripts make no number: such a year is no leap year.
  const year = Number(shown.slice(0, 4));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month] ?? 0) + (leap ? 1 : 0);
}

function isDate(node: number, view: View): boolean {
  return isDay(view.value(node), view.side === 'ubl');
}

const UBL_PRECEDING = 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate';
const CII_PRECEDING = 'ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString';
const OCCURRENCE = 'ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString';
const PERIOD_START = 'ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString';
const PERIOD_END = 'ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString';
const LINE_SETTLEMENT = `${LINE}/ram:SpecifiedLineTradeSettlement`;

const DATES: readonly (readonly [suffix: string, places: In])[] = [
  ['BT-2', { ubl: ublHead('cbc:IssueDate'), cii: `${CII_DOCUMENT}/ram:IssueDateTime/udt:DateTimeString` }],
  ['BT-7', { ubl: ublHead('cbc:TaxPointDate'), cii: cii(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:TaxPointDate/udt:DateString`) }],
  [
    'BT-9',
    { ubl: ublHead('cbc:DueDate'), cii: cii(`${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`) },
  ],
  ['BT-26', { ubl: ublHead(UBL_PRECEDING), cii: cii(`${SETTLEMENT}/${CII_PRECEDING}`) }],
  ['BT-72', { ubl: ublHead('cac:Delivery/cbc:ActualDeliveryDate'), cii: cii(`${DELIVERY}/${OCCURRENCE}`) }],
  ['BT-73', { ubl: ublHead('cac:InvoicePeriod/cbc:StartDate'), cii: cii(`${SETTLEMENT}/${PERIOD_START}`) }],
  ['BT-74', { ubl: ublHead('cac:InvoicePeriod/cbc:EndDate'), cii: cii(`${SETTLEMENT}/${PERIOD_END}`) }],
  ['EXT-FR-FE-138', { ubl: ublLine(UBL_PRECEDING), cii: cii(`${LINE_SETTLEMENT}/${CII_PRECEDING}`) }],
  [
    'EXT-FR-FE-158',
    { ubl: ublLine('cac:Delivery/cbc:ActualDeliveryDate'), cii: cii(`${LINE}/ram:SpecifiedLineTradeDelivery/${OCCURRENCE}`) },
  ],
  // The same dates: the CII artefact numbers them as if they were extensions.
  ['BT-134', { ubl: ublLine('cac:InvoicePeriod/cbc:StartDate') }],
  ['BT-135', { ubl: ublLine('cac:InvoicePeriod/cbc:EndDate') }],
  ['EXT-FR-FE-134', { cii: cii(`${LINE_SETTLEMENT}/${PERIOD_START}`) }],
  ['EXT-FR-FE-135', { cii: cii(`${LINE_SETTLEMENT}/${PERIOD_END}`) }],
];

const TERMS: Readonly<Record<string, string>> = { 'EXT-FR-FE-134': 'BT-134', 'EXT-FR-FE-135': 'BT-135' };

/** Types that may be due before they are issued: down payments, and their credit notes. */
const DOWN_PAYMENTS: ReadonlySet<string> = new Set(['386', '500', '503']);

const issueDate = path({ ubl: 'cbc:IssueDate', cii: 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString' });
const dueDate = path({
  ubl: 'cbc:DueDate',
  cii: `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`,
});

/** In UBL any due date before any issue date; in CII the only due date, compared as text (a missing issue date fails). */
function isDueAfterIssue(node: number, view: View): boolean {
  const due = view.all(node, dueDate);
  if (due.length === 0) return true;
  if (view.side === 'cii' && textOf(view, sole(due)) === '') return true;
  if (oneIn(typeCodes(node, view), view, DOWN_PAYMENTS) || isAlreadyPaid(node, view)) return true;
  const issued = view.all(node, issueDate);
  if (view.side === 'ubl') return !due.some((one) => issued.some((other) => precedes(view.value(one), view.value(other))));
  const [only, second] = issued;
  if (only === undefined) return false;
  if (second !== undefined) throw new CastFault(only, 'single');
  return !precedes(textOf(view, due[0] ?? -1), view.value(only));
}

export const dates: readonly Pattern[] = [
  ...DATES.map(([suffix, places]) => at(places, rule(`BR-FR-03_${suffix}`, TERMS[suffix] ?? suffix, isDate))),
  at(
    HEAD,
    rule('BR-FR-CO-07_BT-9', 'BT-9 BT-2 BT-3 BT-23', isDueAfterIssue, (node, view) => {
      const due = view.first(node, dueDate);
      const issue = view.text(node, issueDate);
      return { ...(due < 0 ? {} : { node: due, seen: view.value(due) }), ...(issue === undefined ? {} : { params: { issue } }) };
    }),
  ),
];
