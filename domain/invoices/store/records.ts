import type { Database } from '#kernel';
import type { RawBuilder, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { InvoiceEvent, InvoiceRecord } from '../invoice.ts';
import type { AttachmentRow, EventRow, InvoiceRow, InvoiceTables } from '../tables.ts';

/** The room's own tables over a connection or a transaction. */
export const tables = (database: Database) => database.$extendTables<InvoiceTables>();

export type StoredInvoice = Selectable<InvoiceRow>;

/** A row as lists and pages know it. */
export function toRecord(row: StoredInvoice): InvoiceRecord {
  return {
    id: row.id,
    platformNumber: row.platform_number,
    number: row.number,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    recipientId: row.recipient_id,
    recipientName: row.recipient_name,
    serviceId: row.service_id,
    serviceCode: row.service_code,
    commitmentNumber: row.commitment_number,
    contractNumber: row.contract_number,
    framework: row.framework,
    kind: row.kind,
    currency: row.currency,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    netAmount: row.net_amount,
    vatAmount: row.vat_amount,
    grossAmount: row.gross_amount,
    payableAmount: row.payable_amount,
    status: row.status,
    version: row.version,
    statusAt: row.status_at,
    depositedAt: row.deposited_at,
    madeAvailableAt: row.made_available_at,
    availableAgainAt: row.available_again_at,
    paidAt: row.paid_at,
    paymentOrderNumber: row.payment_order_number,
    channel: row.channel,
    syntax: row.syntax,
    fileHash: row.file_hash,
    fileName: row.file_name,
    fileSize: row.file_size,
    mediaType: row.media_type,
    handledAt: row.handled_at,
    replacesId: row.replaces_id,
    returned: row.returned,
  };
}

/** A step as histories show it. */
export function toEvent(row: EventRow): InvoiceEvent {
  return {
    version: row.version,
    at: row.at,
    action: row.action,
    fromStatus: row.from_status,
    toStatus: row.to_status,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    structureName: row.structure_name,
    motive: row.motive,
    comment: row.comment,
    paymentOrderNumber: row.payment_order_number,
    details: row.details,
  };
}

/** Rows of a table given as JSON, so that any number of them is one parameter. */
export const asJson = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;

/** The statement that writes attachments. */
export const attachmentsInserted = (rows: readonly AttachmentRow[]): RawBuilder<unknown> => sql`
  INSERT INTO attachments (id, invoice_id, name, media_type, size, file_hash, origin, added_at, added_by)
  SELECT * FROM jsonb_to_recordset(${asJson(rows)})
    AS a (id uuid, invoice_id uuid, name text, media_type text, size bigint, file_hash text, origin text, added_at timestamptz, added_by text)`;
