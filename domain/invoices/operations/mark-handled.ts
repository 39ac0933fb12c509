import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import { grantOf, stampOf } from '../actor-stamp.ts';
import { markRejectedHandled } from '../store/changes.ts';

/** Invoices flagged at once, at most. */
const most = 1000;

/**
 * Flags the structure's own rejected invoices as handled (traitée), which takes them off what waits for the supplier; who did it stands in the history.
 * Others among the ids are left alone. Answers how many were flagged. Throws `rights.missing`, `invoices.too-many`.
 */
export async function markHandled(context: Context, actor: Actor, invoiceIds: readonly string[]): Promise<number> {
  const { structureId } = grantOf(actor);
  authorise(actor, 'invoices.mark-handled', { supplierId: structureId, recipientId: '' });
  const ids = [...new Set(invoiceIds)].filter(isId);
  if (ids.length > most) throw new Problem('invoices.too-many', 'invalid', { params: { maximum: String(most) } });
  if (ids.length === 0) return 0;
  const at = context.clock.now();
  const userId = actor.kind === 'person' ? actor.id : null;
  return await context.database
    .transaction()
    .execute((transaction) =>
      markRejectedHandled(transaction, { ids: ids.sort(), structureId, userId, at, stamp: stampOf(actor), eventId: () => newId(at) }),
    );
}
