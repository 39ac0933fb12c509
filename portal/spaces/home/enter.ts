import type { SignedIn } from '#domain/accounts';
import type { Answer } from '../../frame/visit.ts';

/** Lets somebody in who proved who they are, or asks for their second factor; every way to sign in ends here. The browser is known from now on. */
export function enter(session: SignedIn, next: string): Extract<Answer, { kind: 'redirect' }> {
  return {
    kind: 'redirect',
    to: session.needsSecondFactor ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next,
    cookies: [
      { name: 'session', value: session.token },
      { name: 'language' },
      ...(session.device ? [{ name: 'device', value: session.device } as const] : []),
    ],
  };
}
