import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { heldIn, setViewed } from '../store-viewing.ts';
import { hashSecret } from '../tokens.ts';

/**
 * Has a manager's session look at the portal with the rights of somebody of the same structure, without acting: every right that changes something is refused.
 * Kept in the journal. Throws `rights.missing`, `memberships.person-not-found` (nobody of this structure), `accounts.viewing-oneself`.
 */
export async function viewAs(context: Context, actor: Actor, token: string, userId: string): Promise<void> {
  authorise(actor, 'people.view-as');
  if (actor.kind !== 'person') throw new Problem('rights.missing', 'forbidden', { params: { right: 'people.view-as' } });
  const at = context.clock.now();
  const { structureId } = actor.grant;
  const viewed = isId(userId) ? await heldIn(context.database, userId, structureId, at) : undefined;
  if (!viewed) throw new Problem('memberships.person-not-found', 'not-found');
  if (userId === actor.id) throw new Problem('accounts.viewing-oneself', 'conflict');
  await context.database.transaction().execute(async (transaction) => {
    await setViewed(transaction, hashSecret(token), userId);
    await recordActs(transaction, actor, at, [{ kind: 'memberships.viewed-as', structureId, user: { id: userId, name: viewed.name } }]);
  });
}

/** Has a session look with its own rights again. */
export async function stopViewing(context: Context, token: string): Promise<void> {
  await setViewed(context.database, hashSecret(token), null);
}
