import type { Database } from '#kernel';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { PublicService, PublicStructure } from '../directory/file.ts';
import { toStructure } from '../store.ts';
import type { ServiceRow, StructureRow, StructureTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** Rows read at once. */
const portion = 1_000;

/** What is read in one go shows one instant, however long it takes: nothing changes under a snapshot. */
export async function ofOneInstant<T>(database: Database, read: (snapshot: Database) => Promise<T>): Promise<T> {
  return await database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

function toPublic(row: StructureRow): PublicStructure {
  const { is_diffusible: shown } = row;
  const structure = toStructure(row);
  return {
    ...structure,
    address: shown ? structure.address : {},
    ...(shown ? {} : { name: '' }),
    email: shown ? structure.email : undefined,
    phone: shown ? structure.phone : undefined,
    ediEmitter: row.edi_emitter,
    ediRecipient: row.edi_recipient,
    isWorksClientOnly: row.is_works_client_only,
  };
}

const toPublicService = (row: Selectable<ServiceRow>): PublicService => ({
  id: row.id,
  code: row.code,
  name: row.name,
  address: row.address,
  isActive: row.is_active,
  commitmentRequired: row.commitment_required,
});

/** Every public structure with its services, by identifier, in portions; closed ones too: the file says which are active. */
export async function* wholeDirectory(
  database: Database,
): AsyncGenerator<{ structure: PublicStructure; services: AsyncIterable<PublicService> }> {
  let after: Pick<StructureRow, 'identifier' | 'id'> | undefined;
  for (;;) {
    let query = tables(database)
      .selectFrom('structures')
      .selectAll()
      .where('is_public', '=', true)
      .orderBy('identifier')
      .orderBy('id')
      .limit(portion);
    if (after) query = query.where(sql<boolean>`(identifier, id) > (${after.identifier}, ${after.id}::uuid)`);
    const rows = await query.execute();
    const counts = await servicesCounted(
      database,
      rows.map((row) => row.id),
    );
    for (const row of rows) yield { structure: toPublic(row), services: counts.has(row.id) ? allServices(database, row.id) : nothing() };
    after = rows.at(-1);
    if (rows.length < portion) return;
  }
}

// Most structures have no service: asking for those of each would be most of the work.
async function servicesCounted(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM unnest(${ids}::uuid[]) AS wanted(id)
    WHERE EXISTS (SELECT 1 FROM services WHERE structure_id = wanted.id)`.execute(database);
  return new Set(rows.map((row) => row.id));
}

async function* nothing(): AsyncGenerator<PublicService> {}

async function* allServices(database: Database, structureId: string): AsyncGenerator<PublicService> {
  let after: string | undefined;
  for (;;) {
    let query = tables(database).selectFrom('services').selectAll().where('structure_id', '=', structureId).orderBy('code').limit(portion);
    if (after !== undefined) query = query.where('code', '>', after);
    const rows = await query.execute();
    yield* rows.map(toPublicService);
    after = rows.at(-1)?.code;
    if (rows.length < portion) return;
  }
}
