import type { Finding, Invoice } from '#einvoice';
import type { CalendarDate } from '#kernel';
import type { Action } from './lifecycle.ts';
import type { Framework, InvoiceKind } from '#einvoice/chorus-pro';
import type { Motive } from './motives.ts';
import type { Status } from './statuses.ts';

/** The door an invoice came in by. */
export type Channel = 'portal' | 'form' | 'api' | 'command-line';
/** What the file turned out to be. */
export type FileSyntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii' | 'facturx' | 'plain-pdf';
export type { InvoiceKind };

/** An invoice as lists and pages know it. Amounts are exact decimal texts in `currency`. */
export interface InvoiceRecord {
  readonly id: string;
  readonly platformNumber: number;
  readonly number: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly serviceId: string | null;
  readonly serviceCode: string | null;
  readonly commitmentNumber: string | null;
  readonly contractNumber: string | null;
  readonly framework: Framework;
  readonly kind: InvoiceKind;
  readonly currency: string;
  readonly issueDate: CalendarDate;
  readonly dueDate: CalendarDate | null;
  readonly netAmount: string;
  readonly vatAmount: string;
  readonly grossAmount: string;
  readonly payableAmount: string;
  readonly status: Status;
  readonly version: number;
  readonly statusAt: Date;
  readonly depositedAt: Date;
  readonly madeAvailableAt: Date | null;
  readonly availableAgainAt: Date | null;
  readonly paidAt: Date | null;
  readonly paymentOrderNumber: string | null;
  readonly channel: Channel;
  readonly syntax: FileSyntax;
  readonly fileHash: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly mediaType: string;
  readonly handledAt: Date | null;
  readonly replacesId: string | null;
  readonly returned: 'recycled' | 'completed' | null;
}

/** One step of the history (suivi de traitement). */
export interface InvoiceEvent {
  readonly version: number;
  readonly at: Date;
  readonly action: Action | 'deposit' | 'mark-handled';
  readonly fromStatus: Status | null;
  readonly toStatus: Status;
  readonly actorKind: 'person' | 'client' | 'system';
  readonly actorName: string | null;
  readonly structureName: string | null;
  readonly motive: Motive | null;
  readonly comment: string | null;
  readonly paymentOrderNumber: string | null;
  /** What changed besides: routing before and after, names of added attachments. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A file beside or inside the invoice. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly fileHash: string;
  readonly origin: 'embedded' | 'deposit' | 'completion';
  readonly addedAt: Date;
  readonly addedBy: string | null;
}

/** Everything an invoice's page shows. */
export interface InvoiceDossier {
  readonly invoice: InvoiceRecord;
  readonly model: Invoice;
  readonly findings: readonly Finding[];
  readonly history: readonly InvoiceEvent[];
  readonly attachments: readonly Attachment[];
  /** What this actor may do now, by the life cycle and the rights. */
  readonly allowed: readonly Action[];
  readonly mayMarkHandled: boolean;
}
