import { sql } from 'kysely';
import type { Database } from '#kernel';
import type { StockFile } from '../stock/columns.ts';

/** Columns of the staging tables: temporary, so that a load that ends badly leaves nothing behind. */
const columns: Readonly<Record<StockFile, string>> = {
  units: 'siren text, name text, first_name text, last_name text, is_active boolean, is_diffusible boolean, legal_category text',
  establishments: `line integer, siret text, own_name text, address jsonb, is_active boolean, closed_on date, is_head_office boolean,
    is_diffusible boolean, activity text, created_on date`,
  successions: 'predecessor text, successor text, linked_on date, same_activity boolean',
};

const tableOf = (file: StockFile) => sql.raw(`pg_temp.staged_${file}`);
const files = Object.keys(columns) as StockFile[];

/** Any number; the same in every process. */
const loadLock = 4_210_077;

/** Runs on a connection of its own, alone of its kind in the database; undefined when another load is under way. */
export async function aloneOnConnection<T>(database: Database, work: (own: Database) => Promise<T>): Promise<{ done: T } | undefined> {
  return await database.connection().execute(async (own) => {
    const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_lock(${loadLock}) AS mine`.execute(own);
    if (rows[0]?.mine !== true) return undefined;
    try {
      // Indexing and swapping the whole of Sirene take longer than any request may.
      await sql`SET statement_timeout = 0`.execute(own);
      return { done: await work(own) };
    } finally {
      await sql`RESET statement_timeout`.execute(own);
      await sql`SELECT pg_advisory_unlock(${loadLock})`.execute(own);
    }
  });
}

/** Makes the staging tables on this connection, empty. */
export async function makeStaging(own: Database): Promise<void> {
  await dropStaging(own);
  for (const file of files) await sql`CREATE TEMPORARY TABLE ${sql.raw(`staged_${file} (${columns[file]})`)}`.execute(own);
}

/** Takes the staging tables away: the connection goes back to others. */
export async function dropStaging(own: Database): Promise<void> {
  for (const file of files) await sql`DROP TABLE IF EXISTS ${tableOf(file)}`.execute(own);
}

/** Adds rows to a staging table in one statement. */
export async function stageRows(own: Database, file: StockFile, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`INSERT INTO ${tableOf(file)} SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (${sql.raw(columns[file])})`.execute(
    own,
  );
}
