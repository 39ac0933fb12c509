import type { Context } from '#kernel';
import type { Passkey } from '../store-passkeys.ts';
import { passkeysOf } from '../store-passkeys.ts';
import { identitiesOf } from '../store-providers.ts';
import { countRecoveryCodes, totpOf } from '../store-second-factor.ts';
import { canProve } from './proof.ts';
import { fewRecoveryCodes } from './recovery-codes.ts';

/** All by which one may sign in, or go on signing in, beside the password. */
export interface Factors {
  /** Since when an application gives codes. */
  readonly applicationSince: Date | undefined;
  readonly passkeys: readonly Passkey[];
  /** Recovery codes left to use; undefined: none were ever made. */
  readonly recoveryCodesLeft: number | undefined;
  /** So few that new ones should be made. */
  readonly areCodesFew: boolean;
  /** The provider of this platform, when there is one, and outside identities linked to the account. */
  readonly providerLabel: string | undefined;
  readonly identities: readonly { readonly issuer: string; readonly createdAt: Date }[];
  /** Changes ask for the password or a code. */
  readonly proofIsAsked: boolean;
}

/** What somebody has set up; for that person only. */
export async function readFactors(context: Context, userId: string): Promise<Factors> {
  const [totp, passkeys, codes, identities, proofIsAsked] = await Promise.all([
    totpOf(context.database, userId),
    passkeysOf(context.database, userId),
    countRecoveryCodes(context.database, userId),
    identitiesOf(context.database, userId),
    canProve(context, userId),
  ]);
  return {
    applicationSince: totp?.confirmedAt,
    passkeys,
    recoveryCodesLeft: codes.made === 0 ? undefined : codes.left,
    areCodesFew: codes.made > 0 && codes.left <= fewRecoveryCodes,
    providerLabel: context.identityProvider?.label,
    identities,
    proofIsAsked,
  };
}
