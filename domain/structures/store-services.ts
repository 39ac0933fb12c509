import type { CalendarDate, Database, Transaction } from '#kernel';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Service, ServiceState } from './structure.ts';
import type { ServiceRow, StructureTables } from './tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** What a service is on a day in Paris. Source: dossier § 7.2 (dates of validity, active) and § 9.2, 4. */
function stateOn(row: Pick<Selectable<ServiceRow>, 'is_active' | 'valid_from' | 'valid_to'>, day: CalendarDate): ServiceState {
  if (!row.is_active) return 'inactive';
  if (row.valid_from !== null && row.valid_from > day) return 'upcoming';
  return row.valid_to !== null && row.valid_to < day ? 'expired' : 'active';
}

/** A service as rooms know it, on a day in Paris: the one place that says whether it receives papers then. Other rooms' stores join services in their own queries. */
export function toService(row: Selectable<ServiceRow>, day: CalendarDate): Service {
  const state = stateOn(row, day);
  return {
    id: row.id,
    structureId: row.structure_id,
    code: row.code,
    name: row.name,
    ...(row.description !== null && { description: row.description }),
    address: row.address,
    ...(row.valid_from !== null && { validFrom: row.valid_from }),
    ...(row.valid_to !== null && { validTo: row.valid_to }),
    state,
    isActive: state === 'active',
    commitmentRequired: row.commitment_required,
    ...(row.payment_status_returned !== null && { paymentStatusReturned: row.payment_status_returned }),
    isMediaAgency: row.is_media_agency,
    version: row.version,
  };
}

/** `toService`'s state, as SQL. */
const stateIn = (day: CalendarDate) =>
  sql<ServiceState>`CASE WHEN NOT is_active THEN 'inactive' WHEN valid_from > ${day}::date THEN 'upcoming' WHEN valid_to < ${day}::date THEN 'expired' ELSE 'active' END`;

/** The services of a structure, by code. */
export async function servicesByStructure(
  database: Database,
  structureId: string,
  day: CalendarDate,
  activeOnly: boolean,
): Promise<Service[]> {
  let query = tables(database).selectFrom('services').selectAll().where('structure_id', '=', structureId).orderBy('code');
  if (activeOnly) query = query.where(stateIn(day), '=', 'active');
  return (await query.execute()).map((row) => toService(row, day));
}

/** Which services of a structure. */
export interface ServiceFilter {
  readonly structureId: string;
  /** Each stands somewhere in the code or the name. */
  readonly words: readonly string[];
  readonly state?: ServiceState;
}

const within = ({ structureId, words }: ServiceFilter) => {
  const each = words.map((word) => sql`lower(code || ' ' || name) LIKE ${`%${word.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  return sql<boolean>`${sql.join([sql`structure_id = ${structureId}`, ...each], sql` AND `)}`;
};

/** One page of services, by code: those after a code, or those from a place in the list. */
export async function servicesMatching(
  database: Database,
  filter: ServiceFilter,
  day: CalendarDate,
  page: { readonly size: number; readonly offset?: number; readonly after?: string },
): Promise<Service[]> {
  let query = tables(database).selectFrom('services').selectAll().where(within(filter)).orderBy('code').limit(page.size);
  if (filter.state !== undefined) query = query.where(stateIn(day), '=', filter.state);
  if (page.after !== undefined) query = query.where('code', '>', page.after);
  if (page.offset !== undefined && page.offset > 0) query = query.offset(page.offset);
  return (await query.execute()).map((row) => toService(row, day));
}

/** How many services there are in each state, whatever state the filter names. */
export async function countServices(database: Database, filter: ServiceFilter, day: CalendarDate): Promise<Record<ServiceState, number>> {
  const { rows } = await sql<{ state: ServiceState; count: number }>`
    SELECT ${stateIn(day)} AS state, count(*)::int AS count FROM services WHERE ${within(filter)} GROUP BY 1`.execute(database);
  return { active: 0, inactive: 0, upcoming: 0, expired: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** One service of a structure. */
export async function serviceById(database: Database, structureId: string, id: string, day: CalendarDate): Promise<Service | undefined> {
  const row = await tables(database)
    .selectFrom('services')
    .selectAll()
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toService(row, day);
}

/** The codes of a structure's services. */
export async function codesOf(database: Database, structureId: string): Promise<{ id: string; code: string }[]> {
  return await tables(database).selectFrom('services').select(['id', 'code']).where('structure_id', '=', structureId).execute();
}

/** Holds the services of a structure still until the end of the transaction: those who change them wait for each other, deposits do not. */
export async function lockServices(transaction: Transaction, structureId: string): Promise<void> {
  await sql`SELECT 1 FROM structures WHERE id = ${structureId} FOR NO KEY UPDATE`.execute(transaction);
}

/** A fingerprint of all services of a structure, which any change of any of them changes. */
export async function servicesState(database: Database, structureId: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    SELECT coalesce(md5(string_agg(id::text || ':' || version, ',' ORDER BY id)), '') AS state FROM services WHERE structure_id = ${structureId}`.execute(
    database,
  );
  return rows[0]?.state ?? '';
}

/** Whether a paper was ever sent to it. */
export async function isNamedByPapers(database: Database, structureId: string, serviceId: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    SELECT EXISTS (SELECT 1 FROM invoices WHERE recipient_id = ${structureId} AND service_id = ${serviceId}) AS named`.execute(database);
  return rows[0]?.named === true;
}

/** What of a service is written; dates are days. */
export type ServiceColumns = Pick<
  Selectable<ServiceRow>,
  | 'id'
  | 'code'
  | 'name'
  | 'description'
  | 'address'
  | 'valid_from'
  | 'valid_to'
  | 'is_active'
  | 'commitment_required'
  | 'payment_status_returned'
  | 'is_media_agency'
>;

/** Thousands of rows in one statement. */
const given = (rows: readonly ServiceColumns[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(
  id uuid, code text, name text, description text, address jsonb, valid_from date, valid_to date, is_active boolean, commitment_required boolean,
  payment_status_returned boolean, is_media_agency boolean)`;

/** Writes new services. */
export async function insertServices(transaction: Transaction, structureId: string, rows: readonly ServiceColumns[]): Promise<void> {
  await sql`INSERT INTO services (id, structure_id, code, name, description, address, valid_from, valid_to, is_active, commitment_required, payment_status_returned, is_media_agency)
    SELECT g.id, ${structureId}, g.code, g.name, g.description, g.address, g.valid_from, g.valid_to, g.is_active, g.commitment_required, g.payment_status_returned, g.is_media_agency
    FROM ${given(rows)}`.execute(transaction);
}

/** Writes services anew, each with its next version. */
export async function updateServices(transaction: Transaction, structureId: string, rows: readonly ServiceColumns[]): Promise<void> {
  await sql`UPDATE services s SET code = g.code, name = g.name, description = g.description, address = g.address, valid_from = g.valid_from, valid_to = g.valid_to,
      is_active = g.is_active, commitment_required = g.commitment_required, payment_status_returned = g.payment_status_returned, is_media_agency = g.is_media_agency,
      version = s.version + 1
    FROM ${given(rows)} WHERE s.id = g.id AND s.structure_id = ${structureId}`.execute(transaction);
}
