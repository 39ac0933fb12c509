import type { Context, Language, Transaction } from '#kernel';

/** What news is about; people choose a rhythm for each. `security` is always told at once. */
export const newsKinds = ['invoices-issued', 'invoices-received', 'requests', 'structure', 'security'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Somebody to tell: a user of ours, told at their contact address by their rhythm, or a bare address (no account yet, or one that is being verified). */
export type Reader = { readonly userId: string } | { readonly address: string; readonly name: string; readonly language: Language };

/** Something people are told by mail. */
export interface News {
  /** One mail per fact and reader, however often its job runs. */
  readonly factKey: string;
  /** `mails.<code>.subject`, `.text` and `.link` in words. */
  readonly code: string;
  readonly kind: NewsKind;
  readonly to: readonly Reader[];
  /** What the sentences name. */
  readonly params: Readonly<Record<string, string>>;
  /** Where the mail's link leads, below the public address: `/organisation/requests`. */
  readonly path: string;
  /** The link opens something (a token in it): the mail is blanked once it was sent. */
  readonly isSecret?: boolean;
}

/** The name of the job that tells news. */
const tellJob = 'notifications.tell';

/** Has news told after the transaction commits. */
export async function tell(context: Context, transaction: Transaction, news: readonly News[]): Promise<void> {
  const told = news.filter(({ to }) => to.length > 0);
  await context.jobs.enqueue(
    transaction,
    told.map((one) => ({ name: tellJob, payload: { ...one } })),
  );
}
