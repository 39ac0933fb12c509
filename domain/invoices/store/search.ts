import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { InvoiceRecord } from '../invoice.ts';
import type { SearchSide, SortKey } from '../search.ts';
import type { Condition, Scope, Sought } from './matching.ts';
import { counterpartName, matching } from './matching.ts';
import type { StoredInvoice } from './records.ts';
import { toRecord } from './records.ts';

/** Where a page begins: after a row, or after a number of rows. */
export type PageStart = { readonly after: Cursor } | { readonly skip: number };

/** The last row of the page before. */
export interface Cursor {
  /** What its row is sorted by, as text; two values stand apart by the first space. */
  readonly value: string;
  readonly id: string;
}

export interface Order {
  readonly sort: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** Rows of a page, and where the next one begins. */
export interface FoundPage {
  readonly items: readonly InvoiceRecord[];
  readonly next?: Cursor;
}

/** A page with how many there are in all: exact up to the number asked for, one more beyond. */
export interface CountedPage extends FoundPage {
  readonly total: number;
}

/** What a sort key orders by, never null, as its index has it. */
interface Sorted {
  readonly column: Condition;
  /** What a cursor's value is read back as. */
  readonly type: Condition;
  /** The column read for it, when it is not the same. */
  readonly reads?: Condition;
}

/** A key alone, or a key and the one that orders its equals. */
function sortedBy(sort: SortKey, side: SearchSide): readonly Sorted[] {
  const deposited = { column: sql`deposited_at`, type: sql`timestamptz` };
  switch (sort) {
    case 'deposited':
      return [deposited];
    case 'changed':
      return [{ column: sql`status_at`, type: sql`timestamptz` }];
    case 'issued':
      return [{ column: sql`issue_date`, type: sql`date` }];
    case 'due':
      return [{ column: sql`coalesce(due_date, 'infinity'::date)`, type: sql`date`, reads: sql`due_date` }];
    case 'amount':
      return [{ column: sql`gross_amount`, type: sql`numeric` }];
    case 'number':
      return [{ column: sql`number`, type: sql`text` }];
    case 'counterpart':
      return [{ column: counterpartName(side), type: sql`text` }];
    case 'status':
      // Within a status by deposit: the index that finds a status's papers has this order.
      return [{ column: sql`status`, type: sql`text` }, deposited];
  }
}

/** The pieces of SQL an order is made of. */
function ordering({ sort, direction }: Order, side: SearchSide) {
  const keys = sortedBy(sort, side);
  const [way, beyond] = direction === 'ascending' ? [sql`ASC`, sql`>`] : [sql`DESC`, sql`<`];
  const columns = keys.map(({ column }) => column);
  return {
    by: sql`ORDER BY ${sql.join([...columns, sql`id`].map((column) => sql`${column} ${way}`))}`,
    value: sql.join(
      columns.map((column) => sql`(${column})::text`),
      sql` || ' ' || `,
    ),
    after: (start: PageStart) =>
      'after' in start ? sql` AND (${sql.join([...columns, sql`id`])}) ${beyond} (${sql.join(cursorValues(start.after, keys))})` : sql``,
  };
}

function cursorValues({ value, id }: Cursor, keys: readonly Sorted[]): Condition[] {
  const space = value.indexOf(' ');
  const values = keys.length === 1 ? [value] : [value.slice(0, space), value.slice(space + 1)];
  return [...keys.map(({ type }, index) => sql`${values[index]}::${type}`), sql`${id}::uuid`];
}

type Row = StoredInvoice & { readonly cursor_value: string };

function pageOf(rows: readonly Row[], size: number): FoundPage {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items: items.map(toRecord), ...(rows.length > size && last && { next: { value: last.cursor_value, id: last.id } }) };
}

const skipped = (start: PageStart): number => ('skip' in start ? start.skip : 0);

/**
 * One page, read along the index of its order: quick where many rows match, for it stops as soon as the page is full. Several statuses are walked one by
 * one and merged: those that are worked on stand together at one end, far from where a walk over all would begin.
 */
export async function walkPage(
  database: Database,
  scope: Scope,
  sought: Sought,
  order: Order,
  start: PageStart,
  size: number,
): Promise<FoundPage> {
  const { by, value, after } = ordering(order, scope.side);
  const last = size + 1 + skipped(start);
  const rowsWhere = (condition: Condition) => sql`SELECT *, ${value} AS cursor_value FROM invoices WHERE ${condition}${after(start)} ${by}`;
  const { statuses } = sought.criteria;
  const branches = order.sort === 'deposited' && statuses ? [...new Set(statuses)] : [];
  const all =
    branches.length > 0
      ? sql`SELECT * FROM (${sql.join(
          branches.map((status) => sql`(${rowsWhere(sql`${matching(scope, sought, 'statuses')} AND status = ${status}`)} LIMIT ${last})`),
          sql` UNION ALL `,
        )}) AS merged ${by}`
      : rowsWhere(matching(scope, sought));
  const { rows } = await sql<Row>`/* planned anew */ ${all} LIMIT ${size + 1} OFFSET ${skipped(start)}`.execute(database);
  return pageOf(rows, size);
}

/**
 * Keeps the rest of a transaction from reading the whole table where an index will do. The planner takes matches to be spread evenly over the table and
 * hopes to stop early; papers of one year or one structure stand together, often at its end.
 */
export async function preferIndexes(transaction: Transaction): Promise<void> {
  await sql`SET LOCAL enable_seqscan = off`.execute(transaction);
}

/**
 * One page and how many match, counted no further than `most` + 1. Gathers the keys of what matches, at most that many, and sorts those: however rare and
 * wherever they are, what is gathered is little. Where more match, the page is walked to instead.
 */
export async function findPage(
  database: Database,
  scope: Scope,
  sought: Sought,
  order: Order,
  start: PageStart,
  size: number,
  most: number,
): Promise<CountedPage> {
  const { by, value, after } = ordering(order, scope.side);
  const reads = sortedBy(order.sort, scope.side).map((sorted) => sorted.reads ?? sorted.column);
  const { rows } = await sql<(Row | { readonly id: null }) & { readonly total: number }>`/* planned anew */
    WITH found AS MATERIALIZED (SELECT ${sql.join([sql`id`, ...reads])} FROM invoices WHERE ${matching(scope, sought)} LIMIT ${most + 1}),
    counted AS (SELECT count(*) AS total FROM found),
    page AS (SELECT id AS page_id, ${value} AS cursor_value FROM found WHERE (SELECT total FROM counted) <= ${most}${after(start)} ${by} LIMIT ${size + 1} OFFSET ${skipped(start)})
    SELECT * FROM counted LEFT JOIN page ON true LEFT JOIN invoices ON invoices.id = page_id ${by}`.execute(database);
  const total = rows[0]?.total ?? 0;
  const page =
    total > most
      ? await walkPage(database, scope, sought, order, start, size)
      : pageOf(
          rows.filter((row): row is Row & { total: number } => row.id !== null),
          size,
        );
  return { ...page, total };
}
