import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { accountById } from '../store-addresses.ts';

/** What the page of one's own account tells besides the profile. */
export interface AccountFacts {
  readonly createdAt: Date;
  readonly loginIsVerified: boolean;
}

/** For the person themself: the caller knows who asks. Throws `accounts.session-over`. */
export async function accountFacts(context: Context, userId: string): Promise<AccountFacts> {
  const account = await accountById(context.database, userId);
  if (!account) throw new Problem('accounts.session-over', 'unauthenticated');
  return { createdAt: account.createdAt, loginIsVerified: account.loginIsVerified };
}
