import type { RegisterEntry } from '#domain/register';
import type { Space } from '#domain/rights';
import { spaces } from '#domain/rights';
import type { Database, Transaction } from '#kernel';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { StructureSheet } from '../sheet.ts';
import { toStructure } from '../store.ts';
import type { IdentifierType } from '../structure.ts';
import type { StructureRow, StructureTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** A row as its own people see it. */
function toSheet(row: StructureRow): StructureSheet {
  const structure = toStructure(row);
  return {
    ...structure,
    parameters: {
      ...structure.parameters,
      ediEmitter: row.edi_emitter,
      ediRecipient: row.edi_recipient,
      isWorksClientOnly: row.is_works_client_only,
      delegatesValidation: row.delegates_validation,
    },
    ...(row.first_name !== null && { firstName: row.first_name }),
    ...(row.last_name !== null && { lastName: row.last_name }),
    ...(row.rcs_number !== null && { rcsNumber: row.rcs_number }),
    isDiffusible: row.is_diffusible,
    openSpaces: spaces.filter((space) => row.open_spaces.includes(space)),
    ...(row.register_checked_at !== null && { registerCheckedAt: row.register_checked_at }),
    ...(row.origin_id !== null && { originId: row.origin_id }),
    ...(row.successor_id !== null && { successorId: row.successor_id }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    version: row.version,
  };
}

/** The whole sheet of a structure. */
export async function sheetById(database: Database, id: string): Promise<StructureSheet | undefined> {
  const row = await tables(database).selectFrom('structures').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSheet(row);
}

/** The same, its row locked until the transaction ends. */
export async function lockSheet(transaction: Transaction, id: string): Promise<StructureSheet | undefined> {
  const row = await tables(transaction).selectFrom('structures').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toSheet(row);
}

/** Writes a structure; undefined when its identifier is taken already. */
export async function insertStructure(
  transaction: Transaction,
  row: Partial<Insertable<StructureRow>> &
    Pick<StructureRow, 'id' | 'identifier_type' | 'identifier' | 'legal_unit' | 'name' | 'is_public' | 'address'>,
): Promise<StructureSheet | undefined> {
  const written = await tables(transaction)
    .insertInto('structures')
    // Columns left out have defaults.
    .values(row as Insertable<StructureRow>)
    .onConflict((conflict) => conflict.columns(['identifier_type', 'identifier']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return written && toSheet(written);
}

/** The id of the structure that bears an identifier. */
export async function idOfIdentifier(database: Database, type: IdentifierType, identifier: string): Promise<string | undefined> {
  const row = await tables(database)
    .selectFrom('structures')
    .select('id')
    .where('identifier_type', '=', type)
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  return row?.id;
}

/** Changes columns of a structure; its version grows. */
export async function updateStructure(
  transaction: Transaction,
  id: string,
  set: Updateable<Omit<StructureRow, 'id' | 'version'>>,
): Promise<StructureSheet> {
  const row = await tables(transaction)
    .updateTable('structures')
    .set({ ...set, ...(set.address && { address: sql`${JSON.stringify(set.address)}::jsonb` }), version: sql`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toSheet(row);
}

/** How many people hold each space of a structure now, managers' own hold on the organisation aside. */
export async function peopleInSpaces(database: Database, structureId: string, at: Date): Promise<Partial<Record<Space, number>>> {
  const { rows } = await sql<{ space: Space; people: number }>`
    SELECT held.key AS space, count(DISTINCT g.user_id)::int AS people
    FROM grants_at(${at}) g JOIN users u ON u.id = g.user_id CROSS JOIN LATERAL jsonb_each(g.spaces) AS held
    WHERE g.structure_id = ${structureId} AND u.is_active GROUP BY held.key`.execute(database);
  return Object.fromEntries(rows.map(({ space, people }) => [space, people]));
}

/** Gives a structure its SIRET and what the register says; undefined when another structure bears it. */
export async function giveSiret(
  transaction: Transaction,
  sheet: StructureSheet,
  entry: RegisterEntry,
  at: Date,
): Promise<StructureSheet | undefined> {
  // Of two that give the same SIRET at the same instant, the unique key refuses the second.
  if ((await idOfIdentifier(transaction, 'siret', entry.siret)) !== undefined) return undefined;
  return await updateStructure(transaction, sheet.id, {
    identifier_type: 'siret',
    identifier: entry.siret,
    legal_unit: entry.siren,
    // Empty when its unit opposed publication.
    name: entry.name || sheet.name,
    first_name: entry.firstName ?? null,
    last_name: entry.lastName ?? null,
    address: { ...entry.address, ...(sheet.address.line3 !== undefined && { line3: sheet.address.line3 }) },
    is_diffusible: entry.isDiffusible,
    register_checked_at: at,
  });
}
