import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { DepositOutcome } from '../deposit.ts';
import { Problem } from '#kernel';

export interface RecyclingInput {
  readonly expectedVersion?: number;
  /** Identifier of the new recipient; the same one when absent. */
  readonly recipient?: string;
  /** Null takes the service away; absent leaves it. */
  readonly serviceCode?: string | null;
  /** Null takes the number away; absent leaves it. */
  readonly commitmentNumber?: string | null;
  readonly comment?: string;
}

export async function recycleInvoice(_context: Context, _actor: Actor, _invoiceId: string, _input: RecyclingInput): Promise<Exclude<DepositOutcome, { state: 'needs-header' }>> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
