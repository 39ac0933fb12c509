import type { Context, IdentityProvider } from '#kernel';
import { Problem } from '#kernel';
import { demandProof } from '../second-factor/proof.ts';
import { insertChallenge } from '../store-challenges.ts';
import { hashSecret, newSecret } from '../tokens.ts';

/** How long somebody may take at their provider: 10 minutes. */
const backWithinMilliseconds = 10 * 60 * 1000;

/** The path a provider sends people back to; the operator registers it there. */
export const providerReturnPath = '/sign-in/provider/back';

/** Where the browser goes, and the secret it carries meanwhile, so that only this browser can come back. */
export interface ProviderJourney {
  readonly url: string;
  readonly token: string;
}

/** The provider of this platform. Throws `accounts.no-provider`. */
export function providerOf(context: Context): IdentityProvider {
  if (!context.identityProvider) throw new Problem('accounts.no-provider', 'not-found');
  return context.identityProvider;
}

/**
 * Begins a journey to the provider: to sign in, or, for somebody signed in who shows that the account is theirs (`link`), to link it.
 * `next` is handed back at the end. Throws `accounts.no-provider`, `accounts.provider-unavailable`, `accounts.proof-wrong`, `accounts.throttled`.
 */
export async function beginProviderJourney(
  context: Context,
  journey: { readonly next: string; readonly link?: { readonly userId: string; readonly proof: string } },
): Promise<ProviderJourney> {
  const at = context.clock.now();
  if (journey.link) await demandProof(context, journey.link.userId, journey.link.proof);
  const { url, remembered } = await providerOf(context).begin(`${context.policy.publicUrl}${providerReturnPath}`);
  const token = newSecret();
  await insertChallenge(
    context.database,
    {
      idHash: hashSecret(token),
      purpose: 'provider',
      userId: journey.link?.userId ?? null,
      payload: { ...remembered, next: journey.next },
      expiresAt: new Date(at.getTime() + backWithinMilliseconds),
    },
    at,
  );
  return { url, token };
}
