import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { News } from '#domain/news';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { hashPassword } from '../passwords.ts';
import { signIn } from '../operations/sign-in.ts';
import { changeName } from '../operations/change-name.ts';
import { awaitedAddresses, giveUpAddress } from './awaited.ts';
import { addressToConfirm, confirmAddress } from './confirm.ts';
import { requestContactChange } from './request-contact.ts';
import { requestLoginChange } from './request-login.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const password = 'quatre mots faciles à retenir';

async function newcomer(): Promise<string> {
  const { id } = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    spaces: {},
  });
  await sql`UPDATE users SET password_hash = ${await hashPassword(password)}, login_verified_at = now() WHERE id = ${id}`.execute(
    world.context.database,
  );
  return id;
}

interface Row {
  login: string;
  contact_email: string;
  name: string;
}
async function rowOf(id: string): Promise<Row> {
  const { rows } = await sql<Row>`SELECT login, contact_email, first_name || ' ' || last_name AS name FROM users WHERE id = ${id}`.execute(
    world.context.database,
  );
  return rows[0]!;
}

/** News told since a count, the newest last. */
async function told(): Promise<News[]> {
  const { rows } = await sql<{ payload: News }>`
    SELECT payload FROM graphile_worker._private_jobs ORDER BY id`.execute(world.context.database);
  return rows.map(({ payload }) => payload).filter(({ code }) => code !== undefined);
}
const addressesOf = (news: News): string[] => news.to.map((reader) => ('address' in reader ? reader.address : 'contact'));
async function tokenOf(code: string): Promise<string> {
  return (await told())
    .findLast((news) => news.code === code)!
    .path.split('/')
    .at(-1)!;
}
async function actsOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`SELECT kind FROM acts WHERE user_id = ${id} ORDER BY id`.execute(world.context.database);
  return rows.map(({ kind }) => kind);
}
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted;

test('a contact address changes when the link sent there is opened, once, and both are told', async () => {
  const id = await newcomer();
  const before = await rowOf(id);
  assert.equal(await requestContactChange(world.context, id, ' Nouvelle@Exemple.FR '), 'sent');
  assert.equal((await rowOf(id)).contact_email, before.contact_email);
  const token = await tokenOf('verify-contact');
  const asked = (await told()).findLast((news) => news.code === 'verify-contact')!;
  assert.deepEqual(addressesOf(asked), ['nouvelle@exemple.fr']);
  assert.equal(asked.isSecret, true);
  assert.deepEqual(
    (await awaitedAddresses(world.context, id)).map(({ purpose, email }) => [purpose, email]),
    [['change-contact', 'nouvelle@exemple.fr']],
  );
  assert.equal((await addressToConfirm(world.context, 'change-contact', token)).email, 'nouvelle@exemple.fr');
  await assert.rejects(confirmAddress(world.context, 'change-login', token), code('accounts.link-unknown'));
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirmAddress(world.context, 'change-contact', token)));
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.deepEqual(await rowOf(id), { ...before, contact_email: 'nouvelle@exemple.fr' });
  await assert.rejects(confirmAddress(world.context, 'change-contact', token), code('accounts.link-used'));
  assert.deepEqual(await actsOf(id), ['accounts.contact-changed']);
  assert.deepEqual(addressesOf((await told()).at(-1)!), ['contact', before.contact_email]);
  assert.deepEqual(await awaitedAddresses(world.context, id), []);
});

test('one’s own verified login is taken as contact address at once', async () => {
  const id = await newcomer();
  await sql`UPDATE users SET contact_email = 'autre@exemple.fr' WHERE id = ${id}`.execute(world.context.database);
  const { login } = await rowOf(id);
  assert.equal(await requestContactChange(world.context, id, login), 'changed');
  assert.equal((await rowOf(id)).contact_email, login);
});

test('a link is over after a day, when a newer one was asked for, and when it is given up', async () => {
  const id = await newcomer();
  await requestContactChange(world.context, id, 'une@exemple.fr');
  const first = await tokenOf('verify-contact');
  await requestContactChange(world.context, id, 'deux@exemple.fr');
  const second = await tokenOf('verify-contact');
  await assert.rejects(confirmAddress(world.context, 'change-contact', first), code('accounts.link-used'));
  await giveUpAddress(world.context, id, 'change-contact');
  await assert.rejects(confirmAddress(world.context, 'change-contact', second), code('accounts.link-used'));
  await requestContactChange(world.context, id, 'trois@exemple.fr');
  const third = await tokenOf('verify-contact');
  world.context.clock.advance(24 * 3600 * 1000);
  await assert.rejects(confirmAddress(world.context, 'change-contact', third), code('accounts.link-expired'));
});

