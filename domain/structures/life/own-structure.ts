import type { PersonActor, Actor, RightName } from '#domain/rights';
import { authorise, rights } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import { lockStructure, roleAt } from '../store-life.ts';
import type { StructureRow } from '../tables.ts';

/** The life of a structure is people's business: no program changes it. Throws `rights.missing`, `accounts.no-structure`. */
export function personOf(actor: Actor, right: RightName): PersonActor {
  authorise(actor, right);
  if (actor.kind !== 'person' || actor.grant.structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  return actor;
}

/** Throws `rights.missing` unless the person holds, at this instant and in the database, a role that the right asks for in a structure. */
export async function confirmRole(
  context: Context,
  transaction: Transaction,
  person: PersonActor,
  right: 'structures.change-siret' | 'structures.absorb' | 'structures.cease',
  structureId = person.grant.structureId,
): Promise<void> {
  const role = await roleAt(transaction, person.id, structureId, context.clock.now());
  const wanted: readonly string[] = rights[right].roles;
  if (!role || !wanted.includes(role)) throw new Problem('rights.missing', 'forbidden', { params: { right }, details: { right } });
}

/** Holds a structure that lives until the transaction ends. Throws what `endedAlready` makes. */
export async function holdLiving(transaction: Transaction, structureId: string): Promise<StructureRow> {
  const row = await lockStructure(transaction, structureId);
  if (!row?.is_active) throw await endedAlready(transaction, row);
  return row;
}

/** What the second of two people is told: `structures.ended-siret-change`, `-absorption` or `-cessation`, with the successor, or `structures.inactive`. */
async function endedAlready(transaction: Transaction, row: StructureRow | undefined): Promise<Problem> {
  if (!row) return new Problem('structures.not-found', 'not-found');
  if (!row.ending) return new Problem('structures.inactive', 'conflict', { params: { name: row.name } });
  const successor = row.successor_id === null ? undefined : await lockStructure(transaction, row.successor_id);
  return new Problem(`structures.ended-${row.ending}`, 'conflict', {
    params: { name: row.name, successor: successor ? `${successor.name}, ${successor.identifier}` : '' },
    details: { ending: row.ending, endedAt: row.ended_at?.toISOString(), successor: successor?.identifier },
  });
}
