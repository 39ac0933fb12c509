import type { Actor, RightName } from '#domain/rights';
import { authorise, check } from '#domain/rights';
import { Problem } from '#kernel';
import type { InvoiceRecord } from './invoice.ts';
import type { Status } from './statuses.ts';

/** Statuses in which the recipient does not have the paper yet. */
export const onTheWay: readonly Status[] = ['deposited', 'in-transit'];

type Parties = Pick<InvoiceRecord, 'supplierId' | 'recipientId' | 'serviceId' | 'status'>;

/** Throws `invoices.not-found` or `rights.missing` unless the actor may do it to this invoice. A paper still on its way is its supplier's alone. */
export function authoriseOn(actor: Actor, right: RightName, invoice: Parties | undefined): void {
  if (!invoice) throw new Problem('invoices.not-found', 'not-found');
  authorise(actor, right, subjectFor(actor, invoice));
}

/** Whether the actor may do it to this invoice. */
export function may(actor: Actor, right: RightName, invoice: Parties): boolean {
  return check(actor, right, subjectFor(actor, invoice)) === 'yes';
}

function subjectFor(actor: Actor, invoice: Parties): { supplierId: string; recipientId: string; serviceId: string | null } {
  const { supplierId, serviceId, status } = invoice;
  const hidden = onTheWay.includes(status) && actor.kind !== 'system' && actor.grant.structureId !== supplierId;
  return { supplierId, recipientId: hidden ? '' : invoice.recipientId, serviceId };
}
