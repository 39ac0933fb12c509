import type { Database } from '#kernel';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { SearchCriteria, SearchSide } from '../search.ts';
import { onTheWay } from '../visibility.ts';

/** Whose papers are searched: a structure's, on one side, of some services or all. */
export interface Scope {
  readonly side: SearchSide;
  readonly structureId: string;
  readonly serviceIds?: readonly string[];
}

/** A piece of SQL. */
export type Condition = RawBuilder<unknown>;

/** The condition that a row is within the scope. Papers on their way are not the recipient's yet. */
export function within({ side, structureId, serviceIds }: Scope): Condition {
  if (side === 'issued') return sql`supplier_id = ${structureId}`;
  const service = serviceIds ? sql` AND service_id = ANY (${serviceIds}::uuid[])` : sql``;
  return sql`recipient_id = ${structureId} AND status <> ALL (${onTheWay}::text[])${service}`;
}

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The start of a day in Paris, as an instant. */
const parisDay = (day: string, later = 0): Condition => sql`((${day}::date + ${later}::integer)::timestamp AT TIME ZONE 'Europe/Paris')`;

/** The other party of a side. */
export const counterpartName = (side: SearchSide): Condition => (side === 'issued' ? sql`recipient_name` : sql`supplier_name`);
const counterpartId = (side: SearchSide): Condition => (side === 'issued' ? sql`recipient_id` : sql`supplier_id`);

/**
 * Whether a text stands in one of the columns. `search_text` holds all three in small letters under an index of parts of words, and says which rows are
 * worth the look.
 */
function wordsContain(text: string, columns: readonly ('number' | 'commitment_number' | 'contract_number')[]): Condition {
  const pattern = containing(text);
  const each = columns.map((column) => sql`${sql.ref(column)} ILIKE ${pattern}`);
  return sql`(search_text LIKE lower(${pattern}) AND (${sql.join(each, sql` OR `)}))`;
}

/** The structures a searched name or identifier stands for; undefined: so many that the names in the rows are read instead. */
type Named = readonly string[] | undefined;

const identifierIs = (text: string): Condition => sql`identifier = ${text.replaceAll(/[\s.-]/g, '').toUpperCase()}`;

function counterpartIs(text: string, side: SearchSide, named: Named): Condition {
  if (named) return sql`${counterpartId(side)} = ANY (${named}::uuid[])`;
  return sql`(${counterpartName(side)} ILIKE ${containing(text)} OR ${counterpartId(side)} IN (SELECT id FROM structures WHERE ${identifierIs(text)}))`;
}

/** One condition for each criterion. */
type Given = Required<SearchCriteria>;
const conditions: { readonly [K in keyof Given]: (value: Given[K], side: SearchSide, named: Named) => Condition } = {
  text: (text, side, named) => sql`(${wordsContain(text, ['number', 'commitment_number'])} OR ${counterpartIs(text, side, named)})`,
  statuses: (statuses) => sql`status = ANY (${statuses}::text[])`,
  number: (number) => wordsContain(number, ['number']),
  counterpart: (text, side, named) => counterpartIs(text, side, named),
  serviceIds: (ids) => sql`service_id = ANY (${ids}::uuid[])`,
  commitmentNumber: (text) => wordsContain(text, ['commitment_number']),
  contractNumber: (text) => wordsContain(text, ['contract_number']),
  kind: (kind) => sql`kind = ${kind}`,
  framework: (framework) => sql`framework = ${framework}`,
  channel: (channel) => sql`channel = ${channel}`,
  issuedFrom: (day) => sql`issue_date >= ${day}::date`,
  issuedTo: (day) => sql`issue_date <= ${day}::date`,
  depositedFrom: (day) => sql`deposited_at >= ${parisDay(day)}`,
  depositedTo: (day) => sql`deposited_at < ${parisDay(day, 1)}`,
  dueBefore: (day) => sql`coalesce(due_date, 'infinity'::date) < ${day}::date`,
  amountFrom: (amount) => sql`gross_amount >= ${amount}::numeric`,
  amountTo: (amount) => sql`gross_amount <= ${amount}::numeric`,
  currency: (currency) => sql`currency = ${currency}`,
  // Only rejected invoices are ever flagged, and they stay rejected: saying so lets their index be used.
  handled: (handled) => sql`(status = 'rejected' AND ${handled === 'yes' ? sql`handled_at IS NOT NULL` : sql`handled_at IS NULL`})`,
};

/** Criteria with what their names stand for. */
export interface Sought {
  readonly criteria: SearchCriteria;
  readonly named: { readonly [K in 'text' | 'counterpart']?: Named };
}

/** Structures looked for one by one, at most. */
const namedMost = 3000;

/** Looks up the structures named in criteria. Structures keep their names, so those in the rows say the same. */
export async function resolveNames(database: Database, criteria: SearchCriteria): Promise<Sought> {
  const [text, counterpart] = await Promise.all([criteria.text, criteria.counterpart].map((name) => structuresNamed(database, name)));
  return { criteria, named: { text, counterpart } };
}

async function structuresNamed(database: Database, text: string | undefined): Promise<Named> {
  if (text === undefined) return undefined;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM structures WHERE name ILIKE ${containing(text)} OR ${identifierIs(text)} LIMIT ${namedMost + 1}`.execute(database);
  return rows.length > namedMost ? undefined : rows.map(({ id }) => id);
}

function conditionFor<K extends keyof Given>(name: K, { criteria, named }: Sought, side: SearchSide): Condition[] {
  const value: Given[K] | undefined = (criteria as Partial<Given>)[name];
  return value === undefined ? [] : [conditions[name](value, side, name === 'text' || name === 'counterpart' ? named[name] : undefined)];
}

/** Everything a row must meet, apart from criteria left out. */
export function matching(scope: Scope, sought: Sought, without?: keyof SearchCriteria): Condition {
  const { serviceIds: asked } = sought.criteria;
  const allowed = scope.serviceIds;
  // Said once: two conditions on services would be taken for a much rarer find, and a wrong way chosen.
  const narrowed = asked && allowed ? { ...scope, serviceIds: allowed.filter((id) => asked.includes(id)) } : scope;
  const left = [without, narrowed !== scope && 'serviceIds'];
  const names = (Object.keys(conditions) as (keyof Given)[]).filter((name) => !left.includes(name));
  return sql.join([within(narrowed), ...names.flatMap((name) => conditionFor(name, sought, scope.side))], sql` AND `);
}
