import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';

/** Holds the structures somebody belongs to until the transaction ends: nobody hands them a role there while their account is being closed. */
export async function lockStructuresOf(transaction: Transaction, userId: string): Promise<void> {
  await sql`
    SELECT id FROM structures WHERE id IN (SELECT structure_id FROM memberships WHERE user_id = ${userId}) ORDER BY id FOR NO KEY UPDATE`.execute(
    transaction,
  );
}

/** Ends every membership of somebody; answers the structures. */
export async function endMemberships(transaction: Transaction, userId: string): Promise<string[]> {
  const { rows } = await sql<{ structure: string }>`
    DELETE FROM memberships WHERE user_id = ${userId} RETURNING structure_id AS structure`.execute(transaction);
  return rows.map(({ structure }) => structure).sort();
}

/** Takes back what somebody asked for and nobody decided; answers the structures and requests. */
export async function withdrawRequests(transaction: Transaction, userId: string, at: Date): Promise<{ id: string; structureId: string }[]> {
  const { rows } = await sql<{ id: string; structureId: string }>`
    UPDATE membership_requests SET state = 'withdrawn', decided_at = ${at} WHERE user_id = ${userId} AND state = 'pending'
    RETURNING id, structure_id AS "structureId"`.execute(transaction);
  return rows;
}

/** Closes an account: nothing opens it any more. */
export async function markClosed(transaction: Transaction, userId: string, at: Date): Promise<void> {
  await sql`UPDATE users SET is_active = false, closed_at = ${at} WHERE id = ${userId}`.execute(transaction);
  await sql`DELETE FROM sessions WHERE user_id = ${userId}`.execute(transaction);
  await sql`UPDATE sessions SET viewing_as = NULL WHERE viewing_as = ${userId}`.execute(transaction);
  await sql`DELETE FROM challenges WHERE user_id = ${userId}`.execute(transaction);
  await sql`DELETE FROM links WHERE user_id = ${userId}`.execute(transaction);
  await sql`DELETE FROM digest_lines WHERE user_id = ${userId}`.execute(transaction);
}

/** Opens a closed account again; false when it was erased, or is open. */
export async function markOpen(transaction: Transaction, userId: string): Promise<boolean> {
  const result = await sql`
    UPDATE users SET is_active = true, closed_at = NULL WHERE id = ${userId} AND NOT is_active AND erased_at IS NULL`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/**
 * Blanks everything an account holds of its person; the row stays, because histories point to it. The login is free again.
 * `.invalid` (RFC 2606) is a domain no mail is ever sent to.
 */
export async function blankAccount(
  transaction: Transaction,
  account: { id: string; login: string; contactEmail: string },
  at: Date,
): Promise<void> {
  const { id, login, contactEmail } = account;
  for (const table of ['recovery_codes', 'second_factors', 'passkeys', 'external_identities', 'membership_requests'])
    await sql`DELETE FROM ${sql.table(table)} WHERE user_id = ${id}`.execute(transaction);
  await sql`DELETE FROM mails WHERE user_id = ${id}`.execute(transaction);
  await sql`DELETE FROM mails WHERE user_id IS NULL AND recipient = ANY (${[login, contactEmail]})`.execute(transaction);
  const nowhere = `erased-${id}@erased.invalid`;
  await sql`
    UPDATE users SET login = ${nowhere}, contact_email = ${nowhere}, first_name = '', last_name = '', password_hash = NULL, rhythms = '{}', shortcuts = true,
      secret_question = NULL, secret_answer_hash = NULL, login_verified_at = NULL, contact_verified_at = NULL, last_sign_in_at = NULL, devices_since = NULL,
      is_active = false, closed_at = coalesce(closed_at, ${at}), erased_at = ${at}
    WHERE id = ${id}`.execute(transaction);
}

/** Closed accounts whose delay is over, not erased yet. */
export async function closedBefore(database: Database, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM users WHERE NOT is_active AND erased_at IS NULL AND closed_at <= ${before} ORDER BY closed_at, id LIMIT ${limit}`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}

/** Deletes what has no use any more: sessions and challenges that are over, attempts to sign in a day later, links a week after they ended. */
export async function deleteExpired(database: Database, at: Date, linksBefore: Date): Promise<void> {
  await sql`DELETE FROM sessions WHERE expires_at <= ${at}`.execute(database);
  await sql`DELETE FROM challenges WHERE expires_at <= ${at}`.execute(database);
  await sql`DELETE FROM sign_in_attempts WHERE last_at <= ${at}::timestamptz - interval '1 day'`.execute(database);
  await sql`DELETE FROM links WHERE expires_at <= ${linksBefore}`.execute(database);
}
