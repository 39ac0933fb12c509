import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import type { SearchSide, ToDo } from '../search.ts';
import { scopeOf } from '../search-scope.ts';
import { awaitingRecipient, awaitingSupplier } from '../statuses.ts';
import { countDrafts, figuresByStatus, longestWaiting } from '../store/figures.ts';

/** Invoices shown as the longest waiting. */
const shown = 10;

/** What waits for this side (Synthèse): by status in the order of the life cycle, and the longest waiting. Throws `rights.missing`. */
export async function toDo(context: Context, actor: Actor, side: SearchSide): Promise<ToDo> {
  const scope = scopeOf(actor, side);
  const awaiting = side === 'issued' ? awaitingSupplier : awaitingRecipient;
  const [figures, oldest, drafts] = await Promise.all([
    figuresByStatus(context.database, scope, awaiting, true),
    longestWaiting(context.database, scope, awaiting, shown),
    side === 'issued' ? countDrafts(context.database, scope.structureId) : undefined,
  ]);
  const groups = awaiting.map((status) => figures.find((figure) => figure.status === status) ?? { status, count: 0, amount: '0.00' });
  return { groups, oldest, ...(drafts !== undefined && { drafts }) };
}
