import type { Context } from '#kernel';
import { Problem } from '#kernel';

export async function routeInvoice(_context: Context, _invoiceId: string): Promise<void> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
