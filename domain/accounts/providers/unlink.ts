import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { Person } from '../second-factor/announce.ts';
import { announce } from '../second-factor/announce.ts';
import { canProve, demandProof } from '../second-factor/proof.ts';
import { passkeysOf } from '../store-passkeys.ts';
import { deleteIdentities } from '../store-providers.ts';

/**
 * Undoes the link of one's account to a provider, for somebody who shows the password or a code.
 * Throws `accounts.last-way-in` (no password and no passkey: nothing else would open the account), `accounts.proof-wrong`, `accounts.throttled`,
 * `accounts.provider-not-linked`.
 */
export async function unlinkProvider(context: Context, person: Person, issuer: string, proof: string): Promise<void> {
  const hasOtherWay = (await canProve(context, person.id)) || (await passkeysOf(context.database, person.id)).length > 0;
  if (!hasOtherWay) throw new Problem('accounts.last-way-in', 'conflict');
  await demandProof(context, person.id, proof);
  await context.database.transaction().execute(async (transaction) => {
    if (!(await deleteIdentities(transaction, person.id, issuer))) throw new Problem('accounts.provider-not-linked', 'not-found');
    const details = { provider: issuer };
    await announce(context, transaction, person, { kind: 'accounts.provider-unlinked', code: 'provider-unlinked', details });
  });
}
