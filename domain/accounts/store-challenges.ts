import type { Database } from '#kernel';
import { sql } from 'kysely';

export type ChallengePurpose = 'passkey-registration' | 'passkey-sign-in' | 'provider';

/** What a browser was asked to bring back, once. */
export interface Challenge {
  readonly idHash: string;
  readonly purpose: ChallengePurpose;
  /** Only this person may answer it; null: anybody. */
  readonly userId: string | null;
  readonly payload: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

/** Keeps a challenge, and forgets those whose time is over. */
export async function insertChallenge(database: Database, challenge: Challenge, at: Date): Promise<void> {
  await sql`
    WITH over AS (DELETE FROM challenges WHERE expires_at <= ${at})
    INSERT INTO challenges (id_hash, purpose, user_id, payload, expires_at)
    VALUES (${challenge.idHash}, ${challenge.purpose}, ${challenge.userId}, ${JSON.stringify(challenge.payload)}, ${challenge.expiresAt})`.execute(
    database,
  );
}

/** Takes a live challenge away, so that it is answered once; undefined when there is none for this purpose and person. */
export async function takeChallenge(
  database: Database,
  wanted: { readonly idHash: string; readonly purpose: ChallengePurpose; readonly userId: string | null; readonly at: Date },
): Promise<Readonly<Record<string, string>> | undefined> {
  const { rows } = await sql<{ payload: Record<string, string> }>`
    DELETE FROM challenges WHERE id_hash = ${wanted.idHash} AND purpose = ${wanted.purpose} AND user_id IS NOT DISTINCT FROM ${wanted.userId}::uuid
      AND expires_at > ${wanted.at}
    RETURNING payload`.execute(database);
  return rows[0]?.payload;
}
