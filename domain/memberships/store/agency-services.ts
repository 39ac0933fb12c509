import type { Database } from '#kernel';
import { isId } from '#kernel';
import { sql } from 'kysely';
import type { ServiceChoice } from './services.ts';

/** Services of a structure that are reserved for media agencies, by code; with ids only those of them. */
export async function agencyServices(database: Database, structureId: string, ids?: readonly string[]): Promise<ServiceChoice[]> {
  const only = ids === undefined ? sql`AND is_active` : sql`AND id = ANY (${ids.filter(isId)}::uuid[])`;
  const { rows } = await sql<ServiceChoice>`
    SELECT id, code, name, is_active AS "isActive" FROM services WHERE structure_id = ${structureId} AND is_media_agency ${only} ORDER BY code LIMIT 5000`.execute(
    database,
  );
  return rows;
}
