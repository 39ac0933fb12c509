import { control } from './control.ts';

/*
 * Signs. A credit note (381 and the other codes of that family) bears positive amounts in UBL and CII: its type says that money goes back (EN 16931-1).
 * Historic French practice writes them negative; a typed PDF header is accepted either way, and a negative structured one is accepted with a
 * warning, because recipients' software may take it for a debit. Lists and sums count a credit note as taken off whatever its sign.
 */

/** Credit notes: what they correct, and their sign. */
export const creditNoteControls = [
  control('UNI-CREDIT-NOTE-REFERENCE', 'warning', 'BT-25', 'dossier § 9.2, 9; AFNOR BR-FR-CO-05', ({ invoice, particulars }, report) => {
    if (particulars.kind === 'credit-note' && !invoice.precedingInvoices.some(({ number }) => (number ?? '').trim() !== ''))
      report({ at: 'precedingInvoices' });
  }),
  control(
    'UNI-CREDIT-NOTE-SIGN',
    'warning',
    'BT-112',
    'EN 16931-1; dossier § 9.2, 8',
    ({ sources, particulars: { kind, amounts } }, report) => {
      if (sources && kind === 'credit-note' && amounts.gross?.isNegative())
        report({ at: 'totals.gross', seen: amounts.gross.toText(), expected: amounts.gross.abs().toText() });
    },
  ),
  control(
    'UNI-INVOICE-NEGATIVE',
    'warning',
    'BT-112',
    'a negative invoice is better issued as a credit note',
    ({ particulars: { kind, amounts } }, report) => {
      if (kind !== 'credit-note' && amounts.gross?.isNegative()) report({ at: 'totals.gross', seen: amounts.gross.toText() });
    },
  ),
];
