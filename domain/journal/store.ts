import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { ActKind, KeptAct } from './act.ts';

export interface ActRow {
  id: string;
  at: Date;
  structure_id: string | null;
  user_id: string | null;
  user_name: string | null;
  kind: ActKind;
  actor_kind: 'person' | 'client' | 'system';
  actor_id: string | null;
  actor_name: string | null;
  details: Record<string, unknown>;
}

type JournalTables = { acts: ActRow };

/** Writes acts. */
export async function insertActs(transaction: Transaction, rows: readonly ActRow[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction
    .$extendTables<JournalTables>()
    .insertInto('acts')
    .values([...rows])
    .execute();
}

/** Which acts: of a structure or of a person, and narrowed. */
export interface ActFilter {
  readonly structureId?: string;
  readonly userId?: string;
  /** About them or done by them. */
  readonly personId?: string;
  /** About this service. */
  readonly serviceId?: string;
  /** Each must stand in the name of whom it is about or of who did it; lower case. */
  readonly words?: readonly string[];
  readonly kinds?: readonly ActKind[];
  readonly from?: Date;
  /** Not included. */
  readonly before?: Date;
  /** The last act of the page before. */
  readonly after?: { readonly at: Date; readonly id: string };
}

const toAct = (row: ActRow): KeptAct => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorName: row.actor_name,
  details: row.details,
  ...(row.structure_id !== null && { structureId: row.structure_id }),
  ...(row.user_id !== null && { user: { id: row.user_id, name: row.user_name ?? '' } }),
});

/** What LIKE would read as a pattern stands for itself. */
const escaped = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** A word anywhere in a name; one or two letters only where a name begins: the index knows no shorter pieces than three characters. */
const containing = (word: string): string => (word.length < 3 ? `% ${escaped(word)}%` : `%${escaped(word)}%`);

/** Acts, newest first. */
export async function actsMatching(database: Database, filter: ActFilter, limit: number): Promise<KeptAct[]> {
  let query = database
    .$extendTables<JournalTables>()
    .selectFrom('acts')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  const { structureId, userId, personId, serviceId, kinds, from, before, after } = filter;
  if (structureId !== undefined) query = query.where('structure_id', '=', structureId);
  if (userId !== undefined) query = query.where('user_id', '=', userId);
  if (personId !== undefined) query = query.where((e) => e.or([e('user_id', '=', personId), e('actor_id', '=', personId)]));
  if (serviceId !== undefined)
    query = query.where(sql<boolean>`jsonb_exists(details, 'serviceId') AND details->>'serviceId' = ${serviceId}`);
  for (const word of filter.words ?? [])
    query = query.where(sql<boolean>`lower(' ' || coalesce(user_name, '') || ' ' || coalesce(actor_name, '')) LIKE ${containing(word)}`);
  if (kinds !== undefined) query = query.where('kind', 'in', kinds);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (before !== undefined) query = query.where('at', '<', before);
  if (after !== undefined) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id}::uuid)`);
  return (await query.execute()).map(toAct);
}

/** Deletes sign-ins before an instant, in portions; answers how many. */
export async function deleteSignIns(database: Database, before: Date): Promise<number> {
  let deleted = 0;
  for (;;) {
    const result = await sql`
      DELETE FROM acts WHERE id IN (SELECT id FROM acts WHERE kind = 'accounts.signed-in' AND at < ${before} LIMIT 5000)`.execute(database);
    const rows = Number(result.numAffectedRows ?? 0);
    if (rows === 0) return deleted;
    deleted += rows;
  }
}
