import { recordActs } from '#domain/journal';
import { letManagersRead } from '#domain/memberships';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { closeAbsorption, lockAbsorption } from '../store-absorptions.ts';
import { endStructure } from '../store-life.ts';
import { readAbsorption, refuseUnlessManagesBoth } from './both-managed.ts';
import { notConfirmed } from './change-siret.ts';
import { personOf } from './own-structure.ts';
import { holdBoth } from './start-absorption.ts';
import { tellPeople } from './tell-people.ts';

/**
 * The last step of an absorption: the absorbed structure becomes inactive and names the one that stays. Its people keep their memberships, the managers of
 * the one that stays may read in it where they could not: no paper is lost from view, all of them stay workable. Open papers do not hold it up (seed 001).
 * Throws `structures.absorption-refused` without the confirmation, `structures.absorption-steps-missing`, `structures.ended-…`, and as `readAbsorption`.
 */
export async function finishAbsorption(context: Context, actor: Actor, absorptionId: string, input: { confirmed: boolean }): Promise<void> {
  const person = personOf(actor, 'structures.absorb');
  const { absorbed, absorbing, principalAt, rightsAt } = await readAbsorption(context, actor, absorptionId);
  if (!principalAt || !rightsAt) throw new Problem('structures.absorption-steps-missing', 'conflict');
  if (!input.confirmed) throw notConfirmed('structures.absorption-refused');
  await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    await holdBoth(transaction, absorbing.id, absorbed.id);
    if (!(await lockAbsorption(transaction, absorptionId))) throw new Problem('structures.absorption-not-found', 'not-found');
    await refuseUnlessManagesBoth(context, transaction, person, absorbed);
    const readers = await letManagersRead(transaction, absorbing.id, absorbed.id, at);
    await endStructure(transaction, absorbed.id, { ending: 'absorption', at, successorId: absorbing.id });
    await closeAbsorption(transaction, absorptionId, 'done', at);
    const details = { absorbed: `${absorbed.name}, ${absorbed.identifier}`, absorbing: `${absorbing.name}, ${absorbing.identifier}` };
    await recordActs(transaction, person, at, [
      { kind: 'structures.absorbed', structureId: absorbed.id, details },
      { kind: 'structures.absorbed', structureId: absorbing.id, details },
      ...readers.map(
        ({ userId, name }) =>
          ({
            kind: 'memberships.created',
            structureId: absorbed.id,
            user: { id: userId, name },
            details: { role: 'user', because: 'absorption' },
          }) as const,
      ),
    ]);
    await tellPeople(context, transaction, absorbed.id, {
      factKey: `structures.absorbed:${absorptionId}`,
      code: 'structures.absorbed',
      params: { ...details, by: person.name },
      path: '/organisation',
    });
  });
}
