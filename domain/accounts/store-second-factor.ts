import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';

/** Whether somebody has something to show beside the password: an application that gives codes, or a passkey. */
export async function holdsSecondFactor(database: Database, userId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT EXISTS (SELECT 1 FROM second_factors WHERE user_id = ${userId} AND confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM passkeys WHERE user_id = ${userId}) AS held`.execute(database);
  return rows[0]?.held === true;
}

/** Whether a live session was opened with a second factor, or its owner has one. A provider that was trusted with the sign-in counts. */
export async function sessionHasSecondFactor(database: Database, tokenHash: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT s.way IN ('passkey', 'provider')
      OR EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = s.user_id AND f.confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM passkeys p WHERE p.user_id = s.user_id) AS held
    FROM sessions s WHERE s.token_hash = ${tokenHash}`.execute(database);
  return rows[0]?.held === true;
}

/** The shared secret of an application that gives codes, as stored. */
export interface StoredTotp {
  readonly sealedSecret: string;
  readonly confirmedAt: Date;
  readonly lastStep: number;
}

/** The confirmed one of a user; with `lock`, nobody else takes a code until the transaction ends. */
export async function totpOf(database: Database, userId: string, lock = false): Promise<StoredTotp | undefined> {
  const { rows } = await sql<{ totp_secret: string; confirmed_at: Date; last_step: string | null }>`
    SELECT totp_secret, confirmed_at, last_step FROM second_factors WHERE user_id = ${userId} AND confirmed_at IS NOT NULL
    ${lock ? sql`FOR UPDATE` : sql``}`.execute(database);
  const row = rows[0];
  return row && { sealedSecret: row.totp_secret, confirmedAt: row.confirmed_at, lastStep: Number(row.last_step ?? -1) };
}

/** Keeps a confirmed secret; false when the user has one already. */
export async function insertTotp(
  transaction: Transaction,
  totp: { userId: string; sealedSecret: string; at: Date; lastStep: number },
): Promise<boolean> {
  const result = await sql`
    INSERT INTO second_factors (user_id, totp_secret, confirmed_at, last_step) VALUES (${totp.userId}, ${totp.sealedSecret}, ${totp.at}, ${totp.lastStep})
    ON CONFLICT (user_id) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Takes the code of a step: false when this step, or a later one, was taken already. */
export async function takeStep(database: Database, userId: string, step: number): Promise<boolean> {
  const result = await sql`
    UPDATE second_factors SET last_step = ${step} WHERE user_id = ${userId} AND confirmed_at IS NOT NULL AND coalesce(last_step, -1) < ${step}`.execute(
    database,
  );
  return result.numAffectedRows === 1n;
}

/** Forgets the shared secret; false when there was none. */
export async function deleteTotp(transaction: Transaction, userId: string): Promise<boolean> {
  const result = await sql`DELETE FROM second_factors WHERE user_id = ${userId}`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Puts new recovery codes in the place of all a user had. */
export async function replaceRecoveryCodes(transaction: Transaction, userId: string, hashes: readonly string[]): Promise<void> {
  await sql`DELETE FROM recovery_codes WHERE user_id = ${userId}`.execute(transaction);
  if (hashes.length > 0)
    await sql`INSERT INTO recovery_codes (user_id, code_hash) SELECT ${userId}, hash FROM unnest(${hashes}::text[]) AS hash`.execute(
      transaction,
    );
}

/** Uses a recovery code up: false when there is none such, or it was used. */
export async function useRecoveryCode(database: Database, userId: string, hash: string, at: Date): Promise<boolean> {
  const result = await sql`
    UPDATE recovery_codes SET used_at = ${at} WHERE user_id = ${userId} AND code_hash = ${hash} AND used_at IS NULL`.execute(database);
  return result.numAffectedRows === 1n;
}

/** How many codes are left to use, and how many there were. */
export async function countRecoveryCodes(database: Database, userId: string): Promise<{ left: number; made: number }> {
  const { rows } = await sql<{ left: string; made: string }>`
    SELECT count(*) FILTER (WHERE used_at IS NULL) AS left, count(*) AS made FROM recovery_codes WHERE user_id = ${userId}`.execute(
    database,
  );
  return { left: Number(rows[0]?.left ?? 0), made: Number(rows[0]?.made ?? 0) };
}

/** A sign-in whose second factor is still to come. */
export interface PendingSession {
  readonly userId: string;
  readonly userName: string;
  readonly login: string;
  readonly language: 'fr' | 'en';
  readonly expiresAt: Date;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
}

/** The pending sign-in of a token, of an active user. */
export async function pendingSessionByToken(database: Database, tokenHash: string, at: Date): Promise<PendingSession | undefined> {
  const { rows } = await sql<{
    user_id: string;
    name: string;
    login: string;
    language: 'fr' | 'en';
    expires_at: Date;
    has_totp: boolean;
    has_passkey: boolean;
  }>`
    SELECT s.user_id, u.first_name || ' ' || u.last_name AS name, u.login, u.language, s.expires_at,
      EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS has_totp,
      EXISTS (SELECT 1 FROM passkeys p WHERE p.user_id = u.id) AS has_passkey
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${tokenHash} AND s.stage = 'second-factor' AND s.expires_at > ${at} AND u.is_active`.execute(database);
  const row = rows[0];
  return (
    row && {
      userId: row.user_id,
      userName: row.name,
      login: row.login,
      language: row.language,
      expiresAt: row.expires_at,
      hasTotp: row.has_totp,
      hasPasskey: row.has_passkey,
    }
  );
}

/** Ends a pending sign-in; false when it was over already, so that one code opens one session. */
export async function takePendingSession(database: Database, tokenHash: string): Promise<boolean> {
  const result = await sql`DELETE FROM sessions WHERE token_hash = ${tokenHash} AND stage = 'second-factor'`.execute(database);
  return result.numAffectedRows === 1n;
}

/** Has everybody else who tries a code of this person wait until the transaction ends. */
export async function lockPerson(transaction: Transaction, userId: string): Promise<void> {
  await sql`SELECT 1 FROM users WHERE id = ${userId} FOR NO KEY UPDATE`.execute(transaction);
}

/** Counts one more code tried in a pending sign-in: which one it is, from 1; undefined when the sign-in is over. */
export async function countCodeTried(transaction: Transaction, tokenHash: string): Promise<number | undefined> {
  const { rows } = await sql<{ codes_tried: number }>`
    UPDATE sessions SET codes_tried = codes_tried + 1 WHERE token_hash = ${tokenHash} AND stage = 'second-factor' RETURNING codes_tried`.execute(
    transaction,
  );
  return rows[0]?.codes_tried;
}

/** Somebody by their folded login, whether or not their account is open. */
export async function personByLogin(database: Database, login: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`SELECT id, first_name || ' ' || last_name AS name FROM users WHERE login = ${login}`.execute(database);
  return rows[0];
}

/** Ends every session of somebody, those that await a second factor too. */
export async function endAllSessions(transaction: Transaction, userId: string): Promise<void> {
  await sql`DELETE FROM sessions WHERE user_id = ${userId}`.execute(transaction);
}
