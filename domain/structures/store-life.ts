import type { Role } from '#domain/rights';
import type { Database, Transaction } from '#kernel';
import { newId } from '#kernel';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Ending, Life, Relative } from './life/life.ts';
import { reopensUntil } from './life/life.ts';
import type { StructureRow, StructureTables } from './tables.ts';

const tables = (database: Database) => database.$extendTables<StructureTables>();

/** A structure's row, held until the transaction ends: of two endings at once the second sees the first. */
export async function lockStructure(transaction: Transaction, id: string): Promise<StructureRow | undefined> {
  return await tables(transaction).selectFrom('structures').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** The role somebody holds in a structure at an instant, not by delegation. */
export async function roleAt(database: Database, userId: string, structureId: string, at: Date): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role }>`
    SELECT role FROM grants_at(${at}) WHERE user_id = ${userId} AND structure_id = ${structureId} AND delegation_id IS NULL`.execute(
    database,
  );
  return rows[0]?.role;
}

interface LifeRow {
  self: Relative;
  ending: Ending | null;
  ended_at: Date | null;
  origin: Relative | null;
  successor: Relative | null;
  last: Relative | null;
  absorbed: Relative[];
}

const relative = (table: string) => {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`json_build_object('id', ${column('id')}, 'name', ${column('name')}, 'identifier', ${column('identifier')}, 'isActive', ${column('is_active')})`;
};

/** Where a structure comes from and where it went. */
export async function lifeOf(database: Database, id: string): Promise<Life | undefined> {
  const { rows } = await sql<LifeRow>`
    SELECT ${relative('s')} AS self, s.ending, s.ended_at,
      (SELECT ${relative('o')} FROM structures o WHERE o.id = s.origin_id) AS origin,
      (SELECT ${relative('n')} FROM structures n WHERE n.id = s.successor_id) AS successor,
      (SELECT ${relative('l')} FROM structures l WHERE s.successor_id IS NOT NULL AND l.id = life_goes_on_in(s.id)) AS last,
      (SELECT coalesce(json_agg(${relative('a')} ORDER BY a.ended_at DESC, a.id), '[]') FROM structures a WHERE a.successor_id = s.id AND a.ending = 'absorption') AS absorbed
    FROM structures s WHERE s.id = ${id}`.execute(database);
  const row = rows[0];
  if (!row) return undefined;
  return {
    self: row.self,
    absorbed: row.absorbed,
    ...(row.ending && { ending: row.ending }),
    ...(row.ended_at && { endedAt: row.ended_at }),
    ...(row.origin && { origin: row.origin }),
    ...(row.successor && { successor: row.successor }),
    ...(row.last && row.last.id !== row.successor?.id && { livesOnIn: row.last }),
    ...(row.ending === 'cessation' && row.ended_at && { reopensUntil: reopensUntil(row.ended_at) }),
  };
}

/** Whether a structure descends from another one by changes of SIRET. */
export async function descendsFrom(database: Database, id: string, ancestorId: string): Promise<boolean> {
  const { rows } = await sql<{ descends: boolean }>`
    WITH RECURSIVE line AS (
      SELECT id, origin_id FROM structures WHERE id = ${id}
      UNION SELECT o.id, o.origin_id FROM line JOIN structures o ON o.id = line.origin_id
    ) SELECT EXISTS (SELECT 1 FROM line WHERE id = ${ancestorId}) AS descends`.execute(database);
  return rows[0]?.descends ?? false;
}

/** What a structure takes over of the register when its SIRET changes. */
export interface NewEstablishment {
  readonly id: string;
  readonly siret: string;
  readonly name: string;
  readonly address: object;
  readonly isDiffusible: boolean;
}

/**
 * Makes a structure out of another one: every column of it, but for its number, its name and address, and what belongs to the old number alone (billing
 * mandate, EDI). False when a structure has that SIRET already.
 */
export async function copyStructure(transaction: Transaction, fromId: string, to: NewEstablishment, at: Date): Promise<boolean> {
  const changed = {
    id: to.id,
    identifier_type: 'siret',
    identifier: to.siret,
    legal_unit: to.siret.slice(0, 9),
    name: to.name,
    address: to.address,
    is_diffusible: to.isDiffusible,
    billing_mandate: false,
    edi_emitter: false,
    edi_recipient: false,
    origin_id: fromId,
    register_checked_at: at,
    version: 1,
    created_at: at,
  };
  const result = await sql`
    INSERT INTO structures SELECT (jsonb_populate_record(s, ${JSON.stringify(changed)}::jsonb)).* FROM structures s WHERE s.id = ${fromId}
    ON CONFLICT (identifier_type, identifier) DO NOTHING`.execute(transaction);
  return result.numAffectedRows === 1n;
}

