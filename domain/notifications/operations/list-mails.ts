import type { Context } from '#kernel';
import { isId } from '#kernel';
import type { Mail } from '../mail.ts';
import { mailById, newestMails } from '../store.ts';

/** Mails of one page, at most. */
const most = 200;

/** The mails made so far, newest first, for the demo mailbox. `before`: the id of the last one already seen. */
export async function listMails(context: Context, page: { limit: number; before?: string }): Promise<Mail[]> {
  const before = page.before !== undefined && isId(page.before) ? page.before : undefined;
  return await newestMails(context.database, Math.max(1, Math.min(page.limit, most)), before);
}

/** One mail, or undefined. */
export async function readMail(context: Context, id: string): Promise<Mail | undefined> {
  return isId(id) ? await mailById(context.database, id) : undefined;
}
