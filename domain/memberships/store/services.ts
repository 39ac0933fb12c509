import type { Database } from '#kernel';
import { isId } from '#kernel';
import { sql } from 'kysely';
import type { MembershipTables } from '../tables.ts';

/** A service somebody can be restricted to. */
export interface ServiceChoice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isActive: boolean;
}

const services = (database: Database, structureId: string) =>
  database
    .$extendTables<MembershipTables>()
    .selectFrom('services')
    .select(['id', 'code', 'name', 'is_active as isActive'])
    .where('structure_id', '=', structureId);

/** Those of the ids that are services of the structure, by code. */
export async function servicesAmong(database: Database, structureId: string, ids: readonly string[]): Promise<ServiceChoice[]> {
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  return await services(database, structureId).where(sql<boolean>`id = ANY (${known}::uuid[])`).orderBy('code').execute();
}

/** Services whose code or name holds every word, by code; those named are left out. */
export async function servicesMatching(
  database: Database,
  structureId: string,
  words: readonly string[],
  except: readonly string[],
  limit: number,
): Promise<ServiceChoice[]> {
  let query = services(database, structureId)
    .where('is_active', '=', true)
    .where(sql<boolean>`NOT (id = ANY (${[...except]}::uuid[]))`);
  for (const word of words) query = query.where(sql<boolean>`lower(code || ' ' || name) LIKE ${`%${word}%`}`);
  return await query.orderBy('code').limit(limit).execute();
}

/** Whether a structure has services at all. */
export async function hasServices(database: Database, structureId: string): Promise<boolean> {
  return (await services(database, structureId).limit(1).execute()).length > 0;
}

/** Services of a structure by their codes, in whatever case. */
export async function servicesByCodes(database: Database, structureId: string, codes: readonly string[]): Promise<ServiceChoice[]> {
  if (codes.length === 0) return [];
  const lowered = codes.map((code) => code.toLowerCase());
  return await services(database, structureId).where(sql<boolean>`lower(code) = ANY (${lowered})`).execute();
}
