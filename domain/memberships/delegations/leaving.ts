import type { Doer } from '#domain/journal';
import { recordActs } from '#domain/journal';
import type { Transaction } from '#kernel';
import { deleteHeldThrough } from '../store/delegates.ts';
import { moveReceived } from '../store/delegations.ts';

/**
 * Takes from somebody who leaves a structure what they held by its delegations, in the transaction of their leaving; whoever comes back is designated anew.
 * Even without it they would hold nothing: `delegations_held` asks each time whether they still belong to it.
 */
export async function dropHeldThrough(
  transaction: Transaction,
  doer: Doer,
  at: Date,
  structureId: string,
  user: { readonly id: string; readonly name: string },
): Promise<void> {
  const dropped = await deleteHeldThrough(transaction, structureId, user.id);
  await recordActs(
    transaction,
    doer,
    at,
    dropped.flatMap(({ delegationId, giverId, giver, delegate }) =>
      [giverId, structureId].map((id) => ({
        kind: 'delegations.unassigned' as const,
        structureId: id,
        user: { id: user.id, name: user.name },
        details: { delegationId, giver, delegate, because: 'left' },
      })),
    ),
  );
}

/**
 * A delegate structure that changes its SIRET is the same company: what it received goes on under the new one, held by the same people. What it gave stays
 * with its old papers: a delegation is for papers of one SIRET, and its managers decide anew for the other one.
 */
export async function carryReceivedDelegations(transaction: Transaction, fromId: string, toId: string, at: Date): Promise<void> {
  await moveReceived(transaction, fromId, toId, at);
}
