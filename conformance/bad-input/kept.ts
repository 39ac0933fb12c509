import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { StartedPlatform } from '../started-platform.ts';

/** Everything that an accepted deposit would leave behind, counted. */
export interface Kept {
  readonly invoices: number;
  readonly documents: number;
  readonly attachments: number;
  readonly events: number;
  readonly drafts: number;
  readonly jobs: number;
  readonly mails: number;
  readonly files: number;
  readonly staged: number;
}

/** Counts what is kept, in the database and on disk. */
export async function countKept(world: StartedPlatform): Promise<Kept> {
  const { rows } = await sql<Omit<Kept, 'files' | 'staged'>>`SELECT
      (SELECT count(*)::int FROM invoices) AS invoices,
      (SELECT count(*)::int FROM invoice_documents) AS documents,
      (SELECT count(*)::int FROM attachments) AS attachments,
      (SELECT count(*)::int FROM invoice_events) AS events,
      (SELECT count(*)::int FROM drafts) AS drafts,
      (SELECT count(*)::int FROM graphile_worker.jobs) AS jobs,
      (SELECT count(*)::int FROM mails) AS mails`.execute(world.platform.context.database);
  const [counts] = rows;
  if (counts === undefined) throw new Error('nothing was counted');
  const folder = join(world.platform.settings.dataFolder, 'files');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const staged = files.filter((entry) => entry.parentPath.startsWith(join(folder, 'staging')));
  return { ...counts, files: files.length - staged.length, staged: staged.length };
}
