import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { soundCriteria } from '../criteria.ts';
import type { InvoiceRecord } from '../invoice.ts';
import type { SearchCriteria, SearchSide } from '../search.ts';
import { scopeOf } from '../search-scope.ts';
import { resolveNames } from '../store/matching.ts';
import type { PageStart } from '../store/search.ts';
import { walkPage } from '../store/search.ts';

/** Rows fetched at once. */
const batch = 1000;

/**
 * All invoices that meet the criteria, newest deposit first, fetched as they are taken: any number of them in little memory.
 * Throws (at the first step) `rights.missing`, `invoices.search-invalid`.
 */
export async function* exportInvoices(
  context: Context,
  actor: Actor,
  side: SearchSide,
  criteria: SearchCriteria,
): AsyncGenerator<InvoiceRecord> {
  const scope = scopeOf(actor, side);
  const sought = await resolveNames(context.database, soundCriteria(criteria));
  let start: PageStart | undefined = { skip: 0 };
  while (start) {
    const { items, next } = await walkPage(context.database, scope, sought, { sort: 'deposited', direction: 'descending' }, start, batch);
    yield* items;
    start = next && { after: next };
  }
}
