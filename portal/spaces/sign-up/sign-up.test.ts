import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pino from 'pino';
import { hashPassword } from '#domain/accounts';
import { createServer } from '#platform/http';
import { lastToken } from '../../../domain/accounts/testing.ts';
import type { World } from '../../../domain/testing/world.ts';
import { openWorld, sirets } from '../../../domain/testing/world.ts';
import { ensureBuilt } from '../../build.ts';
import { registerPortal } from '../../index.ts';

const settings = {
  mode: 'production',
  publicUrl: 'http://localhost',
  secret: 'x'.repeat(40),
  trustProxy: true,
  requestsPerMinute: 0,
  signInsPerMinute: 5,
  maxInvoiceBytes: 1024,
  maxDepositBytes: 1024,
} as const;
const password = 'mouette tournevis lavande';

let world: World;
let server: FastifyInstance;
let stop: () => Promise<void>;

before(async () => {
  await ensureBuilt();
  world = await openWorld();
  const http = await createServer({ log: pino({ level: 'silent' }), settings });
  ({ server, stop } = http);
  http.setDoorkeeper(await registerPortal(server, { context: world.context, settings, live: { watch: () => () => undefined } }));
  await sql`UPDATE users SET password_hash = ${await hashPassword(password)}`.execute(world.context.database);
});
after(async () => {
  await stop();
  await world.close();
});

let networks = 0;
/** Another network each time: the gate counts by them. */
function network(): string {
  networks += 1;
  return `10.0.0.${networks}`;
}

class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #from: string;

  constructor(from = network()) {
    this.#from = from;
  }

  async #ask(method: 'GET' | 'POST', url: string, fields?: Record<string, string>) {
    const answer = await server.inject({
      method,
      url,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': this.#from,
        'accept-language': 'fr',
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value);
    return answer;
  }
  get(url: string) {
    return this.#ask('GET', url);
  }
  post(url: string, fields: Record<string, string>) {
    return this.#ask('POST', url, fields);
  }
  async token(url: string): Promise<string> {
    return /name="_csrf" value="([^"]+)"/.exec((await this.get(url)).body)?.[1] ?? '';
  }
  async enter(login: string) {
    return this.post('/sign-in', { login, password });
  }
}

