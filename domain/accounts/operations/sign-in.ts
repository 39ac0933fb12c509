import type { Context, Language } from '#kernel';
import { Problem } from '#kernel';
import { passwordMatches } from '../passwords.ts';
import { sessionMilliseconds } from '../session.ts';
import { credentialsByLogin, insertSession } from '../store.ts';
import { countAttempt, forgiveAttempt } from '../store-attempts.ts';
import { hashSecret, newSecret } from '../tokens.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Network address it comes from: attempts are counted by it too. */
  readonly address: string;
}

export interface SignedIn {
  /** The cookie's secret; only its hash is stored. */
  readonly token: string;
  readonly userId: string;
  readonly csrfSecret: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

/** Failures before delays begin. An address may stand for a whole office. */
const freeFailures = { login: 5, address: 30 };
/** Longer texts are no login and no password; hashing them would only cost. */
const longest = 256;

/**
 * Opens a session. Unknown logins take as long as known ones and are told the same.
 * Throws `accounts.sign-in-refused` (login or password wrong, or the account closed) and `accounts.throttled` (with `retryAfterSeconds`).
 */
export async function signIn(context: Context, request: SignIn): Promise<SignedIn> {
  const at = context.clock.now();
  const login = request.login.trim().toLowerCase().slice(0, longest);
  const subjects = { login: `login:${hashSecret(login)}`, address: `address:${hashSecret(request.address)}` };
  const waitUntil = await countAttempt(
    context.database,
    [
      { key: subjects.login, free: freeFailures.login },
      { key: subjects.address, free: freeFailures.address },
    ],
    at,
  );
  if (waitUntil) throw throttled(waitUntil, at);
  const user = await credentialsByLogin(context.database, login);
  const matches = await passwordMatches(user?.passwordHash, request.password.slice(0, longest));
  if (!user?.isActive || !matches || request.password.length > longest) throw new Problem('accounts.sign-in-refused', 'unauthenticated');
  await forgiveAttempt(context.database, subjects.login, subjects.address, at);
  const token = newSecret();
  const csrfSecret = newSecret();
  const expiresAt = new Date(at.getTime() + sessionMilliseconds);
  await insertSession(context.database, { tokenHash: hashSecret(token), userId: user.userId, csrfSecret, at, expiresAt });
  return { token, userId: user.userId, csrfSecret, language: user.language, expiresAt };
}

function throttled(until: Date, at: Date): Problem {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
  return new Problem('accounts.throttled', 'too-many', { params: { seconds: String(seconds) }, details: { retryAfterSeconds: seconds } });
}
