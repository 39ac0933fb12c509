import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { InvoiceRecord } from '../invoice.ts';
import type { SearchCriteria, SearchSide } from '../search.ts';

export async function* exportInvoices(_context: Context, _actor: Actor, _side: SearchSide, _criteria: SearchCriteria): AsyncGenerator<InvoiceRecord> {
  yield* [];
}
