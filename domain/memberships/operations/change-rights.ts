import { readActs, recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor, Space } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { dropHeldThrough } from '../delegations/leaving.ts';
import { refuseFields } from '../field-errors.ts';
import { closedSpaces, isOpen } from '../given.ts';
import type { Membership, MembershipRights, Subscriptions } from '../membership.ts';
import { gives, kept } from '../membership.ts';
import { deleteMembership, membershipOf, updateMembership } from '../store/memberships.ts';
import { servicesAmong } from '../store/services.ts';
import type { Within } from './within-house.ts';
import { withinHouse } from './within-house.ts';

/** New rights of somebody; what is absent stays. */
export interface RightsChange {
  /** The version that was shown to whoever changes it. */
  readonly version: number;
  /** The principal manager's role is only ever handed over. */
  readonly role?: 'secondary-manager' | 'user';
  /** Every open space; those left out are taken away. What was given in a space that is closed now is kept for the day it opens again. */
  readonly spaces?: Subscriptions;
  /** Null: every service. */
  readonly serviceIds?: readonly string[] | null;
}

/**
 * Changes what somebody may do. A manager other than the principal one cannot give themself more than they have.
 * Throws `rights.missing`, `memberships.person-not-found`, `memberships.changed-meanwhile` (who did what), `memberships.by-delegation`,
 * `memberships.principal-stays`, `memberships.own-rights`, `memberships.space-closed`, `memberships.service-unknown`.
 */
export async function changeRights(context: Context, actor: Actor, userId: string, change: RightsChange): Promise<void> {
  await withinHouse(context, actor, 'people.change', async (within) => {
    const { transaction, house } = within;
    const before = await changeable(context, within, userId, change.version);
    if (before.role === 'principal-manager' && change.role !== undefined) throw new Problem('memberships.principal-stays', 'conflict');
    if (change.spaces) refuseFields(closedSpaces(house, change.spaces));
    if (change.serviceIds && (await servicesAmong(transaction, house.id, change.serviceIds)).length < new Set(change.serviceIds).size)
      refuseFields([{ field: 'serviceIds', code: 'memberships.service-unknown' }]);
    const asleep = Object.entries(before.spaces).filter(([space]) => !isOpen(house, space as Space));
    await write(context, within, before, {
      role: change.role ?? before.role,
      spaces: change.spaces ? { ...Object.fromEntries(asleep), ...change.spaces } : before.spaces,
      serviceIds: change.serviceIds === undefined ? before.serviceIds : change.serviceIds && [...new Set(change.serviceIds)],
    });
  });
}

/** Services to add to or to take from somebody's. */
export interface ServicesChange {
  readonly version: number;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Changes which services somebody is restricted to, without naming all of them. Throws as `changeRights`, and `memberships.last-service`. */
export async function changeServices(context: Context, actor: Actor, userId: string, change: ServicesChange): Promise<void> {
  await withinHouse(context, actor, 'people.change', async (within) => {
    const before = await changeable(context, within, userId, change.version);
    const add = change.add ?? [];
    if ((await servicesAmong(within.transaction, within.house.id, add)).length < new Set(add).size)
      refuseFields([{ field: 'add', code: 'memberships.service-unknown' }]);
    const serviceIds = new Set([...(before.serviceIds ?? []), ...add]);
    for (const id of change.remove ?? []) serviceIds.delete(id);
    if (serviceIds.size === 0) refuseFields([{ field: 'remove', code: 'memberships.last-service' }]);
    await write(context, within, before, { ...before, serviceIds: [...serviceIds] });
  });
}

/** Detaches somebody: every right they have here ends at once. Throws as `changeRights`; the principal manager hands over first. */
export async function detach(context: Context, actor: Actor, userId: string): Promise<void> {
  await withinHouse(context, actor, 'people.change', async (within) => {
    const { transaction, house, at } = within;
    const before = await changeable(context, within, userId, undefined);
    if (before.role === 'principal-manager') throw new Problem('memberships.principal-stays', 'conflict');
    await deleteMembership(transaction, house.id, userId);
    await dropHeldThrough(transaction, within.actor, at, house.id, { id: userId, name: before.name });
    await recordActs(transaction, within.actor, at, [
      { kind: 'memberships.ended', structureId: house.id, user: { id: userId, name: before.name }, details: { before: kept(before) } },
    ]);
    if (userId !== within.actor.id)
      await tell(context, transaction, [
        {
          factKey: `detached-${house.id}-${userId}-${at.toISOString()}`,
          code: 'detached',
          kind: 'structure',
          to: [{ userId }],
          params: { structure: house.name, by: within.actor.name },
          path: '/account',
        },
      ]);
  });
}

/** The membership as it is now, if it may be changed by hand and is still the one that was shown. */
async function changeable(
  context: Context,
  { transaction, house, actor, at }: Within,
  userId: string,
  version: number | undefined,
): Promise<Membership> {
  const before = isId(userId) ? await membershipOf(transaction, house.id, userId, at) : undefined;
  if (!before) throw new Problem('memberships.person-not-found', 'not-found');
  if (before.delegationId !== null) throw new Problem('memberships.by-delegation', 'conflict', { params: { name: before.name } });
  if (version !== undefined && version !== before.version) {
    const { acts } = await readActs({ ...context, database: transaction }, actor, { userId, size: 1 });
    throw new Problem('memberships.changed-meanwhile', 'conflict', {
      params: { name: before.name, by: acts[0]?.actorName ?? '' },
      details: {
        by: acts[0]?.actorName,
        at: acts[0]?.at.toISOString(),
        act: acts[0]?.kind,
        current: { ...kept(before), version: before.version },
      },
    });
  }
  return before;
}

async function write(
  context: Context,
  { transaction, house, actor, at }: Within,
  before: Membership,
  after: MembershipRights,
): Promise<void> {
  if (before.userId === actor.id && actor.grant.role !== 'principal-manager' && gives(before, after))
    throw new Problem('memberships.own-rights', 'forbidden');
  if (JSON.stringify(kept(before)) === JSON.stringify(kept(after)) && !gives(before, after) && !gives(after, before)) return;
  await updateMembership(transaction, house.id, before.userId, after);
  await recordActs(transaction, actor, at, [
    {
      kind: 'memberships.changed',
      structureId: house.id,
      user: { id: before.userId, name: before.name },
      details: { before: kept(before), after: kept(after) },
    },
  ]);
  if (before.userId === actor.id) return;
  await tell(context, transaction, [
    {
      factKey: `rights-${house.id}-${before.userId}-${at.toISOString()}`,
      code: 'rights-changed',
      kind: 'structure',
      to: [{ userId: before.userId }],
      params: { structure: house.name, by: actor.name },
      path: '/account',
    },
  ]);
}
