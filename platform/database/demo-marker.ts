import type pg from 'pg';
import { Problem } from '#kernel';

/** Throws Problem `database.demo-data` when the database was filled with demonstration data: its logins are public. For production mode, after `migrate`. */
export async function refuseDemoData(pool: pg.Pool): Promise<void> {
  const { rowCount } = await pool.query("select 1 from platform_facts where name = 'demo'");
  if (rowCount !== 0) throw new Problem('database.demo-data', 'conflict');
}
