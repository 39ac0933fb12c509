import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import { reachable, readCursor, soundCriteria, soundPage, writeCursor } from '../criteria.ts';
import type { PageRequest, SearchCriteria, SearchResult, SearchSide } from '../search.ts';
import { scopeOf } from '../search-scope.ts';
import { countMatches, findPage } from '../store/search.ts';

/**
 * One page of a structure's invoices, issued or received, that meet every criterion. People restricted to services find only theirs.
 * Throws `rights.missing`, `invoices.search-invalid`.
 */
export async function searchInvoices(context: Context, actor: Actor, side: SearchSide, criteria: SearchCriteria, page: PageRequest): Promise<SearchResult> {
  const scope = scopeOf(actor, side);
  const sound = soundCriteria(criteria);
  const asked = soundPage(page);
  const start = asked.cursor === undefined ? { skip: ((asked.number ?? 1) - 1) * asked.size } : { after: readCursor(asked.cursor, asked) };
  const [found, total] = await Promise.all([
    findPage(context.database, scope, sound, asked, start, asked.size),
    countMatches(context.database, scope, sound, reachable + 1),
  ]);
  return { items: found.items, total, totalIsExact: total <= reachable, ...(found.next && { nextCursor: writeCursor(found.next, asked) }) };
}
