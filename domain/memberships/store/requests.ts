import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { MembershipRequest, RequestKind, Wanted } from '../request.ts';
import type { MembershipTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<MembershipTables>();

interface NewRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly userId: string;
  readonly structureId: string;
  readonly wanted: Wanted;
  readonly message: string | null;
  readonly at: Date;
}

/** Keeps a request; false when one of the same kind waits already. */
export async function insertRequest(transaction: Transaction, request: NewRequest): Promise<boolean> {
  const result = await tables(transaction)
    .insertInto('membership_requests')
    .values({
      id: request.id,
      kind: request.kind,
      user_id: request.userId,
      structure_id: request.structureId,
      wanted: JSON.stringify(request.wanted),
      message: request.message,
      state: 'pending',
      asked_at: request.at,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'structure_id', 'kind']).where('state', '=', sql.lit('pending')).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

const requests = (database: Database) =>
  tables(database)
    .selectFrom('membership_requests as r')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .innerJoin('structures as s', 's.id', 'r.structure_id')
    .select([
      'r.id',
      'r.kind',
      'r.user_id as userId',
      'u.login as userLogin',
      'r.structure_id as structureId',
      's.name as structureName',
      'r.wanted',
      'r.message',
      'r.state',
      'r.asked_at as askedAt',
      'r.decided_by_name as decidedByName',
      'r.decided_at as decidedAt',
      'r.motive',
    ])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as('userName'));

/** A request by its id. */
export async function requestById(database: Database, id: string): Promise<MembershipRequest | undefined> {
  return await requests(database).where('r.id', '=', id).executeTakeFirst();
}

/** Requests of one person, newest first. */
export async function requestsOfUser(database: Database, userId: string, limit: number): Promise<MembershipRequest[]> {
  return await requests(database)
    .where('r.user_id', '=', userId)
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
}

/** The requests of one person that wait, in one structure. */
export async function pendingOf(database: Database, userId: string, structureId: string): Promise<MembershipRequest[]> {
  return await requests(database)
    .where('r.user_id', '=', userId)
    .where('r.structure_id', '=', structureId)
    .where('r.state', '=', 'pending')
    .orderBy('r.asked_at')
    .execute();
}

export interface RequestFilter {
  readonly structureId: string;
  /** Those that wait (oldest first), or those that were decided or withdrawn (newest first). */
  readonly pending: boolean;
  /** Each must stand in the asker's name or login. */
  readonly words: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** Requests to a structure, and how many there are in all. */
export async function requestsTo(database: Database, filter: RequestFilter): Promise<{ requests: MembershipRequest[]; total: number }> {
  let query = requests(database)
    .where('r.structure_id', '=', filter.structureId)
    .where('r.state', filter.pending ? '=' : '<>', 'pending');
  for (const word of filter.words)
    query = query.where(sql<boolean>`lower(u.first_name || ' ' || u.last_name || ' ' || u.login) LIKE ${`%${word}%`}`);
  const order = filter.pending ? 'asc' : 'desc';
  const [found, counted] = await Promise.all([
    query
      .orderBy(filter.pending ? 'r.asked_at' : 'r.decided_at', order)
      .orderBy('r.id', order)
      .limit(filter.limit)
      .offset(filter.offset)
      .execute(),
    query
      .clearSelect()
      .select((e) => e.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { requests: found, total: Number(counted.total) };
}

/** Writes a decision, or the asker's own withdrawal; false when it waits no longer. */
export async function closeRequest(
  transaction: Transaction,
  id: string,
  decision: { state: 'approved' | 'refused' | 'withdrawn'; by: { id: string; name: string } | null; at: Date; motive: string | null },
): Promise<boolean> {
  const result = await tables(transaction)
    .updateTable('membership_requests')
    .set({
      state: decision.state,
      decided_by: decision.by?.id ?? null,
      decided_by_name: decision.by?.name ?? null,
      decided_at: decision.at,
      motive: decision.motive,
    })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
