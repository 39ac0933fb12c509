import type { Database } from '#kernel';
import { sql } from 'kysely';

/** Something attempts are counted for, and how many failures are free of delay. */
export interface Subject {
  readonly key: string;
  readonly free: number;
}

/** Failures are forgotten this long after the last one. */
const memory = '15 minutes';
/** The longest delay, so that nobody keeps a person out for long by failing in their name. */
const longestSeconds = 60;

/** How often something failed lately. */
export async function failuresOf(database: Database, key: string, at: Date): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    SELECT failures FROM sign_in_attempts WHERE subject = ${key} AND last_at >= ${at}::timestamptz - ${memory}::interval`.execute(database);
  return rows[0]?.failures ?? 0;
}

/**
 * Counts one attempt against each subject before it is tried, so that attempts made at once count too. From the last free one on, the next attempt must wait
 * 1, 2, 4… up to 60 seconds. Attempts made while waiting are refused and not counted.
 * @returns the instant until which one must wait, when there is one.
 */
export async function countAttempt(database: Database, subjects: readonly Subject[], at: Date): Promise<Date | undefined> {
  const keys = subjects.map((subject) => subject.key);
  const blocked = await sql<{ until: Date | null }>`
    SELECT max(blocked_until) AS until FROM sign_in_attempts WHERE subject = ANY (${keys}) AND blocked_until > ${at}`.execute(database);
  const until = blocked.rows[0]?.until;
  if (until) return until;
  await sql`
    INSERT INTO sign_in_attempts AS a (subject, failures, last_at, blocked_until)
    SELECT subject, 1, ${at}, NULL FROM unnest(${keys}::text[]) AS given (subject) ORDER BY subject
    ON CONFLICT (subject) DO UPDATE SET
      failures = CASE WHEN a.last_at < ${at}::timestamptz - ${memory}::interval THEN 1 ELSE a.failures + 1 END,
      last_at = excluded.last_at`.execute(database);
  await sql`
    UPDATE sign_in_attempts AS a
    SET blocked_until = CASE WHEN a.failures >= given.free
      THEN ${at}::timestamptz + make_interval(secs => least(${longestSeconds}, power(2, least(a.failures - given.free, 10)))) END
    FROM unnest(${keys}::text[], ${subjects.map((subject) => subject.free)}::integer[]) AS given (subject, free)
    WHERE a.subject = given.subject`.execute(database);
  return undefined;
}

/** A sign-in that succeeded was no failure: who is named starts afresh, the address gets this attempt back. */
export async function forgiveAttempt(database: Database, who: string, address: string, at: Date): Promise<void> {
  await sql`
    WITH old AS (DELETE FROM sign_in_attempts WHERE subject = ${who} OR last_at < ${at}::timestamptz - ${memory}::interval)
    UPDATE sign_in_attempts SET failures = greatest(0, failures - 1), blocked_until = NULL WHERE subject = ${address}`.execute(database);
}
