import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import { absorptionsUnderWay, closeAbsorption, insertAbsorption } from '../store-absorptions.ts';
import { lockStructure } from '../store-life.ts';
import type { StructureRow } from '../tables.ts';
import type { Absorption } from './absorption.ts';
import { refuseUnlessManagesBoth } from './both-managed.ts';
import { holdLiving, personOf } from './own-structure.ts';

const absorbedFault = (code: string, params: Record<string, string> = {}): Problem =>
  new Problem('structures.absorption-refused', 'invalid', { params, details: { fields: [{ field: 'absorbed', code }] } });

/** Absorptions under way of the structure acted for, on either side, the oldest first. Throws `rights.missing`. */
export async function listAbsorptions(context: Context, actor: Actor): Promise<readonly Absorption[]> {
  return await absorptionsUnderWay(context.database, personOf(actor, 'structures.absorb').grant.structureId);
}

/**
 * Begins the absorption of another structure by the one acted for. Nothing changes in either until its last step. A second one of the same pair is the first.
 * Throws `rights.missing`, `structures.absorption-refused` (field `absorbed`), `structures.both-needed`, `structures.ended-…`.
 */
export async function startAbsorption(context: Context, actor: Actor, absorbedId: string): Promise<string> {
  const person = personOf(actor, 'structures.absorb');
  const absorbingId = person.grant.structureId;
  if (!isId(absorbedId) || absorbedId === absorbingId) throw absorbedFault('fields.absorbed-missing');
  return await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const absorbed = await holdBoth(transaction, absorbingId, absorbedId);
    await refuseUnlessManagesBoth(context, transaction, person, absorbed);
    const already = await refuseTangles(transaction, absorbingId, absorbedId);
    if (already) return already.id;
    const id = newId(at);
    await insertAbsorption(transaction, { id, absorbedId, absorbingId, startedBy: person.id, at });
    await recordActs(transaction, person, at, actsOf('structures.absorption-started', absorbedId, absorbingId));
    return id;
  });
}

/** Holds both structures in one order, so that two absorptions never wait for each other in a ring. Returns the absorbed one. */
export async function holdBoth(transaction: Transaction, absorbingId: string, absorbedId: string): Promise<StructureRow> {
  for (const id of [absorbingId, absorbedId].toSorted()) await lockStructure(transaction, id);
  await holdLiving(transaction, absorbingId);
  return await holdLiving(transaction, absorbedId);
}

/** The absorption that is under way already, if it is this one. One structure absorbs at a time what is absorbed by nobody else, and is absorbed by none meanwhile. */
async function refuseTangles(transaction: Transaction, absorbingId: string, absorbedId: string): Promise<Absorption | undefined> {
  const ofAbsorbed = await absorptionsUnderWay(transaction, absorbedId);
  const same = ofAbsorbed.find(({ absorbing, absorbed }) => absorbing.id === absorbingId && absorbed.id === absorbedId);
  if (same) return same;
  const [other] = ofAbsorbed;
  if (other) throw absorbedFault('fields.absorbed-busy', { absorbed: other.absorbed.name, absorbing: other.absorbing.name });
  const ofAbsorbing = (await absorptionsUnderWay(transaction, absorbingId)).find(({ absorbed }) => absorbed.id === absorbingId);
  if (ofAbsorbing)
    throw absorbedFault('fields.absorbed-busy', { absorbed: ofAbsorbing.absorbed.name, absorbing: ofAbsorbing.absorbing.name });
  return undefined;
}

/**
 * Gives an absorption under way up: the managers of either structure may. What its steps did to people's rights stays, each with its own history.
 * Throws `rights.missing`, `structures.absorption-not-found`.
 */
export async function abandonAbsorption(context: Context, actor: Actor, absorptionId: string): Promise<void> {
  const person = personOf(actor, 'structures.absorb');
  await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const [absorption] = isId(absorptionId) ? await absorptionsUnderWay(transaction, person.grant.structureId, absorptionId) : [];
    if (!absorption || !(await closeAbsorption(transaction, absorption.id, 'abandoned', at)))
      throw new Problem('structures.absorption-not-found', 'not-found');
    await recordActs(transaction, person, at, actsOf('structures.absorption-abandoned', absorption.absorbed.id, absorption.absorbing.id));
  });
}

/** One act in the history of each side. */
function actsOf(kind: 'structures.absorption-started' | 'structures.absorption-abandoned', absorbedId: string, absorbingId: string) {
  const details = { absorbed: absorbedId, absorbing: absorbingId };
  return [
    { kind, structureId: absorbedId, details },
    { kind, structureId: absorbingId, details },
  ];
}
