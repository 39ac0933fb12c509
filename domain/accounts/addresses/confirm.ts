import { recordActs } from '#domain/journal';
import type { Reader } from '#domain/news';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import { newId, Problem } from '#kernel';
import { readLink, takeLink } from '../links.ts';
import type { AccountRow } from '../store-addresses.ts';
import { accountById, lockAccount, setContact, setLogin } from '../store-addresses.ts';
import { cancelLinks } from '../store-links.ts';
import type { AddressPurpose } from './address.ts';
import { maskedAddress, ownerAt } from './address.ts';

/** What a link is about to do, for the page that asks first. */
export interface AddressToConfirm {
  readonly email: string;
  /** Whose account it is. */
  readonly name: string;
}

/** What a mailed link would change; nothing is used up by looking. Throws `accounts.link-unknown`, `accounts.link-used`, `accounts.link-expired`. */
export async function addressToConfirm(context: Context, purpose: AddressPurpose, token: string): Promise<AddressToConfirm> {
  const link = await readLink(context.database, purpose, token, context.clock.now());
  const account = link.userId === null ? undefined : await accountById(context.database, link.userId);
  if (!account?.isActive) throw new Problem('accounts.link-unknown', 'not-found');
  return { email: String(link.payload.email), name: `${account.firstName} ${account.lastName}` };
}

/**
 * Makes the address of a link the account's own: whoever opened it reads the mails sent there. The old address is told.
 * Throws as `addressToConfirm`, and `accounts.login-taken` when another account got that login meanwhile.
 */
export async function confirmAddress(context: Context, purpose: AddressPurpose, token: string): Promise<void> {
  await context.database
    .transaction()
    .execute(async (transaction) => {
      const link = await takeLink(transaction, purpose, token, context.clock.now());
      const account = link.userId === null ? undefined : await lockAccount(transaction, link.userId);
      if (!account?.isActive) throw new Problem('accounts.link-unknown', 'not-found');
      await (purpose === 'change-contact' ? announceContact : announceLogin)(context, transaction, account, String(link.payload.email));
    })
    .catch((error: unknown) => {
      // Two accounts that take the same login at once: the database lets one.
      throw isDuplicate(error) ? new Problem('accounts.login-taken', 'conflict') : error;
    });
}

const isDuplicate = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

/** Sets a verified contact address, keeps the act and tells both addresses. */
export async function announceContact(context: Context, transaction: Transaction, account: AccountRow, email: string): Promise<void> {
  const at = context.clock.now();
  await setContact(transaction, account.id, email, at);
  await announce(context, transaction, account, {
    kind: 'accounts.contact-changed',
    code: 'contact-changed',
    email,
    to: [ownerAt(account, account.contactEmail)],
  });
}

/** Sets a verified login; mails follow to it when they went to the old one. Links to reset the password that were sent to the old one open nothing more. */
async function announceLogin(context: Context, transaction: Transaction, account: AccountRow, login: string): Promise<void> {
  const at = context.clock.now();
  if (!(await setLogin(transaction, account.id, login, at))) throw new Problem('accounts.login-taken', 'conflict');
  const mailsFollow = account.contactEmail === account.login;
  if (mailsFollow) await setContact(transaction, account.id, login, at);
  await cancelLinks(transaction, 'reset-password', account.id, at);
  await announce(context, transaction, account, {
    kind: 'accounts.login-changed',
    code: 'login-changed',
    email: login,
    to: [ownerAt(account, account.login)],
  });
}

async function announce(
  context: Context,
  transaction: Transaction,
  account: AccountRow,
  change: { kind: 'accounts.contact-changed' | 'accounts.login-changed'; code: string; email: string; to: readonly Reader[] },
): Promise<void> {
  const at = context.clock.now();
  const person = { id: account.id, name: `${account.firstName} ${account.lastName}` };
  // Addresses are not kept in the history, which outlives the account.
  await recordActs(transaction, { kind: 'person', ...person }, at, [{ kind: change.kind, user: person }]);
  await tell(context, transaction, [
    {
      factKey: `${change.code}:${newId(at)}`,
      code: change.code,
      kind: 'security',
      to: [{ userId: account.id }, ...change.to],
      params: { address: maskedAddress(change.email) },
      path: '/account/security',
    },
  ]);
}
