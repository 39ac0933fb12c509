import { recordActs } from '#domain/journal';
import type { Context, Language, OutsidePerson, Transaction } from '#kernel';
import { foldEmail, isEmailAddress, newId, Problem } from '#kernel';
import type { Person } from '../second-factor/announce.ts';
import { announce } from '../second-factor/announce.ts';
import type { LinkableAccount, ProviderAccount } from '../store-providers.ts';
import { accountByLogin, insertIdentity, insertProviderAccount } from '../store-providers.ts';
import { providerOf } from './begin.ts';

export type Adopted = ProviderAccount & { readonly isNew: boolean };

/**
 * Finds an account for an identity nobody knows yet. Only an address the provider verified counts.
 * - An account with that login is linked when its login was verified here, it has no second factor, and no other identity of this provider: then whoever
 *   reads that mailbox could as well have had its password reset. Its owner is told by mail.
 * - An account that is better guarded must be linked from within (`accounts.provider-link-first`); a closed one stays closed (`accounts.closed-here`).
 * - Without such an account a new one is made, without a password and attached to nothing.
 */
export async function adoptIdentity(context: Context, outside: OutsidePerson, language: Language): Promise<Adopted> {
  const login = foldEmail(outside.email ?? '');
  if (!isEmailAddress(login)) throw new Problem('accounts.provider-no-email', 'forbidden');
  return await context.database.transaction().execute(async (transaction) => {
    const account = await accountByLogin(transaction, login, outside.issuer);
    if (!account) return await newAccount(context, transaction, outside, login, language);
    refuseUnlessLinkable(account);
    await link(context, transaction, { id: account.userId, name: account.name }, outside);
    return { ...account, isNew: false };
  });
}

function refuseUnlessLinkable(account: LinkableAccount): void {
  if (!account.isActive) throw new Problem('accounts.closed-here', 'forbidden');
  if (!account.isLoginVerified || account.hasSecondFactor || account.isLinked)
    throw new Problem('accounts.provider-link-first', 'forbidden');
}

/** Links an identity to the account of somebody signed in. Throws `accounts.provider-linked-already`. */
export async function linkIdentity(context: Context, person: Person, outside: OutsidePerson): Promise<void> {
  await context.database.transaction().execute((transaction) => link(context, transaction, person, outside));
}

async function link(context: Context, transaction: Transaction, person: Person, outside: OutsidePerson): Promise<void> {
  const at = context.clock.now();
  const identity = { issuer: outside.issuer, subject: outside.subject, userId: person.id, at };
  if (!(await insertIdentity(transaction, identity))) throw new Problem('accounts.provider-linked-already', 'conflict');
  const details = { provider: providerOf(context).label };
  await announce(context, transaction, person, { kind: 'accounts.provider-linked', code: 'provider-linked', details });
}

async function newAccount(
  context: Context,
  transaction: Transaction,
  outside: OutsidePerson,
  login: string,
  language: Language,
): Promise<Adopted> {
  const at = context.clock.now();
  const userId = newId(at);
  const local = login.slice(0, login.lastIndexOf('@'));
  const account = { userId, login, firstName: outside.firstName, lastName: outside.lastName || local, language, at };
  const isMade =
    (await insertProviderAccount(transaction, account)) &&
    (await insertIdentity(transaction, { issuer: outside.issuer, subject: outside.subject, userId, at }));
  // Somebody with the same address, or the same person in another window, was quicker: the next attempt finds that account.
  if (!isMade) throw new Problem('accounts.challenge-over', 'conflict');
  const person = { id: userId, name: `${account.firstName} ${account.lastName}`.trim() };
  const details = { provider: providerOf(context).label };
  await recordActs(transaction, { kind: 'person', ...person }, at, [{ kind: 'accounts.created', user: person, details }]);
  return { userId, name: person.name, language, isActive: true, isNew: true };
}
