import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { Person } from '../second-factor/announce.ts';
import { announce } from '../second-factor/announce.ts';
import { demandProof } from '../second-factor/proof.ts';
import { deletePasskeyOf, renamePasskeyOf } from '../store-passkeys.ts';
import { holdsSecondFactor, replaceRecoveryCodes } from '../store-second-factor.ts';
import { passkeyName } from './name.ts';

/** Gives one of one's own passkeys another name. Throws `accounts.passkey-name`, `accounts.passkey-not-found`. */
export async function renamePasskey(context: Context, person: Person, id: string, name: string): Promise<void> {
  if (!(await renamePasskeyOf(context.database, person.id, id, passkeyName(name)))) throw notFound();
}

/**
 * Removes one of one's own passkeys, for somebody who shows the password or a code. Without any factor left, the recovery codes go too.
 * Throws `accounts.passkey-not-found`, `accounts.proof-wrong`, `accounts.throttled`.
 */
export async function removePasskey(context: Context, person: Person, id: string, proof: string): Promise<void> {
  await demandProof(context, person.id, proof);
  await context.database.transaction().execute(async (transaction) => {
    const name = await deletePasskeyOf(transaction, person.id, id);
    if (name === undefined) throw notFound();
    if (!(await holdsSecondFactor(transaction, person.id))) await replaceRecoveryCodes(transaction, person.id, []);
    await announce(context, transaction, person, { kind: 'accounts.passkey-removed', code: 'passkey-removed', details: { passkey: name } });
  });
}

const notFound = (): Problem => new Problem('accounts.passkey-not-found', 'not-found');
