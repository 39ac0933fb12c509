import type { Role } from '#domain/rights';
import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Absorption } from './life/absorption.ts';
import type { Relative } from './life/life.ts';

interface AbsorptionRow {
  id: string;
  absorbed: Relative;
  absorbing: Relative;
  started_at: Date;
  principal_at: Date | null;
  rights_at: Date | null;
}

const named = (table: string) => sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)},
  'identifier', ${sql.ref(`${table}.identifier`)}, 'isActive', ${sql.ref(`${table}.is_active`)})`;

const toAbsorption = (row: AbsorptionRow): Absorption => ({
  id: row.id,
  absorbed: row.absorbed,
  absorbing: row.absorbing,
  startedAt: row.started_at,
  ...(row.principal_at && { principalAt: row.principal_at }),
  ...(row.rights_at && { rightsAt: row.rights_at }),
});

/** Absorptions under way of a structure, on either side, the oldest first; with an id only that one. */
export async function absorptionsUnderWay(database: Database, structureId: string, id?: string): Promise<Absorption[]> {
  const { rows } = await sql<AbsorptionRow>`
    SELECT b.id, ${named('d')} AS absorbed, ${named('g')} AS absorbing, b.started_at, b.principal_at, b.rights_at
    FROM absorptions b JOIN structures d ON d.id = b.absorbed_id JOIN structures g ON g.id = b.absorbing_id
    WHERE b.state = 'under-way' AND ${structureId}::uuid IN (b.absorbed_id, b.absorbing_id) ${id === undefined ? sql`` : sql`AND b.id = ${id}`}
    ORDER BY b.started_at, b.id`.execute(database);
  return rows.map(toAbsorption);
}

/** Holds an absorption under way until the transaction ends; false when it is over. */
export async function lockAbsorption(transaction: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM absorptions WHERE id = ${id} AND state = 'under-way' FOR UPDATE`.execute(transaction);
  return rows.length === 1;
}

/** Begins an absorption. */
export async function insertAbsorption(
  transaction: Transaction,
  one: { id: string; absorbedId: string; absorbingId: string; startedBy: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO absorptions (id, absorbed_id, absorbing_id, state, started_by, started_at)
    VALUES (${one.id}, ${one.absorbedId}, ${one.absorbingId}, 'under-way', ${one.startedBy}, ${one.at})`.execute(transaction);
}

/** Keeps that a step was done; false when the absorption is over. */
export async function markStep(database: Database, id: string, step: 'principal_at' | 'rights_at', at: Date): Promise<boolean> {
  const result = await sql`UPDATE absorptions SET ${sql.ref(step)} = ${at} WHERE id = ${id} AND state = 'under-way'`.execute(database);
  return result.numAffectedRows === 1n;
}

/** Closes an absorption under way; false when it is over already. */
export async function closeAbsorption(transaction: Transaction, id: string, state: 'done' | 'abandoned', at: Date): Promise<boolean> {
  const result = await sql`UPDATE absorptions SET state = ${state}, ended_at = ${at} WHERE id = ${id} AND state = 'under-way'`.execute(
    transaction,
  );
  return result.numAffectedRows === 1n;
}

/** Active structures somebody manages at an instant, not by delegation, but one. */
export async function managedBy(database: Database, userId: string, exceptId: string, at: Date): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    SELECT s.id, s.name, s.identifier, s.is_active AS "isActive" FROM grants_at(${at}) g JOIN structures s ON s.id = g.structure_id
    WHERE g.user_id = ${userId} AND g.role <> 'user' AND g.delegation_id IS NULL AND s.is_active AND s.id <> ${exceptId} ORDER BY s.name, s.id`.execute(
    database,
  );
  return rows;
}

/** Somebody who belongs to a structure. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
}

/** Active people of a structure at an instant, managers first, then by name; not those who act for it by delegation. */
export async function membersOf(database: Database, structureId: string, at: Date, login?: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.login, g.role FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id
    WHERE g.structure_id = ${structureId} AND g.delegation_id IS NULL AND u.is_active ${login === undefined ? sql`` : sql`AND u.login = ${login}`}
    ORDER BY g.role = 'principal-manager' DESC, g.role = 'secondary-manager' DESC, name, u.id`.execute(database);
  return rows;
}
