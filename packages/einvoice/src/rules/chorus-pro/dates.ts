import { isCalendarDate } from './calendar-date.ts';
import { control } from './control.ts';

const range = 'AFNOR BR-FR-03';
const first = '2000-01-01';
const last = '2099-12-31';
/** BR-FR-CO-07 leaves these types out: prepayments, and credit notes on them. */
const dueMayPrecede = new Set(['386', '500', '503']);

/** Dates: there, real, plausible, in order. */
export const dateControls = [
  control(
    'UNI-ISSUE-DATE-MISSING',
    'error',
    'BT-2',
    'dossier § 9.2, 7',
    ({ invoice }, report) => {
      if ((invoice.issueDate ?? '').trim() === '') report({ at: 'issueDate' });
    },
    { coveredBy: 'BR-03' },
  ),
  control(
    'UNI-DATE-INVALID',
    'error',
    'BT-2 BT-9',
    'dossier § 9.2, 7',
    ({ invoice }, report) => {
      for (const at of ['issueDate', 'dueDate'] as const) {
        const text = invoice[at]?.trim() ?? '';
        if (text !== '' && !isCalendarDate(text)) report({ at, seen: text, params: { value: text } });
      }
    },
    { coveredBy: 'READ-DATE' },
  ),
  control('UNI-DATE-RANGE', 'error', 'BT-2 BT-9', range, ({ invoice }, report) => {
    for (const at of ['issueDate', 'dueDate'] as const) {
      const text = invoice[at]?.trim() ?? '';
      if (isCalendarDate(text) && (text < first || text > last)) report({ at, seen: text, params: { value: text } });
    }
  }),
  control('UNI-ISSUE-DATE-FUTURE', 'error', 'BT-2', 'dossier § 9.2, 7', ({ invoice, today }, report) => {
    const issued = invoice.issueDate ?? '';
    if (today !== undefined && isCalendarDate(issued) && issued > today && issued <= last)
      report({ at: 'issueDate', seen: issued, params: { today } });
  }),
  control('UNI-DUE-BEFORE-ISSUE', 'error', 'BT-9', 'AFNOR BR-FR-CO-07', ({ invoice, particulars: { framework } }, report) => {
    const { issueDate = '', dueDate = '' } = invoice;
    const alreadyPaid = 'framework' in framework && framework.framework === 'A2';
    if (alreadyPaid || dueMayPrecede.has(invoice.typeCode ?? '') || !isCalendarDate(issueDate) || !isCalendarDate(dueDate)) return;
    if (dueDate < issueDate) report({ at: 'dueDate', seen: dueDate, params: { issueDate } });
  }),
];
