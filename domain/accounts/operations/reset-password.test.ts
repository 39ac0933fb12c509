import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { chooseQuestion } from '../secret-question.ts';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { hashPassword } from '../passwords.ts';
import { actsAbout, lastToken, newsOf, problemOf } from '../testing.ts';
import { changePassword } from './change-password.ts';
import { personByToken } from './person-by-token.ts';
import { askReset, readReset, resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';

const old = 'correct horse battery';
const wanted = 'mouette tournevis lavande';
let world: World;
let login: string;

before(async () => {
  world = await openWorld();
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${world.supplier.id}`.execute(world.context.database);
  login = rows[0]?.login ?? '';
});
after(() => world.close());
beforeEach(async () => {
  world.context.clock.advance(3600 * 1000);
  await sql`UPDATE users SET password_hash = ${await hashPassword(old)}, is_active = true WHERE id = ${world.supplier.id}`.execute(
    world.context.database,
  );
});

const ask = (as = login, address = '192.0.2.1') => askReset(world.context, { login: as, address });
const enter = (password: string, device?: string) => signIn(world.context, { login, password, address: '192.0.2.1', device });
const reset = (token: string, password = wanted, answer = '') => resetPassword(world.context, { token, wanted: password, answer });

test('a reset ends every session, forgets browsers, cancels older links, works once', async () => {
  const session = await enter(old);
  await ask();
  const older = await lastToken(world.context);
  await ask();
  const token = await lastToken(world.context);
  assert.deepEqual(await readReset(world.context, token), {});
  world.context.clock.advance(1);
  await reset(token);
  assert.equal(await personByToken(world.context, session.token), undefined);
  await assert.rejects(reset(token), problemOf('accounts.link-used'));
  await assert.rejects(reset(older), problemOf('accounts.link-used'));
  await assert.rejects(enter(old), problemOf('accounts.sign-in-refused'));
  assert.ok((await enter(wanted, session.device)).token);
  assert.equal((await newsOf(world.context)).at(-1)?.code, 'new-device', 'the browser known before is a stranger');
  assert.ok((await actsAbout(world.context, world.supplier.id)).includes('accounts.password-reset'));
});

test('the mail goes to the login, opens for an hour, and nobody learns whether there is an account', async () => {
  const before = (await newsOf(world.context)).length;
  await ask(` ${login.toUpperCase()} `);
  await ask('nobody@example.org');
  const [known, unknown] = (await newsOf(world.context)).slice(before);
  assert.deepEqual(
    known?.to.map((one) => one['address']),
    [login],
  );
  assert.equal(unknown?.to.length, 1);
  assert.equal(unknown?.to[0]?.['address'], undefined, 'no mail leaves for an address nobody has');
  const links = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM links WHERE created_at = ${world.context.clock.now()}`.execute(
    world.context.database,
  );
  assert.equal(links.rows[0]?.n, 2, 'the same is written for both');
  await assert.rejects(reset(unknown?.path.split('/').at(-1) ?? ''), problemOf('accounts.link-expired'));
  const token = known?.path.split('/').at(-1) ?? '';
  world.context.clock.advance(3600 * 1000);
  await assert.rejects(reset(token), problemOf('accounts.link-expired'));
});

test('what is no address is refused, more than one header too; mails are bounded by address and by network', async () => {
  for (const wrong of ['', 'x', `${login}\r\nBcc: other@example.org`, `${login},other@example.org`, `"${login}"`])
    await assert.rejects(ask(wrong), problemOf('accounts.email-invalid'), wrong);
  for (let times = 0; times < 3; times++) await ask(login, `192.0.2.${times}`);
  await assert.rejects(ask(login, '192.0.2.99'), problemOf('accounts.mails-throttled'));
  for (let times = 0; times < 20; times++) await ask(`nobody${times}@example.org`, '203.0.113.1');
  await assert.rejects(ask('another@example.org', '203.0.113.1'), problemOf('accounts.mails-throttled'));
  await ask('another@example.org', '203.0.113.2');
  world.context.clock.advance(16 * 60 * 1000);
  await ask();
});

test('a closed account has no reset, and one closed since the mail neither', async () => {
  await ask();
  const token = await lastToken(world.context);
  await sql`UPDATE users SET is_active = false WHERE id = ${world.supplier.id}`.execute(world.context.database);
  await assert.rejects(reset(token), problemOf('accounts.link-unknown'));
  await ask();
  assert.equal((await newsOf(world.context)).at(-1)?.to[0]?.['address'], undefined);
});

test('a weak password uses nothing up', async () => {
  await ask();
  const token = await lastToken(world.context);
  await assert.rejects(reset(token, 'Motdepasse2026'), problemOf('accounts.password-common'));
  await assert.rejects(reset(token, 'Durand-Travaux'), problemOf('accounts.password-personal'));
  await reset(token);
});

test('the secret question adds to the link, when the operator offers it', async () => {
  await assert.rejects(
    chooseQuestion(world.context, world.supplier.id, { question: 'Ville ?', answer: 'Brest' }),
    problemOf('accounts.question-not-offered'),
  );
  const context = { ...world.context, policy: { ...world.context.policy, secretQuestion: true } };
  await assert.rejects(
    chooseQuestion(context, world.supplier.id, { question: 'Ville ?', answer: 'É' }),
    problemOf('accounts.question-invalid'),
  );
  await chooseQuestion(context, world.supplier.id, { question: 'Ville ?', answer: 'Saint-Étienne' });
  await ask();
  const token = await lastToken(world.context);
  assert.deepEqual(await readReset(context, token), { question: 'Ville ?' });
  await assert.rejects(resetPassword(context, { token, wanted, answer: '' }), problemOf('accounts.answer-wrong'));
  await assert.rejects(resetPassword(context, { token, wanted, answer: 'Brest' }), problemOf('accounts.answer-wrong'));
  await resetPassword(context, { token, wanted, answer: 'saint etienne' });
  await chooseQuestion(context, world.supplier.id, { question: '', answer: '' });
  await ask();
  assert.deepEqual(await readReset(context, await lastToken(world.context)), {});
});

test('changing one’s password proves the current one, ends the other sessions, and is told', async () => {
  const [kept, other] = [await enter(old), await enter(old)];
  await assert.rejects(changePassword(world.context, kept.token, { current: 'wrong', wanted }), problemOf('accounts.password-wrong'));
  await assert.rejects(changePassword(world.context, kept.token, { current: old, wanted: 'court' }), problemOf('accounts.password-length'));
  await changePassword(world.context, kept.token, { current: old, wanted });
  assert.ok(await personByToken(world.context, kept.token));
  assert.equal(await personByToken(world.context, other.token), undefined);
  assert.equal((await newsOf(world.context)).at(-1)?.code, 'password-changed');
  for (let times = 0; times < 5; times++)
    await assert.rejects(
      changePassword(world.context, kept.token, { current: 'wrong', wanted: `${wanted} bis` }),
      problemOf('accounts.password-wrong'),
    );
  await assert.rejects(
    changePassword(world.context, kept.token, { current: wanted, wanted: `${wanted} bis` }),
    problemOf('accounts.throttled'),
  );
});
