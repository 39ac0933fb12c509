import type { Finding, Invoice } from '#einvoice';
import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { Attachment, InvoiceEvent, InvoiceRecord } from '../invoice.ts';
import type { AttachmentRow } from '../tables.ts';
import { tables, toEvent, toRecord } from './records.ts';

const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  fileHash: row.file_hash,
  origin: row.origin,
  addedAt: row.added_at,
  addedBy: row.added_by,
});

/** An invoice by its id. */
export async function invoiceById(database: Database, id: string): Promise<InvoiceRecord | undefined> {
  const row = await tables(database).selectFrom('invoices').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRecord(row);
}

/** The semantic model and the findings of an invoice. */
export async function documentOf(database: Database, invoiceId: string): Promise<{ model: Invoice; findings: Finding[] } | undefined> {
  return await tables(database)
    .selectFrom('invoice_documents')
    .select(['model', 'findings'])
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();
}

/** The steps of an invoice, first to last. */
export async function eventsOf(database: Database, invoiceId: string): Promise<InvoiceEvent[]> {
  const rows = await tables(database)
    .selectFrom('invoice_events')
    .selectAll()
    .where('invoice_id', '=', invoiceId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

/** One step and who took it. */
export async function eventOf(
  database: Database,
  invoiceId: string,
  version: number,
): Promise<{ event: InvoiceEvent; actorId: string | null } | undefined> {
  const row = await tables(database)
    .selectFrom('invoice_events')
    .selectAll()
    .where('invoice_id', '=', invoiceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { event: toEvent(row), actorId: row.actor_id };
}

/** Files beside and inside an invoice, in the order they came. */
export async function attachmentsOf(database: Database, invoiceId: string): Promise<Attachment[]> {
  const rows = await tables(database)
    .selectFrom('attachments')
    .selectAll()
    .where('invoice_id', '=', invoiceId)
    .orderBy('added_at')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toAttachment);
}

/** One of them. */
export async function attachmentById(database: Database, invoiceId: string, attachmentId: string): Promise<Attachment | undefined> {
  const row = await tables(database)
    .selectFrom('attachments')
    .selectAll()
    .where('invoice_id', '=', invoiceId)
    .where('id', '=', attachmentId)
    .executeTakeFirst();
  return row && toAttachment(row);
}

/** Which of these files something of this room refers to. */
export async function referencedHashes(database: Database, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    SELECT hash FROM unnest(${hashes}::text[]) AS given (hash)
    WHERE EXISTS (SELECT 1 FROM invoices WHERE file_hash = hash) OR EXISTS (SELECT 1 FROM attachments WHERE file_hash = hash)
      OR EXISTS (SELECT 1 FROM drafts WHERE file_hash = hash)
      OR EXISTS (SELECT 1 FROM deposits WHERE file_hash = hash AND state = 'received')`.execute(database);
  return rows.map((row) => row.hash);
}

/** The identifier (SIRET) of a recipient. */
export async function recipientIdentifierOf(database: Database, structureId: string): Promise<string> {
  const { rows } = await sql<{ identifier: string }>`SELECT identifier FROM structures WHERE id = ${structureId}`.execute(database);
  return rows[0]?.identifier ?? '';
}
