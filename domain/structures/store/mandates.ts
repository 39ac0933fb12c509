import type { Database, Language, Transaction } from '#kernel';
import type { Insertable } from 'kysely';
import type { BillingMandate } from '../mandates/mandate.ts';

interface MandateRow {
  id: string;
  structure_id: string;
  state: 'active' | 'revoked';
  signer_id: string | null;
  signer_name: string;
  signer_capacity: string;
  signed_at: Date;
  text_version: string;
  language: Language;
  file_hash: string;
  file_size: number;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_by_name: string | null;
  motive: string | null;
}

const tables = (database: Database) => database.$extendTables<{ billing_mandates: MandateRow }>();

const toMandate = (row: MandateRow): BillingMandate => ({
  id: row.id,
  state: row.state,
  signerName: row.signer_name,
  signerCapacity: row.signer_capacity,
  signedAt: row.signed_at,
  version: row.text_version,
  language: row.language,
  hash: row.file_hash,
  size: Number(row.file_size),
  ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  ...(row.revoked_by_name !== null && { revokedBy: row.revoked_by_name }),
  ...(row.motive !== null && { motive: row.motive }),
});

/** The mandates of a structure, the last signed first. */
export async function mandatesOf(database: Database, structureId: string): Promise<BillingMandate[]> {
  const rows = await tables(database)
    .selectFrom('billing_mandates')
    .selectAll()
    .where('structure_id', '=', structureId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toMandate);
}

/** One of them. */
export async function mandateById(database: Database, structureId: string, id: string): Promise<BillingMandate | undefined> {
  const row = await tables(database)
    .selectFrom('billing_mandates')
    .selectAll()
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMandate(row);
}

/** Writes a signed mandate. */
export async function insertMandate(transaction: Transaction, row: Insertable<MandateRow>): Promise<BillingMandate> {
  return toMandate(await tables(transaction).insertInto('billing_mandates').values(row).returningAll().executeTakeFirstOrThrow());
}

/** Ends the active mandate of a structure; undefined when there is none. */
export async function endMandate(
  transaction: Transaction,
  structureId: string,
  by: { id: string | null; name: string; at: Date; motive: string },
): Promise<BillingMandate | undefined> {
  const row = await tables(transaction)
    .updateTable('billing_mandates')
    .set({ state: 'revoked', revoked_at: by.at, revoked_by: by.id, revoked_by_name: by.name, motive: by.motive })
    .where('structure_id', '=', structureId)
    .where('state', '=', 'active')
    .returningAll()
    .executeTakeFirst();
  return row && toMandate(row);
}
