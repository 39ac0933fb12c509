import type { Actor } from '#domain/rights';
import type { CalendarDate, Context } from '#kernel';
import { dayInParis } from '#kernel';
import { lifeCycle } from '../lifecycle.ts';
import type { Dashboard, SearchSide } from '../search.ts';
import { scopeOf } from '../search-scope.ts';
import { figuresByMonth, figuresByStatus, paymentDelays } from '../store/figures.ts';

/** Months shown, the current one included. */
const monthsShown = 36;

/** Counts, amounts and payment delay of a structure's invoices on one side. Throws `rights.missing`. */
export async function dashboard(context: Context, actor: Actor, side: SearchSide): Promise<Dashboard> {
  const scope = scopeOf(actor, side);
  const months = lastMonths(dayInParis(context.clock.now()));
  const first = months[0] ?? '';
  const [statusFigures, monthFigures, paymentDelay] = await Promise.all([
    figuresByStatus(context.database, scope, undefined, false),
    figuresByMonth(context.database, scope, first),
    paymentDelays(context.database, scope, first),
  ]);
  return {
    byStatus: lifeCycle.statuses.flatMap((status) => statusFigures.filter((figure) => figure.status === status)),
    byMonth: months.map((month) => monthFigures.find((figure) => figure.month === month) ?? { month, count: 0, amount: '0.00' }),
    paymentDelay,
  };
}

/** The last months up to the one of a day, oldest first, as `YYYY-MM`. */
function lastMonths(today: CalendarDate): string[] {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: monthsShown }, (_, position) => {
    const month = index - monthsShown + 1 + position;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
