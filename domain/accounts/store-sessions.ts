import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Way } from './session.ts';

/** Notes a sign-in; answers what stood there before. */
export async function noteSignIn(
  transaction: Transaction,
  userId: string,
  at: Date,
): Promise<{ name: string; lastSignInAt: Date | null; devicesSince: Date | null } | undefined> {
  const { rows } = await sql<{ name: string; last_sign_in_at: Date | null; devices_since: Date | null }>`
    WITH before AS (SELECT id, last_sign_in_at FROM users WHERE id = ${userId} FOR UPDATE)
    UPDATE users SET last_sign_in_at = ${at} FROM before WHERE users.id = before.id
    RETURNING users.first_name || ' ' || users.last_name AS name, before.last_sign_in_at, users.devices_since`.execute(transaction);
  const row = rows[0];
  return row && { name: row.name, lastSignInAt: row.last_sign_in_at, devicesSince: row.devices_since };
}

/** A live session as its owner is shown it. */
export interface ListedSession {
  readonly id: string;
  readonly createdAt: Date;
  /** To the minute: it is written at most that often. */
  readonly seenAt: Date;
  readonly way: Way;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly isThis: boolean;
}

/** The live sessions of a user, the one that asks first, then the last seen. */
export async function sessionsOf(database: Database, userId: string, tokenHash: string, at: Date): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    SELECT id, created_at AS "createdAt", seen_at AS "seenAt", way, user_agent AS "userAgent", address, token_hash = ${tokenHash} AS "isThis"
    FROM sessions WHERE user_id = ${userId} AND stage = 'open' AND expires_at > ${at}
    ORDER BY token_hash = ${tokenHash} DESC, seen_at DESC, id LIMIT 200`.execute(database);
  return rows;
}

/** Ends sessions of a user: one by its id, or all but the one that asks; answers how many. */
export async function deleteSessions(
  transaction: Transaction,
  userId: string,
  which: { readonly id: string } | { readonly exceptTokenHash: string } | 'all',
): Promise<number> {
  const narrowed = which === 'all' ? sql`` : 'id' in which ? sql`AND id = ${which.id}` : sql`AND token_hash <> ${which.exceptTokenHash}`;
  const result = await sql`DELETE FROM sessions WHERE user_id = ${userId} ${narrowed}`.execute(transaction);
  return Number(result.numAffectedRows ?? 0);
}
