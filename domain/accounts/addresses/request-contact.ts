import { tell } from '#domain/news';
import type { Context } from '#kernel';
import { newId, Problem } from '#kernel';
import { makeLink } from '../links.ts';
import { lockAccount } from '../store-addresses.ts';
import { cancelLinks } from '../store-links.ts';
import { addressLinkMilliseconds, limitLinks, ownerAt, readAddress } from './address.ts';
import { announceContact } from './confirm.ts';

/**
 * Asks for another contact address: a link goes there, and the old one stays until it was opened. One's own login, verified already, is taken at once.
 * Throws `accounts.email-invalid`, `accounts.address-same` (field `contactEmail`), `accounts.links-too-many`, `accounts.session-over`.
 */
export async function requestContactChange(context: Context, userId: string, typed: string): Promise<'sent' | 'changed'> {
  return await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const account = await lockAccount(transaction, userId);
    if (!account?.isActive) throw new Problem('accounts.session-over', 'unauthenticated');
    const email = readAddress('contactEmail', typed, account.contactEmail);
    await limitLinks(transaction, 'change-contact', userId, at);
    await cancelLinks(transaction, 'change-contact', userId, at);
    if (email === account.login && account.loginIsVerified) {
      await announceContact(context, transaction, account, email);
      return 'changed';
    }
    const token = await makeLink(transaction, 'change-contact', { userId, payload: { email }, at, validFor: addressLinkMilliseconds });
    await tell(context, transaction, [
      {
        factKey: `verify-contact:${newId(at)}`,
        code: 'verify-contact',
        kind: 'security',
        to: [ownerAt(account, email)],
        params: {},
        path: `/account/contact-address/${token}`,
        isSecret: true,
      },
    ]);
    return 'sent';
  });
}
