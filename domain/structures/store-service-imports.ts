import type { Database } from '#kernel';
import type { ServiceImportRow, StructureTables } from './tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** Previews kept for one structure, at most. */
const kept = 10;

/** Keeps a file that waits to be confirmed; drops those of the structure that are too old or too many. */
export async function insertImport(database: Database, row: ServiceImportRow, oldest: Date): Promise<void> {
  await tables(database).insertInto('service_imports').values(row).execute();
  await tables(database).deleteFrom('service_imports').where('created_at', '<', oldest).execute();
  await tables(database)
    .deleteFrom('service_imports')
    .where('structure_id', '=', row.structure_id)
    .where('id', 'not in', (query) =>
      query
        .selectFrom('service_imports')
        .select('id')
        .where('structure_id', '=', row.structure_id)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(kept),
    )
    .execute();
}

/** A file that waits. */
export async function importById(database: Database, structureId: string, id: string): Promise<ServiceImportRow | undefined> {
  return await tables(database)
    .selectFrom('service_imports')
    .selectAll()
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Notes what the services were when the file was last shown against them. */
export async function renewImport(database: Database, id: string, servicesState: string): Promise<void> {
  await tables(database).updateTable('service_imports').set({ services_state: servicesState }).where('id', '=', id).execute();
}

/** Drops a file; false when it is gone already. */
export async function removeImport(database: Database, structureId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(database)
    .deleteFrom('service_imports')
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
