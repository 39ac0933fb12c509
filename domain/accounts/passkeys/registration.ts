import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { Person } from '../second-factor/announce.ts';
import { announce } from '../second-factor/announce.ts';
import { demandProof } from '../second-factor/proof.ts';
import { ensureRecoveryCodes } from '../second-factor/renew-codes.ts';
import { insertChallenge, takeChallenge } from '../store-challenges.ts';
import { insertPasskey, passkeysOf } from '../store-passkeys.ts';
import { hashSecret } from '../tokens.ts';
import { readCreation } from './answers.ts';
import { passkeyName } from './name.ts';
import { answerWithinMilliseconds, relyingParty, userHandle } from './relying-party.ts';

/** What every authenticator and every Node that runs this can sign and verify: EdDSA, ES256, RS256 (COSE). */
const algorithms = [-8, -7, -257];

/** Passkeys one person may have. */
const passkeysAtMost = 20;

/**
 * Asks a browser to make a passkey, for somebody who shows that the account is theirs: discoverable, with verification of the person (finger, face, PIN).
 * Throws `accounts.proof-wrong`, `accounts.throttled`, `accounts.passkey-name` (field `name`), `accounts.passkeys-too-many`.
 */
export async function beginPasskey(
  context: Context,
  person: Person & { readonly login: string },
  given: { readonly name: string; readonly proof: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const at = context.clock.now();
  const name = passkeyName(given.name);
  const passkeys = await passkeysOf(context.database, person.id);
  if (passkeys.length >= passkeysAtMost) throw tooMany();
  await demandProof(context, person.id, given.proof);
  const options = await generateRegistrationOptions({
    rpName: 'Unisson',
    rpID: relyingParty(context).id,
    userName: person.login,
    userDisplayName: person.name,
    userID: userHandle(person.id),
    timeout: answerWithinMilliseconds,
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await insertChallenge(
    context.database,
    {
      idHash: hashSecret(options.challenge),
      purpose: 'passkey-registration',
      userId: person.id,
      payload: { name },
      expiresAt: new Date(at.getTime() + answerWithinMilliseconds),
    },
    at,
  );
  return options;
}

/**
 * Keeps the passkey a browser made. Returns the recovery codes when this is the first factor; they are told this once.
 * Throws `accounts.passkey-refused` (not an answer to what was asked, or for another site), `accounts.challenge-over`, `accounts.passkeys-too-many`.
 */
export async function finishPasskey(context: Context, person: Person, answer: unknown): Promise<readonly string[]> {
  const at = context.clock.now();
  const { response, challenge } = readCreation(answer);
  const payload = await takeChallenge(context.database, {
    idHash: hashSecret(challenge),
    purpose: 'passkey-registration',
    userId: person.id,
    at,
  });
  if (!payload) throw new Problem('accounts.challenge-over', 'conflict');
  const party = relyingParty(context);
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((cause: unknown) => {
    throw new Problem('accounts.passkey-refused', 'invalid', { cause });
  });
  if (!verified.verified) throw new Problem('accounts.passkey-refused', 'invalid');
  const { credential } = verified.registrationInfo;
  const name = payload['name'] ?? '';
  return await context.database.transaction().execute(async (transaction) => {
    const passkey = {
      id: credential.id,
      userId: person.id,
      name,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      at,
      atMost: passkeysAtMost,
    };
    if (!(await insertPasskey(transaction, passkey))) throw tooMany();
    await announce(context, transaction, person, { kind: 'accounts.passkey-added', code: 'passkey-added', details: { passkey: name } });
    return await ensureRecoveryCodes(transaction, person.id);
  });
}

const tooMany = (): Problem => new Problem('accounts.passkeys-too-many', 'conflict', { params: { maximum: String(passkeysAtMost) } });
