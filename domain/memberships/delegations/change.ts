import { isDeepStrictEqual } from 'node:util';
import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { dayInParis, daysAfter, midnightInParis } from '#kernel';
import { wrongFields } from '../field-errors.ts';
import type { Subscriptions } from '../membership.ts';
import { withinHouse } from '../operations/within-house.ts';
import { closeDelegation, updateDelegation } from '../store/delegations.ts';
import { holdersOf } from '../store/delegates.ts';
import { checkEnd, checkRights } from './check-given.ts';
import { daysOf } from './delegation.ts';
import { holdLive, refuseStale } from './own-delegation.ts';
import { actsOf, keptOf, newsFor } from './told.ts';

/** What can be changed of a delegation while it lasts. */
export interface DelegationChange {
  /** The version that was shown. */
  readonly version: number;
  readonly spaces: Subscriptions;
  readonly serviceIds: readonly string[] | null;
  /** Last day, in Paris, included. */
  readonly endsOn: string;
}

/**
 * Changes what a delegation gives, or until when: whoever holds it follows at once. It can be prolonged, for five years from today at most.
 * Throws `rights.missing`, `delegations.not-found`, `delegations.over`, `delegations.changed-meanwhile` (who), and the fields' codes as `giveDelegation`.
 */
export async function changeDelegation(context: Context, actor: Actor, id: string, change: DelegationChange): Promise<void> {
  await withinHouse(context, actor, 'delegations.give', async (within) => {
    const { transaction, house, at } = within;
    const before = await holdLive(within, 'given', id);
    await refuseStale(context, transaction, within.actor, before, change.version);
    const { services, errors: wrong } = await checkRights(transaction, house, before.kind, change.spaces, change.serviceIds);
    // Five years count from its first day still to come: a delegation that runs is prolonged from today.
    const firstDay = before.startsAt > at ? daysOf(before).startsOn : dayInParis(at);
    const errors = [...wrong, ...checkEnd(firstDay, change.endsOn, at)];
    const [first] = errors;
    if (first) throw wrongFields([first, ...errors.slice(1)]);
    const endsAt = midnightInParis(daysAfter(change.endsOn, 1));
    const details = { before: keptOf(before), after: keptOf({ ...before, spaces: change.spaces, services, endsAt }) };
    if (isDeepStrictEqual(details.before, details.after)) return;
    const serviceIds = services?.map((service) => service.id) ?? null;
    await updateDelegation(transaction, before.id, { spaces: change.spaces, serviceIds, endsAt });
    const after = { ...before, endsAt, version: before.version + 1 };
    await recordActs(transaction, within.actor, at, actsOf('delegations.changed', after, { details }));
    await tell(context, transaction, [
      await newsFor(transaction, 'delegate', after, {
        code: 'delegation-changed',
        at,
        moment: String(after.version),
        by: within.actor.name,
      }),
    ]);
  });
}

/**
 * Ends a delegation now: whoever holds it loses it at the next click. Its giver may at any time.
 * Throws `rights.missing`, `delegations.not-found`, `delegations.over`.
 */
export async function endDelegation(context: Context, actor: Actor, id: string): Promise<void> {
  await withinHouse(context, actor, 'delegations.give', async (within) => {
    const { transaction, at } = within;
    const one = await holdLive(within, 'given', id);
    const holders = await holdersOf(transaction, one.id);
    await closeDelegation(transaction, one.id, at, within.actor.name);
    await recordActs(
      transaction,
      within.actor,
      at,
      actsOf('delegations.ended', one, { details: { before: keptOf(one), people: holders.length } }),
    );
    const news = { code: 'delegation-ended', at, moment: 'ended', by: within.actor.name };
    await tell(context, transaction, [await newsFor(transaction, 'delegate', one, news), await newsFor(transaction, 'giver', one, news)]);
  });
}
