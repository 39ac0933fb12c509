import type { Context } from '#kernel';
import { deleteOld } from '../store-digest.ts';

const day = 24 * 3600 * 1000;
/** Told lines stay known a week, longer than any job is tried again. */
const linesMilliseconds = 7 * day;

/** Deletes mails the operator keeps no longer, and lines whose mail was made a week ago; answers how many mails. */
export async function forgetMails(context: Context): Promise<number> {
  const now = context.clock.now().getTime();
  return await deleteOld(context.database, new Date(now - context.policy.retention.mails * day), new Date(now - linesMilliseconds));
}
