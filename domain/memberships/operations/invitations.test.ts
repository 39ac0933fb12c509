import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { attachPerson, cancelInvitation, findStructuresToAsk, listInvitations, readInvitation, takeUpInvitation } from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { addManagers, heldBy, newsTold, problem } from '../testing/house.ts';

let world: World;
let house: TestHouse;
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
});
after(() => world.close());

const added = (login: string) =>
  ({ login, role: 'user', spaces: { 'invoices-received': 'read' }, serviceIds: null, language: 'fr' }) as const;

/** The token in the mail that was last had sent. */
async function lastToken(): Promise<string> {
  const { rows } = await sql<{ path: string; isSecret: boolean }>`
    SELECT payload->>'path' AS path, (payload->>'isSecret')::boolean AS "isSecret" FROM graphile_worker._private_jobs
    WHERE payload->>'code' = 'invitation' ORDER BY id DESC LIMIT 1`.execute(world.context.database);
  assert.equal(rows[0]?.isSecret, true);
  return rows[0].path.replace('/invitation/', '');
}

async function newAccount(login: string) {
  const id = newId();
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at) VALUES (${id}, ${login}, ${login}, 'Nour', 'Neuf', now())`.execute(
    world.context.database,
  );
  return { id, name: 'Nour Neuf' };
}

const takeUp = (token: string, person: { id: string; name: string }) =>
  world.context.database.transaction().execute((transaction) => takeUpInvitation(world.context, transaction, token, person));

test('who has an account is attached at once and told; twice is refused', async () => {
  const { context, city } = world;
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${house.stranger.id}`.execute(context.database);
  assert.equal(await attachPerson(context, house.secondary, added(` ${rows[0]!.login.toUpperCase()}`)), 'attached');
  assert.deepEqual((await heldBy(context, house.stranger.id, city))?.spaces, { 'invoices-received': 'read' });
  assert.deepEqual((await newsTold(context)).at(-1), { code: 'attached', to: [house.stranger.id] });
  await assert.rejects(attachPerson(context, house.secondary, added(rows[0]!.login)), problem('memberships.already-attached'));
});

test('who has none is invited; the link is taken up once, by whom it was sent to', async () => {
  const { context, city } = world;
  assert.equal(await attachPerson(context, house.principal, added('Nour@Example.org')), 'invited');
  assert.deepEqual((await newsTold(context)).at(-1), { code: 'invitation', to: ['nour@example.org'] });
  const token = await lastToken();
  const read = await readInvitation(context, token);
  assert.deepEqual([read.login, read.structureName, read.invitedByName], ['nour@example.org', 'Ville de Paris', house.principal.name]);
  const person = await newAccount('nour@example.org');
  assert.deepEqual(await takeUp(token, person), { structureId: city });
  assert.deepEqual(await heldBy(context, person.id, city), { role: 'user', spaces: { 'invoices-received': 'read' }, serviceIds: null });
  await assert.rejects(takeUp(token, person), problem('memberships.invitation-over'));
  await assert.rejects(readInvitation(context, token), problem('memberships.invitation-over'));
  await assert.rejects(readInvitation(context, 'x'.repeat(43)), problem('memberships.invitation-over'));
});

test('invited anew, the older link opens nothing; called back, nor does the newer; over after seven days', async () => {
  const { context } = world;
  await attachPerson(context, house.principal, added('second@example.org'));
  const first = await lastToken();
  await attachPerson(context, house.principal, added('second@example.org'));
  const second = await lastToken();
  await assert.rejects(readInvitation(context, first), problem('memberships.invitation-over'));
  const open = await listInvitations(context, house.secondary);
  assert.deepEqual(
    open.map(({ login }) => login),
    ['second@example.org'],
  );
  assert.equal(JSON.stringify(open).includes(second), false);
  await assert.rejects(cancelInvitation(context, world.clerk, open[0]!.id), problem('rights.missing'));
  await cancelInvitation(context, house.secondary, open[0]!.id);
  await assert.rejects(readInvitation(context, second), problem('memberships.invitation-over'));
  await assert.rejects(cancelInvitation(context, house.secondary, open[0]!.id), problem('memberships.invitation-over'));
  await attachPerson(context, house.principal, added('third@example.org'));
  const third = await lastToken();
  context.clock.advance(7 * 24 * 60 * 60 * 1000);
  await assert.rejects(readInvitation(context, third), problem('memberships.invitation-over'));
});

test('two uses of a link at once: one', async () => {
  const { context } = world;
  await attachPerson(context, house.principal, added('race@example.org'));
  const token = await lastToken();
  const person = await newAccount('race@example.org');
  const outcomes = await Promise.allSettled([takeUp(token, person), takeUp(token, person)]);
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('an address that could put more into a mail’s header is refused, as is every wrong field, all at once', async () => {
  const { context } = world;
  for (const login of ['a@b.fr\r\nBcc: c@d.fr', 'a@b.fr,c@d.fr', 'a', ''])
    await assert.rejects(attachPerson(context, house.principal, added(login)), problem('memberships.login-invalid'));
  await sql`UPDATE structures SET open_spaces = '{}' WHERE id = ${world.city}`.execute(context.database);
  await assert.rejects(attachPerson(context, house.principal, { ...added('a'), serviceIds: ['x'] }), problem('memberships.incomplete'));
  await assert.rejects(attachPerson(context, world.clerk, added('a@b.fr')), problem('rights.missing'));
});

test('structures to ask: public ones by part, private ones only by the whole', async () => {
  const { context } = world;
  const names = async (text: string) => (await findStructuresToAsk(context, text)).map(({ name }) => name);
  assert.deepEqual(await names('217'), ['Ville de Paris']);
  assert.deepEqual(await names('ville par'), ['Ville de Paris']);
  assert.deepEqual(await names('552'), []);
  assert.deepEqual(await names('Durand'), []);
  assert.deepEqual(await names('durand travaux'), ['Durand Travaux']);
  assert.deepEqual(await names('552 032 534 00646'), ['Durand Travaux']);
  assert.deepEqual(await names('Ville fermée'), []);
  assert.deepEqual(await names('21'), []);
  assert.deepEqual(await names('%%%'), []);
  await sql`UPDATE structures SET is_diffusible = false WHERE name = 'Durand Travaux'`.execute(context.database);
  assert.deepEqual(await findStructuresToAsk(context, '55203253400646').then((found) => found.map(({ name, city }) => [name, city])), [
    ['55203253400646', null],
  ]);
});
