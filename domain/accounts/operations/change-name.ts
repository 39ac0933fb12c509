import { recordActs } from '#domain/journal';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { PersonName } from '../person-name.ts';
import { readName } from '../person-name.ts';
import { lockAccount, setName } from '../store-addresses.ts';

/**
 * Sets the civil name of an account. Histories keep the name people had that day, so the change is an act of its own.
 * Throws `accounts.name-invalid`, `accounts.session-over`.
 */
export async function changeName(context: Context, userId: string, typed: PersonName): Promise<void> {
  const name = readName(typed);
  await context.database.transaction().execute(async (transaction) => {
    const account = await lockAccount(transaction, userId);
    if (!account?.isActive) throw new Problem('accounts.session-over', 'unauthenticated');
    const [before, after] = [`${account.firstName} ${account.lastName}`, `${name.firstName} ${name.lastName}`];
    if (before === after) return;
    await setName(transaction, userId, name);
    const person = { id: userId, name: after };
    await recordActs(transaction, { kind: 'person', ...person }, context.clock.now(), [
      { kind: 'accounts.name-changed', user: person, details: { before, after } },
    ]);
  });
}
