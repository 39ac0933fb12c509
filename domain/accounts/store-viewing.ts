import type { Database, Transaction } from '#kernel';
import type { Grant, Role } from '#domain/rights';
import { sql } from 'kysely';
import type { SpacesJson } from './tables.ts';

/** Somebody whose rights are looked with. */
export interface Viewed {
  readonly userId: string;
  readonly name: string;
  readonly grant: Grant;
}

interface ViewedRow {
  user_id: string;
  name: string;
  structure_name: string;
  is_public: boolean;
  role: Role;
  spaces: SpacesJson;
  service_ids: string[] | null;
}

/** What somebody holds in a structure at an instant, with their name; undefined when they hold nothing there, or their account is closed. */
export async function heldIn(database: Database, userId: string, structureId: string, at: Date): Promise<Viewed | undefined> {
  const { rows } = await sql<ViewedRow>`
    SELECT u.id AS user_id, u.first_name || ' ' || u.last_name AS name, g.structure_name, g.is_public, g.role, g.spaces, g.service_ids
    FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id
    WHERE g.user_id = ${userId} AND g.structure_id = ${structureId} AND u.is_active`.execute(database);
  const row = rows[0];
  return (
    row && {
      userId: row.user_id,
      name: row.name,
      grant: {
        structureId,
        structureName: row.structure_name,
        structureIsPublic: row.is_public,
        role: row.role,
        spaces: row.spaces,
        ...(row.service_ids && { serviceIds: row.service_ids }),
      },
    }
  );
}

/** Has a session look with somebody else's rights, or (null) with its own again. */
export async function setViewed(transaction: Database | Transaction, tokenHash: string, userId: string | null): Promise<void> {
  await sql`UPDATE sessions SET viewing_as = ${userId} WHERE token_hash = ${tokenHash}`.execute(transaction);
}
