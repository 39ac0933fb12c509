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
  readonly mails: number;
  readonly files: number;
  readonly staged: number;
}

/** Waits until the worker has nothing left to do: what earlier deposits caused must not be counted as caused by the next. */
async function untilQuiet(world: StartedPlatform): Promise<void> {
  const until = performance.now() + 20_000;
  for (;;) {
    const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM graphile_worker.jobs`.execute(
      world.platform.context.database,
    );
    if (rows[0]?.count === 0) return;
    if (performance.now() > until) throw new Error(`${rows[0]?.count} jobs are never done`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Counts what is kept, in the database and on disk, once the worker is done with what came before. */
export async function countKept(world: StartedPlatform): Promise<Kept> {
  await untilQuiet(world);
  const { rows } = await sql<Omit<Kept, 'files' | 'staged'>>`SELECT
      (SELECT count(*)::int FROM invoices) AS invoices,
      (SELECT count(*)::int FROM invoice_documents) AS documents,
      (SELECT count(*)::int FROM attachments) AS attachments,
      (SELECT count(*)::int FROM invoice_events) AS events,
      (SELECT count(*)::int FROM drafts) AS drafts,
      (SELECT count(*)::int FROM mails WHERE invoice_id IS NOT NULL) AS mails`.execute(world.platform.context.database);
  const [counts] = rows;
  if (counts === undefined) throw new Error('nothing was counted');
  const folder = join(world.platform.settings.dataFolder, 'files');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const staged = files.filter((entry) => entry.parentPath.startsWith(join(folder, 'staging')));
  return { ...counts, files: files.length - staged.length, staged: staged.length };
}
