import type { Actor } from '#domain/rights';
import { transitionsFrom } from '#domain/casework';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import type { InvoiceDossier, InvoiceEvent, InvoiceRecord } from '../invoice.ts';
import type { Action } from '../lifecycle.ts';
import { lifeCycle } from '../lifecycle.ts';
import { attachmentsOf, documentOf, eventsOf, invoiceById } from '../store/read.ts';
import { authoriseOn, may } from '../visibility.ts';

/** The invoice itself, for those who may read it. Throws `invoices.not-found`, `rights.missing`. */
export async function readInvoice(context: Context, actor: Actor, invoiceId: string): Promise<InvoiceRecord> {
  const invoice = isId(invoiceId) ? await invoiceById(context.database, invoiceId) : undefined;
  authoriseOn(actor, 'invoices.read', invoice);
  return invoice as InvoiceRecord;
}

/** Everything an invoice's page shows, and what this actor may do now. Throws `invoices.not-found`, `rights.missing`. */
export async function readInvoiceDossier(context: Context, actor: Actor, invoiceId: string): Promise<InvoiceDossier> {
  const invoice = await readInvoice(context, actor, invoiceId);
  const [document, events, attachments] = await Promise.all([
    documentOf(context.database, invoiceId),
    eventsOf(context.database, invoiceId),
    attachmentsOf(context.database, invoiceId),
  ]);
  if (!document) throw new Error('an invoice without its document');
  return {
    invoice,
    ...document,
    history: events,
    attachments,
    allowed: allowedTo(actor, invoice),
    mayMarkHandled: invoice.status === 'rejected' && invoice.handledAt === null && may(actor, 'invoices.mark-handled', invoice),
  };
}

/** The steps of an invoice, first to last. Throws `invoices.not-found`, `rights.missing`. */
export async function history(context: Context, actor: Actor, invoiceId: string): Promise<InvoiceEvent[]> {
  await readInvoice(context, actor, invoiceId);
  return await eventsOf(context.database, invoiceId);
}

/** What an actor may do to an invoice now, by the life cycle and the rights. */
export function allowedTo(actor: Actor, invoice: InvoiceRecord): Action[] {
  const asRecipient = may(actor, 'invoices.process', invoice) ? transitionsFrom(lifeCycle, invoice.status, 'recipient') : [];
  const asSupplier = may(actor, 'invoices.complete', invoice) ? transitionsFrom(lifeCycle, invoice.status, 'supplier') : [];
  return [...asRecipient, ...asSupplier].map(({ action }) => action);
}
