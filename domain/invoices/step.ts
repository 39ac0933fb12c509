import type { Actor } from '#domain/rights';
import type { Transition } from '#domain/casework';
import { newId } from '#kernel';
import type { Updateable } from 'kysely';
import { stampOf } from './actor-stamp.ts';
import type { Action } from './lifecycle.ts';
import type { Motive } from './motives.ts';
import type { Status } from './statuses.ts';
import type { StoredInvoice } from './store/records.ts';
import type { EventRow, InvoiceRow } from './tables.ts';

/** What is said along with a step. */
export interface Said {
  readonly motive?: Motive;
  readonly comment?: string;
  readonly paymentOrderNumber?: string;
  readonly details?: Record<string, unknown>;
}

/** An invoice one step further: the changed columns and the event that says so. */
export interface Step {
  readonly set: Updateable<InvoiceRow>;
  readonly event: EventRow;
}

/** Takes a transition of the life cycle, keeping the clock of the payment delay: it starts when the recipient gets the paper and stands still while suspended. */
export function takeStep(invoice: StoredInvoice, transition: Transition<Status, Action>, actor: Actor, at: Date, said: Said = {}): Step {
  const version = invoice.version + 1;
  const set: Updateable<InvoiceRow> = {
    status: transition.to,
    status_at: at,
    version,
    ...delayChange(invoice, transition, at),
    ...(said.paymentOrderNumber !== undefined && { payment_order_number: said.paymentOrderNumber }),
  };
  const event: EventRow = {
    id: newId(at),
    invoice_id: invoice.id,
    version,
    at,
    action: transition.action,
    from_status: invoice.status,
    to_status: transition.to,
    ...stampOf(actor),
    motive: said.motive ?? null,
    comment: said.comment ?? null,
    payment_order_number: said.paymentOrderNumber ?? null,
    details: said.details ?? {},
  };
  return { set, event };
}

/** What a transition does to the clock of the payment delay (délai global de paiement). Source: dossier § 2.2. */
function delayChange(invoice: StoredInvoice, { action, to }: Transition<Status, Action>, at: Date): Updateable<InvoiceRow> {
  // A recycled paper reaches its right recipient only now: the delay starts afresh.
  if (action === 'make-available') return { made_available_at: at, suspended_at: null, available_again_at: null, suspended_seconds: 0 };
  const resumed =
    invoice.suspended_at !== null && to !== 'suspended'
      ? {
          suspended_at: null,
          available_again_at: at,
          suspended_seconds: invoice.suspended_seconds + Math.max(0, Math.round((at.getTime() - invoice.suspended_at.getTime()) / 1000)),
        }
      : {};
  return { ...resumed, ...(to === 'suspended' && { suspended_at: at }), ...(to === 'in-payment' && { paid_at: at }) };
}
