import type { Context } from '#kernel';
import { cleanText, foldEmail, Problem } from '#kernel';
import { addressGroup } from '../address-group.ts';
import { knowsPerson, readDevice } from '../device.ts';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import { passwordMatches } from '../passwords.ts';
import { longestPassword } from '../password-rules/rules.ts';
import type { Credentials } from '../store.ts';
import { credentialsByLogin } from '../store.ts';
import type { Subject } from '../store-attempts.ts';
import { countAttempt, failuresOf, forgiveAttempt } from '../store-attempts.ts';
import { holdsSecondFactor } from '../store-second-factor.ts';
import { throttled } from '../throttled.ts';
import { hashSecret } from '../tokens.ts';

export interface SignIn extends Caller {
  readonly login: string;
  readonly password: string;
}

/** Failures before delays begin. An address may stand for a whole office. */
const freeFailures = { own: 5, underAttack: 1, address: 30 };
/** From so many failures in the name of a login, wherever they come from, somebody is guessing: strangers get one try, then delays. */
const attack = 20;
/** More failures than anybody makes. */
const never = 1_000_000_000;
/** Longer texts are no login. */
const longestLogin = 400;

/**
 * Opens a session, or one that awaits the second factor (`needsSecondFactor`). Unknown logins take as long as known ones and are told the same.
 *
 * Failures are counted apart for a browser its owner signed in with before, and for strangers by login and network together: whoever fails on purpose in
 * somebody's name makes only themselves wait, never longer than a minute, and never locks anything.
 * Throws `accounts.sign-in-refused` (login or password wrong, or the account closed) and `accounts.throttled` (with `retryAfterSeconds`).
 */
export async function signIn(context: Context, request: SignIn): Promise<SignedIn> {
  const at = context.clock.now();
  const login = foldEmail(cleanText(request.login.slice(0, longestLogin)));
  const user = await credentialsByLogin(context.database, login);
  const counted = await subjectsOf(context, request, login, user, at);
  const waitUntil = await countAttempt(context.database, counted.all, at);
  if (waitUntil) throw throttled(waitUntil, at);
  const password = request.password.normalize('NFC');
  const matches = await passwordMatches(user?.passwordHash, password.slice(0, longestPassword));
  if (!user?.isActive || !matches || password.length > longestPassword) throw new Problem('accounts.sign-in-refused', 'unauthenticated');
  await forgiveAttempt(context.database, counted.own, counted.address, at);
  // A password alone opens nothing for somebody who has a second factor.
  const stage = (await holdsSecondFactor(context.database, user.userId)) ? 'second-factor' : 'open';
  return await openSession(context, user, { ...request, way: 'password', stage });
}

/** What one attempt is counted against: the person from here, the network, and for strangers the login as a whole. */
async function subjectsOf(
  context: Context,
  request: SignIn,
  login: string,
  user: Credentials | undefined,
  at: Date,
): Promise<{ own: string; address: string; all: Subject[] }> {
  const device = readDevice(context.vault, request.device);
  if (user && knowsPerson(device, user.userId, at, user.devicesSince)) {
    const own = `device:${hashSecret(`${device.id} ${login}`)}`;
    return { own, address: '', all: [{ key: own, free: freeFailures.own }] };
  }
  const group = addressGroup(request.address);
  const [own, address, whole] = [
    `login-from:${hashSecret(`${group} ${login}`)}`,
    `address:${hashSecret(group)}`,
    `login:${hashSecret(login)}`,
  ];
  const free = (await failuresOf(context.database, whole, at)) >= attack ? freeFailures.underAttack : freeFailures.own;
  return {
    own,
    address,
    // The login as a whole is counted, and never made to wait: that is what strangers could lock somebody out with.
    all: [
      { key: own, free },
      { key: address, free: freeFailures.address },
      { key: whole, free: never },
    ],
  };
}
