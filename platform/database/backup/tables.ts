import type pg from 'pg';

/** A table and the columns that can be written. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Made anew by `migrate`, so neither saved nor loaded. */
const keptByMigration = [
  ['public', 'schema_migrations'],
  ['graphile_worker', 'migrations'],
];

/** A name as SQL wants it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table's full name as SQL wants it. */
export const fullName = (table: Pick<Table, 'schema' | 'name'>): string => `${quoted(table.schema)}.${quoted(table.name)}`;

/** All tables of ours and of the job queue. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select space.nspname as schema, class.relname as name,
      array(select attname::text from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
    from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where class.relkind = 'r' and space.nspname in ('public', 'graphile_worker')
    order by 1, 2`);
  return rows.filter((table) => !keptByMigration.some(([schema, name]) => table.schema === schema && table.name === name));
}

/** Columns that name kept files: by the rule of our schema, every column called `file_hash`. */
export async function fileHashes(client: pg.ClientBase): Promise<readonly string[]> {
  const holders = (await tablesOf(client)).filter((table) => table.columns.includes('file_hash'));
  if (holders.length === 0) return [];
  const selects = holders.map((table) => `select file_hash from ${fullName(table)} where file_hash is not null`);
  const { rows } = await client.query<{ hash: string }>(
    `select distinct file_hash as hash from (${selects.join(' union all ')}) held order by 1`,
  );
  return rows.map((row) => row.hash);
}
