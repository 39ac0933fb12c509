import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { PersonActor } from '#domain/rights';
import { newId } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets } from '../../testing/world.ts';
import { finishAbsorption } from './absorb.ts';
import { giveRights, peopleOfBoth, settlePrincipal } from './absorption-steps.ts';
import { absorbable, readAbsorption } from './both-managed.ts';
import { changeSiret } from './change-siret.ts';
import { readLife } from './read-life.ts';
import { abandonAbsorption, listAbsorptions, startAbsorption } from './start-absorption.ts';
import { problem, registered, sibling } from './testing.ts';

let world: World;
let absorbing: string;
let absorbed: string;
/** Principal manager of the structure that stays, secondary manager of the one that goes. */
let operator: PersonActor;
let other: PersonActor;
let serial = 0;

async function structure(name: string): Promise<string> {
  const id = newId();
  serial += 1;
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, open_spaces, created_at)
    VALUES (${id}, 'siret', ${`1110000000${String(serial).padStart(4, '0')}`}, '111000000', ${name}, true, '{invoices-received}', ${world.context.clock.now()})`.execute(
    world.context.database,
  );
  return id;
}
const member = (structureId: string, role: 'principal-manager' | 'secondary-manager' | 'user') =>
  addPerson(world.context, { structureId, structureName: 'S', structureIsPublic: true, role, spaces: { 'invoices-received': 'write' } });
async function also(person: PersonActor, structureId: string, role: string): Promise<void> {
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) VALUES (${person.id}, ${structureId}, ${role}, '{"invoices-received":"write"}', now())`.execute(
    world.context.database,
  );
}
const actingFor = (actor: PersonActor, structureId: string): PersonActor => ({ ...actor, grant: { ...actor.grant, structureId } });
const grantsIn = async (structureId: string) =>
  (
    await sql<{
      user_id: string;
      role: string;
      spaces: object;
    }>`SELECT user_id, role, spaces FROM grants_at(${world.context.clock.now()}) WHERE structure_id = ${structureId}`.execute(
      world.context.database,
    )
  ).rows;

before(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  absorbing = await structure('Agglomération');
  absorbed = await structure('Syndicat');
  operator = await member(absorbing, 'principal-manager');
  await also(operator, absorbed, 'secondary-manager');
  other = await member(absorbed, 'principal-manager');
});
after(() => world.close());

test('three steps, in their order, resumed wherever one stopped; nothing changes before the last', async () => {
  const { context } = world;
  const colleague = await member(absorbing, 'secondary-manager');
  const agent = await member(absorbed, 'user');
  assert.deepEqual(
    (await absorbable(context, operator)).map(({ id }) => id),
    [absorbed],
  );
  const id = await startAbsorption(context, operator, absorbed);
  assert.equal(await startAbsorption(context, operator, absorbed), id, 'a second start is the first');
  await assert.rejects(finishAbsorption(context, operator, id, { confirmed: true }), problem('structures.absorption-steps-missing'));
  await settlePrincipal(context, operator, id);
  const half = await readAbsorption(context, operator, id);
  assert.ok(half.principalAt && !half.rightsAt);
  await assert.rejects(
    giveRights(context, operator, id, { model: 'nobody@example.org', people: 'all' }),
    problem('structures.absorption-refused', 'fields.model-unknown'),
  );
  const { absorbing: stays } = await peopleOfBoth(context, operator, id);
  const model = stays.find(({ userId }) => userId === colleague.id)?.login ?? '';
  await assert.rejects(
    giveRights(context, operator, id, { model, people: [world.baker.id] }),
    problem('structures.absorption-refused', 'fields.people-none'),
  );
  // The operator, who is one of the absorbed structure's people, keeps what they have.
  assert.equal(await giveRights(context, operator, id, { model, people: 'all' }), 2);
  const given = (await grantsIn(absorbing)).find(({ user_id }) => user_id === agent.id);
  assert.deepEqual([given?.role, given?.spaces], ['user', { 'invoices-received': 'write' }]);
  await assert.rejects(
    finishAbsorption(context, operator, id, { confirmed: false }),
    problem('structures.absorption-refused', 'fields.confirmation-missing'),
  );
  assert.equal((await readLife(context, actingFor(operator, absorbed))).self.isActive, true);

  const before = (await grantsIn(absorbed)).length;
  await finishAbsorption(context, operator, id, { confirmed: true });
  const life = await readLife(context, actingFor(operator, absorbed));
  assert.deepEqual([life.self.isActive, life.ending, life.successor?.id], [false, 'absorption', absorbing]);
  assert.deepEqual(
    (await readLife(context, operator)).absorbed.map((one) => one.id),
    [absorbed],
  );
  const after = await grantsIn(absorbed);
  assert.equal(after.length, before + 1, 'people keep their memberships, and the other manager of the structure that stays reads');
  assert.deepEqual(after.find(({ user_id }) => user_id === colleague.id)?.spaces, { 'invoices-received': 'read', organisation: 'read' });
  assert.deepEqual(after.find(({ user_id }) => user_id === operator.id)?.role, 'secondary-manager', 'who had rights there keeps them');
  await assert.rejects(readAbsorption(context, operator, id), problem('structures.absorption-not-found'));
  await assert.rejects(startAbsorption(context, operator, absorbed), problem('structures.ended-absorption'));
  for (const structureId of [absorbing, absorbed]) {
    const { rows } = await sql`SELECT kind FROM acts WHERE structure_id = ${structureId} AND kind = 'structures.absorbed'`.execute(
      context.database,
    );
    assert.equal(rows.length, 1);
  }
});

