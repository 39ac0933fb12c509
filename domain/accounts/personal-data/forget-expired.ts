import type { Context } from '#kernel';
import { deleteExpired } from '../store-closing.ts';

/** Links that ended stay known a week, so that who opens one is told it ended. */
const week = 7 * 24 * 3600 * 1000;

/** Forgets sessions, challenges and links that are over. Recovery codes stay, used ones too: how many are left is told from them. */
export async function forgetExpired(context: Context): Promise<void> {
  const at = context.clock.now();
  await deleteExpired(context.database, at, new Date(at.getTime() - week));
}
