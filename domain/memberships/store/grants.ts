import type { Grant, Role, Space, Level } from '#domain/rights';
import type { Database } from '#kernel';
import { sql } from 'kysely';

interface GrantRow {
  structure_id: string;
  structure_name: string;
  is_public: boolean;
  role: Role;
  spaces: Partial<Record<Space, Level>>;
  service_ids: string[] | null;
  delegation_id: string | null;
}

/** What somebody may do at an instant, in one structure or in every one. */
export async function grantsOf(database: Database, userId: string, at: Date, structureId?: string): Promise<Grant[]> {
  const { rows } = await sql<GrantRow>`
    SELECT g.structure_id, g.structure_name, g.is_public, g.role, g.spaces, g.service_ids, g.delegation_id
    FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id
    WHERE g.user_id = ${userId} AND u.is_active ${structureId === undefined ? sql`` : sql`AND g.structure_id = ${structureId}`}
    ORDER BY g.structure_name, g.structure_id`.execute(database);
  return rows.map((row) => ({
    structureId: row.structure_id,
    structureName: row.structure_name,
    structureIsPublic: row.is_public,
    role: row.role,
    spaces: row.spaces,
    ...(row.service_ids && { serviceIds: row.service_ids }),
    ...(row.delegation_id !== null && { delegationId: row.delegation_id }),
  }));
}

/** Active people who manage a structure at an instant, the principal one first. Those who only act for it by delegation do not. */
export async function managersAt(
  database: Database,
  structureId: string,
  at: Date,
): Promise<{ userId: string; name: string; role: Role; lastSignInAt: Date }[]> {
  const { rows } = await sql<{ userId: string; name: string; role: Role; lastSignInAt: Date }>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, g.role, coalesce(u.last_sign_in_at, u.created_at) AS "lastSignInAt"
    FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id
    WHERE g.structure_id = ${structureId} AND g.role <> 'user' AND u.is_active ORDER BY g.role = 'principal-manager' DESC, name, u.id`.execute(
    database,
  );
  return rows;
}
