import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { InvoiceRecord } from '../invoice.ts';
import type { MonthFigure, PaymentDelay, StatusFigure } from '../search.ts';
import type { Status } from '../statuses.ts';
import type { Condition, Scope } from './matching.ts';
import { within } from './matching.ts';
import type { StoredInvoice } from './records.ts';
import { toRecord } from './records.ts';

/** The figures of a scope. They are kept by triggers with every change (see the schema), those of papers on their way apart from the recipient's. */
function figuresOf({ side, structureId, serviceIds }: Scope, figures: readonly ('status' | 'handled' | 'month' | 'delay')[]): Condition {
  const service = serviceIds ? sql` AND service_id = ANY (${serviceIds}::uuid[])` : sql``;
  return sql`structure_id = ${structureId} AND side = ${side} AND figure = ANY (${figures}::text[])${service}`;
}

/** Count and euro amount by status; `open` leaves out rejected invoices flagged handled. */
export async function figuresByStatus(
  database: Database,
  scope: Scope,
  statuses: readonly Status[] | undefined,
  open: boolean,
): Promise<StatusFigure[]> {
  const only = statuses ? sql` AND bucket = ANY (${statuses}::text[])` : sql``;
  const { rows } = await sql<StatusFigure>`
    SELECT bucket AS status, sum(count)::bigint AS count, round(sum(euro_amount), 2)::text AS amount FROM invoice_figures
    WHERE ${figuresOf(scope, open ? ['status'] : ['status', 'handled'])}${only} GROUP BY bucket HAVING sum(count) <> 0`.execute(database);
  return rows;
}

/** The invoices that wait longest in some statuses. */
export async function longestWaiting(
  database: Database,
  scope: Scope,
  statuses: readonly Status[],
  limit: number,
): Promise<InvoiceRecord[]> {
  const each = statuses.map(
    (status) =>
      sql`(SELECT * FROM invoices WHERE ${within(scope)} AND status = ${status} AND handled_at IS NULL ORDER BY deposited_at, id LIMIT ${limit})`,
  );
  const { rows } =
    await sql<StoredInvoice>`SELECT * FROM (${sql.join(each, sql` UNION ALL `)}) AS waiting ORDER BY status_at, id LIMIT ${limit}`.execute(
      database,
    );
  return rows.map(toRecord);
}

/** Count and euro amount by month of deposit in Paris, from a month on; only months that have any. */
export async function figuresByMonth(database: Database, scope: Scope, fromMonth: string): Promise<MonthFigure[]> {
  const { rows } = await sql<MonthFigure>`
    SELECT bucket AS month, sum(count)::bigint AS count, round(sum(euro_amount), 2)::text AS amount FROM invoice_figures
    WHERE ${figuresOf(scope, ['month'])} AND bucket >= ${fromMonth} GROUP BY bucket HAVING sum(count) <> 0 ORDER BY bucket`.execute(
    database,
  );
  return rows;
}

/**
 * Days between availability and payment, suspensions taken off, of invoices put in payment since a month. Already paid ones (A2) say nothing about delay.
 * Delays are kept in tenths of a day begun; between two of them a percentile is interpolated.
 */
export async function paymentDelays(database: Database, scope: Scope, fromMonth: string): Promise<PaymentDelay | null> {
  const { rows } = await sql<{ month: string; tenths: number; count: number }>`
    SELECT bucket AS month, tenths, sum(count)::bigint AS count FROM invoice_figures
    WHERE ${figuresOf(scope, ['delay'])} AND bucket >= ${fromMonth} GROUP BY bucket, tenths HAVING sum(count) <> 0 ORDER BY tenths`.execute(
    database,
  );
  if (rows.length === 0) return null;
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  return {
    medianDays: percentile(rows, 0.5),
    p90Days: percentile(rows, 0.9),
    within30Percent: rounded((100 * size(rows.filter(({ tenths }) => tenths <= 300))) / size(rows)),
    byMonth: months.map((month) => ({
      month,
      medianDays: percentile(
        rows.filter((row) => row.month === month),
        0.5,
      ),
    })),
  };
}

/** How many invoices had one delay. */
interface Held {
  readonly tenths: number;
  readonly count: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const size = (held: readonly Held[]): number => held.reduce((sum, { count }) => sum + count, 0);

/** The delay in days that a part of the invoices, told shortest first, does not go beyond. */
function percentile(held: readonly Held[], part: number): number {
  const position = part * (size(held) - 1);
  const [low, high] = [Math.floor(position), Math.ceil(position)].map((rank) => tenthsAt(held, rank));
  return rounded(((low ?? 0) + ((high ?? 0) - (low ?? 0)) * (position % 1)) / 10);
}

function tenthsAt(held: readonly Held[], rank: number): number {
  let passed = 0;
  for (const { tenths, count } of held) {
    passed += count;
    if (rank < passed) return tenths;
  }
  return 0;
}

/** How many drafts a structure has. */
export async function countDrafts(database: Database, structureId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM drafts WHERE structure_id = ${structureId}`.execute(database);
  return rows[0]?.total ?? 0;
}
