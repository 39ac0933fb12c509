import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { InvoiceRecord } from '../invoice.ts';
import type { MonthFigure, PaymentDelay, StatusFigure } from '../search.ts';
import type { Status } from '../statuses.ts';
import type { StoredInvoice } from './records.ts';
import { toRecord } from './records.ts';
import type { Scope } from './search.ts';
import { within } from './search.ts';

/** Count and euro amount by status; `open` leaves out rejected invoices flagged handled. */
export async function figuresByStatus(database: Database, scope: Scope, statuses: readonly Status[] | undefined, open: boolean): Promise<StatusFigure[]> {
  const only = statuses ? sql` AND status = ANY (${statuses}::text[])` : sql``;
  const unhandled = open ? sql` AND handled_at IS NULL` : sql``;
  const { rows } = await sql<StatusFigure>`
    SELECT status, count(*) AS count, round(coalesce(sum(euro_amount), 0), 2)::text AS amount FROM invoices
    WHERE ${within(scope)}${only}${unhandled} GROUP BY status`.execute(database);
  return rows;
}

/** The invoices that wait longest in some statuses. */
export async function longestWaiting(database: Database, scope: Scope, statuses: readonly Status[], limit: number): Promise<InvoiceRecord[]> {
  const each = statuses.map(
    (status) => sql`(SELECT * FROM invoices WHERE ${within(scope)} AND status = ${status} AND handled_at IS NULL ORDER BY deposited_at, id LIMIT ${limit})`,
  );
  const { rows } = await sql<StoredInvoice>`SELECT * FROM (${sql.join(each, sql` UNION ALL `)}) AS waiting ORDER BY status_at, id LIMIT ${limit}`.execute(database);
  return rows.map(toRecord);
}

/** Count and euro amount by month of deposit in Paris, from the first of a month on; only months that have any. */
export async function figuresByMonth(database: Database, scope: Scope, fromMonth: string): Promise<MonthFigure[]> {
  const { rows } = await sql<MonthFigure>`
    SELECT to_char(deposited_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month, count(*) AS count, round(coalesce(sum(euro_amount), 0), 2)::text AS amount FROM invoices
    WHERE ${within(scope)} AND deposited_at >= (${`${fromMonth}-01`}::date::timestamp AT TIME ZONE 'Europe/Paris') GROUP BY 1 ORDER BY 1`.execute(database);
  return rows;
}

/** Days between availability and payment, suspensions taken off, of invoices put in payment since the first of a month. Already paid ones (A2) say nothing about delay. */
export async function paymentDelays(database: Database, scope: Scope, fromMonth: string): Promise<PaymentDelay | null> {
  const { rows } = await sql<{ month: string | null; median: number; p90: number; within30: number }>`
    WITH paid AS MATERIALIZED (
      SELECT to_char(paid_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month,
        greatest(0, extract(epoch FROM paid_at - made_available_at) - suspended_seconds) / 86400 AS days
      FROM invoices
      WHERE ${within(scope)} AND status = 'in-payment' AND framework <> 'A2' AND made_available_at IS NOT NULL
        AND paid_at >= (${`${fromMonth}-01`}::date::timestamp AT TIME ZONE 'Europe/Paris'))
    SELECT month, (percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::float8 AS median, (percentile_cont(0.9) WITHIN GROUP (ORDER BY days))::float8 AS p90,
      (100.0 * count(*) FILTER (WHERE days <= 30) / nullif(count(*), 0))::float8 AS within30
    FROM paid GROUP BY GROUPING SETS ((month), ()) ORDER BY month NULLS FIRST`.execute(database);
  const [all, ...months] = rows;
  // Without rows the grand total is still answered, with nulls.
  if (!all || all.median === null) return null;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    medianDays: rounded(all.median),
    p90Days: rounded(all.p90),
    within30Percent: rounded(all.within30),
    byMonth: months.map(({ month, median }) => ({ month: month ?? '', medianDays: rounded(median) })),
  };
}

/** How many drafts a structure has. */
export async function countDrafts(database: Database, structureId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM drafts WHERE structure_id = ${structureId}`.execute(database);
  return rows[0]?.total ?? 0;
}
