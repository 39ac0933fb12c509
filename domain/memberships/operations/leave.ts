import { recordActs } from '#domain/journal';
import type { Context, Database } from '#kernel';
import { isId, Problem } from '#kernel';
import { dropHeldThrough } from '../delegations/leaving.ts';
import type { Asker } from '../membership.ts';
import { kept } from '../membership.ts';
import { deleteMembership, membershipOf, principalIn } from '../store/memberships.ts';
import { lockHouse } from '../store/houses.ts';

/** Ends one's own membership. Throws `memberships.not-attached`, `memberships.by-delegation`, `memberships.principal-stays`. */
export async function leaveStructure(context: Context, person: Asker, structureId: string): Promise<void> {
  await context.database.transaction().execute(async (transaction) => {
    const house = isId(structureId) ? await lockHouse(transaction, structureId) : undefined;
    const at = context.clock.now();
    const before = house && (await membershipOf(transaction, house.id, person.id, at));
    if (!before) throw new Problem('memberships.not-attached', 'forbidden');
    if (before.delegationId !== null) throw new Problem('memberships.by-delegation', 'conflict', { params: { name: before.name } });
    if (before.role === 'principal-manager' && house.isActive) throw new Problem('memberships.principal-stays', 'conflict');
    await deleteMembership(transaction, house.id, person.id);
    await dropHeldThrough(transaction, { kind: 'person', ...person }, at, house.id, person);
    await recordActs(transaction, { kind: 'person', ...person }, at, [
      { kind: 'memberships.ended', structureId: house.id, user: person, details: { before: kept(before) } },
    ]);
  });
}

/**
 * Refuses when somebody is the principal manager of an active structure: before their account is closed or erased, the role is handed over.
 * Throws `memberships.principal-must-transfer`, naming the structures.
 */
export async function assertMayDepart(database: Database, userId: string): Promise<void> {
  const held = await principalIn(database, userId);
  if (held.length === 0) return;
  throw new Problem('memberships.principal-must-transfer', 'conflict', {
    params: { structures: held.map(({ name }) => name).join(', ') },
    details: { structures: held },
  });
}
