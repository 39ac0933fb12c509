import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import { passwordMatches } from '../passwords.ts';
import { passwordHashOf } from '../store.ts';
import { countAttempt, forgiveAttempt } from '../store-attempts.ts';
import { takeStep, totpOf } from '../store-second-factor.ts';
import { throttled } from '../throttled.ts';
import { stepOfCode } from './totp.ts';

/** Failures before delays begin. */
const freeFailures = 5;
const longest = 256;

/** Whether somebody can be asked for a password or a code again before something weighty; who signs in by other means only has neither. */
export async function canProve(context: Context, userId: string): Promise<boolean> {
  return (await passwordHashOf(context.database, userId)) !== undefined || (await totpOf(context.database, userId)) !== undefined;
}

/**
 * Asks whoever sits before an open session to show that the account is theirs: the password, or a code of their application.
 * Throws `accounts.proof-wrong` (field `proof`) and `accounts.throttled`. Asks nothing of people who have neither.
 */
export async function demandProof(context: Context, userId: string, proof: string): Promise<void> {
  const at = context.clock.now();
  const passwordHash = await passwordHashOf(context.database, userId);
  if (passwordHash === undefined && (await totpOf(context.database, userId)) === undefined) return;
  const key = `proof:${userId}`;
  const waitUntil = await countAttempt(context.database, [{ key, free: freeFailures }], at);
  if (waitUntil) throw throttled(waitUntil, at);
  const given = proof.slice(0, longest);
  const isProven = (await takesCode(context, context.database, userId, given)) || (await passwordMatches(passwordHash, given));
  if (!isProven || proof.length > longest)
    throw new Problem('accounts.proof-wrong', 'invalid', { details: { fields: [{ field: 'proof', code: 'accounts.proof-wrong' }] } });
  await forgiveAttempt(context.database, key, '', at);
}

/** Whether this is a code of the user's application that was not taken yet; if so it is taken now. */
export async function takesCode(
  context: Context,
  database: Context['database'] | Transaction,
  userId: string,
  code: string,
): Promise<boolean> {
  const totp = await totpOf(database, userId);
  const step = totp && stepOfCode(openTotpSecret(context, userId, totp.sealedSecret), code, context.clock.now());
  return step !== undefined && (await takeStep(database, userId, step));
}

/** A secret is sealed with the name of its owner: a row copied to somebody else opens nothing. */
export const sealTotpSecret = (context: Context, userId: string, secret: string): string => context.vault.seal(`totp ${userId} ${secret}`);

function openTotpSecret(context: Context, userId: string, sealed: string): string {
  const [purpose, owner, secret] = context.vault.open(sealed).split(' ');
  if (purpose !== 'totp' || owner !== userId || !secret) throw new RangeError('the secret of a second factor belongs to somebody else');
  return secret;
}
