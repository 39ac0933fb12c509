import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { explainRefusal, requestSubscription } from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { addCityUser, addManagers } from '../testing/house.ts';

let world: World;
let house: TestHouse;
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
});
after(() => world.close());

test('a space that lacks: named, with who can grant it and what to ask; then that one waits', async () => {
  const { context, city } = world;
  const person = await addCityUser(world, { 'invoices-received': 'read' });
  const paper = { supplierId: world.company, recipientId: city, serviceId: null };
  const told = await explainRefusal(context, person, 'invoices.process', paper);
  assert.deepEqual(told, {
    right: 'invoices.process',
    verdict: 'missing',
    required: { space: 'invoices-received', level: 'write' },
    spaceClosed: false,
    grantedBy: [house.principal.name, house.secondary.name],
    askable: { kind: 'subscription', space: 'invoices-received', level: 'write' },
  });
  const id = await requestSubscription(context, person, { structureId: city, spaces: { 'invoices-received': 'write' } });
  assert.equal((await explainRefusal(context, person, 'invoices.process', paper)).pendingRequest?.id, id);
});

test('a space the structure has closed is not to be asked for', async () => {
  const { context, city } = world;
  const person = await addCityUser(world, {});
  await sql`UPDATE structures SET open_spaces = '{invoices-received}' WHERE id = ${city}`.execute(context.database);
  const told = await explainRefusal(context, person, 'invoices.deposit');
  assert.deepEqual([told.spaceClosed, told.askable, told.grantedBy.length], [true, undefined, 2]);
});

test('a role that lacks: managers’ rights can be asked for; the principal’s only when they are gone', async () => {
  const { context } = world;
  const person = await addCityUser(world, {});
  assert.deepEqual((await explainRefusal(context, person, 'people.change')).askable, { kind: 'subscription', role: 'secondary-manager' });
  assert.equal((await explainRefusal(context, house.secondary, 'structures.cease')).askable, undefined);
  await sql`UPDATE users SET is_active = false WHERE id = ${house.principal.id}`.execute(context.database);
  const told = await explainRefusal(context, house.secondary, 'structures.cease');
  assert.deepEqual(told.askable, { kind: 'subscription', role: 'principal-manager' });
  assert.deepEqual(told.grantedBy, [house.secondary.name]);
});

test('without a structure one asks to be attached; machines are told who, and ask nothing', async () => {
  const { context } = world;
  const nowhere = { ...house.stranger, grant: { ...house.stranger.grant, structureId: '', spaces: {} } };
  assert.deepEqual((await explainRefusal(context, nowhere, 'invoices.deposit')).askable, { kind: 'attachment' });
  const machine = { kind: 'client', id: 'c', name: 'C', grant: { ...house.principal.grant, role: 'client', spaces: {} } } as const;
  const told = await explainRefusal(context, machine, 'people.change');
  assert.deepEqual([told.verdict, told.askable, told.grantedBy], ['missing', undefined, [house.secondary.name]]);
});

test('nothing is told of papers of others, and what is held needs no explanation', async () => {
  const { context } = world;
  const person = await addCityUser(world, { 'invoices-received': 'read' });
  const theirs = { supplierId: world.company, recipientId: world.ministry, serviceId: null };
  const told = await explainRefusal(context, person, 'invoices.read', theirs);
  assert.deepEqual([told.verdict, told.askable], ['unrelated', undefined]);
  assert.equal((await explainRefusal(context, person, 'invoices.list-received')).verdict, 'yes');
});
