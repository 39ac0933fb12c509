import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { changeInvoice } from '../change.ts';
import { meetDemands } from '../demands.ts';
import type { InvoiceRecord } from '../invoice.ts';
import type { Action } from '../lifecycle.ts';
import { takeStep } from '../step.ts';
import { writeChange } from '../store/changes.ts';

export interface ProcessInput {
  readonly action: Action;
  /** The version the person saw; another one in the database is a conflict. */
  readonly expectedVersion?: number;
  readonly motive?: string;
  readonly comment?: string;
  readonly paymentOrderNumber?: string;
}

/**
 * Takes one of the recipient's actions on an invoice. Portal and API alike: the life-cycle table decides.
 * Throws `invoices.not-found`, `rights.missing`, `invoices.changed-meanwhile`, `invoices.action-not-allowed`, `invoices.process-incomplete`.
 */
export async function processInvoice(context: Context, actor: Actor, invoiceId: string, input: ProcessInput): Promise<InvoiceRecord> {
  const { action, expectedVersion } = input;
  const wanted = {
    invoiceId,
    action,
    by: 'recipient',
    right: 'invoices.process',
    ...(expectedVersion !== undefined && { expectedVersion }),
  } as const;
  return await changeInvoice(context, actor, wanted, async ({ transaction, invoice, transition, at }) => {
    const said = meetDemands(transition.demands, input);
    const { set, event } = takeStep(invoice, transition, actor, at, said);
    const changed = await writeChange(transaction, invoiceId, { set, events: [event] });
    await context.jobs.enqueue(transaction, [{ name: 'notifications.status', payload: { invoiceId, version: event.version } }]);
    return changed;
  });
}
