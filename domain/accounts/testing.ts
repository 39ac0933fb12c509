import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { sql } from 'kysely';

/** News that was had told, oldest first. */
export async function newsOf(
  context: Context,
): Promise<{ code: string; path: string; to: readonly Record<string, string>[]; params: Record<string, string> }[]> {
  const { rows } = await sql<{ payload: { code: string; path: string; to: Record<string, string>[]; params: Record<string, string> } }>`
    SELECT job.payload FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE task.identifier = 'notifications.tell' ORDER BY job.id`.execute(context.database);
  return rows.map(({ payload }) => payload);
}

/** The token of the last link that was mailed. */
export async function lastToken(context: Context): Promise<string> {
  const news = (await newsOf(context)).filter(({ path }) => /\/[\w-]{43}$/.test(path)).at(-1);
  return news?.path.split('/').at(-1) ?? '';
}

/** Kinds of acts about somebody, oldest first. */
export async function actsAbout(context: Context, userId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`SELECT kind FROM acts WHERE user_id = ${userId} ORDER BY at, id`.execute(context.database);
  return rows.map(({ kind }) => kind);
}

/** Whether an error is the Problem of a code. */
export const problemOf =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Problem && error.code === code;

/** Fields a Problem complains about. */
export const fieldsOf = (error: unknown): unknown => (error instanceof Problem ? error.details['fields'] : undefined);
