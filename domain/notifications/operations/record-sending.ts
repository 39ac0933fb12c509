import type { Context } from '#kernel';
import { recordSending } from '../store.ts';

/** Reasons longer than this are cut. */
const longestReason = 500;

/** The mail server took the mail. */
export async function mailSent(context: Context, mailId: string): Promise<void> {
  await recordSending(context.database, mailId, { sentAt: context.clock.now() });
}

/** The mail server did not take the mail, for a reason. */
export async function mailFailed(context: Context, mailId: string, reason: string): Promise<void> {
  await recordSending(context.database, mailId, { failure: reason.slice(0, longestReason) });
}
