import { recordActs } from '#domain/journal';
import type { Context, Transaction } from '#kernel';
import type { AccountRow } from '../store-addresses.ts';
import { lockAccount } from '../store-addresses.ts';
import { blankAccount, closedBefore } from '../store-closing.ts';

const day = 24 * 3600 * 1000;
/** Accounts looked up at once. */
const portion = 100;

/**
 * Erases a closed account (RGPD art. 17 § 1): identity, addresses, ways to sign in, requests, mails. Papers, their steps and the histories of structures keep the
 * names people had that day: they prove accounting entries and are kept ten years (code de commerce, art. L123-22; RGPD art. 17 § 3 b).
 */
export async function erase(context: Context, transaction: Transaction, account: AccountRow): Promise<void> {
  const at = context.clock.now();
  await blankAccount(transaction, account, at);
  await recordActs(transaction, { kind: 'system' }, at, [{ kind: 'accounts.erased', user: { id: account.id, name: '' } }]);
}

/** Erases the accounts that were closed longer ago than the operator keeps them; answers how many. */
export async function eraseClosedAccounts(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - context.policy.retention.closedAccounts * day);
  let erased = 0;
  for (;;) {
    const due = await closedBefore(context.database, before, portion);
    for (const userId of due)
      await context.database.transaction().execute(async (transaction) => {
        const account = await lockAccount(transaction, userId);
        if (!account || account.isActive || account.erasedAt) return;
        await erase(context, transaction, account);
        erased += 1;
      });
    if (due.length < portion) return erased;
  }
}
