import { clientActor } from '#domain/accounts';
import type { ClientActor } from '#domain/rights';
import { Problem } from '#kernel';
import type { Context } from '#kernel';
import { artefactHash, findArtefact } from './artefacts.ts';
import { tokenKind } from './authorization-server.ts';

/** Milliseconds a verified token is remembered: a revoked token or a changed right is felt after at most this long, in every process. */
const rememberedFor = 3000;
const rememberedAtMost = 2000;

/** RFC 6750 § 2.1 and nothing else: no token in the query, no form field, no cookie, no basic authentication. */
const bearer = /^Bearer ([A-Za-z0-9._~+/-]{20,512}=*)$/i;

interface Remembered {
  readonly actor: ClientActor;
  readonly until: number;
}

/** Turns an `Authorization` header into the client that acts. */
export type Authenticate = (authorization: string | undefined) => Promise<ClientActor>;

/**
 * The check every request of a machine passes. Throws Problem `api.token-missing` (no bearer token), `api.token-invalid` (unknown, expired or
 * revoked, or its client is no more): both 401, `details.challenge` is what `WWW-Authenticate` says.
 */
export function bearerAuthentication(context: Context): Authenticate {
  const remembered = new Map<string, Remembered>();

  function remember(hash: string, actor: ClientActor, tokenEnds: number, now: number): void {
    if (remembered.size >= rememberedAtMost) {
      const oldest = remembered.keys().next().value;
      if (oldest !== undefined) remembered.delete(oldest);
    }
    remembered.delete(hash);
    remembered.set(hash, { actor, until: Math.min(now + rememberedFor, tokenEnds) });
  }

  return async (authorization) => {
    if (authorization === undefined) throw new Problem('api.token-missing', 'unauthenticated');
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined) throw new Problem('api.token-missing', 'unauthenticated');
    const hash = artefactHash(token);
    const now = context.clock.now().getTime();
    const known = remembered.get(hash);
    if (known && known.until > now) return known.actor;
    remembered.delete(hash);
    const artefact = await findArtefact(context, tokenKind, token);
    const actor = artefact?.clientId ? await clientActor(context, artefact.clientId) : undefined;
    if (!actor) throw new Problem('api.token-invalid', 'unauthenticated');
    remember(hash, actor, artefact?.expiresAt?.getTime() ?? now, now);
    return actor;
  };
}
