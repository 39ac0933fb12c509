import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Transaction } from '#kernel';
import type { Context } from '#kernel';
import { system } from '#domain/rights';
import { endsToTell, markTold } from '../store/delegations.ts';
import { actsOf, newsFor } from './told.ts';

const day = 24 * 3_600_000;
/** How long before its end both sides are warned. */
const warnedDaysBefore = 30;
const portion = 200;

/**
 * Tells both sides of delegations that end within thirty days, and of those that came to their end: once for each end, however often it runs. The history
 * keeps ends that came by themselves.
 */
export async function tellDelegationEnds(context: Context): Promise<number> {
  let told = 0;
  for (const what of ['soon', 'over'] as const)
    for (;;) {
      const count = await context.database.transaction().execute((transaction) => tellSome(context, transaction, what));
      told += count;
      if (count < portion) break;
    }
  return told;
}

async function tellSome(context: Context, transaction: Transaction, what: 'soon' | 'over'): Promise<number> {
  const at = context.clock.now();
  const due = await endsToTell(transaction, what, at, new Date(at.getTime() + warnedDaysBefore * day), portion);
  const code = what === 'soon' ? 'delegation-ends-soon' : 'delegation-over';
  for (const one of due) {
    const news = { code, at, moment: one.endsAt.toISOString() };
    const both = [await newsFor(transaction, 'giver', one, news), await newsFor(transaction, 'delegate', one, news)];
    await tell(context, transaction, both);
    if (what === 'over') await recordActs(transaction, system, at, actsOf('delegations.ended', one, { details: { people: one.people } }));
  }
  await markTold(
    transaction,
    what,
    due.map(({ id }) => id),
  );
  return due.length;
}
