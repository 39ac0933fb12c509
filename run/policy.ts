import type { Policy } from '#kernel';
import type { Settings } from '#platform/config';

/** What the operator decided, as the domain reads it. */
export function policyOf(settings: Settings): Policy {
  return {
    publicUrl: settings.publicUrl,
    managersNeedSecondFactor: settings.managersNeedSecondFactor,
    secretQuestion: settings.secretQuestion,
    publicSignUp: settings.publicSignUp,
    retention: {
      signIns: settings.retainSignInsDays,
      mails: settings.retainMailsDays,
      closedAccounts: settings.retainClosedAccountsDays,
    },
  };
}
