import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import { countAttempt, forgiveAttempt } from '../store-attempts.ts';
import type { PendingSession } from '../store-second-factor.ts';
import {
  countCodeTried,
  countRecoveryCodes,
  lockPerson,
  pendingSessionByToken,
  takePendingSession,
  useRecoveryCode,
} from '../store-second-factor.ts';
import { throttled } from '../throttled.ts';
import { hashSecret } from '../tokens.ts';
import { takesCode } from './proof.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';

/** Failures of one person before delays begin. */
const freeFailures = 5;
/** Codes tried after one right password; then the password is asked for again. */
const codesAtMost = 10;

/** What somebody whose password was right may show next; undefined when they took too long, or never began. */
export async function pendingSignIn(context: Context, token: string): Promise<PendingSession | undefined> {
  return await pendingSessionByToken(context.database, hashSecret(token), context.clock.now());
}

/** What was shown: a code of the application, or a recovery code. */
export type SecondFactor = { readonly code: string } | { readonly recoveryCode: string };

type Outcome = { readonly taken: true } | { readonly taken: false; readonly problem: Problem };

/**
 * Ends a sign-in with the second factor: a new token, and a whole session.
 * Codes are counted before they are tried: by person, with delays of a minute at most, and by sign-in, of which ten fail at most. A person is never locked out:
 * their own password opens another attempt.
 * Throws `accounts.second-factor-over` (begin again), `accounts.code-wrong`, `accounts.recovery-code-wrong`, `accounts.throttled`.
 */
export async function finishSecondFactor(context: Context, token: string, shown: SecondFactor, caller: Caller): Promise<SignedIn> {
  const pending = await pendingSignIn(context, token);
  if (!pending) throw new Problem('accounts.second-factor-over', 'unauthenticated');
  // Refused codes are counted for good: the transaction commits whether the code was right or not.
  const outcome = await context.database
    .transaction()
    .execute((transaction) => tryCode(context, transaction, pending, hashSecret(token), shown));
  if (!outcome.taken) throw outcome.problem;
  return await openSession(context, pending, { ...caller, way: 'password', stage: 'open' });
}

async function tryCode(
  context: Context,
  transaction: Transaction,
  pending: PendingSession,
  tokenHash: string,
  shown: SecondFactor,
): Promise<Outcome> {
  const at = context.clock.now();
  const refused = (problem: Problem): Outcome => ({ taken: false, problem });
  // One after the other: codes sent all at once are counted, and taken, as if they came in a row.
  await lockPerson(transaction, pending.userId);
  const key = `second-factor:${pending.userId}`;
  const waitUntil = await countAttempt(transaction, [{ key, free: freeFailures }], at);
  if (waitUntil) return refused(throttled(waitUntil, at));
  const tried = await countCodeTried(transaction, tokenHash);
  if (tried === undefined) return refused(new Problem('accounts.second-factor-over', 'unauthenticated'));
  if (await isRight(context, transaction, pending, shown)) {
    if (!(await takePendingSession(transaction, tokenHash))) return refused(new Problem('accounts.second-factor-over', 'unauthenticated'));
    await forgiveAttempt(transaction, key, '', at);
    return { taken: true };
  }
  if (tried >= codesAtMost) {
    await takePendingSession(transaction, tokenHash);
    await warnOfFailures(context, transaction, pending);
    return refused(new Problem('accounts.second-factor-over', 'unauthenticated'));
  }
  const code = 'code' in shown ? 'accounts.code-wrong' : 'accounts.recovery-code-wrong';
  return refused(new Problem(code, 'invalid', { details: { fields: [{ field: 'code' in shown ? 'code' : 'recoveryCode', code }] } }));
}

async function isRight(context: Context, transaction: Transaction, pending: PendingSession, shown: SecondFactor): Promise<boolean> {
  if ('code' in shown) return await takesCode(context, transaction, pending.userId, shown.code);
  const at = context.clock.now();
  if (!(await useRecoveryCode(transaction, pending.userId, hashOfRecoveryCode(pending.userId, shown.recoveryCode), at))) return false;
  const { left } = await countRecoveryCodes(transaction, pending.userId);
  const person = { id: pending.userId, name: pending.userName };
  const details = { left: String(left) };
  await recordActs(transaction, { kind: 'person', ...person }, at, [{ kind: 'accounts.recovery-code-used', user: person, details }]);
  await tell(context, transaction, [
    {
      factKey: `recovery-code-used:${pending.userId}:${at.getTime()}`,
      code: 'recovery-code-used',
      kind: 'security',
      to: [{ userId: pending.userId }],
      params: details,
      path: '/account/security',
    },
  ]);
  return true;
}

/** Whoever fails so often knows the password: its owner is told, once a day. */
async function warnOfFailures(context: Context, transaction: Transaction, { userId }: PendingSession): Promise<void> {
  const day = context.clock.now().toISOString().slice(0, 10);
  await tell(context, transaction, [
    {
      factKey: `second-factor-failed:${userId}:${day}`,
      code: 'second-factor-failed',
      kind: 'security',
      to: [{ userId }],
      params: {},
      path: '/account/security',
    },
  ]);
}
