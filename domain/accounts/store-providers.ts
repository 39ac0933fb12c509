import type { Database, Language, Transaction } from '#kernel';
import { sql } from 'kysely';

/** An account that an outside identity may open. */
export interface ProviderAccount {
  readonly userId: string;
  readonly name: string;
  readonly language: Language;
  readonly isActive: boolean;
}

interface AccountJoin {
  id: string;
  name: string;
  language: Language;
  is_active: boolean;
}

const toAccount = (row: AccountJoin): ProviderAccount => ({
  userId: row.id,
  name: row.name,
  language: row.language,
  isActive: row.is_active,
});

/** The account an outside identity was linked to. */
export async function accountOfIdentity(database: Database, issuer: string, subject: string): Promise<ProviderAccount | undefined> {
  const { rows } = await sql<AccountJoin>`
    SELECT u.id, u.first_name || ' ' || u.last_name AS name, u.language, u.is_active
    FROM external_identities e JOIN users u ON u.id = e.user_id WHERE e.issuer = ${issuer} AND e.subject = ${subject}`.execute(database);
  return rows[0] && toAccount(rows[0]);
}

/** What decides whether an account may be linked by its address alone. */
export interface LinkableAccount extends ProviderAccount {
  readonly isLoginVerified: boolean;
  readonly hasSecondFactor: boolean;
  /** It is another identity's of this provider. */
  readonly isLinked: boolean;
}

/** The account of a login, locked until the transaction ends. */
export async function accountByLogin(transaction: Transaction, login: string, issuer: string): Promise<LinkableAccount | undefined> {
  const { rows } = await sql<AccountJoin & { verified: boolean; held: boolean; linked: boolean }>`
    SELECT u.id, u.first_name || ' ' || u.last_name AS name, u.language, u.is_active, u.login_verified_at IS NOT NULL AS verified,
      EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM passkeys p WHERE p.user_id = u.id) AS held,
      EXISTS (SELECT 1 FROM external_identities e WHERE e.user_id = u.id AND e.issuer = ${issuer}) AS linked
    FROM users u WHERE u.login = ${login} FOR UPDATE OF u`.execute(transaction);
  const row = rows[0];
  return row && { ...toAccount(row), isLoginVerified: row.verified, hasSecondFactor: row.held, isLinked: row.linked };
}

/** Links an outside identity to an account; false when it is linked already, to whomever. */
export async function insertIdentity(
  transaction: Transaction,
  identity: { issuer: string; subject: string; userId: string; at: Date },
): Promise<boolean> {
  const result = await sql`
    INSERT INTO external_identities (issuer, subject, user_id, created_at) VALUES (${identity.issuer}, ${identity.subject}, ${identity.userId}, ${identity.at})
    ON CONFLICT (issuer, subject) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** A new account that is opened through a provider only; false when its login is taken. */
export async function insertProviderAccount(
  transaction: Transaction,
  account: { userId: string; login: string; firstName: string; lastName: string; language: Language; at: Date },
): Promise<boolean> {
  const result = await sql`
    INSERT INTO users (id, login, contact_email, first_name, last_name, password_hash, language, created_at, login_verified_at, contact_verified_at)
    VALUES (${account.userId}, ${account.login}, ${account.login}, ${account.firstName}, ${account.lastName}, NULL, ${account.language}, ${account.at},
      ${account.at}, ${account.at})
    ON CONFLICT (login) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Outside identities of somebody, oldest first. */
export async function identitiesOf(database: Database, userId: string): Promise<{ issuer: string; createdAt: Date }[]> {
  const { rows } = await sql<{ issuer: string; created_at: Date }>`
    SELECT issuer, created_at FROM external_identities WHERE user_id = ${userId} ORDER BY created_at`.execute(database);
  return rows.map((row) => ({ issuer: row.issuer, createdAt: row.created_at }));
}

/** Undoes the links of an account to a provider; false when there was none. */
export async function deleteIdentities(transaction: Transaction, userId: string, issuer: string): Promise<boolean> {
  const result = await sql`DELETE FROM external_identities WHERE user_id = ${userId} AND issuer = ${issuer}`.execute(transaction);
  return (result.numAffectedRows ?? 0n) > 0n;
}
