import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Delegation } from '../delegations/delegation.ts';

/** Somebody who holds a delegation. */
export interface Holder {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly since: Date;
}

/** Who holds a delegation, by name. */
export async function holdersOf(database: Database, delegationId: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.login, m.created_at AS since
    FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.delegation_id = ${delegationId} ORDER BY u.last_name, u.first_name, u.id`.execute(
    database,
  );
  return rows;
}

/** Somebody of the delegate structure who may be designated. */
export interface Candidate {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  /** How they act for the giver already. */
  readonly held: 'direct' | 'this' | 'other' | null;
}

/** Active people who belong to the delegate structure themselves and whose name or login holds every word, by name; with an id only that one. */
export async function candidatesFor(
  database: Database,
  { id, giver, delegate }: Pick<Delegation, 'id' | 'giver' | 'delegate'>,
  find: { words: readonly string[]; userId?: string; at: Date },
  limit: number,
): Promise<Candidate[]> {
  const words = find.words.map((word) => sql`AND lower(u.first_name || ' ' || u.last_name || ' ' || u.login) LIKE ${`%${word}%`}`);
  const { rows } = await sql<Candidate>`
    WITH page AS MATERIALIZED (
      SELECT u.id, u.first_name, u.last_name, u.login FROM memberships own JOIN users u ON u.id = own.user_id
      WHERE own.structure_id = ${delegate.id} AND own.delegation_id IS NULL AND u.is_active
        AND (own.starts_at IS NULL OR own.starts_at <= ${find.at}) AND (own.ends_at IS NULL OR own.ends_at > ${find.at})
        ${find.userId === undefined ? sql`` : sql`AND u.id = ${find.userId}`} ${sql.join(words, sql` `)}
      ORDER BY u.last_name, u.first_name, u.id LIMIT ${limit}
    )
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.login,
      CASE WHEN there.user_id IS NULL THEN NULL WHEN there.delegation_id IS NULL THEN 'direct' WHEN there.delegation_id = ${id} THEN 'this' ELSE 'other' END AS held
    FROM page u LEFT JOIN memberships there ON there.structure_id = ${giver.id} AND there.user_id = u.id AND (there.ends_at IS NULL OR there.ends_at > ${find.at})
    ORDER BY u.last_name, u.first_name, u.id`.execute(database);
  return rows;
}

/** Has somebody hold a delegation: rights in the giver's structure for as long as it runs. False when they are attached there already. */
export async function insertHolder(transaction: Transaction, delegationId: string, userId: string, at: Date): Promise<boolean> {
  const result = await sql`
    INSERT INTO memberships AS kept (user_id, structure_id, role, spaces, service_ids, delegation_id, starts_at, ends_at, created_at)
    SELECT ${userId}::uuid, d.structure_id, 'user', d.spaces, d.service_ids, d.id, d.starts_at, d.ends_at, ${at} FROM delegations d WHERE d.id = ${delegationId}
    ON CONFLICT (user_id, structure_id) DO UPDATE SET role = excluded.role, spaces = excluded.spaces, service_ids = excluded.service_ids,
      delegation_id = excluded.delegation_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at, created_at = excluded.created_at,
      version = kept.version + 1 WHERE kept.ends_at <= ${at}`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Takes a delegation from somebody; false when they did not hold it. */
export async function deleteHolder(transaction: Transaction, delegationId: string, userId: string): Promise<boolean> {
  const result = await sql`DELETE FROM memberships WHERE delegation_id = ${delegationId} AND user_id = ${userId}`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Takes from somebody every delegation that a structure received; answers which. */
export async function deleteHeldThrough(
  transaction: Transaction,
  delegateId: string,
  userId: string,
): Promise<{ delegationId: string; giverId: string; delegate: string; giver: string }[]> {
  const { rows } = await sql<{ delegationId: string; giverId: string; delegate: string; giver: string }>`
    DELETE FROM memberships m USING delegations d, structures g, structures t
    WHERE m.user_id = ${userId} AND m.delegation_id = d.id AND d.delegate_id = ${delegateId} AND g.id = d.structure_id AND t.id = d.delegate_id
    RETURNING d.id AS "delegationId", g.id AS "giverId", g.name AS giver, t.name AS delegate`.execute(transaction);
  return rows;
}
