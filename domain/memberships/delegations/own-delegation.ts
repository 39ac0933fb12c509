import type { Actor } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { isId, Problem } from '#kernel';
import { readActs } from '#domain/journal';
import type { Within } from '../operations/within-house.ts';
import { delegationOf, lockDelegation } from '../store/delegations.ts';
import type { Delegation } from './delegation.ts';
import { stateOf } from './delegation.ts';

/** The structure somebody acts for; throws `accounts.no-structure` without one. */
export function ownStructure(actor: Actor): string {
  const structureId = actor.kind === 'system' ? '' : actor.grant.structureId;
  if (structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  return structureId;
}

/** A delegation that the house gave or received, held, and still to be acted upon. Throws `delegations.not-found`, `delegations.over`. */
export async function holdLive({ transaction, house, at }: Within, side: 'given' | 'received' | 'either', id: string): Promise<Delegation> {
  if (isId(id)) await lockDelegation(transaction, id);
  const found = isId(id) ? await delegationOf(transaction, house.id, id) : undefined;
  const isTheirs = found && (side === 'either' || (side === 'given' ? found.giver.id : found.delegate.id) === house.id);
  if (!isTheirs) throw new Problem('delegations.not-found', 'not-found');
  if (stateOf(found, at) === 'over')
    throw new Problem('delegations.over', 'conflict', { params: { name: found.delegate.name, by: found.endedByName ?? '' } });
  return found;
}

/** Refuses a form that was filled in on an older state of the delegation. Throws `delegations.changed-meanwhile`, naming who acted last. */
export async function refuseStale(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  found: Delegation,
  version: number,
): Promise<void> {
  if (version === found.version) return;
  const { acts } = await readActs({ ...context, database: transaction }, actor, { kinds: ['delegations.changed'], size: 100 });
  const last = acts.find(({ details }) => details?.delegationId === found.id);
  throw new Problem('delegations.changed-meanwhile', 'conflict', {
    params: { by: last?.actorName ?? found.givenByName },
    details: { version: found.version },
  });
}
