import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { withinHouse } from '../operations/within-house.ts';
import { candidatesFor, deleteHolder, holdersOf, insertHolder } from '../store/delegates.ts';
import type { Delegation } from './delegation.ts';
import { holdLive } from './own-delegation.ts';
import { actsOf } from './told.ts';

/**
 * Has one of the delegate structure's own people hold a delegation: for as long as it runs they act for the giver, as simple users.
 * Throws `rights.missing`, `delegations.not-found`, `delegations.over`, `memberships.person-not-found`, `delegations.attached-directly` (they keep what
 * they have there), `delegations.held-already`, `delegations.other-held`.
 */
export async function assignDelegate(context: Context, actor: Actor, id: string, userId: string): Promise<void> {
  await withinHouse(context, actor, 'delegations.assign', async (within) => {
    const { transaction, at } = within;
    const one = await holdLive(within, 'received', id);
    const [person] = isId(userId) ? await candidatesFor(transaction, one, { words: [], userId, at }, 1) : [];
    if (!person) throw new Problem('memberships.person-not-found', 'not-found');
    const params = { name: person.name, structure: one.giver.name };
    if (person.held !== null) throw new Problem(alreadyThere[person.held], 'conflict', { params });
    if (!(await insertHolder(transaction, one.id, userId, at))) throw new Problem('delegations.attached-directly', 'conflict', { params });
    const user = { id: userId, name: person.name };
    await recordActs(transaction, within.actor, at, actsOf('delegations.assigned', one, { user }));
    await tell(context, transaction, [personNews('delegation-designated', one, userId, at, within.actor.name)]);
  });
}

const alreadyThere = {
  direct: 'delegations.attached-directly',
  this: 'delegations.held-already',
  other: 'delegations.other-held',
} as const;

/**
 * Takes a delegation from somebody, at once. Managers of either side may. Throws `rights.missing`, `delegations.not-found`, `delegations.over`,
 * `memberships.person-not-found` (does not hold it).
 */
export async function unassignDelegate(context: Context, actor: Actor, id: string, userId: string): Promise<void> {
  await withinHouse(context, actor, 'delegations.assign', async (within) => {
    const { transaction, at } = within;
    const one = await holdLive(within, 'either', id);
    const holder = (await holdersOf(transaction, one.id)).find((found) => found.userId === userId);
    if (!holder || !(await deleteHolder(transaction, one.id, userId))) throw new Problem('memberships.person-not-found', 'not-found');
    const user = { id: userId, name: holder.name };
    await recordActs(transaction, within.actor, at, actsOf('delegations.unassigned', one, { user }));
    await tell(context, transaction, [personNews('delegation-undesignated', one, userId, at, within.actor.name)]);
  });
}

const personNews = (code: string, one: Delegation, userId: string, at: Date, by: string) => ({
  factKey: `${code}-${one.id}-${userId}-${at.toISOString()}`,
  code,
  kind: 'structure' as const,
  to: [{ userId }],
  params: { structure: one.giver.name, delegate: one.delegate.name, by },
  path: '/account/structures',
});
