import type { Context } from '#kernel';
import { sql } from 'kysely';

/** Tables that asking itself moves: sessions slide, attempts are counted. */
const restless = new Set(['sessions', 'sign_in_attempts', 'schema_migrations']);

/** A fingerprint of every row of every table of ours: two that are equal prove that nothing was stored, changed or removed. */
export async function fingerprint({ database }: Context): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{
    name: string;
  }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`.execute(database);
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    if (restless.has(name)) continue;
    const { rows } = await sql<{ print: string }>`
      SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM ${sql.table(name)} AS t`.execute(
      database,
    );
    prints[name] = rows[0]?.print ?? '';
  }
  return prints;
}
