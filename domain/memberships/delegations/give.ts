import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { daysAfter, midnightInParis, newId, Problem } from '#kernel';
import type { FieldError } from '../field-errors.ts';
import { wrongFields } from '../field-errors.ts';
import type { House } from '../membership.ts';
import { withinHouse } from '../operations/within-house.ts';
import { delegationOf, insertDelegation, overlapping } from '../store/delegations.ts';
import { houseById } from '../store/houses.ts';
import type { ServiceChoice } from '../store/services.ts';
import type { GivenDelegation } from './check-given.ts';
import { checkDays, checkRights, kindOf, readDelegate } from './check-given.ts';
import { ownStructure } from './own-delegation.ts';
import { actsOf, keptOf, newsFor } from './told.ts';

/** What somebody filled in, read; and every field that is wrong. */
export interface CheckedDelegation {
  readonly giver: House;
  readonly delegate: House | undefined;
  readonly services: readonly ServiceChoice[] | null;
  readonly errors: readonly FieldError[];
}

async function checkAll(context: Context, giver: House, given: GivenDelegation): Promise<CheckedDelegation> {
  const kind = kindOf(given.kind);
  const { delegate, errors: unknown } = await readDelegate(context.database, giver, given.delegate);
  const rights = await checkRights(context.database, giver, kind, given.spaces, given.serviceIds);
  const errors = [
    ...unknown,
    ...(kind ? [] : [{ field: 'kind', code: 'delegations.kind-missing' }]),
    ...rights.errors,
    ...checkDays(given.startsOn, given.endsOn, context.clock.now()),
  ];
  return { giver, delegate, services: rights.services, errors };
}

/** Looks at a delegation before it is given: nothing is done. Throws `rights.missing`, `accounts.no-structure`. */
export async function checkDelegation(context: Context, actor: Actor, given: GivenDelegation): Promise<CheckedDelegation> {
  authorise(actor, 'delegations.give');
  const giver = await houseById(context.database, ownStructure(actor));
  if (!giver) throw new Problem('accounts.no-structure', 'forbidden');
  return await checkAll(context, giver, given);
}

/**
 * Gives another structure rights for a time: its managers are told, and designate who holds them. The organisation itself is never delegated; a media agency
 * gets its services only (dossier § 1, row 26). Returns its id. Throws `rights.missing`, `delegations.incomplete` or the one wrong field's code,
 * `delegations.already-given` (naming who did), `memberships.structure-inactive`.
 */
export async function giveDelegation(context: Context, actor: Actor, given: GivenDelegation): Promise<string> {
  return await withinHouse(context, actor, 'delegations.give', async (within) => {
    const { transaction, house, at } = within;
    if (!house.isActive) throw new Problem('memberships.structure-inactive', 'conflict', { params: { structure: house.name } });
    const { delegate, services, errors } = await checkAll({ ...context, database: transaction }, house, given);
    const kind = kindOf(given.kind);
    const [first] = errors;
    if (first) throw wrongFields([first, ...errors.slice(1)]);
    if (!delegate || !kind) throw new RangeError('a delegation without errors has its delegate and kind');
    const one = {
      id: newId(at),
      structureId: house.id,
      delegateId: delegate.id,
      kind,
      spaces: given.spaces,
      serviceIds: services?.map(({ id }) => id) ?? null,
      startsAt: midnightInParis(given.startsOn),
      endsAt: midnightInParis(daysAfter(given.endsOn, 1)),
      by: within.actor,
      at,
    };
    const other = await overlapping(transaction, one);
    if (other)
      throw new Problem('delegations.already-given', 'conflict', {
        params: { name: delegate.name, by: other.by },
        details: { id: other.id },
      });
    await insertDelegation(transaction, one);
    const kept = await delegationOf(transaction, house.id, one.id);
    if (!kept) throw new RangeError('a delegation that was just given is there');
    await recordActs(transaction, within.actor, at, actsOf('delegations.given', kept, { details: { after: keptOf(kept) } }));
    await tell(context, transaction, [
      await newsFor(transaction, 'delegate', kept, { code: 'delegation-received', at, moment: 'given', by: within.actor.name }),
    ]);
    return one.id;
  });
}
