import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

/** One password to hash, or to compare with a hash. */
export interface Work {
  readonly rank: number;
  readonly password: string;
  readonly passwordHash?: string;
}

/** The hash, or whether it is the one. */
export interface Done {
  readonly rank: number;
  readonly result: string | boolean;
}

/** Argon2id, OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Linux counts niceness by thread: pages that people wait for go before passwords somebody tries. Elsewhere it would slow the whole process down.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on('message', ({ rank, password, passwordHash }: Work) => {
  const result = passwordHash === undefined ? hashSync(password, cost) : verifySync(passwordHash, password);
  parentPort?.postMessage({ rank, result } satisfies Done);
});
