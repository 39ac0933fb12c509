import type { Database } from '#kernel';
import type { KnownEntry, RegisterEntry } from '../entry.ts';
import type { RegisterEntryRow, RegisterTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<RegisterTables>();

function toEntry(row: RegisterEntryRow): KnownEntry {
  return {
    siret: row.siret,
    siren: row.siren,
    name: row.name,
    ...(row.first_name !== null && { firstName: row.first_name }),
    ...(row.last_name !== null && { lastName: row.last_name }),
    address: row.address,
    isActive: row.is_active,
    ...(row.closed_on !== null && { closedOn: row.closed_on }),
    isHeadOffice: row.is_head_office,
    isDiffusible: row.is_diffusible,
    ...(row.legal_category !== null && { legalCategory: row.legal_category }),
    ...(row.activity !== null && { activity: row.activity }),
    ...(row.created_on !== null && { createdOn: row.created_on }),
    ...(row.successor !== null && { successor: row.successor }),
    source: row.source,
    fetchedAt: row.fetched_at,
  };
}

function toRow(entry: RegisterEntry, source: RegisterEntryRow['source'], at: Date): RegisterEntryRow {
  return {
    siret: entry.siret,
    siren: entry.siren,
    name: entry.name,
    first_name: entry.firstName ?? null,
    last_name: entry.lastName ?? null,
    address: entry.address,
    is_active: entry.isActive,
    closed_on: entry.closedOn ?? null,
    is_head_office: entry.isHeadOffice,
    is_diffusible: entry.isDiffusible,
    legal_category: entry.legalCategory ?? null,
    activity: entry.activity ?? null,
    created_on: entry.createdOn ?? null,
    successor: entry.successor ?? null,
    source,
    fetched_at: at,
  };
}

/** What is kept of an establishment. */
export async function entryBySiret(database: Database, siret: string): Promise<KnownEntry | undefined> {
  const row = await tables(database).selectFrom('register_entries').selectAll().where('siret', '=', siret).executeTakeFirst();
  return row && toEntry(row);
}

/** Whether anything at all is kept. */
export async function knowsAnything(database: Database): Promise<boolean> {
  return (await tables(database).selectFrom('register_entries').select('siret').limit(1).executeTakeFirst()) !== undefined;
}

/** Keeps an entry in the place of what was known of it. */
export async function keepEntry(database: Database, entry: RegisterEntry, source: RegisterEntryRow['source'], at: Date): Promise<void> {
  const row = toRow(entry, source, at);
  await tables(database)
    .insertInto('register_entries')
    .values(row)
    .onConflict((conflict) => conflict.column('siret').doUpdateSet(row))
    .execute();
}

/** Establishments whose SIRET begins with the digits (when given) and whose name holds every word; working ones first, then by name. */
export async function entriesMatching(
  database: Database,
  wanted: { readonly digits?: string; readonly words?: readonly string[] },
  limit: number,
): Promise<KnownEntry[]> {
  let query = tables(database).selectFrom('register_entries').selectAll();
  // A range of the primary key: no index of patterns is needed for a beginning.
  if (wanted.digits !== undefined)
    query = query.where('siret', '>=', wanted.digits.padEnd(14, '0')).where('siret', '<=', wanted.digits.padEnd(14, '9'));
  for (const word of wanted.words ?? [])
    query = query.where((e) => e(e.fn<string>('lower', ['name']), 'like', `%${word.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`));
  const rows = await query.orderBy('is_active', 'desc').orderBy('name').orderBy('siret').limit(limit).execute();
  return rows.map(toEntry);
}
