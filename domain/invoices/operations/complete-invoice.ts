import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { BroughtAttachment } from '../deposit.ts';
import type { InvoiceRecord } from '../invoice.ts';
import { Problem } from '#kernel';

export interface CompletionInput {
  readonly expectedVersion?: number;
  readonly comment: string;
  readonly attachments: readonly BroughtAttachment[];
}

export async function completeInvoice(_context: Context, _actor: Actor, _invoiceId: string, _input: CompletionInput): Promise<InvoiceRecord> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
