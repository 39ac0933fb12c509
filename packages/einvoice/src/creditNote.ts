import type { Code, DateText, Invoice } from './model.ts';

/** What is new in a credit note that takes a whole invoice back. */
export interface CreditNoteHeader {
  number: string;
  issueDate: DateText;
  /** BT-3; 381 unless said. */
  typeCode?: Code;
}

/**
 * A credit note for all of an invoice: the same parties, lines and amounts (a credit note states them positive), referring to the invoice (BG-3).
 * What was paid, and how and when to pay, belongs to the invoice and is left out; all of the gross amount is credited.
 */
export function creditNoteFor(invoice: Invoice, { number, issueDate, typeCode = '381' }: CreditNoteHeader): Invoice {
  const { dueDate: _dueDate, paymentTerms: _terms, totals, ...kept } = structuredClone(invoice);
  const { paid: _paid, rounding: _rounding, gross, payable: _payable, ...sums } = totals;
  return {
    ...kept,
    number,
    issueDate,
    typeCode,
    payment: [],
    precedingInvoices: [
      {
        ...(invoice.number !== undefined && { number: invoice.number }),
        ...(invoice.issueDate !== undefined && { issueDate: invoice.issueDate }),
      },
    ],
    totals: { ...sums, ...(gross !== undefined && { gross, payable: gross }) },
  };
}
