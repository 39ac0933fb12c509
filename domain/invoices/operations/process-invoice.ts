import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { InvoiceRecord } from '../invoice.ts';
import type { Action } from '../lifecycle.ts';
import { Problem } from '#kernel';

export interface ProcessInput {
  readonly action: Action;
  /** The version the person saw; another one in the database is a conflict. */
  readonly expectedVersion?: number;
  readonly motive?: string;
  readonly comment?: string;
  readonly paymentOrderNumber?: string;
}

export async function processInvoice(_context: Context, _actor: Actor, _invoiceId: string, _input: ProcessInput): Promise<InvoiceRecord> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
