import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';

/** What mailed links are for; each is good for its own purpose only. */
export type LinkPurpose = 'sign-up' | 'reset-password' | 'change-login' | 'change-contact' | 'invitation' | 'bank-account';

/** A link as kept. */
export interface StoredLink {
  readonly userId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** Keeps a link. */
export async function insertLink(
  transaction: Transaction,
  link: Omit<StoredLink, 'usedAt'> & { readonly tokenHash: string; readonly purpose: LinkPurpose },
): Promise<void> {
  await sql`
    INSERT INTO links (token_hash, purpose, user_id, payload, created_at, expires_at)
    VALUES (${link.tokenHash}, ${link.purpose}, ${link.userId}, ${JSON.stringify(link.payload)}, ${link.createdAt}, ${link.expiresAt})`.execute(
    transaction,
  );
}

/** A link by the hash of its token. */
export async function linkByHash(database: Database, purpose: LinkPurpose, tokenHash: string): Promise<StoredLink | undefined> {
  const { rows } = await sql<StoredLink>`
    SELECT user_id AS "userId", payload, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
    FROM links WHERE token_hash = ${tokenHash} AND purpose = ${purpose}`.execute(database);
  return rows[0];
}

/** Marks a link used; false when it was. What it held is forgotten: names and addresses typed by somebody are not kept longer than needed. */
export async function markLinkUsed(transaction: Transaction, tokenHash: string, at: Date): Promise<boolean> {
  const result = await sql`
    UPDATE links SET used_at = ${at}, payload = '{}' WHERE token_hash = ${tokenHash} AND used_at IS NULL`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Uses up every other link of a user for a purpose: after a reset, older mails open nothing. */
export async function cancelLinks(transaction: Transaction, purpose: LinkPurpose, userId: string, at: Date): Promise<void> {
  await sql`UPDATE links SET used_at = ${at}, payload = '{}' WHERE user_id = ${userId} AND purpose = ${purpose} AND used_at IS NULL`.execute(
    transaction,
  );
}
