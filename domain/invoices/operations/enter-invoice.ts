import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { BroughtAttachment, DepositOutcome } from '../deposit.ts';
import type { EntryPreview, InvoiceEntry } from '../entry.ts';
import { Problem } from '#kernel';

export interface EntryInput {
  readonly entry: InvoiceEntry;
  readonly attachments?: readonly BroughtAttachment[];
  readonly replacesId?: string;
}

export async function enterInvoice(_context: Context, _actor: Actor, _input: EntryInput): Promise<DepositOutcome> {
  throw new Problem('invoices.not-ready', 'unavailable');
}

export async function previewEntry(_context: Context, _actor: Actor, _entry: InvoiceEntry): Promise<EntryPreview> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
