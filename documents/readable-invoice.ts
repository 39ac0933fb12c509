import type { Invoice } from '#einvoice';
import { renderInvoice } from '#einvoice/pdf';
import type { Language } from '#kernel';
import { withProblems } from './typesetting-problems.ts';

/** What the readable form of an invoice is made of. */
export interface ReadableInvoice {
  invoice: Invoice;
  /** The structured original, as deposited. */
  original?: { bytes: Uint8Array; name: string };
  /** Current status, already in the reader's language. */
  statusLabel?: string;
  depositedAt?: Date;
  platformNumber?: string;
}

/** The readable PDF/A-3 of an invoice with its original inside. Throws Problem `documents.*`. */
export async function readableInvoice({ invoice, original, ...context }: ReadableInvoice, language: Language): Promise<Uint8Array> {
  return withProblems(renderInvoice(invoice, { language, context, ...(original ? { xml: { ...original, mediaType: 'text/xml' } } : {}) }));
}
