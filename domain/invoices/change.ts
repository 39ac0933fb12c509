import type { Actor, RightName } from '#domain/rights';
import type { Side, Transition } from '#domain/casework';
import { transitionFor } from '#domain/casework';
import type { Context, Transaction } from '#kernel';
import { isId, Problem } from '#kernel';
import type { InvoiceRecord } from './invoice.ts';
import type { Action } from './lifecycle.ts';
import { lifeCycle } from './lifecycle.ts';
import { allowedTo } from './operations/read-invoice.ts';
import type { Status } from './statuses.ts';
import { lastEvent, lockInvoice } from './store/changes.ts';
import type { StoredInvoice } from './store/records.ts';
import { toRecord } from './store/records.ts';
import { authoriseOn } from './visibility.ts';

/** What someone wants to do to an invoice. */
export interface Wanted {
  readonly invoiceId: string;
  readonly action: Action;
  readonly by: Side;
  readonly right: RightName;
  /** The version the person saw. */
  readonly expectedVersion?: number;
}

/** What is under way: the locked invoice and the transition to take. */
export interface Change {
  readonly transaction: Transaction;
  readonly invoice: StoredInvoice;
  readonly transition: Transition<Status, Action>;
  readonly at: Date;
}

/**
 * Runs a change in one transaction on the locked invoice, once rights, version and life cycle allow it: of two people acting at once, the second sees
 * what the first did. Throws `invoices.not-found`, `rights.missing`, `invoices.changed-meanwhile`, `invoices.action-not-allowed`.
 */
export function changeInvoice<T>(context: Context, actor: Actor, wanted: Wanted, work: (change: Change) => Promise<T>): Promise<T> {
  if (!isId(wanted.invoiceId)) throw new Problem('invoices.not-found', 'not-found');
  return context.database.transaction().execute(async (transaction) => {
    const invoice = await lockInvoice(transaction, wanted.invoiceId);
    const record = invoice && toRecord(invoice);
    authoriseOn(actor, 'invoices.read', record);
    authoriseOn(actor, wanted.right, record);
    if (!invoice || !record) throw new Problem('invoices.not-found', 'not-found');
    if (wanted.expectedVersion !== undefined && wanted.expectedVersion !== invoice.version)
      throw await changedMeanwhile(transaction, actor, record);
    const transition = transitionFor(lifeCycle, invoice.status, wanted.action);
    if (transition?.by !== wanted.by) {
      throw new Problem('invoices.action-not-allowed', 'conflict', {
        params: { action: wanted.action, status: record.status },
        details: { action: wanted.action, status: record.status, version: record.version, allowed: allowedTo(actor, record) },
      });
    }
    return await work({ transaction, invoice, transition, at: context.clock.now() });
  });
}

/** The conflict shown to whoever comes second: the state as it is now, and who made it so. */
async function changedMeanwhile(transaction: Transaction, actor: Actor, invoice: InvoiceRecord): Promise<Problem> {
  const last = await lastEvent(transaction, invoice.id);
  return new Problem('invoices.changed-meanwhile', 'conflict', {
    params: { status: invoice.status },
    details: {
      status: invoice.status,
      version: invoice.version,
      allowed: allowedTo(actor, invoice),
      lastEvent: last && {
        action: last.action,
        at: last.at.toISOString(),
        actorKind: last.actorKind,
        actorName: last.actorName,
        structureName: last.structureName,
      },
    },
  });
}
