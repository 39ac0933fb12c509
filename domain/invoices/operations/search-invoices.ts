import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { PageRequest, SearchCriteria, SearchResult, SearchSide } from '../search.ts';
import { Problem } from '#kernel';

export async function searchInvoices(_context: Context, _actor: Actor, _side: SearchSide, _criteria: SearchCriteria, _page: PageRequest): Promise<SearchResult> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
