import { createHash } from 'node:crypto';
import type { Context } from '#kernel';

/** Who asks for passkeys: this platform, by the address people reach it at (WebAuthn level 3, § 5.1.2). */
export interface RelyingParty {
  /** The host's name. Passkeys are bound to it: who moves the platform to another name has people make new ones. */
  readonly id: string;
  readonly origin: string;
}

export function relyingParty(context: Context): RelyingParty {
  const { hostname, origin } = new URL(context.policy.publicUrl);
  return { id: hostname, origin };
}

/** What an authenticator knows a person by: the same at each registration, and nothing that names them. */
export function userHandle(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`passkey ${userId}`).digest());
}

/** How long a browser may take to answer: 5 minutes, for people as for the challenge. */
export const answerWithinMilliseconds = 5 * 60 * 1000;
