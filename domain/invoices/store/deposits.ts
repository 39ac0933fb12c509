import type { Finding } from '#einvoice';
import type { Database } from '#kernel';
import type { DepositRecord } from '../deposit-record.ts';
import type { DepositRow } from '../tables.ts';
import { asJson, tables } from './records.ts';
import { sql } from 'kysely';

export function toDepositRecord(row: DepositRow): DepositRecord {
  return {
    id: row.id,
    batchId: row.batch_id,
    structureId: row.structure_id,
    channel: row.channel,
    fileName: row.file_name,
    fileHash: row.file_hash,
    fileSize: row.file_size,
    state: row.state,
    findings: row.findings,
    invoiceId: row.invoice_id,
    draftId: row.draft_id,
    receivedAt: row.received_at,
    decidedAt: row.decided_at,
  };
}

/** Writes a deposit's record. */
export async function insertDepositRecord(database: Database, row: DepositRow): Promise<DepositRecord> {
  // Findings and requests are JSON arrays and objects: handed over as text, or the driver would take an array for one of PostgreSQL's.
  const values = { ...row, actor: asJson(row.actor), request: asJson(row.request), findings: asJson(row.findings) };
  const columns = Object.keys(values).map((name) => sql.ref(name));
  const { rows } =
    await sql<DepositRow>`INSERT INTO deposits (${sql.join(columns)}) VALUES (${sql.join(Object.values(values))}) RETURNING *`.execute(
      database,
    );
  const inserted = rows[0];
  if (!inserted) throw new Error('insert returned nothing');
  return toDepositRecord(inserted);
}

/** A deposit's record as stored. */
export async function depositById(database: Database, id: string): Promise<DepositRow | undefined> {
  return await tables(database).selectFrom('deposits').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The records of a batch of a structure, in the order they came. */
export async function depositsOfBatch(database: Database, structureId: string, batchId: string): Promise<DepositRecord[]> {
  const rows = await tables(database)
    .selectFrom('deposits')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('structure_id', '=', structureId)
    .orderBy('id')
    .execute();
  return rows.map(toDepositRecord);
}

/** Gives an undecided record its verdict; one already decided keeps its own. */
export async function decideRecord(
  database: Database,
  id: string,
  verdict: { state: DepositRecord['state']; findings: readonly Finding[]; invoiceId: string | null; at: Date },
): Promise<void> {
  await sql`UPDATE deposits SET state = ${verdict.state}, findings = ${asJson(verdict.findings)}, invoice_id = ${verdict.invoiceId}, decided_at = ${verdict.at}
    WHERE id = ${id} AND state = 'received'`.execute(database);
}