test('what is no address is refused, header injection included; ten links a day', async () => {
  const id = await newcomer();
  for (const typed of ['', 'rien', 'a@b', 'a@b.fr\r\nBcc: x@y.fr', 'a@b.fr, c@d.fr', '"a b"@c.fr', `${'a'.repeat(250)}@exemple.fr`])
    await assert.rejects(requestContactChange(world.context, id, typed), code('accounts.email-invalid'), typed);
  await assert.rejects(requestContactChange(world.context, id, (await rowOf(id)).contact_email), code('accounts.address-same'));
  for (let n = 0; n < 10; n++) await requestContactChange(world.context, id, `n${n}@exemple.fr`);
  await assert.rejects(requestContactChange(world.context, id, 'n11@exemple.fr'), code('accounts.links-too-many'));
  world.context.clock.advance(25 * 3600 * 1000);
  assert.equal(await requestContactChange(world.context, id, 'n11@exemple.fr'), 'sent');
});

test('a login changes with the password and the link; the old address is told twice; mails follow when they went to it', async () => {
  const id = await newcomer();
  const before = await rowOf(id);
  await assert.rejects(requestLoginChange(world.context, id, { login: 'neuf@exemple.fr', proof: 'faux' }), code('accounts.proof-wrong'));
  await requestLoginChange(world.context, id, { login: 'neuf@exemple.fr', proof: password });
  const [notice, link] = (await told()).slice(-2).sort((a, b) => a.code.localeCompare(b.code));
  assert.deepEqual(
    [link!.code, addressesOf(link!), notice!.code, addressesOf(notice!)],
    ['verify-login', ['neuf@exemple.fr'], 'login-asked', [before.login]],
  );
  assert.equal(notice!.params.address, 'n…@exemple.fr');
  await confirmAddress(world.context, 'change-login', await tokenOf('verify-login'));
  assert.deepEqual(await rowOf(id), { ...before, login: 'neuf@exemple.fr', contact_email: 'neuf@exemple.fr' });
  assert.deepEqual(addressesOf((await told()).at(-1)!), ['contact', before.login]);
  assert.deepEqual(await actsOf(id), ['accounts.login-changed']);
  await assert.rejects(signIn(world.context, { login: before.login, password, address: '192.0.2.1' }), code('accounts.sign-in-refused'));
  assert.equal((await signIn(world.context, { login: 'Neuf@exemple.fr', password, address: '192.0.2.1' })).userId, id);
});

test('a contact address of one’s own stays when the login changes', async () => {
  const id = await newcomer();
  await sql`UPDATE users SET contact_email = 'bureau@exemple.fr' WHERE id = ${id}`.execute(world.context.database);
  await requestLoginChange(world.context, id, { login: 'neuf2@exemple.fr', proof: password });
  await confirmAddress(world.context, 'change-login', await tokenOf('verify-login'));
  assert.equal((await rowOf(id)).contact_email, 'bureau@exemple.fr');
});

test('a login of somebody else is answered the same; only its owner is told', async () => {
  const [id, other] = [await newcomer(), await newcomer()];
  const { login } = await rowOf(other);
  await requestLoginChange(world.context, id, { login, proof: password });
  const [notice, taken] = (await told()).slice(-2).sort((a, b) => a.code.localeCompare(b.code));
  assert.deepEqual([taken!.code, addressesOf(taken!), notice!.code], ['login-taken', [login], 'login-asked']);
  assert.equal(taken!.path, '/sign-in');
  assert.equal((await awaitedAddresses(world.context, id))[0]!.email, login);
});

test('of two accounts that asked for one login, the first to open its link has it', async () => {
  const people = [await newcomer(), await newcomer()];
  const tokens: string[] = [];
  for (const id of people) {
    await requestLoginChange(world.context, id, { login: 'disputee@exemple.fr', proof: password });
    tokens.push(await tokenOf('verify-login'));
  }
  const outcomes = await Promise.allSettled(tokens.map((token) => confirmAddress(world.context, 'change-login', token)));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 1);
  assert.ok(code('accounts.login-taken')(refused[0]!.reason));
});

test('a closed account’s link opens nothing', async () => {
  const id = await newcomer();
  await requestContactChange(world.context, id, 'tard@exemple.fr');
  const token = await tokenOf('verify-contact');
  await sql`UPDATE users SET is_active = false WHERE id = ${id}`.execute(world.context.database);
  await assert.rejects(confirmAddress(world.context, 'change-contact', token), code('accounts.link-unknown'));
});

test('a civil name is folded, kept with what it was, and both faults are told at once', async () => {
  const id = await newcomer();
  const { name } = await rowOf(id);
  await changeName(world.context, id, { firstName: '  Anne   Marie ', lastName: 'O’Neil\u0007' });
  assert.equal((await rowOf(id)).name, 'Anne Marie O’Neil');
  const { rows } = await sql<{
    details: unknown;
  }>`SELECT details FROM acts WHERE user_id = ${id} AND kind = 'accounts.name-changed'`.execute(world.context.database);
  assert.deepEqual(rows[0]?.details, { before: name, after: 'Anne Marie O’Neil' });
  await assert.rejects(
    changeName(world.context, id, { firstName: ' ', lastName: 'x'.repeat(81) }),
    (error) =>
      error instanceof Problem &&
      assert.deepEqual(error.details.fields, [
        { field: 'firstName', code: 'accounts.first-name-missing' },
        { field: 'lastName', code: 'accounts.name-long' },
      ]) === undefined,
  );
});
