import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';

/** Memberships carried by one statement. */
const carriedAtOnce = 500;

/** A membership with every column the table has, of which only these matter here. */
type WholeRow = Readonly<Record<string, unknown>> & { readonly user_id: string; readonly service_ids: readonly string[] | null };

/**
 * Gives the people of a structure the same rights in the one made from it: role, spaces, and the services made from theirs. Memberships that are over, that
 * came by a delegation or belong to closed accounts stay behind. Returns how many were given.
 */
export async function carryMemberships(transaction: Transaction, fromId: string, toId: string, at: Date): Promise<number> {
  const { rows: services } = await sql<{ id: string; origin: string }>`
    SELECT id, origin_id AS origin FROM services WHERE structure_id = ${toId} AND origin_id IS NOT NULL`.execute(transaction);
  const madeFrom = new Map(services.map(({ id, origin }) => [origin, id]));
  const people = await runningMemberships(transaction, fromId, at);
  // In portions, mapped here: in one statement the database, which has no statistics of the rows just made, may compare everybody with everything.
  for (let from = 0; from < people.length; from += carriedAtOnce) {
    const carried = people.slice(from, from + carriedAtOnce).map((row) => ({
      ...row,
      structure_id: toId,
      created_at: at,
      version: 1,
      service_ids: row.service_ids?.flatMap((id) => madeFrom.get(id) ?? []) ?? null,
    }));
    await sql`INSERT INTO memberships SELECT * FROM jsonb_populate_recordset(NULL::memberships, ${JSON.stringify(carried)}::jsonb)`.execute(
      transaction,
    );
  }
  return people.length;
}

async function runningMemberships(transaction: Transaction, structureId: string, at: Date): Promise<WholeRow[]> {
  const { rows } = await sql<{ row: WholeRow }>`
    SELECT to_jsonb(m) AS row FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.structure_id = ${structureId} AND u.is_active AND m.delegation_id IS NULL AND (m.ends_at IS NULL OR m.ends_at > ${at})`.execute(
    transaction,
  );
  return rows.map(({ row }) => row);
}

/** Somebody who may read a structure's papers from now on. */
export interface NewReader {
  readonly userId: string;
  readonly name: string;
}

/** Lets the managers of one structure read in another one where they had no membership. Returns who they are. */
export async function letManagersRead(transaction: Transaction, managedId: string, readId: string, at: Date): Promise<NewReader[]> {
  const { rows } = await sql<NewReader>`
    WITH given AS (
      INSERT INTO memberships AS kept (user_id, structure_id, role, spaces, created_at)
      SELECT g.user_id, s.id, 'user', (SELECT coalesce(jsonb_object_agg(space, 'read'), '{}') FROM unnest(s.open_spaces || '{organisation}'::text[]) AS space), ${at}
      FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id AND u.is_active CROSS JOIN structures s
      WHERE g.structure_id = ${managedId} AND g.role <> 'user' AND g.delegation_id IS NULL AND s.id = ${readId}
      ON CONFLICT (user_id, structure_id) DO UPDATE SET role = 'user', spaces = excluded.spaces, service_ids = NULL, delegation_id = NULL, starts_at = NULL,
        ends_at = NULL, created_at = excluded.created_at WHERE kept.ends_at <= ${at}
      RETURNING user_id
    )
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name FROM given JOIN users u ON u.id = given.user_id ORDER BY name, u.id`.execute(
    transaction,
  );
  return rows;
}

/** Active people who act for a structure at an instant. */
export async function peopleAt(database: Database, structureId: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT u.id FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id WHERE g.structure_id = ${structureId} AND u.is_active ORDER BY u.id`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}
