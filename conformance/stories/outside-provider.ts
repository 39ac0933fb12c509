import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody the provider knows. */
export interface Known {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly given_name: string;
  readonly family_name: string;
}

/** A real OpenID Connect provider on this machine, with a page of its own where one chooses who one is, or refuses. */
export interface OutsideProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Tells it the platform, once its address is known. */
  register(platform: string): void;
  /** Stops answering other servers, or answers them again; browsers still see its pages. */
  setMute(isMute: boolean): void;
  stop(): Promise<void>;
}

/** What only the platform asks for. */
const betweenServers = /^\/(token|me|jwks|\.well-known)/;

const clientId = 'unisson';
const clientSecret = 'a-client-secret-for-tests-only-0123456789';

/** Starts it on a free port. It answers 503 until `register`. */
export async function outsideProvider(people: readonly Known[]): Promise<OutsideProvider> {
  let handle: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  let isMute = false;
  const server = createServer((request, response) => {
    if (isMute && betweenServers.test(request.url ?? '')) request.destroy();
    else if (handle) void handle(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another site than the platform on `localhost`: cookies and the content security policy are put to the proof as between strangers.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    clientSecret,
    register(platform) {
      handle = handlerOf(providerFor(issuer, `${platform}/sign-in/provider/back`, people), people);
    },
    setMute(mute) {
      isMute = mute;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function providerFor(issuer: string, redirectUri: string, people: readonly Known[]): Provider {
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['for tests only'] },
    interactions: { url: (_context, interaction) => `/choose/${interaction.uid}` },
    findAccount: (_context, sub) => {
      const person = people.find((one) => one.sub === sub);
      return person && { accountId: sub, claims: async () => ({ ...person }) };
    },
    async loadExistingGrant(context) {
      // Whoever signs in here has agreed.
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('server_error', (_context, error) => {
    throw error;
  });
  return provider;
}

function handlerOf(provider: Provider, people: readonly Known[]) {
  const callback = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!request.url?.startsWith('/choose/')) {
      await callback(request, response);
      return;
    }
    if (request.method === 'GET') {
      const buttons = people.map(({ sub, email }) => `<button name="sub" value="${sub}">${email}</button>`).join('');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!DOCTYPE html><title>Agence</title><form method="post">${buttons}<button name="sub" value="">Refuse</button></form>`);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get('sub') ?? '';
    const result =
      accountId === '' ? { error: 'access_denied', error_description: 'the person refused' } : { login: { accountId, remember: false } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
}
