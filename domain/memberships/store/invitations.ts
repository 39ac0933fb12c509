import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { InvitationPayload, MembershipTables } from '../tables.ts';

const links = (database: Database) => database.$extendTables<MembershipTables>();

/** An invitation as it was mailed. */
export interface StoredInvitation extends InvitationPayload {
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Keeps an invitation; of its token only the hash. */
export async function insertInvitation(
  transaction: Transaction,
  tokenHash: string,
  payload: InvitationPayload,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await links(transaction)
    .insertInto('links')
    .values({
      token_hash: tokenHash,
      purpose: 'invitation',
      user_id: null,
      payload: JSON.stringify(payload),
      created_at: at,
      expires_at: expiresAt,
    })
    .execute();
}

const open = (database: Database, at: Date) =>
  links(database)
    .selectFrom('links')
    .select(['payload', 'created_at', 'expires_at'])
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at);

type Row = { payload: InvitationPayload; created_at: Date; expires_at: Date };
const toInvitation = (row: Row): StoredInvitation => ({ ...row.payload, createdAt: row.created_at, expiresAt: row.expires_at });

/** The invitation of a token, while it is good. */
export async function invitationByHash(database: Database, tokenHash: string, at: Date): Promise<StoredInvitation | undefined> {
  const row = await open(database, at).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && toInvitation(row);
}

/** Invitations to a structure that are still good, newest first. */
export async function invitationsTo(database: Database, structureId: string, at: Date, limit: number): Promise<StoredInvitation[]> {
  const rows = await open(database, at)
    .where(sql`payload->>'structureId'`, '=', structureId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toInvitation);
}

/** Uses up the invitation of a token; false when somebody was quicker. What it held is forgotten. */
export async function useInvitation(transaction: Transaction, tokenHash: string, at: Date): Promise<boolean> {
  const result = await links(transaction)
    .updateTable('links')
    .set({ used_at: at, payload: '{}' })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Calls back invitations to a structure: of an address, or one by its id. @returns the addresses concerned. */
export async function cancelInvitations(
  transaction: Transaction,
  structureId: string,
  which: { login: string } | { id: string },
  at: Date,
): Promise<string[]> {
  const [key, value] = 'login' in which ? (['login', which.login] as const) : (['id', which.id] as const);
  const { rows } = await sql<{ login: string }>`
    WITH called_back AS (
      SELECT token_hash, payload->>'login' AS login FROM links
      WHERE purpose = 'invitation' AND used_at IS NULL AND payload->>'structureId' = ${structureId} AND payload->>${key}::text = ${value} FOR UPDATE
    )
    UPDATE links l SET used_at = ${at}, payload = '{}' FROM called_back c WHERE l.token_hash = c.token_hash RETURNING c.login`.execute(
    transaction,
  );
  return rows.map(({ login }) => login);
}
