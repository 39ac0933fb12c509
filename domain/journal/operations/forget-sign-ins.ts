import type { Context } from '#kernel';
import { deleteSignIns } from '../store.ts';

const day = 24 * 3600 * 1000;

/** Deletes acts of signing in that are older than the operator keeps them; every other act stays for good. Answers how many. */
export async function forgetSignIns(context: Context): Promise<number> {
  return await deleteSignIns(context.database, new Date(context.clock.now().getTime() - context.policy.retention.signIns * day));
}
