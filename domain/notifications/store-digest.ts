import type { NewsKind } from '#domain/news';
import { newsKinds } from '#domain/news';
import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { DigestLine, DigestRhythm } from './digest/digest.ts';

/** A line that waits for its reader's mail. */
export interface WaitingLine extends DigestLine {
  readonly factKey: string;
  readonly userId: string;
  readonly rhythm: DigestRhythm;
  readonly kind: NewsKind;
  readonly structure: string;
}

/** A line as its mail tells it, with how many there are in its group and in all. */
export interface ToldLine extends DigestLine {
  readonly kind: NewsKind;
  readonly structure: string;
  readonly inGroup: number;
  readonly total: number;
}

/** Has lines wait; those of a fact that person was told of before are left out. */
export async function insertLines(transaction: Transaction, lines: readonly WaitingLine[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    INSERT INTO digest_lines (fact_key, user_id, rhythm, kind, code, params, structure_name, link, at)
    SELECT "factKey", "userId", rhythm, kind, code, params, structure, link, at
    FROM json_to_recordset(${JSON.stringify(lines)}::json)
      AS line ("factKey" text, "userId" uuid, rhythm text, kind text, code text, params jsonb, structure text, link text, at timestamptz)
    ON CONFLICT (user_id, fact_key) DO NOTHING`.execute(transaction);
}

/** People for whom lines wait, in portions: those after an id. */
export async function readersAfter(database: Database, rhythm: DigestRhythm, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT user_id AS id FROM digest_lines WHERE rhythm = ${rhythm} AND told_at IS NULL AND user_id > ${after} ORDER BY user_id LIMIT ${limit}`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}

/** Holds a reader until the transaction ends, so that of two workers one makes the mail; whether a mail of that key was made before. */
export async function lockReader(transaction: Transaction, userId: string, mailKey: string): Promise<{ wasTold: boolean }> {
  await sql`SELECT id FROM users WHERE id = ${userId} FOR NO KEY UPDATE`.execute(transaction);
  const { rows } = await sql`SELECT 1 FROM mails WHERE fact_key = ${mailKey}`.execute(transaction);
  return { wasTold: rows.length > 0 };
}

/** Marks all waiting lines of a reader as told, and answers the newest of each group, so that a mail stays short however many there are. */
export async function takeLines(
  transaction: Transaction,
  userId: string,
  rhythm: DigestRhythm,
  at: Date,
  most: { readonly perGroup: number; readonly groups: number },
): Promise<ToldLine[]> {
  const { rows } = await sql<ToldLine>`
    WITH told AS (
      UPDATE digest_lines SET told_at = ${at} WHERE user_id = ${userId} AND rhythm = ${rhythm} AND told_at IS NULL RETURNING *
    ), ranked AS (
      SELECT *, count(*) OVER ()::integer AS total, count(*) OVER (PARTITION BY kind, structure_name)::integer AS in_group,
        row_number() OVER (PARTITION BY kind, structure_name ORDER BY at DESC, fact_key) AS place,
        dense_rank() OVER (ORDER BY array_position(${[...newsKinds]}::text[], kind), structure_name) AS group_place
      FROM told
    )
    SELECT kind, structure_name AS structure, code, params, link, at, in_group AS "inGroup", total FROM ranked
    WHERE place <= ${most.perGroup} AND group_place <= ${most.groups} ORDER BY group_place, place`.execute(transaction);
  return rows;
}

/** Drops what waits for a reader: all of it, or the kinds named. */
export async function dropLines(transaction: Transaction, userId: string, kinds: readonly NewsKind[] | 'all'): Promise<void> {
  const narrowed = kinds === 'all' ? sql`` : sql`AND kind = ANY (${[...kinds]}::text[])`;
  await sql`DELETE FROM digest_lines WHERE user_id = ${userId} AND told_at IS NULL ${narrowed}`.execute(transaction);
}

/** Has what waits for a reader wait for another mail. */
export async function moveLines(transaction: Transaction, userId: string, kind: NewsKind, rhythm: DigestRhythm): Promise<void> {
  await sql`
    UPDATE digest_lines SET rhythm = ${rhythm} WHERE user_id = ${userId} AND kind = ${kind} AND told_at IS NULL AND rhythm <> ${rhythm}`.execute(
    transaction,
  );
}

/** Deletes mails made before an instant and lines told before another one, in portions; answers how many mails. */
export async function deleteOld(database: Database, mailsBefore: Date, linesBefore: Date): Promise<number> {
  await sql`DELETE FROM digest_lines WHERE told_at < ${linesBefore}`.execute(database);
  let deleted = 0;
  for (;;) {
    const result = await sql`DELETE FROM mails WHERE id IN (SELECT id FROM mails WHERE made_at < ${mailsBefore} LIMIT 5000)`.execute(
      database,
    );
    const rows = Number(result.numAffectedRows ?? 0);
    if (rows === 0) return deleted;
    deleted += rows;
  }
}
