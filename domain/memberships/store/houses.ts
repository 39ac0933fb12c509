import type { Database, Transaction } from '#kernel';
import type { House } from '../membership.ts';
import type { MembershipTables } from '../tables.ts';

const columns = ['id', 'name', 'identifier', 'is_public', 'is_active', 'open_spaces'] as const;

const toHouse = (row: Pick<MembershipTables['structures'], (typeof columns)[number]>): House => ({
  id: row.id,
  name: row.name,
  identifier: row.identifier,
  isPublic: row.is_public,
  isActive: row.is_active,
  openSpaces: row.open_spaces,
});

/** Holds a structure until the transaction ends, so that acts on its people come one after the other. Papers go on being deposited meanwhile. */
export async function lockHouse(transaction: Transaction, structureId: string): Promise<House | undefined> {
  const row = await transaction
    .$extendTables<MembershipTables>()
    .selectFrom('structures')
    .select(columns)
    .where('id', '=', structureId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && toHouse(row);
}

/** A structure, as it is now. */
export async function houseById(database: Database, structureId: string): Promise<House | undefined> {
  const row = await database
    .$extendTables<MembershipTables>()
    .selectFrom('structures')
    .select(columns)
    .where('id', '=', structureId)
    .executeTakeFirst();
  return row && toHouse(row);
}

/** A structure by its identifier as stored. */
export async function houseByIdentifier(database: Database, identifier: string): Promise<House | undefined> {
  const row = await database
    .$extendTables<MembershipTables>()
    .selectFrom('structures')
    .select(columns)
    .where('identifier', '=', identifier)
    .orderBy('is_active', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toHouse(row);
}

/** A structure somebody could ask to be attached to, as it is shown before. */
export interface AskableStructure {
  readonly id: string;
  readonly identifier: string;
  /** The identifier again when the name is not public. */
  readonly name: string;
  readonly city: string | null;
  readonly isPublic: boolean;
  readonly openSpaces: House['openSpaces'];
}

/** How a structure is looked for: by what its identifier begins with, by words of its name, or by the whole of either. */
export interface Search {
  readonly identifier: string;
  readonly prefix: string | undefined;
  readonly name: string;
  readonly words: readonly string[];
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Active structures: public ones by part of their name or identifier, private ones only by the whole. */
export async function askableStructures(database: Database, search: Search, limit: number): Promise<AskableStructure[]> {
  const rows = await database
    .$extendTables<MembershipTables>()
    .selectFrom('structures')
    .select([...columns, 'is_diffusible', 'address'])
    .where('is_active', '=', true)
    .where((e) =>
      e.or([
        e('identifier', '=', search.identifier),
        e(e.fn<string>('lower', ['name']), '=', search.name),
        ...(search.prefix === undefined ? [] : [e.and([e('is_public', '=', true), e('identifier', 'like', `${search.prefix}%`)])]),
        ...(search.words.length === 0
          ? []
          : [e.and([e('is_public', '=', true), ...search.words.map((word) => e('name', 'ilike', `%${escaped(word)}%`))])]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    identifier: row.identifier,
    name: row.is_diffusible ? row.name : row.identifier,
    city: row.is_diffusible ? (row.address.city ?? null) : null,
    isPublic: row.is_public,
    openSpaces: row.open_spaces,
  }));
}
