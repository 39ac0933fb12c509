import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import { countRecoveryCodes, holdsSecondFactor, replaceRecoveryCodes } from '../store-second-factor.ts';
import type { Person } from './announce.ts';
import { announce } from './announce.ts';
import { demandProof } from './proof.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

/** Makes the codes of somebody who just got a first factor; none when they have some left. */
export async function ensureRecoveryCodes(transaction: Transaction, userId: string): Promise<readonly string[]> {
  const { left } = await countRecoveryCodes(transaction, userId);
  return left > 0 ? [] : await makeCodes(transaction, userId);
}

/**
 * New recovery codes; the old ones work no more. They are told this once, and only their hashes are kept.
 * Throws `accounts.no-second-factor`, `accounts.proof-wrong`, `accounts.throttled`.
 */
export async function renewRecoveryCodes(context: Context, person: Person, proof: string): Promise<readonly string[]> {
  if (!(await holdsSecondFactor(context.database, person.id))) throw new Problem('accounts.no-second-factor', 'conflict');
  await demandProof(context, person.id, proof);
  return await context.database.transaction().execute(async (transaction) => {
    await announce(context, transaction, person, { kind: 'accounts.recovery-codes-renewed', code: 'recovery-codes-renewed' });
    return await makeCodes(transaction, person.id);
  });
}

async function makeCodes(transaction: Transaction, userId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    transaction,
    userId,
    codes.map((code) => hashOfRecoveryCode(userId, code)),
  );
  return codes;
}
