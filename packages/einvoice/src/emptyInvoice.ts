import type { Invoice } from './model.ts';

/** A model with nothing in it: every list there, and empty. */
export function emptyInvoice(): Invoice {
  return {
    notes: [],
    precedingInvoices: [],
    payment: [],
    allowances: [],
    charges: [],
    totals: {},
    vatBreakdown: [],
    supportingDocuments: [],
    lines: [],
  };
}
