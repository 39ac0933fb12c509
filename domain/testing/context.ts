import type { Context } from '#kernel';
import { jobQueue } from '#platform/jobs';
import { openVault } from '#platform/vault';

/** A context for tests: what is not given is as a fresh installation in production has it. */
export function testContext<C extends Partial<Context> & Pick<Context, 'database' | 'files' | 'clock'>>(given: C): Context & C {
  return {
    jobs: jobQueue(),
    vault: openVault('a secret for tests only, long enough'),
    policy: {
      publicUrl: 'http://unisson.test',
      managersNeedSecondFactor: false,
      secretQuestion: false,
      publicSignUp: 'open',
      retention: { signIns: 365, mails: 90, closedAccounts: 365 },
    },
    ...given,
  };
}
