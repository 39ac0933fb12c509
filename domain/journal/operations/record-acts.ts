import type { Actor } from '#domain/rights';
import type { Transaction } from '#kernel';
import { newId } from '#kernel';
import type { Act } from '../act.ts';
import type { ActRow } from '../store.ts';
import { insertActs } from '../store.ts';

/** Whoever did it: an actor, or a person who has no grant (yet). */
export type Doer = Actor | { readonly kind: 'person'; readonly id: string; readonly name: string };

/** Keeps acts, in the transaction of what they tell. Names are kept as they are that day. */
export async function recordActs(transaction: Transaction, doer: Doer, at: Date, acts: readonly Act[]): Promise<void> {
  const who = doer.kind === 'system' ? { actor_id: null, actor_name: null } : { actor_id: doer.id, actor_name: doer.name };
  await insertActs(
    transaction,
    acts.map(
      (act): ActRow => ({
        id: newId(at),
        at,
        structure_id: act.structureId ?? null,
        user_id: act.user?.id ?? null,
        user_name: act.user?.name ?? null,
        kind: act.kind,
        actor_kind: doer.kind,
        ...who,
        details: { ...act.details },
      }),
    ),
  );
}
