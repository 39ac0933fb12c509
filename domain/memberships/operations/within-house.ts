import type { PersonActor, Actor, RightName } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { House } from '../membership.ts';
import { grantsOf } from '../store/grants.ts';
import { lockHouse } from '../store/houses.ts';

/** What an act on a structure's people is done with. */
export interface Within {
  readonly transaction: Transaction;
  readonly house: House;
  /** The actor, with the rights found in the database now that nobody else can change them. */
  readonly actor: PersonActor;
  readonly at: Date;
}

/**
 * Does an act on the people of a structure: one such act at a time, by somebody whose rights are read again once they hold it.
 * What the actor's own grant said before is not enough: it may have been taken away a moment ago.
 * A structure that is no longer active keeps its people: its papers are still worked off.
 * Throws `rights.missing`, `rights.viewing`, `memberships.people-only`, `accounts.no-structure`.
 */
export async function withinHouse<T>(
  context: Context,
  actor: Actor,
  right: RightName,
  work: (within: Within) => Promise<T>,
  structureId = actor.kind === 'system' ? '' : actor.grant.structureId,
): Promise<T> {
  if (actor.kind !== 'person') {
    authorise(actor, right);
    throw new Problem('memberships.people-only', 'forbidden');
  }
  return await context.database.transaction().execute(async (transaction) => {
    const house = structureId === '' ? undefined : await lockHouse(transaction, structureId);
    if (!house) throw new Problem('accounts.no-structure', 'forbidden');
    const at = context.clock.now();
    const grant = await freshGrant(transaction, actor, house, at);
    const fresh = { ...actor, grant };
    authorise(fresh, right);
    return await work({ transaction, house, actor: fresh, at });
  });
}

/** A manager who looks with somebody's rights keeps those: they are told that they only look. */
async function freshGrant(transaction: Transaction, actor: PersonActor, house: House, at: Date): Promise<PersonActor['grant']> {
  const [grant] = await grantsOf(transaction, actor.viewingAs?.userId ?? actor.id, at, house.id);
  return grant ?? { structureId: house.id, structureName: house.name, structureIsPublic: house.isPublic, role: 'user', spaces: {} };
}
