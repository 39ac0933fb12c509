import { system } from '#domain/rights';
import type { Context } from '#kernel';
import { foldEmail, Problem } from '#kernel';
import { deletePasskeysOf } from '../store-passkeys.ts';
import { deleteTotp, endAllSessions, personByLogin, replaceRecoveryCodes } from '../store-second-factor.ts';
import { announce } from './announce.ts';

/**
 * Takes all factors away from somebody who lost them, and ends their sessions: the password alone opens their account again. For the operator, who made sure
 * of who asks. Throws `accounts.person-unknown`, `accounts.no-second-factor`.
 */
export async function resetFactors(context: Context, login: string): Promise<{ readonly name: string }> {
  const person = await personByLogin(context.database, foldEmail(login));
  if (!person) throw new Problem('accounts.person-unknown', 'not-found', { params: { login } });
  await context.database.transaction().execute(async (transaction) => {
    const [hadTotp, passkeys] = [await deleteTotp(transaction, person.id), await deletePasskeysOf(transaction, person.id)];
    if (!hadTotp && passkeys === 0) throw new Problem('accounts.no-second-factor', 'conflict');
    await replaceRecoveryCodes(transaction, person.id, []);
    await endAllSessions(transaction, person.id);
    await announce(context, transaction, person, { kind: 'accounts.second-factor-removed', code: 'factors-reset' }, system);
  });
  return { name: person.name };
}
