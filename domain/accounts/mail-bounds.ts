import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { addressGroup } from './address-group.ts';
import { countAttempt, failuresOf } from './store-attempts.ts';
import { hashSecret } from './tokens.ts';

/** Mails that strangers may have us write in a quarter of an hour: to one address, and from one network. */
const most = { address: 3, network: 20 } as const;
const never = 1_000_000_000;
const minutes = '15';

/**
 * Counts a mail that a stranger asks for. It goes by the address as typed, whether or not anybody has it, so that the answer tells nothing.
 * Throws `accounts.mails-throttled`.
 */
export async function boundMails(context: Context, email: string, network: string): Promise<void> {
  const at = context.clock.now();
  const keys = { address: `mail-to:${hashSecret(email)}`, network: `mail-from:${hashSecret(addressGroup(network))}` } as const;
  for (const bound of ['address', 'network'] as const) {
    if ((await failuresOf(context.database, keys[bound], at)) >= most[bound])
      throw new Problem('accounts.mails-throttled', 'too-many', {
        params: { minutes },
        details: { retryAfterSeconds: Number(minutes) * 60 },
      });
  }
  await countAttempt(
    context.database,
    Object.values(keys).map((key) => ({ key, free: never })),
    at,
  );
}
