import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { DirectoryFile } from '../directory/file.ts';

interface DirectoryFileRow {
  id: string;
  made_at: Date;
  name: string;
  file_hash: string;
  file_size: number;
  structures: number;
  services: number;
}

const tables = (database: Database) => database.$extendTables<{ directory_files: DirectoryFileRow }>();

/** The files kept, newest first. */
export async function keptDirectoryFiles(database: Database): Promise<DirectoryFile[]> {
  const rows = await tables(database).selectFrom('directory_files').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at,
    name: row.name,
    hash: row.file_hash,
    size: Number(row.file_size),
    structures: row.structures,
    services: row.services,
  }));
}

/** Writes a file's row, and forgets the oldest beyond a number; their bytes are swept once nothing names them. */
export async function keepDirectoryFile(transaction: Transaction, file: DirectoryFile, keep: number): Promise<void> {
  await tables(transaction)
    .insertInto('directory_files')
    .values({
      id: file.id,
      made_at: file.madeAt,
      name: file.name,
      file_hash: file.hash,
      file_size: file.size,
      structures: file.structures,
      services: file.services,
    })
    .execute();
  await sql`DELETE FROM directory_files WHERE id NOT IN (SELECT id FROM directory_files ORDER BY made_at DESC, id DESC LIMIT ${keep})`.execute(
    transaction,
  );
}

/** Of these hashes, those that files of the directory name. */
export async function directoryHashes(database: Database, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    file_hash: string;
  }>`SELECT DISTINCT file_hash FROM directory_files WHERE file_hash = ANY (${hashes}::text[])`.execute(database);
  return rows.map((row) => row.file_hash);
}
