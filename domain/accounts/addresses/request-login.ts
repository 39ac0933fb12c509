import { tell } from '#domain/news';
import type { Context } from '#kernel';
import { newId, Problem } from '#kernel';
import { makeLink } from '../links.ts';
import { demandProof } from '../second-factor/proof.ts';
import { accountById, accountByLogin, lockAccount } from '../store-addresses.ts';
import { cancelLinks } from '../store-links.ts';
import { addressLinkMilliseconds, limitLinks, maskedAddress, ownerAt, readAddress } from './address.ts';

/**
 * Asks for another login: a link goes to the new address, a notice to the old one, which stays until the link was opened. An address that opens another
 * account is answered the same; the mail tells its owner.
 * Throws `accounts.email-invalid`, `accounts.address-same` (field `login`), `accounts.proof-wrong` (field `proof`), `accounts.throttled`,
 * `accounts.links-too-many`, `accounts.session-over`.
 */
export async function requestLoginChange(context: Context, userId: string, request: { login: string; proof: string }): Promise<void> {
  const known = await accountById(context.database, userId);
  const login = readAddress('login', request.login, known?.login ?? '');
  await demandProof(context, userId, request.proof);
  await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const account = await lockAccount(transaction, userId);
    if (!account?.isActive) throw new Problem('accounts.session-over', 'unauthenticated');
    await limitLinks(transaction, 'change-login', userId, at);
    await cancelLinks(transaction, 'change-login', userId, at);
    // Made in any case: what waits is shown on the account's page, and must not tell who else has an account.
    const token = await makeLink(transaction, 'change-login', { userId, payload: { email: login }, at, validFor: addressLinkMilliseconds });
    const owner = await accountByLogin(transaction, login);
    const once = newId(at);
    await tell(context, transaction, [
      owner
        ? {
            factKey: `login-taken:${once}`,
            code: 'login-taken',
            kind: 'security',
            to: [ownerAt(owner, login)],
            params: {},
            path: '/sign-in',
          }
        : {
            factKey: `verify-login:${once}`,
            code: 'verify-login',
            kind: 'security',
            to: [ownerAt(account, login)],
            params: {},
            path: `/account/login-address/${token}`,
            isSecret: true,
          },
      {
        factKey: `login-asked:${once}`,
        code: 'login-asked',
        kind: 'security',
        to: [ownerAt(account, account.login)],
        params: { address: maskedAddress(login) },
        path: '/account/security',
      },
    ]);
  });
}
