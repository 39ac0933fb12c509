import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';

/** Sets a user's password. */
export async function replacePassword(transaction: Transaction, userId: string, passwordHash: string): Promise<void> {
  await sql`UPDATE users SET password_hash = ${passwordHash} WHERE id = ${userId}`.execute(transaction);
}

/** Makes strangers of all browsers a user was known in. */
export async function forgetDevices(transaction: Transaction, userId: string, at: Date): Promise<void> {
  await sql`UPDATE users SET devices_since = ${at} WHERE id = ${userId}`.execute(transaction);
}

/** Who a password is being reset for. */
export interface ResetPerson {
  readonly userId: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'fr' | 'en';
  readonly secretQuestion: string | null;
  readonly secretAnswerHash: string | null;
  readonly structureNames: readonly string[];
}

/** An active user, by login or by id. */
export async function resetPerson(
  database: Database,
  who: { readonly login: string } | { readonly userId: string },
  at: Date,
): Promise<ResetPerson | undefined> {
  const named = 'login' in who ? sql`u.login = ${who.login}` : sql`u.id = ${who.userId}`;
  const { rows } = await sql<ResetPerson>`
    SELECT u.id AS "userId", u.login, u.first_name AS "firstName", u.last_name AS "lastName", u.language,
      u.secret_question AS "secretQuestion", u.secret_answer_hash AS "secretAnswerHash",
      ARRAY(SELECT g.structure_name FROM grants_at(${at}) g WHERE g.user_id = u.id) AS "structureNames"
    FROM users u WHERE ${named} AND u.is_active`.execute(database);
  return rows[0];
}

/** Keeps (or, with null, forgets) the question somebody answers to reset their password. */
export async function setSecretQuestion(
  transaction: Transaction,
  userId: string,
  question: string | null,
  answerHash: string | null,
): Promise<void> {
  await sql`UPDATE users SET secret_question = ${question}, secret_answer_hash = ${answerHash} WHERE id = ${userId}`.execute(transaction);
}