test('the principal role is handed over to somebody who can go on, and the former one no longer can', async () => {
  const { context } = world;
  const id = await startAbsorption(context, operator, absorbed);
  const stranger = await member(absorbing, 'user');
  await also(other, absorbing, 'user');
  const logins = new Map((await peopleOfBoth(context, operator, id)).absorbing.map(({ userId, login }) => [userId, login]));
  await assert.rejects(settlePrincipal(context, operator, id, ''), problem('structures.absorption-refused', 'fields.login-missing'));
  await assert.rejects(
    settlePrincipal(context, operator, id, logins.get(stranger.id)),
    problem('structures.absorption-refused', 'fields.login-not-of-absorbed'),
  );
  await settlePrincipal(context, operator, id, logins.get(other.id)?.toUpperCase());
  assert.equal((await grantsIn(absorbing)).find(({ role }) => role === 'principal-manager')?.user_id, other.id);
  await assert.rejects(giveRights(context, operator, id), problem('structures.both-needed'));
  const next = { ...actingFor(other, absorbing), grant: { ...other.grant, structureId: absorbing } };
  assert.equal(await giveRights(context, next, id), 0, 'nobody, when that was decided');
  await finishAbsorption(context, next, id, { confirmed: true });
});

test('both structures must be managed, as the database has it now', async () => {
  const { context } = world;
  await assert.rejects(startAbsorption(context, other, absorbing), problem('structures.both-needed'));
  await assert.rejects(startAbsorption(context, operator, world.city), problem('structures.both-needed'));
  await assert.rejects(startAbsorption(context, operator, absorbing), problem('structures.absorption-refused', 'fields.absorbed-missing'));
  await assert.rejects(
    startAbsorption(context, operator, 'not an id'),
    problem('structures.absorption-refused', 'fields.absorbed-missing'),
  );
  const simple = await member(absorbing, 'user');
  await assert.rejects(startAbsorption(context, simple, absorbed), problem('rights.missing'));
  const id = await startAbsorption(context, operator, absorbed);
  await settlePrincipal(context, operator, id);
  await giveRights(context, operator, id);
  await sql`UPDATE memberships SET role = 'user' WHERE user_id = ${operator.id} AND structure_id = ${absorbed}`.execute(context.database);
  await assert.rejects(finishAbsorption(context, operator, id, { confirmed: true }), problem('structures.both-needed'));
  const elsewhere = await member(await structure('Ailleurs'), 'principal-manager');
  await assert.rejects(readAbsorption(context, elsewhere, id), problem('structures.absorption-not-found'));
  await assert.rejects(abandonAbsorption(context, elsewhere, id), problem('structures.absorption-not-found'));
});

test('either side gives it up; nothing tangles', async () => {
  const { context } = world;
  await also(other, absorbing, 'secondary-manager');
  const third = await structure('Troisième');
  await also(operator, third, 'secondary-manager');
  const id = await startAbsorption(context, operator, absorbed);
  await assert.rejects(
    startAbsorption(context, actingFor(operator, third), absorbed),
    problem('structures.absorption-refused', 'fields.absorbed-busy'),
  );
  await assert.rejects(startAbsorption(context, other, absorbing), problem('structures.absorption-refused', 'fields.absorbed-busy'));
  await assert.rejects(
    startAbsorption(context, actingFor(operator, absorbed), third),
    problem('structures.absorption-refused', 'fields.absorbed-busy'),
  );
  await abandonAbsorption(context, other, id);
  assert.deepEqual(await listAbsorptions(context, operator), []);
  const reverse = await startAbsorption(context, other, absorbing);
  assert.deepEqual(
    (await listAbsorptions(context, operator)).map((one) => one.absorbed.id),
    [absorbing],
  );
  await assert.rejects(readAbsorption(context, operator, reverse), problem('structures.absorption-not-found'), 'from its own side only');
});

test('a change of SIRET waits for the absorption, and two finishes at once are one', async () => {
  const { context } = world;
  const town = await addPerson(context, {
    structureId: world.city,
    structureName: 'Ville',
    structureIsPublic: true,
    role: 'principal-manager',
    spaces: {},
  });
  await also(town, absorbed, 'secondary-manager');
  const id = await startAbsorption(context, town, absorbed);
  const siret = await registered(context, sibling(sirets.city, 900));
  await assert.rejects(changeSiret(context, town, { siret, confirmed: true }), problem('structures.absorption-under-way'));
  await settlePrincipal(context, town, id);
  await giveRights(context, town, id);
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => finishAbsorption(context, town, id, { confirmed: true })));
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  await changeSiret(context, town, { siret, confirmed: true });
  const life = await readLife(context, actingFor(operator, absorbed));
  assert.deepEqual([life.successor?.id, life.livesOnIn?.identifier], [world.city, siret]);
});
