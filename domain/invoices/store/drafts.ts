import type { Database } from '#kernel';
import type { Draft, DraftContent } from '../draft.ts';
import type { DraftRow } from '../tables.ts';
import { tables } from './records.ts';

function toDraft(row: DraftRow): Draft {
  const { id, created_at: createdAt, updated_at: updatedAt, user_id: userId, replaces_id: replacesId } = row;
  const file = { hash: row.file_hash ?? '', name: row.file_name ?? '', size: row.file_size ?? 0 };
  const content: DraftContent = row.kind === 'form' ? { kind: 'form', data: row.data } : { kind: 'plain-pdf', data: row.data, file };
  return { id, createdAt, updatedAt, userId, replacesId, ...content };
}

/** A draft of a structure. */
export async function draftById(database: Database, structureId: string, id: string): Promise<Draft | undefined> {
  const row = await tables(database)
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', id)
    .where('structure_id', '=', structureId)
    .executeTakeFirst();
  return row && toDraft(row);
}

/** The drafts of a structure, last touched first. */
export async function draftsOf(database: Database, structureId: string, limit: number): Promise<Draft[]> {
  const rows = await tables(database)
    .selectFrom('drafts')
    .selectAll()
    .where('structure_id', '=', structureId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toDraft);
}

/** Writes a new draft. */
export async function insertDraft(database: Database, row: DraftRow): Promise<Draft> {
  return toDraft(await tables(database).insertInto('drafts').values(row).returningAll().executeTakeFirstOrThrow());
}

/** Replaces what a draft of a structure holds; undefined when there is none. Absent values stay. */
export async function updateDraft(
  database: Database,
  structureId: string,
  id: string,
  set: Pick<DraftRow, 'data' | 'updated_at'> & Partial<Pick<DraftRow, 'file_hash' | 'file_name' | 'file_size'>>,
): Promise<Draft | undefined> {
  const row = await tables(database)
    .updateTable('drafts')
    .set(set)
    .where('id', '=', id)
    .where('structure_id', '=', structureId)
    .returningAll()
    .executeTakeFirst();
  return row && toDraft(row);
}

/** Drops a draft of a structure; false when there is none. */
export async function removeDraft(database: Database, structureId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(database)
    .deleteFrom('drafts')
    .where('id', '=', id)
    .where('structure_id', '=', structureId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
