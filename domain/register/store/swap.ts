import { sql } from 'kysely';
import type { Database } from '#kernel';
import { Problem } from '#kernel';
import type { BadLine } from '../stock/faults.ts';

/** Establishments that could not be used, with the first lines of each reason. */
export interface LeftOut {
  readonly count: number;
  readonly first: readonly BadLine[];
}

async function leftOut(own: Database, code: BadLine['code'], condition: ReturnType<typeof sql>): Promise<LeftOut> {
  const { rows } = await sql<{ line: number; total: number }>`
    SELECT e.line, count(*) OVER ()::int AS total FROM pg_temp.staged_establishments e WHERE ${condition} ORDER BY e.line LIMIT 100`.execute(
    own,
  );
  return { count: rows[0]?.total ?? 0, first: rows.map(({ line }) => ({ file: 'establishments', line, code })) };
}

/** Prepares what was staged for the swap: without indexes and statistics, joining the whole of Sirene would never end. */
export async function indexStaging(own: Database): Promise<void> {
  await sql`CREATE INDEX ON pg_temp.staged_units (siren)`.execute(own);
  await sql`CREATE INDEX ON pg_temp.staged_establishments (siret, line)`.execute(own);
  for (const table of ['units', 'establishments', 'successions']) await sql`ANALYZE ${sql.raw(`pg_temp.staged_${table}`)}`.execute(own);
}

/** Establishments whose unit is not in the file of units: nobody could say what they are called. */
export const withoutUnit = (own: Database): Promise<LeftOut> =>
  leftOut(own, 'unit-missing', sql`NOT EXISTS (SELECT 1 FROM pg_temp.staged_units u WHERE u.siren = left(e.siret, 9))`);

/** Establishments that stand twice in the file; the first line counts. */
export const repeated = (own: Database): Promise<LeftOut> =>
  leftOut(own, 'siret-twice', sql`EXISTS (SELECT 1 FROM pg_temp.staged_establishments f WHERE f.siret = e.siret AND f.line < e.line)`);

/**
 * Puts what was staged in the place of the file loaded before, in one transaction: readers see the old register or the new one. Rows are deleted and
 * inserted, and no table is exchanged: that would lock readers out and leave the schema to be rebuilt by hand. Answers of the service given after
 * `freshSince` stay: they are newer than any file. Returns how many establishments the file brought.
 * Throws Problem `register.nothing-to-load`, having changed nothing.
 */
export async function swapStock(own: Database, at: Date, freshSince: Date): Promise<number> {
  return await own.transaction().execute(async (transaction) => {
    await sql`DELETE FROM register_entries WHERE source = 'stock' OR fetched_at < ${freshSince}`.execute(transaction);
    const { numAffectedRows } = await sql`
      INSERT INTO register_entries (siret, siren, name, first_name, last_name, address, is_active, closed_on, is_head_office, is_diffusible,
        legal_category, activity, created_on, successor, source, fetched_at)
      SELECT DISTINCT ON (e.siret) e.siret, u.siren, coalesce(u.name, e.own_name, ''), u.first_name, u.last_name, e.address,
        e.is_active AND u.is_active, e.closed_on, e.is_head_office, e.is_diffusible AND u.is_diffusible,
        u.legal_category, e.activity, e.created_on, s.successor, 'stock', ${at}
      FROM pg_temp.staged_establishments e
      JOIN (SELECT DISTINCT ON (siren) * FROM pg_temp.staged_units ORDER BY siren) u ON u.siren = left(e.siret, 9)
      LEFT JOIN (SELECT DISTINCT ON (predecessor) predecessor, successor FROM pg_temp.staged_successions
        ORDER BY predecessor, same_activity DESC, linked_on DESC NULLS LAST, successor) s ON s.predecessor = e.siret
      ORDER BY e.siret, e.line
      ON CONFLICT (siret) DO UPDATE SET successor = coalesce(excluded.successor, register_entries.successor)`.execute(transaction);
    const entries = Number(numAffectedRows ?? 0);
    // Rolls back: an empty register would tell every company that it does not exist.
    if (entries === 0) throw new Problem('register.nothing-to-load', 'invalid');
    return entries;
  });
}

/** Lets the planner know the new register. */
export async function analyseRegister(own: Database): Promise<void> {
  await sql`ANALYZE register_entries`.execute(own);
}
