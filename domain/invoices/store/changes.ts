import type { Transaction } from '#kernel';
import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { InvoiceEvent, InvoiceRecord } from '../invoice.ts';
import type { AttachmentRow, EventRow, InvoiceRow } from '../tables.ts';
import type { StoredInvoice } from './records.ts';
import { asJson, attachmentsInserted, tables, toEvent, toRecord } from './records.ts';

/** An invoice nobody else can change until this transaction ends. */
export async function lockInvoice(transaction: Transaction, id: string): Promise<StoredInvoice | undefined> {
  return await tables(transaction).selectFrom('invoices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The newest step of an invoice. */
export async function lastEvent(transaction: Transaction, invoiceId: string): Promise<InvoiceEvent | undefined> {
  const row = await tables(transaction)
    .selectFrom('invoice_events')
    .selectAll()
    .where('invoice_id', '=', invoiceId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toEvent(row);
}

/** A change to write. */
export interface WrittenChange {
  readonly set: Updateable<InvoiceRow>;
  readonly events: readonly EventRow[];
  readonly attachments?: readonly AttachmentRow[];
}

/** Changes a locked invoice, with the events that say why and the files that came along, in one statement; listeners are told at commit. */
export async function writeChange(transaction: Transaction, invoiceId: string, change: WrittenChange): Promise<InvoiceRecord> {
  const set = Object.entries(change.set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { attachments = [] } = change;
  const added = attachments.length === 0 ? sql`` : sql`, added AS (${attachmentsInserted(attachments)})`;
  const { rows } = await sql<StoredInvoice>`
    WITH changed AS (UPDATE invoices SET ${sql.join(set)} WHERE id = ${invoiceId} RETURNING *),
    happened AS (INSERT INTO invoice_events (id, invoice_id, version, at, action, from_status, to_status, actor_kind, actor_id, actor_name, structure_id,
        structure_name, motive, comment, payment_order_number, details)
      SELECT * FROM jsonb_to_recordset(${asJson(change.events)}) AS e (id uuid, invoice_id uuid, version integer, at timestamptz, action text, from_status text, to_status text,
        actor_kind text, actor_id text, actor_name text, structure_id uuid, structure_name text, motive text, comment text, payment_order_number text, details jsonb))
    ${added}
    SELECT changed.*, pg_notify('unisson_invoice', changed.id::text) FROM changed`.execute(transaction);
  const row = rows[0];
  if (!row) throw new Error('update returned nothing');
  return toRecord(row);
}

/** Who flags which invoices handled, and when. */
export interface Handling {
  readonly ids: readonly string[];
  readonly structureId: string;
  readonly userId: string | null;
  readonly at: Date;
  readonly stamp: Pick<EventRow, 'actor_kind' | 'actor_id' | 'actor_name' | 'structure_id' | 'structure_name'>;
  readonly eventId: () => string;
}

/** Flags rejected invoices of a supplier that are not flagged yet; answers how many. */
export async function markRejectedHandled(
  transaction: Transaction,
  { ids, structureId, userId, at, stamp, eventId }: Handling,
): Promise<number> {
  const db = tables(transaction);
  // Locked in the order of their ids: two bulk actions on the same invoices queue instead of dead-locking.
  await db
    .selectFrom('invoices')
    .select('id')
    .where('id', 'in', [...ids])
    .where('supplier_id', '=', structureId)
    .orderBy('id')
    .forUpdate()
    .execute();
  const changed = await db
    .updateTable('invoices')
    .set((expression) => ({ handled_at: at, handled_by: userId, version: expression('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .where('supplier_id', '=', structureId)
    .where('status', '=', 'rejected')
    .where('handled_at', 'is', null)
    .returning(['id', 'version'])
    .execute();
  if (changed.length === 0) return 0;
  const events = changed.map(
    ({ id, version }): EventRow => ({
      id: eventId(),
      invoice_id: id,
      version,
      at,
      action: 'mark-handled',
      from_status: 'rejected',
      to_status: 'rejected',
      ...stamp,
      motive: null,
      comment: null,
      payment_order_number: null,
      details: {},
    }),
  );
  await db.insertInto('invoice_events').values(events).execute();
  await sql`SELECT pg_notify('unisson_invoice', id) FROM unnest(${changed.map(({ id }) => id)}::text[]) AS changed (id)`.execute(
    transaction,
  );
  return changed.length;
}
