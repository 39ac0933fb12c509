import { Problem } from '#kernel';
import { offThread } from './hashing/off-thread.ts';

/** Hashes under way at once: one is computed, the next is at hand. */
const atOnce = 2;
/** People who may wait for their turn; beyond, `accounts.throttled`. */
const mayWait = 32;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs a piece of hashing in its turn. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait)
      throw new Problem('accounts.throttled', 'too-many', { params: { seconds: '5' }, details: { retryAfterSeconds: 5 } });
    // Whoever finishes hands its turn over: `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The Argon2id hash of a password, to be stored. */
export async function hashPassword(password: string): Promise<string> {
  return String(await inTurn(() => offThread({ password })));
}

/** A hash nobody's password has: verified for unknown logins, so that they take as long as known ones. */
let nobody: Promise<string> | undefined;

/** Whether the password is the one hashed. Without a hash it takes as long and answers no. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= offThread({ password: 'nobody has this password' }).then(String);
  const unknown = await nobody;
  const matches = await inTurn(() => offThread({ password, passwordHash: passwordHash ?? unknown }));
  return passwordHash !== undefined && matches === true;
}
