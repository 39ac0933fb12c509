import type { Context, Language, OutsidePerson } from '#kernel';
import { Problem } from '#kernel';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import type { Person } from '../second-factor/announce.ts';
import { takeChallenge } from '../store-challenges.ts';
import { accountOfIdentity } from '../store-providers.ts';
import { hashSecret } from '../tokens.ts';
import { adoptIdentity, linkIdentity } from './adopt.ts';
import { providerOf } from './begin.ts';

/** What a browser brings back from the provider. */
export interface ProviderReturn {
  /** The secret it carried. */
  readonly token: string | undefined;
  /** The whole path and query it was sent back to. */
  readonly cameBackTo: string;
}

interface Arrival {
  readonly person: OutsidePerson;
  readonly next: string;
}

async function arrive(context: Context, back: ProviderReturn, userId: string | null): Promise<Arrival> {
  const wanted = { idHash: hashSecret(back.token ?? ''), purpose: 'provider', userId, at: context.clock.now() } as const;
  const payload = await takeChallenge(context.database, wanted);
  if (!payload) throw new Problem('accounts.challenge-over', 'conflict');
  const { next = '', ...remembered } = payload;
  const person = await providerOf(context).finish(`${context.policy.publicUrl}${back.cameBackTo}`, remembered);
  return { person, next };
}

/**
 * Signs in whoever comes back from the provider: the account the identity is linked to, or by the rules of `adoptIdentity` an existing or a new one.
 * Throws `accounts.challenge-over` (came back twice, too late, or with another browser), `accounts.provider-refused`, `accounts.provider-unavailable`,
 * `accounts.provider-no-email`, `accounts.provider-link-first`, `accounts.closed-here`.
 */
export async function finishProviderSignIn(
  context: Context,
  back: ProviderReturn,
  caller: Caller & { readonly language: Language },
): Promise<SignedIn & { readonly next: string; readonly isNew: boolean }> {
  const { person, next } = await arrive(context, back, null);
  const known = await accountOfIdentity(context.database, person.issuer, person.subject);
  const account = known ?? (await adoptIdentity(context, person, caller.language));
  if (!account.isActive) throw new Problem('accounts.closed-here', 'forbidden');
  const signedIn = await openSession(context, account, { ...caller, way: 'provider', stage: 'open' });
  return { ...signedIn, next, isNew: 'isNew' in account && account.isNew === true };
}

/**
 * Links the account of somebody signed in to the identity they come back with. Returns where they were going.
 * Throws as `finishProviderSignIn`, and `accounts.provider-linked-already`.
 */
export async function finishProviderLink(context: Context, person: Person, back: ProviderReturn): Promise<string> {
  const arrival = await arrive(context, back, person.id);
  await linkIdentity(context, person, arrival.person);
  return arrival.next;
}
