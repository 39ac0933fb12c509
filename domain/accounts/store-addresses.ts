import type { Database, Language, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { LinkPurpose } from './store-links.ts';

/** An account, as what concerns it as a whole needs to know it. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly contactEmail: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  readonly isActive: boolean;
  readonly loginIsVerified: boolean;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly erasedAt: Date | null;
}

const columns = sql`id, login, contact_email AS "contactEmail", first_name AS "firstName", last_name AS "lastName", language,
  is_active AS "isActive", login_verified_at IS NOT NULL AS "loginIsVerified", created_at AS "createdAt", closed_at AS "closedAt", erased_at AS "erasedAt"`;

/** An account by its id. */
export async function accountById(database: Database, userId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`SELECT ${columns} FROM users WHERE id = ${userId}`.execute(database);
  return rows[0];
}

/** An account by its login, folded as stored. */
export async function accountByLogin(database: Database, login: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`SELECT ${columns} FROM users WHERE login = ${login}`.execute(database);
  return rows[0];
}

/** An account, held until the transaction ends: two changes of it come one after the other. */
export async function lockAccount(transaction: Transaction, userId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`SELECT ${columns} FROM users WHERE id = ${userId} FOR NO KEY UPDATE`.execute(transaction);
  return rows[0];
}

/** Sets the civil name. */
export async function setName(transaction: Transaction, userId: string, name: { firstName: string; lastName: string }): Promise<void> {
  await sql`UPDATE users SET first_name = ${name.firstName}, last_name = ${name.lastName} WHERE id = ${userId}`.execute(transaction);
}

/** Sets the contact address, which was verified. */
export async function setContact(transaction: Transaction, userId: string, email: string, at: Date): Promise<void> {
  await sql`UPDATE users SET contact_email = ${email}, contact_verified_at = ${at} WHERE id = ${userId}`.execute(transaction);
}

/** Sets the login, which was verified; false when it is somebody else's. */
export async function setLogin(transaction: Transaction, userId: string, login: string, at: Date): Promise<boolean> {
  const result = await sql`
    UPDATE users SET login = ${login}, login_verified_at = ${at}
    WHERE id = ${userId} AND NOT EXISTS (SELECT 1 FROM users other WHERE other.login = ${login} AND other.id <> ${userId})`.execute(
    transaction,
  );
  return result.numAffectedRows === 1n;
}

/** How many links of a purpose were made for somebody since an instant. */
export async function linksMadeSince(database: Database, purpose: LinkPurpose, userId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    SELECT count(*)::integer AS made FROM links WHERE user_id = ${userId} AND purpose = ${purpose} AND created_at > ${since}`.execute(
    database,
  );
  return rows[0]?.made ?? 0;
}

/** Addresses that wait to be verified. */
export async function addressesAwaited(
  database: Database,
  userId: string,
  at: Date,
): Promise<{ purpose: 'change-login' | 'change-contact'; email: string; expiresAt: Date }[]> {
  const { rows } = await sql<{ purpose: 'change-login' | 'change-contact'; email: string; expiresAt: Date }>`
    SELECT purpose, payload->>'email' AS email, expires_at AS "expiresAt" FROM links
    WHERE user_id = ${userId} AND purpose IN ('change-login','change-contact') AND used_at IS NULL AND expires_at > ${at}
    ORDER BY purpose`.execute(database);
  return rows;
}
