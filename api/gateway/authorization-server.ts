import { randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type { Adapter, AdapterPayload, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { clientActor, clientSecretMatches } from '#domain/accounts';
import type { Context } from '#kernel';
import { dropArtefact, findArtefact, forgetExpiredArtefacts, keepArtefact } from './artefacts.ts';

/** Seconds an access token lives, as PISTE's do. */
const tokenLifetime = 3600;

/** The kind under which tokens of the client credentials grant are kept. */
export const tokenKind = 'ClientCredentials';

const sweepEvery = 600_000;

const refused = (): Promise<never> => Promise.reject(new Error('only the client credentials grant is enabled'));

/** Where `oidc-provider` keeps its things: clients are read from the domain, tokens from `oauth_artefacts`. */
function adapterOf(context: Context): (kind: string) => Adapter {
  // The provider wants every client to have a secret of its own to compare with. Ours are compared by the domain, against their hash:
  // this value stands in that place, and nobody knows it.
  const unknownToAll = randomBytes(32).toString('hex');
  let sweptAt = context.clock.now().getTime();

  async function sweepNowAndThen(): Promise<void> {
    const now = context.clock.now().getTime();
    if (now - sweptAt < sweepEvery) return;
    sweptAt = now;
    await forgetExpiredArtefacts(context);
  }

  return (kind) => ({
    async find(id): Promise<AdapterPayload | undefined> {
      if (kind === 'Client') {
        if (!isClientId(id) || !(await clientActor(context, id))) return undefined;
        return {
          client_id: id,
          client_secret: unknownToAll,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          scope: 'openid',
        };
      }
      const found = await findArtefact(context, kind, id);
      return found && { ...found.payload, jti: id };
    },
    async upsert(id, payload, lifetime) {
      await keepArtefact(context, kind, id, payload, lifetime);
      await sweepNowAndThen();
    },
    destroy: (id) => dropArtefact(context, kind, id),
    consume: refused,
    findByUid: refused,
    findByUserCode: refused,
    revokeByGrantId: () => Promise.resolve(),
  });
}

/** Client identifiers are short visible ASCII; anything else never reaches the database. */
function isClientId(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text);
}

/**
 * The certified `oidc-provider`, reduced to one grant: client credentials, opaque tokens, revocation. No key signs anything, no page, no
 * cookie, no discovery: whatever it has besides is neither enabled nor mounted (see `token-routes.ts`).
 */
export function authorizationServer(context: Context, issuer: string): Provider {
  const configuration: Configuration = {
    adapter: adapterOf(context),
    jwks: { keys: [] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    // PISTE's clients send `scope=openid`; it means nothing more here and is given back as asked.
    scopes: ['openid'],
    claims: {},
    responseTypes: [],
    clientDefaults: { grant_types: ['client_credentials'], response_types: [], id_token_signed_response_alg: 'HS256' },
    enabledJWA: { idTokenSigningAlgValues: ['HS256'] },
    features: {
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      devInteractions: { enabled: false },
      introspection: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
    },
    formats: { bitsOfOpaqueRandomness: 256 },
    ttl: { ClientCredentials: tokenLifetime },
    // A machine that asks for HTML is still a machine.
    renderError: (ctx: KoaContextWithOIDC, out) => {
      ctx.type = 'application/json';
      ctx.body = JSON.stringify(out);
    },
    clientBasedCORS: () => false,
  };
  const provider = new Provider(issuer, configuration);
  provider.Client.prototype.compareClientSecret = function compareWithHash(this: { clientId: string }, secret: string) {
    return clientSecretMatches(context, this.clientId, secret);
  };
  // Machines call from servers: no page of another site is invited.
  provider.use(async (ctx, next) => {
    await next();
    ctx.remove('access-control-allow-origin');
    ctx.remove('access-control-expose-headers');
  });
  return provider;
}
