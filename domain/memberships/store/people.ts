import type { Role, Space } from '#domain/rights';
import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { Subscriptions } from '../membership.ts';

/** Somebody of a structure, as lists show them. */
export interface ListedPerson {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly login: string;
  readonly isActive: boolean;
  readonly role: Role;
  /** What they may do now: spaces that are closed are left out, managers hold the organisation. */
  readonly spaces: Subscriptions;
  /** Null: every service; otherwise of how many. */
  readonly serviceCount: number | null;
  readonly isDelegate: boolean;
  readonly since: Date;
  readonly lastSignInAt: Date | null;
}

export interface PeopleFilter {
  readonly structureId: string;
  readonly at: Date;
  /** Each must stand in the name or the login. */
  readonly words: readonly string[];
  readonly role?: Role | undefined;
  readonly space?: Space | undefined;
  /** Those who reach papers of this service. */
  readonly serviceId?: string | undefined;
}

/** The memberships that run, narrowed. `grants_at` says again below what each holds; here it would be computed for every row. */
const narrowed = (filter: PeopleFilter) => {
  const conditions = [
    sql`m.structure_id = ${filter.structureId} AND (m.starts_at IS NULL OR m.starts_at <= ${filter.at}) AND (m.ends_at IS NULL OR m.ends_at > ${filter.at})
      AND (m.delegation_id IS NULL OR EXISTS (SELECT FROM delegations_held(${filter.at}) h WHERE h.delegation_id = m.delegation_id AND h.user_id = m.user_id))`,
    ...filter.words.map((word) => sql`lower(u.first_name || ' ' || u.last_name || ' ' || u.login) LIKE ${`%${word}%`}`),
  ];
  if (filter.role) conditions.push(sql`m.role = ${filter.role}`);
  if (filter.space === 'organisation') conditions.push(sql`(m.role <> 'user' OR jsonb_exists(m.spaces, 'organisation'))`);
  else if (filter.space)
    conditions.push(
      sql`jsonb_exists(m.spaces, ${filter.space}) AND ${filter.space} = ANY ((SELECT open_spaces FROM structures WHERE id = ${filter.structureId})::text[])`,
    );
  if (filter.serviceId) conditions.push(sql`(m.service_ids IS NULL OR ${filter.serviceId}::uuid = ANY (m.service_ids))`);
  return sql.join(conditions, sql` AND `);
};

const order = sql`ORDER BY u.last_name, u.first_name, u.id`;

/** People of a structure by name, and how many there are in all. */
export async function peopleMatching(
  database: Database,
  filter: PeopleFilter,
  limit: number,
  offset: number,
): Promise<{ people: ListedPerson[]; total: number }> {
  const [found, counted] = await Promise.all([
    sql<ListedPerson>`
      WITH page AS MATERIALIZED (
        SELECT u.id, u.first_name, u.last_name, u.login, u.is_active, u.last_sign_in_at, m.created_at
        FROM memberships m JOIN users u ON u.id = m.user_id WHERE ${narrowed(filter)} ${order} LIMIT ${limit} OFFSET ${offset}
      )
      SELECT u.id AS "userId", u.first_name AS "firstName", u.last_name AS "lastName", u.login, u.is_active AS "isActive", g.role, g.spaces,
        cardinality(g.service_ids) AS "serviceCount", g.delegation_id IS NOT NULL AS "isDelegate", u.created_at AS since, u.last_sign_in_at AS "lastSignInAt"
      FROM page u CROSS JOIN LATERAL (
        -- OFFSET keeps the planner from computing what everybody of the structure holds.
        SELECT * FROM grants_at(${filter.at}) g WHERE g.user_id = u.id AND g.structure_id = ${filter.structureId} OFFSET 0
      ) g ${order}`.execute(database),
    // Names are looked at only when they are searched: counting ten thousand memberships alone is quick.
    sql<{
      total: string;
    }>`SELECT count(*) AS total FROM memberships m ${filter.words.length > 0 ? sql`JOIN users u ON u.id = m.user_id` : sql``} WHERE ${narrowed(filter)}`.execute(
      database,
    ),
  ]);
  return { people: found.rows, total: Number(counted.rows[0]?.total ?? 0) };
}

/** When somebody signed in for the last time. */
export async function lastSignIn(database: Database, userId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`SELECT last_sign_in_at AS at FROM users WHERE id = ${userId}`.execute(database);
  return rows[0]?.at ?? null;
}

/** Those of some active people who are attached to any of the structures, by name. */
export async function peopleInAny(
  database: Database,
  structureIds: readonly string[],
  userIds: readonly string[],
  at: Date,
): Promise<{ userId: string; name: string; login: string }[]> {
  const { rows } = await sql<{ userId: string; name: string; login: string }>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.login FROM users u
    WHERE u.id = ANY (${[...userIds]}::uuid[]) AND u.is_active AND EXISTS (
      SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.structure_id = ANY (${[...structureIds]}::uuid[])
        AND m.delegation_id IS NULL AND (m.starts_at IS NULL OR m.starts_at <= ${at}) AND (m.ends_at IS NULL OR m.ends_at > ${at}))
    ${order}`.execute(database);
  return rows;
}
