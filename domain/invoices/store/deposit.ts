import type { Service, ServiceRow, Structure, StructureRow } from '#domain/structures';
import { toService, toStructure } from '#domain/structures';
import type { Finding, Invoice } from '#einvoice';
import type { CalendarDate, Database, Transaction } from '#kernel';
import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { InvoiceRecord } from '../invoice.ts';
import type { AttachmentRow, EventRow, InvoiceRow } from '../tables.ts';
import type { Status } from '../statuses.ts';
import type { StoredInvoice } from './records.ts';
import { asJson, attachmentsInserted, toRecord } from './records.ts';

/** What the controls need to know beyond the paper itself. */
export interface Facts {
  readonly supplier?: Structure;
  /** An inactive one with where its life goes on. */
  readonly recipient?: Structure & { readonly successor?: { readonly name: string; readonly identifier: string } };
  readonly service?: Service;
  /** Whether the recipient has any service at all. */
  readonly recipientHasServices: boolean;
  /** The directory was asked, so that a recipient that is not here does not exist. */
  readonly lookedUp: true;
  /** The invoice that has this number already. */
  readonly duplicate?: { readonly id: string; readonly platformNumber: number; readonly supplierId: string };
  /** The invoice said to be replaced. */
  readonly replaced?: { readonly id: string; readonly supplierId: string; readonly status: Status };
}

/** What to look up. */
export interface FactsWanted {
  readonly supplierId: string;
  readonly recipientSiret?: string;
  readonly serviceCode?: string;
  readonly number?: { readonly key: string; readonly year: number };
  readonly replacesId?: string;
  /** The day it is in Paris: a service receives papers within its dates of validity only. */
  readonly today: CalendarDate;
}

interface FactsRow {
  supplier: StructureRow;
  recipient: StructureRow | null;
  successor: { name: string; identifier: string } | null;
  service: Selectable<ServiceRow> | null;
  has_services: boolean;
  duplicate: NonNullable<Facts['duplicate']> | null;
  replaced: NonNullable<Facts['replaced']> | null;
}

/** Everything the controls need of the directory and of earlier invoices, in one round trip. */
export async function findFacts(database: Database, wanted: FactsWanted): Promise<Facts> {
  const { rows } = await sql<FactsRow>`
    SELECT row_to_json(s) AS supplier, row_to_json(r) AS recipient, row_to_json(v) AS service,
      CASE WHEN r.successor_id IS NOT NULL THEN
        (SELECT json_build_object('name', n.name, 'identifier', n.identifier) FROM structures n WHERE n.id = life_goes_on_in(r.id) AND n.is_active) END AS successor,
      EXISTS (SELECT 1 FROM services WHERE structure_id = r.id) AS has_services,
      (SELECT json_build_object('id', i.id, 'platformNumber', i.platform_number, 'supplierId', i.supplier_id) FROM invoices i
        WHERE i.supplier_legal_unit = s.legal_unit AND i.issue_year = ${wanted.number?.year ?? null}::smallint AND i.number_key = ${wanted.number?.key ?? null}) AS duplicate,
      (SELECT json_build_object('id', i.id, 'supplierId', i.supplier_id, 'status', i.status) FROM invoices i WHERE i.id = ${wanted.replacesId ?? null}::uuid) AS replaced
    FROM structures s
    LEFT JOIN structures r ON r.identifier_type = 'siret' AND r.identifier = ${wanted.recipientSiret ?? null}
    LEFT JOIN services v ON v.structure_id = r.id AND v.code = ${wanted.serviceCode ?? null}
    WHERE s.id = ${wanted.supplierId}`.execute(database);
  const row = rows[0];
  if (!row) return { lookedUp: true, recipientHasServices: false };
  return {
    supplier: toStructure(row.supplier),
    lookedUp: true,
    recipientHasServices: row.has_services,
    ...(row.recipient && { recipient: { ...toStructure(row.recipient), ...(row.successor && { successor: row.successor }) } }),
    ...(row.service && { service: toService(row.service, wanted.today) }),
    ...(row.duplicate && { duplicate: row.duplicate }),
    ...(row.replaced && { replaced: row.replaced }),
  };
}

