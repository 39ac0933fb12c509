import type { Database, Language, Transaction } from '#kernel';
import { sql } from 'kysely';

/**
 * Whether a structure belongs to somebody: a person whose account is open is attached, or its history shows that people managed it once. In the latter case
 * nobody becomes its manager by being the first to come back: its papers are not theirs, and the operator decides (`unisson people promote`).
 */
export async function isManned(database: Database, structureId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ manned: boolean }>`
    SELECT EXISTS (SELECT 1 FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id WHERE g.structure_id = ${structureId} AND u.is_active)
      OR EXISTS (SELECT 1 FROM acts a WHERE a.structure_id = ${structureId} AND a.kind <> 'structures.created') AS manned`.execute(
    database,
  );
  return rows[0]?.manned === true;
}

/** Holds a structure, so that of two people who come first one is; answers what its people can be given. */
export async function holdStructure(
  transaction: Transaction,
  structureId: string,
): Promise<{ name: string; isPublic: boolean; isActive: boolean; openSpaces: string[] } | undefined> {
  const { rows } = await sql<{ name: string; isPublic: boolean; isActive: boolean; openSpaces: string[] }>`
    SELECT name, is_public AS "isPublic", is_active AS "isActive", open_spaces AS "openSpaces" FROM structures WHERE id = ${structureId} FOR UPDATE`.execute(
    transaction,
  );
  return rows[0];
}

/** Whether a login is somebody's, of accounts that were closed too. */
export async function isLoginTaken(database: Database, login: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT EXISTS (SELECT 1 FROM users WHERE login = ${login}) AS taken`.execute(database);
  return rows[0]?.taken === true;
}

/** A new account, as stored. */
export interface NewUser {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  /** Null: the person signs in by other ways. */
  readonly passwordHash: string | null;
  readonly at: Date;
}

/** Writes an account whose address was verified; false when the login is taken. */
export async function insertUser(transaction: Transaction, user: NewUser): Promise<boolean> {
  const result = await sql`
    INSERT INTO users (id, login, contact_email, first_name, last_name, password_hash, language, login_verified_at, contact_verified_at, created_at)
    VALUES (${user.id}, ${user.login}, ${user.login}, ${user.firstName}, ${user.lastName}, ${user.passwordHash}, ${user.language}, ${user.at}, ${user.at}, ${user.at})
    ON CONFLICT (login) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}
