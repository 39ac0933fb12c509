import type { Database, Language, Transaction } from '#kernel';
import { sql } from 'kysely';

/** A passkey, as its owner sees it. */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | undefined;
}

/** What verifying an answer needs. */
export interface StoredPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly owner: { readonly id: string; readonly name: string; readonly language: Language; readonly isActive: boolean };
}

interface PasskeyRow {
  id: string;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

/** Somebody's passkeys, oldest first. */
export async function passkeysOf(database: Database, userId: string): Promise<Passkey[]> {
  const { rows } = await sql<PasskeyRow>`
    SELECT id, name, created_at, last_used_at FROM passkeys WHERE user_id = ${userId} ORDER BY created_at, id`.execute(database);
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at ?? undefined }));
}

/** A passkey with its owner; locked, so that two answers of one counter are told apart. */
export async function passkeyById(transaction: Transaction, id: string): Promise<StoredPasskey | undefined> {
  const { rows } = await sql<{
    id: string;
    public_key: Buffer;
    counter: string;
    transports: string[];
    user_id: string;
    name: string;
    language: Language;
    is_active: boolean;
  }>`
    SELECT p.id, p.public_key, p.counter, p.transports, p.user_id, u.first_name || ' ' || u.last_name AS name, u.language, u.is_active
    FROM passkeys p JOIN users u ON u.id = p.user_id WHERE p.id = ${id} FOR UPDATE OF p`.execute(transaction);
  const row = rows[0];
  return (
    row && {
      id: row.id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
      transports: row.transports,
      owner: { id: row.user_id, name: row.name, language: row.language, isActive: row.is_active },
    }
  );
}

/** Keeps a new passkey; false when this credential is known already, or the person has as many as one may have. */
export async function insertPasskey(
  transaction: Transaction,
  passkey: {
    id: string;
    userId: string;
    name: string;
    publicKey: Uint8Array;
    counter: number;
    transports: readonly string[];
    at: Date;
    atMost: number;
  },
): Promise<boolean> {
  const result = await sql`
    INSERT INTO passkeys (id, user_id, name, public_key, counter, transports, created_at)
    SELECT ${passkey.id}, ${passkey.userId}, ${passkey.name}, ${Buffer.from(passkey.publicKey)}, ${passkey.counter}, ${passkey.transports}, ${passkey.at}
    WHERE (SELECT count(*) FROM passkeys WHERE user_id = ${passkey.userId}) < ${passkey.atMost}
    ON CONFLICT (id) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Keeps what a use of a passkey left behind. */
export async function markPasskeyUsed(transaction: Transaction, id: string, counter: number, at: Date): Promise<void> {
  await sql`UPDATE passkeys SET counter = ${counter}, last_used_at = ${at} WHERE id = ${id}`.execute(transaction);
}

/** Gives one's own passkey another name; false when it is not one's own. */
export async function renamePasskeyOf(database: Database, userId: string, id: string, name: string): Promise<boolean> {
  const result = await sql`UPDATE passkeys SET name = ${name} WHERE id = ${id} AND user_id = ${userId}`.execute(database);
  return result.numAffectedRows === 1n;
}

/** Removes one's own passkey: its name, or undefined when it is not one's own. */
export async function deletePasskeyOf(transaction: Transaction, userId: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`DELETE FROM passkeys WHERE id = ${id} AND user_id = ${userId} RETURNING name`.execute(
    transaction,
  );
  return rows[0]?.name;
}

/** Removes all passkeys of somebody: how many there were. */
export async function deletePasskeysOf(transaction: Transaction, userId: string): Promise<number> {
  const result = await sql`DELETE FROM passkeys WHERE user_id = ${userId}`.execute(transaction);
  return Number(result.numAffectedRows ?? 0);
}
