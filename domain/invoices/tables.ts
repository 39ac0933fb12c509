import type { Finding, Invoice } from '#einvoice';
import type { DepositRecord } from './deposit-record.ts';
import type { Generated } from 'kysely';
import type { Framework } from '#einvoice/chorus-pro';
import type { Attachment, Channel, FileSyntax, InvoiceEvent, InvoiceKind, InvoiceRecord } from './invoice.ts';
import type { Status } from './statuses.ts';

/** The tables of this room. */
export type InvoiceTables = {
  invoices: InvoiceRow;
  invoice_documents: { invoice_id: string; model: Invoice; findings: Finding[] };
  invoice_events: EventRow;
  attachments: AttachmentRow;
  drafts: DraftRow;
  deposits: DepositRow;
  idempotency_keys: {
    client_id: string;
    key: string;
    fingerprint: string;
    deposit_id: string | null;
    invoice_id: string | null;
    created_at: Date;
  };
};

export interface InvoiceRow {
  id: string;
  platform_number: Generated<number>;
  number: string;
  number_key: string;
  issue_year: number;
  supplier_id: string;
  supplier_legal_unit: string;
  supplier_name: string;
  recipient_id: string;
  recipient_name: string;
  service_id: string | null;
  service_code: string | null;
  commitment_number: string | null;
  contract_number: string | null;
  framework: Framework;
  kind: InvoiceKind;
  currency: string;
  issue_date: string;
  due_date: string | null;
  net_amount: string;
  vat_amount: string;
  gross_amount: string;
  payable_amount: string;
  status: Status;
  version: Generated<number>;
  status_at: Date;
  deposited_at: Date;
  made_available_at: Date | null;
  suspended_at: Date | null;
  available_again_at: Date | null;
  paid_at: Date | null;
  payment_order_number: string | null;
  suspended_seconds: Generated<number>;
  channel: Channel;
  syntax: FileSyntax;
  file_hash: string;
  file_name: string;
  file_size: number;
  media_type: string;
  handled_at: Date | null;
  handled_by: string | null;
  replaces_id: string | null;
  returned: InvoiceRecord['returned'];
  euro_amount: Generated<string | null>;
  search_text: Generated<string>;
}

export interface EventRow {
  id: string;
  invoice_id: string;
  version: number;
  at: Date;
  action: InvoiceEvent['action'];
  from_status: Status | null;
  to_status: Status;
  actor_kind: InvoiceEvent['actorKind'];
  actor_id: string | null;
  actor_name: string | null;
  structure_id: string | null;
  structure_name: string | null;
  motive: InvoiceEvent['motive'];
  comment: string | null;
  payment_order_number: string | null;
  details: Record<string, unknown>;
}

export interface AttachmentRow {
  id: string;
  invoice_id: string;
  name: string;
  media_type: string;
  size: number;
  file_hash: string;
  origin: Attachment['origin'];
  added_at: Date;
  added_by: string | null;
}

export interface DraftRow {
  id: string;
  structure_id: string;
  user_id: string;
  kind: 'form' | 'plain-pdf';
  data: Record<string, unknown>;
  file_hash: string | null;
  file_name: string | null;
  file_size: number | null;
  replaces_id: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface DepositRow {
  id: string;
  batch_id: string | null;
  structure_id: string;
  actor: Record<string, unknown>;
  channel: Channel;
  request: Record<string, unknown>;
  file_name: string;
  file_hash: string | null;
  file_size: number;
  state: DepositRecord['state'];
  findings: Finding[];
  invoice_id: string | null;
  draft_id: string | null;
  received_at: Date;
  decided_at: Date | null;
}
