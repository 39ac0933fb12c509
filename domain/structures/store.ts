import type { Database } from '#kernel';
import { sql } from 'kysely';
import type { Structure } from './structure.ts';
import type { StructureRow, StructureTables } from './tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** A row as rooms know it; other rooms' stores join the directory in their own queries. */
export function toStructure(row: Omit<StructureRow, 'created_at'>): Structure {
  return {
    id: row.id,
    identifierType: row.identifier_type,
    identifier: row.identifier,
    legalUnit: row.legal_unit,
    name: row.name,
    isPublic: row.is_public,
    isActive: row.is_active,
    address: row.address,
    ...(row.email !== null && { email: row.email }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.vat_number !== null && { vatNumber: row.vat_number }),
    ...(row.legal_form !== null && { legalForm: row.legal_form }),
    ...(row.iban !== null && { iban: row.iban }),
    ...(row.bic !== null && { bic: row.bic }),
    parameters: {
      serviceRequired: row.service_required,
      commitmentRequired: row.commitment_required,
      serviceOrCommitment: row.service_or_commitment,
      paymentStatusReturned: row.payment_status_returned,
      isState: row.is_state,
      isWorksClient: row.is_works_client,
    },
    billingMandate: row.billing_mandate,
  };
}

/** A structure by its id. */
export async function structureById(database: Database, id: string): Promise<Structure | undefined> {
  const row = await tables(database).selectFrom('structures').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStructure(row);
}

/** A structure by its identifier as stored; a SIRET before any other type of the same text. */
export async function structureByIdentifier(database: Database, identifier: string): Promise<Structure | undefined> {
  const row = await tables(database)
    .selectFrom('structures')
    .selectAll()
    .where('identifier', '=', identifier)
    .orderBy(sql`identifier_type = 'siret'`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toStructure(row);
}

/** Active public structures whose name holds every word, or whose identifier begins with the digits. */
export async function publicStructures(database: Database, words: readonly string[], digits: string, limit: number): Promise<Structure[]> {
  let query = tables(database).selectFrom('structures').selectAll().where('is_public', '=', true).where('is_active', '=', true);
  if (digits !== '') query = query.where('identifier', 'like', `${digits}%`);
  for (const word of words) query = query.where('name', 'ilike', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return (await query.orderBy('name').orderBy('id').limit(limit).execute()).map(toStructure);
}
