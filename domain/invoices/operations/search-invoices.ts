import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { reachable, readCursor, soundCriteria, soundPage, writeCursor } from '../criteria.ts';
import type { PageRequest, SearchCriteria, SearchResult, SearchSide } from '../search.ts';
import { scopeOf } from '../search-scope.ts';
import { resolveNames } from '../store/matching.ts';
import { findPage, preferIndexes } from '../store/search.ts';

/**
 * One page of a structure's invoices, issued or received, that meet every criterion. People restricted to services find only theirs.
 * Throws `rights.missing`, `invoices.search-invalid`.
 */
export async function searchInvoices(
  context: Context,
  actor: Actor,
  side: SearchSide,
  criteria: SearchCriteria,
  page: PageRequest,
): Promise<SearchResult> {
  const scope = scopeOf(actor, side);
  const sound = soundCriteria(criteria);
  const asked = soundPage(page);
  const start = asked.cursor === undefined ? { skip: ((asked.number ?? 1) - 1) * asked.size } : { after: readCursor(asked.cursor, asked) };
  const sought = await resolveNames(context.database, sound);
  const { items, next, total } = await context.database.transaction().execute(async (transaction) => {
    await preferIndexes(transaction);
    return await findPage(transaction, scope, sought, asked, start, asked.size, reachable);
  });
  return { items, total, totalIsExact: total <= reachable, ...(next && { nextCursor: writeCursor(next, asked) }) };
}
