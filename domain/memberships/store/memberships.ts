import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { MembershipRights } from '../membership.ts';
import type { MembershipTables } from '../tables.ts';

/** Attaches somebody to a structure; false when they are attached already. */
export async function insertMembership(
  transaction: Transaction,
  userId: string,
  structureId: string,
  rights: MembershipRights,
  at: Date,
): Promise<boolean> {
  const result = await transaction
    .$extendTables<MembershipTables>()
    .insertInto('memberships')
    .values({
      user_id: userId,
      structure_id: structureId,
      role: rights.role,
      spaces: JSON.stringify(rights.spaces),
      service_ids: rights.serviceIds && [...rights.serviceIds],
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'structure_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Active people who manage a structure at an instant, the principal one first. */
export async function managersAt(
  database: Database,
  structureId: string,
  at: Date,
): Promise<{ userId: string; name: string; role: string }[]> {
  const { rows } = await sql<{ userId: string; name: string; role: string }>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, g.role FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id
    WHERE g.structure_id = ${structureId} AND g.role <> 'user' AND u.is_active ORDER BY g.role = 'principal-manager' DESC, name, u.id`.execute(
    database,
  );
  return rows;
}
