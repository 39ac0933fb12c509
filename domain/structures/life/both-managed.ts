import type { Actor, PersonActor } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { absorptionsUnderWay, managedBy } from '../store-absorptions.ts';
import { roleAt } from '../store-life.ts';
import type { Absorption } from './absorption.ts';
import type { Relative } from './life.ts';
import { personOf } from './own-structure.ts';

/** Structures that the one acted for could absorb: active, and managed by the same person. Throws `rights.missing`. */
export async function absorbable(context: Context, actor: Actor): Promise<readonly Relative[]> {
  const person = personOf(actor, 'structures.absorb');
  return await managedBy(context.database, person.id, person.grant.structureId, context.clock.now());
}

/**
 * An absorption under way into the structure acted for, for somebody who manages both at this instant. Any such person may go on with it.
 * Throws `rights.missing`, `structures.absorption-not-found`, `structures.both-needed`.
 */
export async function readAbsorption(context: Context, actor: Actor, absorptionId: string): Promise<Absorption> {
  const person = personOf(actor, 'structures.absorb');
  const { structureId } = person.grant;
  const found = isId(absorptionId) ? await absorptionsUnderWay(context.database, structureId, absorptionId) : [];
  const absorption = found.find(({ absorbing }) => absorbing.id === structureId);
  if (!absorption) throw new Problem('structures.absorption-not-found', 'not-found');
  await refuseUnlessManagesBoth(context, context.database, person, absorption.absorbed);
  return absorption;
}

/** Throws `structures.both-needed` unless the person manages the structure acted for and the other one, in the database and at this instant. */
export async function refuseUnlessManagesBoth(
  context: Context,
  database: Context['database'],
  person: PersonActor,
  other: Pick<Relative, 'id' | 'name'>,
): Promise<void> {
  const at = context.clock.now();
  const [own, theirs] = [await roleAt(database, person.id, person.grant.structureId, at), await roleAt(database, person.id, other.id, at)];
  if (!own || own === 'user' || !theirs || theirs === 'user')
    throw new Problem('structures.both-needed', 'forbidden', { params: { other: other.name } });
}

/**
 * The structure that is about to end, for whoever may end it: the one absorbed by an absorption under way, or the one acted for.
 * Throws `rights.missing`, and as `readAbsorption`.
 */
export async function structureToEnd(context: Context, actor: Actor, absorptionId?: string): Promise<string> {
  if (absorptionId !== undefined) return (await readAbsorption(context, actor, absorptionId)).absorbed.id;
  return personOf(actor, 'structures.cease').grant.structureId;
}
