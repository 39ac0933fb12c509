import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import { Problem } from '#kernel';

export async function markHandled(_context: Context, _actor: Actor, _invoiceIds: readonly string[]): Promise<number> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
