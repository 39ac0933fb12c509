import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { hashPassword } from '../passwords.ts';
import { actsAbout, newsOf, problemOf } from '../testing.ts';
import { ownSessions } from './own-sessions.ts';
import { personByToken } from './person-by-token.ts';
import { signIn } from './sign-in.ts';

const password = 'correct horse battery';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
let world: World;
let login: string;

before(async () => {
  world = await openWorld();
  const set = await sql<{ login: string }>`
    UPDATE users SET password_hash = ${await hashPassword(password)} WHERE id = ${world.supplier.id} RETURNING login`.execute(
    world.context.database,
  );
  login = set.rows[0]?.login ?? '';
});
after(() => world.close());
beforeEach(() => world.context.clock.advance(3600 * 1000));

const enter = (typed: string, from: { address?: string; device?: string | undefined } = {}, as = login) =>
  signIn(world.context, { login: as, password: typed, address: '192.0.2.1', userAgent: firefox, ...from });

async function fail(times: number, from: { address?: string; device?: string | undefined }): Promise<string[]> {
  const codes: string[] = [];
  for (let failure = 0; failure < times; failure++)
    codes.push(
      await enter('wrong', from).then(
        () => 'in',
        (error: unknown) => (error instanceof Problem ? error.code : 'other'),
      ),
    );
  return codes;
}

test('whoever fails in somebody’s name makes only themselves wait: a known browser and another network get in', async () => {
  const { device } = await enter(password, { address: '192.0.2.7' });
  const codes = await fail(8, { address: '203.0.113.5' });
  assert.deepEqual(codes.slice(0, 5), Array(5).fill('accounts.sign-in-refused'));
  assert.deepEqual(codes.slice(5), Array(3).fill('accounts.throttled'));
  await assert.rejects(enter(password, { address: '203.0.113.5' }), problemOf('accounts.throttled'));
  assert.ok((await enter(password, { address: '198.51.100.1' })).token);
  // Even from the very network of the attack.
  assert.ok((await enter(password, { address: '203.0.113.5', device })).token);
});

test('under attack from everywhere, a new network still has its one try, and a delay is never over a minute', async () => {
  for (let network = 0; network < 30; network++) await fail(1, { address: `203.0.113.${network}` });
  assert.deepEqual(await fail(2, { address: '198.51.100.9' }), ['accounts.sign-in-refused', 'accounts.throttled']);
  await assert.rejects(
    enter(password, { address: '198.51.100.9' }),
    (error) => error instanceof Problem && Number(error.details['retryAfterSeconds']) <= 60,
  );
  assert.ok((await enter(password, { address: '198.51.100.10' })).token);
  world.context.clock.advance(61_000);
  assert.ok((await enter(password, { address: '198.51.100.9' })).token);
});

test('a known browser is counted by itself, and known to its own person only', async () => {
  const { device } = await enter(password);
  const codes = await fail(6, { address: '192.0.2.1', device });
  assert.equal(codes[5], 'accounts.throttled');
  assert.ok((await enter(password, { address: '192.0.2.1' })).token, 'strangers at the same desk are not held by it');
  const other = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${world.baker.id}`.execute(world.context.database);
  const name = other.rows[0]?.login ?? '';
  for (let failure = 0; failure < 5; failure++) await assert.rejects(enter('wrong', { address: '192.0.2.200', device }, name));
  await assert.rejects(enter('wrong', { address: '192.0.2.200' }, name), problemOf('accounts.throttled'));
});

test('one network that tries many logins waits, all of a /56 together', async () => {
  for (let attempt = 0; attempt < 30; attempt++)
    await assert.rejects(enter('wrong', { address: `2001:db8:0:${(attempt % 200).toString(16)}::1` }, `nobody${attempt}@example.org`));
  await assert.rejects(enter('wrong', { address: '2001:db8:0:fe::9' }, 'nobody@example.org'), problemOf('accounts.throttled'));
  await assert.rejects(enter('wrong', { address: '2001:db8:0:100::9' }, 'nobody@example.org'), problemOf('accounts.sign-in-refused'));
});

test('a new browser is told by mail, the first one and known ones are not', async () => {
  await sql`UPDATE users SET last_sign_in_at = NULL WHERE id = ${world.supplier.id}`.execute(world.context.database);
  const count = async () => (await newsOf(world.context)).filter(({ code }) => code === 'new-device').length;
  const before = await count();
  const { device } = await enter(password);
  assert.equal(await count(), before);
  await enter(password, { device });
  assert.equal(await count(), before);
  await enter(password, { address: '203.0.113.77' });
  const told = (await newsOf(world.context)).at(-1);
  assert.equal(told?.code, 'new-device');
  assert.deepEqual(told?.params, { device: 'Firefox (Windows)', address: '203.0.113.x' });
  assert.deepEqual(told?.to, [{ userId: world.supplier.id }]);
  await enter(password, { device: `${device}x` });
  assert.equal(await count(), before + 2, 'a cookie that was touched is no known browser');
});

test('each sign-in has a token of its own and stands in the history', async () => {
  const [one, two] = [await enter(password), await enter(password)];
  assert.notEqual(one.token, two.token);
  assert.notEqual(one.csrfSecret, two.csrfSecret);
  const session = await personByToken(world.context, two.token);
  assert.ok(session);
  const listed = await ownSessions(world.context, { ...session, token: two.token });
  assert.deepEqual(
    [listed[0]?.isThis, listed[0]?.device, listed[0]?.address, listed[0]?.way],
    [true, 'Firefox (Windows)', '192.0.2.x', 'password'],
  );
  assert.equal((await actsAbout(world.context, world.supplier.id)).at(-1), 'accounts.signed-in');
});

test('closed accounts, accounts without a password and strange logins are refused alike', async () => {
  await sql`UPDATE users SET is_active = false, password_hash = ${await hashPassword(password)} WHERE id = ${world.clerk.id}`.execute(
    world.context.database,
  );
  await sql`UPDATE users SET password_hash = NULL WHERE id = ${world.official.id}`.execute(world.context.database);
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id IN (${world.clerk.id}, ${world.official.id})`.execute(
    world.context.database,
  );
  const strange = [
    '',
    ' ',
    'é@b.fr',
    '\u0000',
    "' OR 1=1 --",
    'a@b.fr\r\nBcc: c@d.fr',
    '\ud800',
    'x'.repeat(100_000),
    'ＳＯＰＨＩＥ@example.org',
  ];
  for (const [rank, name] of [...rows.map((row) => row.login), ...strange].entries())
    await assert.rejects(
      enter(password, { address: `192.0.2.${100 + rank}` }, name),
      problemOf('accounts.sign-in-refused'),
      JSON.stringify(name.slice(0, 40)),
    );
  await assert.rejects(enter('p'.repeat(100_000)), problemOf('accounts.sign-in-refused'));
});

test('a login with an international domain and a password typed decomposed are known', async () => {
  await sql`UPDATE users SET login = 'chef@xn--cole-9oa.fr', password_hash = ${await hashPassword('une fenêtre très verte'.normalize('NFC'))}, is_active = true WHERE id = ${world.clerk.id}`.execute(
    world.context.database,
  );
  assert.ok((await enter('une fenêtre très verte'.normalize('NFD'), {}, ' Chef@ÉCOLE.fr ')).token);
});
