import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Delegation, DelegationKind, DelegationState, Side } from '../delegations/delegation.ts';
import type { Subscriptions } from '../membership.ts';
import type { ServiceChoice } from './services.ts';

const side = (table: string) =>
  sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}, 'identifier', ${sql.ref(`${table}.identifier`)}, 'isActive', ${sql.ref(`${table}.is_active`)})`;

interface DelegationColumns {
  id: string;
  giver: Side;
  delegate: Side;
  kind: DelegationKind;
  spaces: Subscriptions;
  services: ServiceChoice[] | null;
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  endedByName: string | null;
  givenByName: string;
  givenAt: Date;
  people: number;
  version: number;
}

const columns = sql`d.id, ${side('g')} AS giver, ${side('t')} AS delegate, d.kind, d.spaces, d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  d.ended_at AS "endedAt", d.ended_by_name AS "endedByName", d.given_by_name AS "givenByName", d.given_at AS "givenAt", d.version,
  (SELECT count(*)::integer FROM memberships m WHERE m.delegation_id = d.id) AS people,
  CASE WHEN d.service_ids IS NOT NULL THEN (
    SELECT coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'isActive', s.is_active) ORDER BY s.code), '[]')
    FROM services s WHERE s.id = ANY (d.service_ids)) END AS services`;
const sides = sql`delegations d JOIN structures g ON g.id = d.structure_id JOIN structures t ON t.id = d.delegate_id`;

/** Which delegations of a structure: those it gave or those it received, in one state at an instant. */
export interface DelegationFilter {
  readonly structureId: string;
  readonly side: 'given' | 'received';
  readonly state?: DelegationState | undefined;
  readonly at: Date;
}

const stated = (state: DelegationState, at: Date) => {
  if (state === 'over') return sql`(d.ended_at IS NOT NULL OR d.ends_at <= ${at})`;
  return sql`d.ended_at IS NULL AND d.ends_at > ${at} AND ${state === 'coming' ? sql`d.starts_at > ${at}` : sql`d.starts_at <= ${at}`}`;
};

/** Delegations of a structure, those that end last first, and how many there are in all. */
export async function delegationsMatching(
  database: Database,
  { structureId, side: which, state, at }: DelegationFilter,
  limit: number,
  offset: number,
): Promise<{ delegations: Delegation[]; total: number }> {
  const own = which === 'given' ? sql`d.structure_id = ${structureId}` : sql`d.delegate_id = ${structureId}`;
  const where = state === undefined ? own : sql`${own} AND ${stated(state, at)}`;
  const [found, counted] = await Promise.all([
    sql<DelegationColumns>`SELECT ${columns} FROM ${sides} WHERE ${where} ORDER BY d.ends_at DESC, d.id DESC LIMIT ${limit} OFFSET ${offset}`.execute(
      database,
    ),
    sql<{ total: number }>`SELECT count(*)::integer AS total FROM delegations d WHERE ${where}`.execute(database),
  ]);
  return { delegations: found.rows, total: counted.rows[0]?.total ?? 0 };
}

/** A delegation that a structure gave or received. */
export async function delegationOf(database: Database, structureId: string, id: string): Promise<Delegation | undefined> {
  const { rows } = await sql<DelegationColumns>`
    SELECT ${columns} FROM ${sides} WHERE d.id = ${id} AND ${structureId}::uuid IN (d.structure_id, d.delegate_id)`.execute(database);
  return rows[0];
}

/** Holds a delegation until the transaction ends, so that what its two sides do comes one after the other. */
export async function lockDelegation(transaction: Transaction, id: string): Promise<void> {
  await sql`SELECT 1 FROM delegations WHERE id = ${id} FOR UPDATE`.execute(transaction);
}

/** Who gave the same structure rights of the same kind for a time that overlaps. */
export async function overlapping(
  database: Database,
  one: { structureId: string; delegateId: string; kind: DelegationKind; startsAt: Date; endsAt: Date },
): Promise<{ id: string; by: string } | undefined> {
  const { rows } = await sql<{ id: string; by: string }>`
    SELECT id, given_by_name AS by FROM delegations WHERE structure_id = ${one.structureId} AND delegate_id = ${one.delegateId} AND kind = ${one.kind}
      AND ended_at IS NULL AND starts_at < ${one.endsAt} AND ends_at > ${one.startsAt} LIMIT 1`.execute(database);
  return rows[0];
}

/** A delegation as it is written. */
export interface NewDelegation {
  readonly id: string;
  readonly structureId: string;
  readonly delegateId: string;
  readonly kind: DelegationKind;
  readonly spaces: Subscriptions;
  readonly serviceIds: readonly string[] | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export async function insertDelegation(transaction: Transaction, one: NewDelegation): Promise<void> {
  await sql`INSERT INTO delegations (id, structure_id, delegate_id, kind, spaces, service_ids, starts_at, ends_at, given_by, given_by_name, given_at)
    VALUES (${one.id}, ${one.structureId}, ${one.delegateId}, ${one.kind}, ${JSON.stringify(one.spaces)}, ${one.serviceIds && [...one.serviceIds]}::uuid[],
      ${one.startsAt}, ${one.endsAt}, ${one.by.id}, ${one.by.name}, ${one.at})`.execute(transaction);
}

/** Changes what a delegation gives and until when; everybody who holds it follows. */
export async function updateDelegation(
  transaction: Transaction,
  id: string,
  given: Pick<NewDelegation, 'spaces' | 'serviceIds' | 'endsAt'>,
): Promise<void> {
  const spaces = JSON.stringify(given.spaces);
  const serviceIds = given.serviceIds && [...given.serviceIds];
  await sql`UPDATE delegations SET spaces = ${spaces}, service_ids = ${serviceIds}::uuid[], ends_at = ${given.endsAt}, version = version + 1
    WHERE id = ${id}`.execute(transaction);
  await sql`UPDATE memberships SET spaces = ${spaces}, service_ids = ${serviceIds}::uuid[], ends_at = ${given.endsAt}, version = version + 1
    WHERE delegation_id = ${id}`.execute(transaction);
}

/** Ends a delegation by hand; nobody holds it any more. */
export async function closeDelegation(transaction: Transaction, id: string, at: Date, byName: string): Promise<void> {
  await sql`UPDATE delegations SET ended_at = ${at}, ended_by_name = ${byName}, version = version + 1 WHERE id = ${id}`.execute(
    transaction,
  );
  await sql`DELETE FROM memberships WHERE delegation_id = ${id}`.execute(transaction);
}

/** The structure a delegation was given to, by the delegation. */
export async function delegateNames(database: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT d.id, s.name FROM delegations d JOIN structures s ON s.id = d.delegate_id WHERE d.id = ANY (${[...ids]}::uuid[])`.execute(
    database,
  );
  return rows;
}