async function loginOf(userId: string): Promise<string> {
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${userId}`.execute(world.context.database);
  return rows[0]?.login ?? '';
}

test('from a SIRET to one’s own home, in pages without JavaScript', async () => {
  const browser = new Browser();
  await sql`DELETE FROM memberships WHERE structure_id = ${world.bakery}`.execute(world.context.database);
  assert.match((await browser.get('/sign-up')).body, /name="identifier"/);
  const wrong = await browser.post('/sign-up', { identifier: '7328 2932 0000' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="7328 2932 0000"/, 'what was typed is kept');
  const found = await browser.post('/sign-up', { identifier: ` ${sirets.bakery} ` });
  assert.match(found.body, /Boulangerie Martin/);
  const person = { type: '', identifier: sirets.bakery, firstName: 'Léa', lastName: '', email: 'lea@bakery.example' };
  const again = await browser.post('/sign-up/person', person);
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /value="lea@bakery.example"/);
  const sent = await browser.post('/sign-up/person', { ...person, lastName: 'Blé' });
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, '/sign-up/sent']);
  const link = `/sign-up/confirm/${await lastToken(world.context)}`;
  for (let scanned = 0; scanned < 3; scanned++) {
    const page = await new Browser().get(link);
    assert.equal(page.statusCode, 200, 'looking uses nothing up');
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['cache-control'], 'no-store');
  }
  const fresh = new Browser();
  assert.equal((await fresh.post(link, { password: 'Motdepasse2026' })).statusCode, 422);
  const done = await fresh.post(link, { password });
  assert.deepEqual([done.statusCode, done.headers.location], [303, '/home']);
  assert.match((await fresh.get('/home')).body, /Boulangerie Martin/);
  assert.match((await new Browser().get(link)).body, /déjà servi/);
});

test('a session that was ended is thrown out at its next click', async () => {
  const login = await loginOf(world.supplier.id);
  const [mine, other] = [new Browser(), new Browser()];
  await mine.enter(login);
  await other.enter(login);
  assert.equal((await other.get('/home')).statusCode, 200);
  const page = await mine.get('/account/security');
  assert.equal(page.statusCode, 200);
  const csrf = await mine.token('/account/security');
  const id = /name="session" value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '';
  assert.equal((await mine.post('/account/security/sessions', { _csrf: csrf, session: id })).statusCode, 303);
  const thrown = await other.get('/home');
  assert.deepEqual([thrown.statusCode, thrown.headers.location], [303, '/sign-in?next=%2Fhome']);
  assert.equal((await mine.get('/home')).statusCode, 200);
  await other.enter(login);
  await mine.post('/account/security/sessions', { _csrf: csrf, session: 'others' });
  assert.equal((await other.get('/home')).statusCode, 303);
});

test('nobody ends the session of somebody else', async () => {
  const [mine, theirs] = [new Browser(), new Browser()];
  await mine.enter(await loginOf(world.supplier.id));
  await theirs.enter(await loginOf(world.clerk.id));
  const { rows } = await sql<{ id: string }>`SELECT id FROM sessions WHERE user_id = ${world.clerk.id}`.execute(world.context.database);
  const csrf = await mine.token('/account/security');
  for (const session of [...rows.map(({ id }) => id), 'x', "' OR true --"])
    await mine.post('/account/security/sessions', { _csrf: csrf, session });
  assert.equal((await theirs.get('/home')).statusCode, 200);
});

test('the session somebody came with opens nothing more after they signed in', async () => {
  const browser = new Browser();
  const first = await browser.enter(await loginOf(world.supplier.id));
  const planted = first.cookies.find(({ name }) => name.endsWith('_session'))?.value ?? '';
  const csrf = await browser.token('/account/security');
  const second = await browser.post('/sign-in', { _csrf: csrf, login: await loginOf(world.supplier.id), password });
  assert.notEqual(second.cookies.find(({ name }) => name.endsWith('_session'))?.value, planted);
  const old = await server.inject({ url: '/home', headers: { cookie: `unisson_session=${planted}` } });
  assert.equal(old.statusCode, 303);
});

test('forgotten: the same answer for everybody, then a new password by the link alone', async () => {
  const login = await loginOf(world.official.id);
  const [known, unknown] = [
    await new Browser().post('/password/forgotten', { login }),
    await new Browser().post('/password/forgotten', { login: 'no@b.fr' }),
  ];
  assert.deepEqual([known.statusCode, known.headers.location, known.body], [unknown.statusCode, unknown.headers.location, unknown.body]);
  await new Browser().post('/password/forgotten', { login });
  const link = `/password/reset/${await lastToken(world.context)}`;
  assert.equal((await new Browser().get(link)).headers['referrer-policy'], 'no-referrer');
  assert.equal((await new Browser().post(link, { wanted: 'court' })).statusCode, 422);
  const browser = new Browser();
  assert.equal((await browser.post(link, { wanted: 'tournevis mouette lavande' })).statusCode, 303);
  assert.match((await browser.get('/sign-in')).body, /Votre mot de passe est changé/);
  assert.equal((await browser.enter(login)).statusCode, 422, 'the old one is no more');
  assert.equal((await new Browser().post(link, { wanted: 'tournevis mouette lavande' })).statusCode, 409);
});

test('a network that tries too often is turned away before anything is looked up, in its language, and others are not', async () => {
  const address = network();
  const login = await loginOf(world.supplier.id);
  const crowd = new Browser(address);
  const codes: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) codes.push((await crowd.post('/sign-in', { login, password: 'wrong' })).statusCode);
  assert.deepEqual(codes, [422, 422, 422, 422, 422, 429, 429, 429]);
  const refused = await crowd.post('/sign-in', { login, password });
  assert.match(refused.body, /réessayez/);
  assert.ok(Number(refused.headers['retry-after']) <= 60);
  assert.match(String(refused.headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.equal((await crowd.get('/sign-in')).statusCode, 200, 'pages are not gated');
  assert.equal((await new Browser().enter(login)).statusCode, 303);
});
