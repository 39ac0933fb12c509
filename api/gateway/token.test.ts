import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { TestApi } from '../testing/world.ts';
import { secretOf, startTestApi } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi({ tokenRequestsPerMinute: 1000 });
});
after(() => api.close());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
const ask = (payload: string, headers: Record<string, string> = {}, url = '/api/oauth/token') =>
  api.server.inject({ method: 'POST', url, headers: { ...form, ...headers }, payload });

test('gives a token for one hour to a client that authenticates by header, as PISTE clients do', async () => {
  const answer = await ask('grant_type=client_credentials&scope=openid', basic('supplier', secretOf('supplier')));
  assert.equal(answer.statusCode, 200);
  const body = answer.json<Record<string, unknown>>();
  assert.deepEqual({ ...body, access_token: '' }, { access_token: '', token_type: 'Bearer', expires_in: 3600, scope: 'openid' });
  assert.match(String(body.access_token), /^[\w-]{43}$/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['access-control-allow-origin'], undefined);
});

test('gives a token to a client that sends its secret in the form, with or without scope, whatever else is asked for', async () => {
  const credentials = new URLSearchParams({
    client_id: 'supplier',
    client_secret: secretOf('supplier'),
    grant_type: 'client_credentials',
  }).toString();
  for (const scope of ['', '&scope=openid', '&scope=openid%20other']) {
    const answer = await ask(credentials + scope);
    assert.equal(answer.statusCode, 200, scope);
    assert.notEqual(answer.json<{ scope?: string }>().scope, 'openid other');
  }
});

test('refuses a wrong secret, an unknown client and an inactive one alike, as RFC 6749 says', async () => {
  await sql`UPDATE api_clients SET is_active = false WHERE id = 'recipientNothing'`.execute(api.context.database);
  for (const headers of [
    basic('supplier', 'wrong'),
    basic('nobody', 'x'),
    basic('recipientNothing', secretOf('recipientNothing')),
    basic('x\u0000y', 'x'),
  ]) {
    const answer = await ask('grant_type=client_credentials', headers);
    assert.ok(answer.statusCode === 401 || answer.statusCode === 400, answer.body);
    if (answer.statusCode === 401) {
      assert.deepEqual(answer.json(), { error: 'invalid_client', error_description: 'client authentication failed' });
      assert.match(String(answer.headers['www-authenticate']), /^Basic realm=/);
    }
  }
});

test('answers malformed requests with the codes of RFC 6749 and never in HTML', async () => {
  const credentials = new URLSearchParams({ client_id: 'supplier', client_secret: secretOf('supplier') }).toString();
  const cases: [string, Record<string, string>, string][] = [
    [`${credentials}&grant_type=password`, {}, 'unsupported_grant_type'],
    [`${credentials}&grant_type=authorization_code&code=x`, {}, 'unsupported_grant_type'],
    [credentials, {}, 'invalid_request'],
    ['grant_type=client_credentials', {}, 'invalid_request'],
    [`${credentials}&grant_type=client_credentials&grant_type=client_credentials`, {}, 'invalid_request'],
    ['{"grant_type":"client_credentials"}', { 'content-type': 'application/json' }, 'invalid_request'],
    [`${credentials}&grant_type=client_credentials&padding=${'x'.repeat(100_000)}`, {}, 'invalid_request'],
  ];
  for (const [payload, headers, error] of cases) {
    const answer = await ask(payload, { accept: 'text/html', ...headers });
    assert.equal(answer.statusCode, 400, payload.slice(0, 80));
    assert.equal(answer.json<{ error: string }>().error, error);
  }
  const get = await api.server.inject({ method: 'GET', url: '/api/oauth/token' });
  assert.equal(get.statusCode, 405);
  assert.equal(get.headers.allow, 'POST');
  for (const url of [
    '/api/oauth/auth',
    '/api/oauth/jwks',
    '/api/oauth/.well-known/openid-configuration',
    '/api/oauth/token/introspection',
  ]) {
    assert.equal((await api.server.inject({ method: 'GET', url })).statusCode, 404, url);
  }
});

test('keeps neither token nor secret in clear', async () => {
  const token = await api.token('supplier');
  const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM oauth_artefacts t`.execute(api.context.database);
  assert.ok(rows.length > 0);
  for (const { row } of rows) assert.ok(!row.includes(token) && !row.includes(secretOf('supplier')));
});

test('a token opens the API until it expires', async () => {
  const token = await api.token('supplier');
  const me = () => api.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
  assert.equal((await me()).statusCode, 200);
  const start = api.clock.now();
  api.clock.advance(3599_000);
  assert.equal((await me()).statusCode, 200);
  api.clock.advance(1000);
  const expired = await me();
  assert.equal(expired.statusCode, 401);
  assert.match(String(expired.headers['www-authenticate']), /error="invalid_token"/);
  assert.equal(expired.json<{ code: string }>().code, 'api.token-invalid');
  api.clock.set(start);
});

test('a revoked token, or a client that is no more, opens nothing after at most five seconds', async () => {
  const token = await api.token('recipientReader');
  const me = () => api.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
  assert.equal((await me()).statusCode, 200);
  const foreign = await ask(`token=${token}`, basic('supplier', secretOf('supplier')), '/api/oauth/revoke');
  assert.equal(foreign.statusCode, 200);
  api.clock.advance(5000);
  assert.equal((await me()).statusCode, 200, 'another client cannot revoke it');
  assert.equal((await ask(`token=${token}`, basic('recipientReader', secretOf('recipientReader')), '/api/oauth/revoke')).statusCode, 200);
  api.clock.advance(5000);
  assert.equal((await me()).statusCode, 401);

  const other = await api.token('otherRecipient');
  await sql`UPDATE api_clients SET is_active = false WHERE id = 'otherRecipient'`.execute(api.context.database);
  assert.equal((await api.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${other}` } })).statusCode, 401);
});

test('nothing but a bearer token opens the API', async () => {
  const token = await api.token('supplier');
  for (const authorization of [
    undefined,
    token,
    `Basic ${Buffer.from('supplier:secret of supplier').toString('base64')}`,
    `Bearer ${token}x`,
    'Bearer',
    `Bearer ${'a'.repeat(5000)}`,
    `bearer  ${token}`,
  ]) {
    const answer = await api.server.inject({
      url: `/api/v1/me?access_token=${token}`,
      headers: { ...(authorization === undefined ? {} : { authorization }), cookie: `access_token=${token}` },
    });
    assert.equal(answer.statusCode, 401, authorization);
    assert.match(String(answer.headers['www-authenticate']), /^Bearer realm=/);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  }
});

test('limits token requests of one address', async () => {
  const limited = await startTestApi({ tokenRequestsPerMinute: 3 });
  try {
    const next = () => limited.server.inject({ method: 'POST', url: '/api/oauth/token', headers: form, payload: 'grant_type=x' });
    for (const remaining of ['2', '1', '0']) {
      const answer = await next();
      assert.equal(answer.statusCode, 400);
      assert.equal(answer.headers['ratelimit-remaining'], remaining);
    }
    const refused = await next();
    assert.equal(refused.statusCode, 429);
    assert.equal(refused.json<{ error: string }>().error, 'temporarily_unavailable');
    assert.ok(Number(refused.headers['retry-after']) > 0);
  } finally {
    await limited.close();
  }
});
