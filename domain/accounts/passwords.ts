import { hash, verify } from '@node-rs/argon2';
import { Problem } from '#kernel';

/** Argon2id, OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes computed at once: each holds a core and 19 MiB. */
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
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** A hash nobody's password has: verified for unknown logins, so that they take as long as known ones. */
let nobody: Promise<string> | undefined;

/** Whether the password is the one hashed. Without a hash it takes as long and answers no. */
export function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  return inTurn(async () => {
    nobody ??= hash('nobody has this password', cost);
    const known = await verify(passwordHash ?? (await nobody), password);
    return passwordHash !== undefined && known;
  });
}
