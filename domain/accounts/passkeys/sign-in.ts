import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Context, Language, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import { pendingSignIn } from '../second-factor/second-step.ts';
import { insertChallenge, takeChallenge } from '../store-challenges.ts';
import type { StoredPasskey } from '../store-passkeys.ts';
import { markPasskeyUsed, passkeyById, passkeysOf } from '../store-passkeys.ts';
import { takePendingSession } from '../store-second-factor.ts';
import { hashSecret } from '../tokens.ts';
import { readAssertion } from './answers.ts';
import { answerWithinMilliseconds, relyingParty } from './relying-party.ts';

/**
 * Asks a browser for a passkey: any it holds for this platform, nobody being named; or, after a right password (`pendingToken`), one of that person's.
 */
export async function beginPasskeySignIn(
  context: Context,
  pendingToken: string | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const at = context.clock.now();
  const pending = pendingToken === undefined ? undefined : await pendingSignIn(context, pendingToken);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(context).id,
    userVerification: 'required',
    timeout: answerWithinMilliseconds,
    allowCredentials: pending ? (await passkeysOf(context.database, pending.userId)).map(({ id }) => ({ id })) : [],
  });
  await insertChallenge(
    context.database,
    {
      idHash: hashSecret(options.challenge),
      purpose: 'passkey-sign-in',
      userId: pending?.userId ?? null,
      payload: {},
      expiresAt: new Date(at.getTime() + answerWithinMilliseconds),
    },
    at,
  );
  return options;
}

/**
 * Opens a session for whoever used a passkey. It verified the person, so no second factor is asked for.
 * Throws `accounts.challenge-over`, `accounts.passkey-refused` (unknown, another site, a wrong signature, a counter that went back, another person than the
 * one whose password was right) and `accounts.sign-in-refused` (account closed).
 */
export async function finishPasskeySignIn(
  context: Context,
  answer: unknown,
  pendingToken: string | undefined,
  caller: Caller,
): Promise<SignedIn> {
  const at = context.clock.now();
  const { response, challenge } = readAssertion(answer);
  const pending = pendingToken === undefined ? undefined : await pendingSignIn(context, pendingToken);
  const taken = await takeChallenge(context.database, {
    idHash: hashSecret(challenge),
    purpose: 'passkey-sign-in',
    userId: pending?.userId ?? null,
    at,
  });
  if (!taken) throw new Problem('accounts.challenge-over', 'conflict');
  const owner = await context.database.transaction().execute(async (transaction) => {
    const passkey = await passkeyById(transaction, response.id);
    if (!passkey || (pending && passkey.owner.id !== pending.userId)) throw new Problem('accounts.passkey-refused', 'invalid');
    const counter = await verifiedCounter(context, passkey, response, challenge);
    if (!passkey.owner.isActive) throw new Problem('accounts.sign-in-refused', 'unauthenticated');
    await markPasskeyUsed(transaction, passkey.id, counter, at);
    await endPending(transaction, pendingToken);
    return passkey.owner;
  });
  const user: { userId: string; language: Language } = { userId: owner.id, language: owner.language };
  return await openSession(context, user, { ...caller, way: 'passkey', stage: 'open' });
}

async function endPending(transaction: Transaction, pendingToken: string | undefined): Promise<void> {
  if (pendingToken !== undefined) await takePendingSession(transaction, hashSecret(pendingToken));
}

/** The counter an answer brings, once its signature, origin and person are verified. A counter that does not grow tells of a copied key. */
async function verifiedCounter(
  context: Context,
  passkey: StoredPasskey,
  response: Parameters<typeof verifyAuthenticationResponse>[0]['response'],
  challenge: string,
): Promise<number> {
  const party = relyingParty(context);
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
  }).catch((cause: unknown) => {
    throw new Problem('accounts.passkey-refused', 'invalid', { cause });
  });
  if (!result.verified) throw new Problem('accounts.passkey-refused', 'invalid');
  return result.authenticationInfo.newCounter;
}
