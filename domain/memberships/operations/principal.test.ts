import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { approveRequest, assertMayDepart, promotePrincipal, requestSubscription, transferPrincipal } from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { actsAbout, addCityUser, addManagers, heldBy, newsTold, problem } from '../testing/house.ts';

let world: World;
let house: TestHouse;
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
});
after(() => world.close());

async function loginOf(userId: string): Promise<string> {
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${userId}`.execute(world.context.database);
  return rows[0]!.login;
}

async function principals(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT user_id AS id FROM memberships WHERE structure_id = ${world.city} AND role = 'principal-manager'`.execute(
    world.context.database,
  );
  return rows.map(({ id }) => id);
}

test('handed over to somebody attached, by login; the former one stays with their spaces; both are told', async () => {
  const { context, city } = world;
  const next = await addCityUser(world, { 'invoices-received': 'write' });
  await assert.rejects(transferPrincipal(context, house.secondary, await loginOf(next.id)), problem('rights.missing'));
  await assert.rejects(
    transferPrincipal(context, house.principal, await loginOf(house.stranger.id)),
    problem('memberships.successor-unknown'),
  );
  await assert.rejects(transferPrincipal(context, house.principal, 'nobody@example.org'), problem('memberships.successor-unknown'));
  await assert.rejects(
    transferPrincipal(context, house.principal, await loginOf(house.principal.id)),
    problem('memberships.successor-self'),
  );
  await transferPrincipal(context, house.principal, ` ${(await loginOf(next.id)).toUpperCase()} `);
  assert.deepEqual(await principals(), [next.id]);
  assert.deepEqual(await heldBy(context, house.principal.id, city), { role: 'user', spaces: { organisation: 'write' }, serviceIds: null });
  assert.deepEqual((await newsTold(context)).slice(-2), [
    { code: 'principal-received', to: [next.id] },
    { code: 'principal-lost', to: [house.principal.id] },
  ]);
  assert.deepEqual(await actsAbout(context, next.id), ['memberships.principal-transferred']);
  await assert.rejects(transferPrincipal(context, house.principal, await loginOf(next.id)), problem('rights.missing'));
  await transferPrincipal(context, next, await loginOf(house.principal.id));
});

test('two transfers at once: there is one principal manager, always', async () => {
  const { context } = world;
  const [one, other] = [await addCityUser(world), await addCityUser(world)];
  const [current] = await principals();
  const actor = { ...house.principal, id: current! };
  const outcomes = await Promise.allSettled([
    transferPrincipal(context, actor, await loginOf(one.id)),
    transferPrincipal(context, actor, await loginOf(other.id)),
  ]);
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  const after = await principals();
  assert.equal(after.length, 1);
  assert.ok(after[0] === one.id || after[0] === other.id);
  await transferPrincipal(context, { ...house.principal, id: after[0] }, await loginOf(house.principal.id));
});

test('the database itself refuses a second principal manager', async () => {
  const { context, city } = world;
  await assert.rejects(
    sql`UPDATE memberships SET role = 'principal-manager' WHERE structure_id = ${city} AND user_id = ${house.secondary.id}`.execute(
      context.database,
    ),
    /memberships_one_principal/,
  );
});

test('before an account is closed, the role is handed over', async () => {
  const { context, city } = world;
  await assert.rejects(assertMayDepart(context.database, house.principal.id), problem('memberships.principal-must-transfer'));
  await assertMayDepart(context.database, house.secondary.id);
  await sql`UPDATE structures SET is_active = false WHERE id = ${city}`.execute(context.database);
  await assertMayDepart(context.database, house.principal.id);
  await sql`UPDATE structures SET is_active = true WHERE id = ${city}`.execute(context.database);
});

test('a take-over is asked for only when the principal manager is gone, and decided by another manager', async () => {
  const { context } = world;
  const person = await addCityUser(world);
  const ask = () => requestSubscription(context, person, { structureId: world.city, role: 'principal-manager' });
  await assert.rejects(ask(), problem('memberships.principal-present'));
  context.clock.set('2027-05-05T10:00:00Z');
  await assert.rejects(ask(), problem('memberships.principal-present'), 'never signed in: not known to be gone');
  await sql`UPDATE users SET last_sign_in_at = '2026-11-01T10:00:00Z' WHERE id = ${house.principal.id}`.execute(context.database);
  const early = await ask();
  await sql`UPDATE users SET last_sign_in_at = ${context.clock.now()} WHERE id = ${house.principal.id}`.execute(context.database);
  await assert.rejects(approveRequest(context, house.secondary, early), problem('memberships.principal-present'));
  await sql`UPDATE users SET is_active = false WHERE id = ${house.principal.id}`.execute(context.database);
  await approveRequest(context, house.secondary, early);
  assert.deepEqual(await principals(), [person.id]);
  assert.ok((await actsAbout(context, person.id)).includes('memberships.principal-taken-over'));
});

test('with nobody left to decide, the operator of the platform makes an attached person principal manager', async () => {
  const { context } = world;
  const person = await addCityUser(world);
  await assert.rejects(promotePrincipal(context, await loginOf(person.id), '99999999999999'), problem('memberships.structure-unknown'));
  await assert.rejects(
    promotePrincipal(context, await loginOf(house.stranger.id), '21750001600019'),
    problem('memberships.successor-unknown'),
  );
  assert.deepEqual(await promotePrincipal(context, await loginOf(person.id), '217 500 016 00019'), {
    name: person.name,
    structure: 'Ville de Paris',
  });
  assert.deepEqual(await principals(), [person.id]);
  assert.ok((await actsAbout(context, person.id)).includes('memberships.principal-taken-over'));
});