/** What an Idempotency-Key was used for. */
export interface KeyUse {
  readonly fingerprint: string;
  readonly invoiceId: string | null;
}

/** What an actor's Idempotency-Key was used for, if it was. */
export async function keyUse(database: Database, clientId: string, key: string): Promise<KeyUse | undefined> {
  const { rows } = await sql<{ fingerprint: string; invoice_id: string | null }>`
    SELECT fingerprint, invoice_id FROM idempotency_keys WHERE client_id = ${clientId} AND key = ${key}`.execute(database);
  return rows[0] && { fingerprint: rows[0].fingerprint, invoiceId: rows[0].invoice_id };
}

/** A deposit about to become durable. */
export interface NewDeposit {
  readonly invoice: Insertable<InvoiceRow>;
  readonly event: EventRow;
  readonly model: Invoice;
  readonly findings: readonly Finding[];
  readonly attachments: readonly AttachmentRow[];
  readonly key?: { readonly clientId: string; readonly key: string; readonly fingerprint: string };
  /** The draft it was made of, which goes. */
  readonly draftId?: string;
  /** The record of a deposit decided later, which gets its verdict. */
  readonly recordId?: string;
}

/**
 * Writes an invoice, its model, its first event, its attachments and all that hangs on it, in one statement; listeners are told at commit.
 * A unique violation means the number (or the Idempotency-Key) was taken meanwhile: see `takenMeanwhile`.
 */
export async function insertDeposit(transaction: Transaction, deposit: NewDeposit): Promise<InvoiceRecord> {
  const { invoice, event, key } = deposit;
  const columns = Object.keys(invoice).map((name) => sql.ref(name));
  const eventColumns = Object.keys(event).map((name) => sql.ref(name));
  const eventValues = Object.values({ ...event, details: JSON.stringify(event.details) });
  const attachments = deposit.attachments.length === 0 ? sql`` : sql`, added AS (${attachmentsInserted(deposit.attachments)})`;
  const keyKept = key
    ? sql`, key_kept AS (INSERT INTO idempotency_keys (client_id, key, fingerprint, invoice_id, created_at)
          VALUES (${key.clientId}, ${key.key}, ${key.fingerprint}, ${invoice.id}, ${invoice.deposited_at}))`
    : sql``;
  const draftGone = deposit.draftId === undefined ? sql`` : sql`, draft_gone AS (DELETE FROM drafts WHERE id = ${deposit.draftId})`;
  const recorded =
    deposit.recordId === undefined
      ? sql``
      : sql`, recorded AS (UPDATE deposits SET state = 'accepted', findings = ${asJson(deposit.findings)}, invoice_id = ${invoice.id}, decided_at = ${invoice.deposited_at}
          WHERE id = ${deposit.recordId} AND state = 'received')`;
  const { rows } = await sql<StoredInvoice>`
    WITH made AS (INSERT INTO invoices (${sql.join(columns)}) VALUES (${sql.join(Object.values(invoice))}) RETURNING *),
    document AS (INSERT INTO invoice_documents (invoice_id, model, findings) VALUES (${invoice.id}, ${asJson(deposit.model)}, ${asJson(deposit.findings)})),
    happened AS (INSERT INTO invoice_events (${sql.join(eventColumns)}) VALUES (${sql.join(eventValues)}))
    ${attachments}${keyKept}${draftGone}${recorded}
    SELECT made.* FROM made`.execute(transaction);
  const row = rows[0];
  if (!row) throw new Error('insert returned nothing');
  return toRecord(row);
}

/** What a failed deposit ran into: the number or the key was taken by another one at the same time. Undefined: it failed for another reason. */
export function takenMeanwhile(error: unknown): 'number' | 'key' | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505' || !('constraint' in error)) return undefined;
  if (error.constraint === 'invoices_unique') return 'number';
  return error.constraint === 'idempotency_keys_pkey' ? 'key' : undefined;
}
