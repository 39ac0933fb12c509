import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { World } from '../testing/world.ts';
import { openWorld } from '../testing/world.ts';
import { makeLink, readLink, takeLink } from './links.ts';
import { problemOf } from './testing.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const hour = 3600 * 1000;
const now = () => world.context.clock.now();
const make = (validFor = hour) =>
  world.context.database
    .transaction()
    .execute((transaction) => makeLink(transaction, 'sign-up', { payload: { login: 'a@b.fr' }, at: now(), validFor }));
const take = (token: string, purpose: 'sign-up' | 'invitation' = 'sign-up') =>
  world.context.database.transaction().execute((transaction) => takeLink(transaction, purpose, token, now()));

test('a link is read as often as one likes and taken once', async () => {
  const token = await make();
  assert.match(token, /^[\w-]{43}$/);
  for (let times = 0; times < 3; times++)
    assert.deepEqual((await readLink(world.context.database, 'sign-up', token, now())).payload, { login: 'a@b.fr' });
  assert.deepEqual((await take(token)).payload, { login: 'a@b.fr' });
  await assert.rejects(take(token), problemOf('accounts.link-used'));
  await assert.rejects(readLink(world.context.database, 'sign-up', token, now()), problemOf('accounts.link-used'));
});

test('of two at once one gets it, and what fails after gives it back', async () => {
  const token = await make();
  const both = await Promise.allSettled([take(token), take(token)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const other = await make();
  const failing = world.context.database.transaction().execute(async (transaction) => {
    await takeLink(transaction, 'sign-up', other, now());
    throw new RangeError('later');
  });
  await assert.rejects(failing, RangeError);
  assert.ok(await take(other));
});

test('a link ends at its time, to the millisecond', async () => {
  const token = await make();
  world.context.clock.advance(hour - 1);
  await readLink(world.context.database, 'sign-up', token, now());
  world.context.clock.advance(1);
  await assert.rejects(take(token), problemOf('accounts.link-expired'));
});

test('a link opens nothing but what it was made for; anything else is unknown', async () => {
  const token = await make();
  await assert.rejects(take(token, 'invitation'), problemOf('accounts.link-unknown'));
  for (const wrong of ['', 'x', `${token}x`, token.toLowerCase(), `${token.slice(0, 42)}'`, '../../..', 'a'.repeat(100_000)])
    await assert.rejects(take(wrong), problemOf('accounts.link-unknown'), wrong.slice(0, 50));
});

test('the table opens nothing, and a link that was used keeps nothing of what was typed', async () => {
  const token = await make();
  await take(token);
  const { rows } = await sql<{ row: string }>`SELECT to_jsonb(links)::text AS row FROM links`.execute(world.context.database);
  assert.ok(rows.every(({ row }) => !row.includes(token)));
  assert.equal(rows.filter(({ row }) => row.includes('"used_at": "') && row.includes('a@b.fr')).length, 0);
});