/** Copies what hangs on a structure to the one made from it: services, bank accounts in use, documents that belong to no mandate. Returns how many services. */
export async function copyBelongings(transaction: Transaction, fromId: string, toId: string, at: Date): Promise<number> {
  const services = await copyRows(transaction, { table: 'services', only: sql`true`, changed: { version: 1 } }, fromId, toId, at);
  await copyRows(transaction, { table: 'bank_accounts', only: sql`t.state = 'active'`, changed: { replaces_id: null } }, fromId, toId, at);
  await copyRows(transaction, { table: 'structure_files', only: sql`t.mandate_id IS NULL`, changed: {} }, fromId, toId, at);
  return services;
}

interface Copied {
  readonly table: 'services' | 'bank_accounts' | 'structure_files';
  readonly only: RawBuilder<unknown>;
  readonly changed: Readonly<Record<string, unknown>>;
}

/** Rows of a table get ids of their own; a table that has `origin_id` keeps what each was made from. */
async function copyRows(
  transaction: Transaction,
  { table, only, changed }: Copied,
  fromId: string,
  toId: string,
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM ${sql.table(table)} t WHERE t.structure_id = ${fromId} AND ${only} ORDER BY t.id`.execute(transaction);
  if (rows.length === 0) return 0;
  await sql`
    INSERT INTO ${sql.table(table)}
    SELECT (jsonb_populate_record(t, jsonb_build_object('id', pair.made, 'structure_id', ${toId}::uuid, 'origin_id', t.id) || ${JSON.stringify(changed)}::jsonb)).*
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(() => newId(at))}::uuid[]) AS pair (id, made)
    JOIN ${sql.table(table)} t ON t.id = pair.id`.execute(transaction);
  return rows.length;
}

/** Ends the life of a structure that is active; false when it was ended meanwhile. */
export async function endStructure(
  transaction: Transaction,
  id: string,
  end: { ending: Ending; at: Date; successorId?: string },
): Promise<boolean> {
  const result = await tables(transaction)
    .updateTable('structures')
    .set({
      is_active: false,
      ending: end.ending,
      ended_at: end.at,
      successor_id: end.successorId ?? null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('is_active', '=', true)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes a cessation back; false when the structure did not cease after an instant. */
export async function reopenStructure(transaction: Transaction, id: string, ceasedAfter: Date): Promise<boolean> {
  const result = await tables(transaction)
    .updateTable('structures')
    .set({ is_active: true, ending: null, ended_at: null, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('ending', '=', 'cessation')
    .where('ended_at', '>=', ceasedAfter)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What still runs in a structure besides its papers. */
export interface OpenAffairs {
  readonly requests: number;
  readonly delegations: number;
  readonly mandate: boolean;
  readonly clients: number;
}

/** What still runs in a structure at an instant: requests that wait, delegations given, an active mandate, API clients. */
export async function affairsOf(database: Database, id: string, at: Date): Promise<OpenAffairs> {
  const { rows } = await sql<OpenAffairs>`
    SELECT (SELECT count(*) FROM membership_requests WHERE structure_id = s.id AND state = 'pending')::integer AS requests,
      (SELECT count(*) FROM delegations WHERE structure_id = s.id AND ended_at IS NULL AND ends_at > ${at})::integer AS delegations,
      s.billing_mandate AS mandate, (SELECT count(*) FROM api_clients WHERE structure_id = s.id AND is_active)::integer AS clients
    FROM structures s WHERE s.id = ${id}`.execute(database);
  return rows[0] ?? { requests: 0, delegations: 0, mandate: false, clients: 0 };
}

/** The name of a structure that is inactive; undefined when it lives, and goes on doing so until the transaction ends. */
export async function nameIfInactive(transaction: Transaction, id: string): Promise<string | undefined> {
  const row = await tables(transaction)
    .selectFrom('structures')
    .select(['name', 'is_active'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row && !row.is_active ? row.name : undefined;
}
