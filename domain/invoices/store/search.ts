import type { Database } from '#kernel';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { InvoiceRecord } from '../invoice.ts';
import type { SearchCriteria, SearchSide, SortKey } from '../search.ts';
import { onTheWay } from '../visibility.ts';
import type { StoredInvoice } from './records.ts';
import { toRecord } from './records.ts';

/** Whose papers are searched: a structure's, on one side, of some services or all. */
export interface Scope {
  readonly side: SearchSide;
  readonly structureId: string;
  readonly serviceIds?: readonly string[];
}

/** Where a page begins: after a row, or after a number of rows. */
export type PageStart = { readonly after: Cursor } | { readonly skip: number };

/** The last row of the page before. */
export interface Cursor {
  readonly value: string;
  readonly id: string;
}

export interface Order {
  readonly sort: SortKey;
  readonly direction: 'ascending' | 'descending';
}

type Condition = RawBuilder<unknown>;

/** The condition that a row is within the scope. Papers on their way are not the recipient's yet. */
export function within({ side, structureId, serviceIds }: Scope): Condition {
  if (side === 'issued') return sql`supplier_id = ${structureId}`;
  const service = serviceIds ? sql` AND service_id = ANY (${serviceIds}::uuid[])` : sql``;
  return sql`recipient_id = ${structureId} AND status <> ALL (${onTheWay}::text[])${service}`;
}

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The start of a day in Paris, as an instant. */
const parisDay = (day: string, later = 0): Condition => sql`((${day}::date + ${later}::integer)::timestamp AT TIME ZONE 'Europe/Paris')`;

/** One condition for each criterion. */
type Given = Required<SearchCriteria>;
const conditions: { readonly [K in keyof Given]: (value: Given[K], side: SearchSide) => Condition } = {
  text: (text, side) => {
    const pattern = containing(text);
    return sql`(number ILIKE ${pattern} OR ${counterpartName(side)} ILIKE ${pattern} OR commitment_number ILIKE ${pattern})`;
  },
  statuses: (statuses) => sql`status = ANY (${statuses}::text[])`,
  number: (number) => sql`number ILIKE ${containing(number)}`,
  counterpart: (text, side) => {
    const identifier = text.replaceAll(/[\s.-]/g, '').toUpperCase();
    return sql`(${counterpartName(side)} ILIKE ${containing(text)} OR ${counterpartId(side)} IN (SELECT id FROM structures WHERE identifier = ${identifier}))`;
  },
  serviceIds: (ids) => sql`service_id = ANY (${ids}::uuid[])`,
  commitmentNumber: (text) => sql`commitment_number ILIKE ${containing(text)}`,
  contractNumber: (text) => sql`contract_number ILIKE ${containing(text)}`,
  kind: (kind) => sql`kind = ${kind}`,
  framework: (framework) => sql`framework = ${framework}`,
  channel: (channel) => sql`channel = ${channel}`,
  issuedFrom: (day) => sql`issue_date >= ${day}::date`,
  issuedTo: (day) => sql`issue_date <= ${day}::date`,
  depositedFrom: (day) => sql`deposited_at >= ${parisDay(day)}`,
  depositedTo: (day) => sql`deposited_at < ${parisDay(day, 1)}`,
  dueBefore: (day) => sql`due_date < ${day}::date`,
  amountFrom: (amount) => sql`gross_amount >= ${amount}::numeric`,
  amountTo: (amount) => sql`gross_amount <= ${amount}::numeric`,
  currency: (currency) => sql`currency = ${currency}`,
  handled: (handled) => (handled === 'yes' ? sql`handled_at IS NOT NULL` : sql`(status = 'rejected' AND handled_at IS NULL)`),
};

const counterpartName = (side: SearchSide): Condition => (side === 'issued' ? sql`recipient_name` : sql`supplier_name`);
const counterpartId = (side: SearchSide): Condition => (side === 'issued' ? sql`recipient_id` : sql`supplier_id`);

function conditionFor<K extends keyof Given>(name: K, criteria: Partial<Given>, side: SearchSide): Condition[] {
  const value: Given[K] | undefined = criteria[name];
  return value === undefined ? [] : [conditions[name](value, side)];
}

function matching(scope: Scope, criteria: SearchCriteria): Condition {
  const given = (Object.keys(conditions) as (keyof Given)[]).flatMap((name) => conditionFor(name, criteria, scope.side));
  return sql.join([within(scope), ...given], sql` AND `);
}

/** What each sort key orders by, never null, with the type its cursor is read back as. */
function sortColumn(sort: SortKey, side: SearchSide): { column: Condition; type: Condition } {
  const text = sql`text`;
  switch (sort) {
    case 'deposited':
      return { column: sql`deposited_at`, type: sql`timestamptz` };
    case 'changed':
      return { column: sql`status_at`, type: sql`timestamptz` };
    case 'issued':
      return { column: sql`issue_date`, type: sql`date` };
    case 'due':
      return { column: sql`coalesce(due_date, 'infinity'::date)`, type: sql`date` };
    case 'amount':
      return { column: sql`gross_amount`, type: sql`numeric` };
    case 'number':
      return { column: sql`number`, type: text };
    case 'counterpart':
      return { column: counterpartName(side), type: text };
    case 'status':
      return { column: sql`status`, type: text };
  }
}

/** Rows of a page, and where the next one begins. */
export interface FoundPage {
  readonly items: readonly InvoiceRecord[];
  readonly next?: Cursor;
}

/** One page of a search. */
export async function findPage(database: Database, scope: Scope, criteria: SearchCriteria, order: Order, start: PageStart, size: number): Promise<FoundPage> {
  const { column, type } = sortColumn(order.sort, scope.side);
  const [way, beyond] = order.direction === 'ascending' ? [sql`ASC`, sql`>`] : [sql`DESC`, sql`<`];
  const after = 'after' in start ? sql` AND (${column}, id) ${beyond} (${start.after.value}::${type}, ${start.after.id}::uuid)` : sql``;
  const skip = 'skip' in start && start.skip > 0 ? sql` OFFSET ${start.skip}` : sql``;
  const { rows } = await sql<StoredInvoice & { cursor_value: string }>`
    SELECT *, (${column})::text AS cursor_value FROM invoices WHERE ${matching(scope, criteria)}${after}
    ORDER BY ${column} ${way}, id ${way} LIMIT ${size + 1}${skip}`.execute(database);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items: items.map(toRecord), ...(rows.length > size && last && { next: { value: last.cursor_value, id: last.id } }) };
}

/** How many match, counted no further than `most`. */
export async function countMatches(database: Database, scope: Scope, criteria: SearchCriteria, most: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM (SELECT 1 FROM invoices WHERE ${matching(scope, criteria)} LIMIT ${most}) AS found`.execute(database);
  return rows[0]?.total ?? 0;
}
