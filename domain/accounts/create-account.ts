import { recordActs } from '#domain/journal';
import type { Context, Language, Transaction } from '#kernel';
import { newId, Problem } from '#kernel';
import { insertUser } from './store-sign-up.ts';

/** An account to make for somebody whose address was verified. */
export interface NewAccount {
  /** Folded (`foldEmail`): login and contact address. */
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  /** Absent: the person signs in by other ways. */
  readonly passwordHash?: string;
}

/** Makes an account, in the caller's transaction. Throws `accounts.login-taken`. */
export async function createAccount(
  context: Context,
  transaction: Transaction,
  account: NewAccount,
): Promise<{ id: string; name: string }> {
  const at = context.clock.now();
  const id = newId(at);
  const isMade = await insertUser(transaction, { ...account, id, passwordHash: account.passwordHash ?? null, at });
  if (!isMade) throw new Problem('accounts.login-taken', 'conflict');
  const person = { id, name: `${account.firstName} ${account.lastName}` };
  await recordActs(transaction, { kind: 'person', ...person }, at, [{ kind: 'accounts.created', user: person }]);
  return person;
}
