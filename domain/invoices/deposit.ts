import type { Finding, Invoice } from '#einvoice';
import type { StagedFile } from '#kernel';
import type { Channel, InvoiceRecord } from './invoice.ts';

/** What the supplier types for a PDF that carries no data. All texts as typed; the controls judge them. */
export interface TypedHeader {
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note' | 'down-payment';
  readonly framework: string;
  readonly issueDate: string;
  readonly dueDate?: string;
  readonly currency: string;
  readonly recipient: string;
  readonly serviceCode?: string;
  readonly commitmentNumber?: string;
  readonly contractNumber?: string;
  readonly precedingInvoice?: string;
  readonly netAmount: string;
  readonly vatAmount: string;
  readonly grossAmount: string;
  readonly payableAmount?: string;
}

/** A file brought beside the invoice. */
export interface BroughtAttachment {
  readonly file: StagedFile;
  readonly name: string;
  readonly mediaType: string;
}

/** An invoice as it comes in by any door. */
export interface DepositInput {
  readonly file: StagedFile;
  readonly fileName: string;
  readonly channel: Channel;
  /** For a PDF that carries no data. Ignored when the file carries its own. */
  readonly header?: TypedHeader;
  readonly attachments?: readonly BroughtAttachment[];
  readonly idempotency?: { readonly key: string };
  /** The rejected invoice this one replaces. */
  readonly replacesId?: string;
}

/** The verdict on a deposit. A refused one left nothing behind: the same number may be sent again. */
export type DepositOutcome =
  | {
      readonly state: 'accepted';
      readonly invoice: InvoiceRecord;
      readonly findings: readonly Finding[];
      /** The same Idempotency-Key had made it before. */
      readonly replayed: boolean;
    }
  | {
      readonly state: 'refused';
      readonly findings: readonly Finding[];
      /** The invoice already there, when the number is taken by one of the actor's own. */
      readonly existingId?: string;
    }
  /** A PDF without data: nothing stored; send it again with a typed header. */
  | { readonly state: 'needs-header'; readonly findings: readonly Finding[] };

/** What a dry run says: `accepted` would be accepted now. */
export interface Examination {
  readonly state: DepositOutcome['state'];
  readonly findings: readonly Finding[];
  /** Absent when the file could not be read. */
  readonly model?: Invoice;
  readonly existingId?: string;
}
