import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Problem } from '#kernel';
import { openIdentityProvider } from './index.ts';
import { personOf } from './person.ts';

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const fault = (variable: string, code: string) => (error: unknown) =>
  problem('config.invalid')(error) &&
  JSON.stringify((error as Problem).details['faults']).includes(`"variable":"${variable}","code":"${code}"`);

/** Runs with a server of this machine that answers as given, on its address. */
async function withServer<T>(answer: RequestListener, run: (address: string, asked: () => number) => Promise<T>): Promise<T> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const open = (oidcIssuer: string) => {
  const provider = openIdentityProvider({ mode: 'demo', oidcIssuer, oidcClientId: 'unisson', oidcClientSecret: 'secret' });
  assert.ok(provider);
  return provider;
};

test('without an issuer there is no provider; with one, its settings must hold together', () => {
  assert.equal(openIdentityProvider({ mode: 'production' }), undefined);
  assert.throws(
    () => openIdentityProvider({ mode: 'production', oidcIssuer: 'https://id.example.org' }),
    fault('UNISSON_OIDC_CLIENT_ID', 'required'),
  );
  assert.throws(
    () => openIdentityProvider({ mode: 'production', oidcIssuer: 'http://localhost:1', oidcClientId: 'unisson' }),
    fault('UNISSON_OIDC_ISSUER', 'not-https'),
  );
  assert.throws(
    () => openIdentityProvider({ mode: 'demo', oidcIssuer: 'http://id.example.org', oidcClientId: 'unisson' }),
    fault('UNISSON_OIDC_ISSUER', 'not-https'),
  );
  assert.equal(
    openIdentityProvider({ mode: 'production', oidcIssuer: 'https://id.example.org/a', oidcClientId: 'unisson' })?.label,
    'id.example.org',
  );
});

test('a provider that does not answer, answers nonsense, or is another one is unavailable, and asked again the next time', async () => {
  const back = 'http://localhost/back';
  const address = await withServer(
    () => undefined,
    async (free) => free,
  );
  await assert.rejects(open(address).begin(back), problem('accounts.provider-unavailable'));
  const cases: RequestListener[] = [
    (_, response) => response.writeHead(503).end(),
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"issuer":"https://another.example"}'),
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    (request) => request.destroy(),
  ];
  for (const answer of cases)
    await withServer(answer, async (issuer, asked) => {
      const provider = open(issuer);
      await assert.rejects(provider.begin(back), problem('accounts.provider-unavailable'));
      await assert.rejects(provider.begin(back), problem('accounts.provider-unavailable'));
      assert.equal(asked(), 2);
    });
});

test('it is asked about itself once by those who come at the same time; each journey has secrets of its own', async () => {
  await withServer(
    (request, response) => {
      const issuer = `http://${request.headers.host}`;
      const metadata = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata));
    },
    async (issuer, asked) => {
      const provider = open(issuer);
      const [one, two] = await Promise.all([provider.begin('http://localhost/back'), provider.begin('http://localhost/back')]);
      assert.equal(asked(), 1);
      const query = new URL(one.url).searchParams;
      assert.equal(query.get('response_type'), 'code');
      assert.equal(query.get('code_challenge_method'), 'S256');
      assert.equal(query.get('state'), one.remembered['state']);
      assert.equal(query.get('nonce'), one.remembered['nonce']);
      assert.ok(!one.url.includes(one.remembered['verifier'] ?? ''));
      for (const name of ['state', 'nonce', 'verifier']) assert.notEqual(one.remembered[name], two.remembered[name]);
      await assert.rejects(
        provider.finish('http://localhost/back?code=a&state=other', one.remembered),
        problem('accounts.provider-refused'),
      );
      await assert.rejects(
        provider.finish(`http://localhost/back?error=access_denied&state=${one.remembered['state']}`, one.remembered),
        problem('accounts.provider-refused'),
      );
      await assert.rejects(provider.finish('http://localhost/back?code=a', {}), problem('accounts.provider-refused'));
    },
  );
});

test('an address counts only when the provider says plainly that it is verified; names are bounded', () => {
  const claims = { sub: 's', email: 'a@b.example', given_name: 'Zoé', family_name: 'Petit' };
  assert.equal(personOf('i', { ...claims, email_verified: true }).email, 'a@b.example');
  for (const email_verified of [undefined, false, 'true', 1]) assert.equal(personOf('i', { ...claims, email_verified }).email, undefined);
  const long = personOf('i', { sub: 's', name: `Zoé  ${'x'.repeat(5_000)}\r\nBcc: a@b.example` });
  assert.equal(long.firstName, 'Zoé');
  assert.ok(long.lastName.length <= 200 && !/[\r\n]/.test(long.lastName));
  assert.throws(() => personOf('i', {}), problem('accounts.provider-refused'));
});
