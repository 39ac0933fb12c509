import type { Database, Transaction } from '#kernel';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { StructureFile, StructureFileKind } from '../files/file.ts';

interface FileRow {
  id: string;
  structure_id: string;
  mandate_id: string | null;
  kind: StructureFileKind;
  name: string;
  media_type: string;
  file_hash: string;
  file_size: number;
  added_by: string | null;
  added_by_name: string;
  added_at: Date;
}

const tables = (database: Database) => database.$extendTables<{ structure_files: FileRow }>();

const toFile = (row: FileRow): StructureFile => ({
  id: row.id,
  ...(row.mandate_id !== null && { mandateId: row.mandate_id }),
  kind: row.kind,
  name: row.name,
  mediaType: row.media_type,
  hash: row.file_hash,
  size: Number(row.file_size),
  addedBy: row.added_by_name,
  addedAt: row.added_at,
});

/** Documents of a structure, newest first; its own, or those beside its mandates. */
export async function filesOf(database: Database, structureId: string): Promise<StructureFile[]> {
  const rows = await tables(database)
    .selectFrom('structure_files')
    .selectAll()
    .where('structure_id', '=', structureId)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toFile);
}

/** One of them. */
export async function fileById(database: Database, structureId: string, id: string): Promise<StructureFile | undefined> {
  const row = await tables(database)
    .selectFrom('structure_files')
    .selectAll()
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toFile(row);
}

/** Writes a document's row. */
export async function insertFile(transaction: Transaction, row: Insertable<FileRow>): Promise<StructureFile> {
  return toFile(await tables(transaction).insertInto('structure_files').values(row).returningAll().executeTakeFirstOrThrow());
}

/** Drops a document's row; its bytes go when nothing names them any more. */
export async function deleteFile(transaction: Transaction, structureId: string, id: string): Promise<StructureFile | undefined> {
  const row = await tables(transaction)
    .deleteFrom('structure_files')
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toFile(row);
}

/** Of these hashes, those that documents or mandates of structures name. */
export async function namedHashes(database: Database, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ file_hash: string }>`
    SELECT file_hash FROM structure_files WHERE file_hash = ANY (${hashes}::text[])
    UNION SELECT file_hash FROM billing_mandates WHERE file_hash = ANY (${hashes}::text[])`.execute(database);
  return new Set(rows.map(({ file_hash }) => file_hash));
}
