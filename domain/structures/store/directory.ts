import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { DirectoryDetail, DirectoryEntry } from '../directory/entry.ts';
import { toStructure } from '../store.ts';
import type { StructureRow, StructureTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

type Row = Omit<StructureRow, 'created_at'>;

/** A row without what its unit opposed publication of. */
function toDirectoryEntry(row: Row): DirectoryEntry {
  const { id, identifierType, identifier, name, address, isActive, parameters } = toStructure(row);
  return {
    id,
    identifierType,
    identifier,
    ...(row.is_diffusible && { name }),
    address: row.is_diffusible ? address : {},
    isActive,
    parameters,
  };
}

/** What is looked for: words of name, town and post code, or the beginning of an identifier or of a post code. */
export interface DirectoryFilter {
  readonly words: readonly string[];
  readonly digits?: string;
  /** A whole identifier: found even when the entity receives nothing any more. */
  readonly identifier?: string;
}

const literal = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

function conditions({ words, digits, identifier }: DirectoryFilter) {
  if (identifier !== undefined) return sql<boolean>`is_public AND identifier = ${identifier}`;
  const each = words.map((word) => sql`directory_text LIKE folded(${`%${literal(word)}%`})`);
  // What is hidden is not found either: an answer would tell it.
  if (words.length > 0) each.push(sql`is_diffusible`);
  // Ranges and no LIKE: a prepared statement finds no index for a pattern it does not know yet. `:` comes after 9.
  if (digits !== undefined) {
    const range = (column: ReturnType<typeof sql>) => sql`${column} ~>=~ ${digits} AND ${column} ~<~ ${`${digits}:`}`;
    each.push(sql`((${range(sql`identifier`)}) OR (is_diffusible AND ${range(sql`(address->>'postCode')`)}))`);
  }
  return sql<boolean>`${sql.join([sql`is_public AND is_active`, ...each], sql` AND `)}`;
}

/**
 * One page, by name, and how many match, counted up to a limit. Few are gathered by the index of words and then sorted; of as many as the limit, the
 * index of names is walked until the page is full. Left to itself, the planner guesses how many will match, and a wrong guess reads the whole directory.
 */
export async function directoryMatching(
  database: Database,
  filter: DirectoryFilter,
  page: { readonly size: number; readonly offset: number },
  limit: number,
): Promise<{ entries: DirectoryEntry[]; total: number }> {
  const { rows: few } = await sql<{ id: string }>`
    WITH matching AS MATERIALIZED (SELECT id, name FROM structures WHERE ${conditions(filter)} LIMIT ${limit})
    SELECT id FROM matching ORDER BY name, id`.execute(database);
  const ids = few.slice(page.offset, page.offset + page.size).map(({ id }) => id);
  const all = tables(database).selectFrom('structures').selectAll().orderBy('name').orderBy('id');
  const chosen = few.length < limit ? all.where('id', 'in', ids) : all.where(conditions(filter)).limit(page.size).offset(page.offset);
  const rows = ids.length === 0 ? [] : await chosen.execute();
  return { entries: rows.map(toDirectoryEntry), total: few.length };
}

/** A public entity, active or not, without the count of its services. */
export async function directoryEntryById(database: Database, id: string): Promise<Omit<DirectoryDetail, 'activeServices'> | undefined> {
  const row = await tables(database)
    .selectFrom('structures')
    .selectAll()
    .where('id', '=', id)
    .where('is_public', '=', true)
    .executeTakeFirst();
  if (!row) return undefined;
  const next =
    row.successor_id === null
      ? undefined
      : await tables(database)
          .selectFrom('structures')
          .selectAll()
          .where('id', '=', row.successor_id)
          .where('is_public', '=', true)
          .executeTakeFirst();
  return {
    ...toDirectoryEntry(row),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(next && { successor: { id: next.id, identifier: next.identifier, ...(next.is_diffusible && { name: next.name }) } }),
  };
}