/** Has the delegations that a structure received go on in the one its life goes on in. */
export async function moveReceived(transaction: Transaction, fromId: string, toId: string, at: Date): Promise<void> {
  await sql`UPDATE delegations SET delegate_id = ${toId}, version = version + 1
    WHERE delegate_id = ${fromId} AND structure_id <> ${toId} AND ended_at IS NULL AND ends_at > ${at}`.execute(transaction);
}

/** Delegations that end before an instant, or (`over`) have ended by themselves, whose end was not told yet; held until the transaction ends. */
export async function endsToTell(
  transaction: Transaction,
  what: 'soon' | 'over',
  at: Date,
  before: Date,
  limit: number,
): Promise<Delegation[]> {
  const due =
    what === 'soon'
      ? sql`d.ends_at > ${at} AND d.ends_at <= ${before} AND d.warned_of IS DISTINCT FROM d.ends_at`
      : sql`d.ends_at <= ${at} AND d.told_of IS DISTINCT FROM d.ends_at`;
  const { rows } = await sql<DelegationColumns>`
    SELECT ${columns} FROM ${sides} WHERE d.ended_at IS NULL AND ${due} ORDER BY d.ends_at, d.id LIMIT ${limit} FOR UPDATE OF d`.execute(
    transaction,
  );
  return rows;
}

/** Keeps that the end of some delegations was told. */
export async function markTold(transaction: Transaction, what: 'soon' | 'over', ids: readonly string[]): Promise<void> {
  await sql`UPDATE delegations SET ${sql.ref(what === 'soon' ? 'warned_of' : 'told_of')} = ends_at WHERE id = ANY (${[...ids]}::uuid[])`.execute(
    transaction,
  );
}
