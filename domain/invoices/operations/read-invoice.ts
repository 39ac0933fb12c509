import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { InvoiceDossier, InvoiceEvent } from '../invoice.ts';
import { Problem } from '#kernel';

export async function readInvoiceDossier(_context: Context, _actor: Actor, _invoiceId: string): Promise<InvoiceDossier> {
  throw new Problem('invoices.not-ready', 'unavailable');
}

export async function history(_context: Context, _actor: Actor, _invoiceId: string): Promise<InvoiceEvent[]> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
