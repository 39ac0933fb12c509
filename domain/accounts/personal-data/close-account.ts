import type { Doer } from '#domain/journal';
import { recordActs } from '#domain/journal';
import { assertMayDepart } from '#domain/memberships';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import { foldEmail, newId, Problem } from '#kernel';
import { ownerAt } from '../addresses/address.ts';
import { demandProof } from '../second-factor/proof.ts';
import type { AccountRow } from '../store-addresses.ts';
import { accountById, lockAccount } from '../store-addresses.ts';
import { endMemberships, lockStructuresOf, markClosed, markOpen, withdrawRequests } from '../store-closing.ts';
import { erase } from './erase.ts';
import { accountOf } from './export-person.ts';

/** How somebody closes their own account. */
export interface Closing {
  /** The login, typed again: nobody closes an account by a slip of the hand. */
  readonly login: string;
  readonly proof: string;
  /** Erased at once, or after the operator's delay, within which the operator can open the account again. */
  readonly erased: 'now' | 'after-delay';
}

/**
 * Closes one's own account: it opens nothing from the next click on, memberships and pending requests end, and identity is erased now or after the delay.
 * Throws `accounts.login-not-retyped` (field `login`), `accounts.proof-wrong` (field `proof`), `accounts.throttled`, `memberships.principal-must-transfer`.
 */
export async function closeAccount(context: Context, userId: string, closing: Closing): Promise<void> {
  const known = await accountById(context.database, userId);
  if (foldEmail(closing.login.slice(0, 400)) !== known?.login)
    throw new Problem('accounts.login-not-retyped', 'invalid', {
      details: { fields: [{ field: 'login', code: 'accounts.login-not-retyped' }] },
    });
  await demandProof(context, userId, closing.proof);
  const doer: Doer = { kind: 'person', id: userId, name: nameOf(known) };
  await context.database.transaction().execute(async (transaction) => {
    const account = await close(context, transaction, doer, userId);
    if (account && closing.erased === 'now') await erase(context, transaction, account);
  });
}

/** Closes and erases an account at once, for the operator who answers a demand. Throws `accounts.login-unknown`, `memberships.principal-must-transfer`. */
export async function erasePersonByLogin(context: Context, login: string): Promise<void> {
  const { id } = await accountOf(context, login);
  await context.database.transaction().execute(async (transaction) => {
    const account = (await close(context, transaction, { kind: 'system' }, id)) ?? (await lockAccount(transaction, id));
    if (account && !account.erasedAt) await erase(context, transaction, account);
  });
}

/** Opens a closed account again, for the operator: without the memberships it had. Throws `accounts.login-unknown`, `accounts.not-closed`. */
export async function reopenPersonByLogin(context: Context, login: string): Promise<void> {
  const account = await accountOf(context, login);
  await context.database.transaction().execute(async (transaction) => {
    if (!(await markOpen(transaction, account.id)))
      throw new Problem('accounts.not-closed', 'conflict', { params: { login: account.login } });
    await recordActs(transaction, { kind: 'system' }, context.clock.now(), [
      { kind: 'accounts.reopened', user: { id: account.id, name: nameOf(account) } },
    ]);
  });
}

/** Closes an account, with an act in each history it stood in; undefined when it was closed already. */
async function close(context: Context, transaction: Transaction, doer: Doer, userId: string): Promise<AccountRow | undefined> {
  const at = context.clock.now();
  await lockStructuresOf(transaction, userId);
  const account = await lockAccount(transaction, userId);
  if (!account?.isActive) return undefined;
  await assertMayDepart(transaction, userId);
  const user = { id: userId, name: nameOf(account) };
  const requests = await withdrawRequests(transaction, userId, at);
  const structures = await endMemberships(transaction, userId);
  await markClosed(transaction, userId, at);
  await recordActs(transaction, doer, at, [
    ...requests.map(({ id, structureId }) => ({
      kind: 'memberships.request-withdrawn' as const,
      structureId,
      user,
      details: { requestId: id },
    })),
    ...structures.map((structureId) => ({ kind: 'memberships.ended' as const, structureId, user, details: { because: 'account-closed' } })),
    { kind: 'accounts.closed', user },
  ]);
  const addresses = [...new Set([account.contactEmail, account.login])];
  await tell(context, transaction, [
    {
      factKey: `account-closed:${newId(at)}`,
      code: 'account-closed',
      kind: 'security',
      to: addresses.map((address) => ownerAt(account, address)),
      params: {},
      path: '/',
    },
  ]);
  return account;
}

const nameOf = ({ firstName, lastName }: AccountRow): string => `${firstName} ${lastName}`.trim();
