import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { written } from './shapes.ts';
import { lineOf } from './tells.ts';
import { dateOf, trimmed } from './xpath.ts';

const START = path({ ubl: 'cbc:StartDate', cii: 'ram:StartDateTime' });
const END = path({ ubl: 'cbc:EndDate', cii: 'ram:EndDateTime' });
const START_TEXT = path({ ubl: 'cbc:StartDate', cii: 'ram:StartDateTime/udt:DateTimeString' });
const END_TEXT = path({ ubl: 'cbc:EndDate', cii: 'ram:EndDateTime/udt:DateTimeString' });
const FORMAT = symbolFor('format');

/** Whether a CII date is written as YYYYMMDD (102 in UNTDID 2379). */
export function isCalendarDate(node: number, view: View): boolean {
  return view.attribute(node, FORMAT) === '102';
}

function endsAfterItsStart(period: number, view: View): boolean {
  if (!view.has(period, START) || !view.has(period, END)) return true;
  if (view.side === 'ubl') return dateOf(view.only(period, END), view) >= dateOf(view.only(period, START), view);
  return view.some(period, END_TEXT, (end) => {
    if (!isCalendarDate(end, view)) return false;
    const text = view.value(end);
    return view.some(period, START_TEXT, (start) => isCalendarDate(start, view) && text >= view.value(start));
  });
}

function tellPeriod(period: number, view: View): Detail {
  const { params } = lineOf(view, period);
  const start = shownDate(view.text(period, START_TEXT));
  return { node: view.first(period, END), seen: shownDate(view.text(period, END_TEXT)), params: { ...params, start } };
}

/** A date for people: YYYYMMDD becomes YYYY-MM-DD. */
export function shownDate(date = ''): string {
  return trimmed(date).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

const EITHER = { ubl: '(cbc:StartDate|cbc:EndDate)', cii: '(ram:StartDateTime|ram:EndDateTime)' };

/** Invoicing periods, of lines and of the document. */
export const periodPatterns: readonly Pattern[] = [
  [
    {
      in: {
        ubl: 'cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod',
        cii: 'ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod',
      },
      rules: [rule('BR-30', 'BT-135 BT-134', endsAfterItsStart, tellPeriod), written('BR-CO-20', 'BT-134 BT-135 BG-26', EITHER)],
    },
    {
      in: { ubl: 'cac:InvoicePeriod', cii: 'ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod' },
      rules: [
        rule('BR-29', 'BT-74 BT-73', endsAfterItsStart, tellPeriod),
        // In UBL the period also carries BT-8, which is reason enough for it.
        written('BR-CO-19', 'BT-73 BT-74 BG-14', { ...EITHER, ubl: '(cbc:StartDate|cbc:EndDate|cbc:DescriptionCode)' }),
      ],
    },
  ],
];
