import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import {
  changeRights,
  changeServices,
  detach,
  exportPeople,
  leaveStructure,
  listPeople,
  readPerson,
  servicesHeld,
  servicesToAdd,
} from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { actsAbout, addCityUser, addManagers, heldBy, newsTold, problem } from '../testing/house.ts';

let world: World;
let house: TestHouse;
let services: string[];
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
  services = ['EAU', 'VOIRIE', 'ECOLES'].map(() => newId());
  await sql`INSERT INTO services (id, structure_id, code, name) SELECT id, ${world.city}, code, 'Service ' || code
    FROM unnest(${services}::uuid[], ${['EAU', 'VOIRIE', 'ECOLES']}::text[]) AS s (id, code)`.execute(world.context.database);
});
after(() => world.close());

const versionOf = async (userId: string) => (await readPerson(world.context, house.principal, userId)).version;

test('the list: words of name and login, role, space, service, pages; never people of others', async () => {
  const { context, city } = world;
  const water = await addCityUser(world, { 'invoices-received': 'write' }, [services[0]!]);
  await sql`UPDATE users SET first_name = 'Zoé', last_name = 'Aigue-Vive', login = 'zoe@ville.example' WHERE id = ${water.id}`.execute(
    context.database,
  );
  const find = async (query: Parameters<typeof listPeople>[2]) =>
    (await listPeople(context, house.secondary, query)).people.map(({ userId }) => userId);
  const page = { page: 1, size: 100 };
  assert.deepEqual(await find({ ...page, text: 'AIGUE zoé' }), [water.id]);
  assert.deepEqual(await find({ ...page, text: 'zoe@ville' }), [water.id]);
  assert.deepEqual(await find({ ...page, text: '%' }), []);
  assert.deepEqual(await find({ ...page, role: 'principal-manager' }), [house.principal.id]);
  assert.deepEqual((await find({ ...page, space: 'organisation' })).sort(), [house.principal.id, house.secondary.id].sort());
  assert.deepEqual((await find({ ...page, space: 'invoices-received' })).sort(), [water.id, world.clerk.id].sort());
  assert.equal((await find({ ...page, serviceId: services[1] })).includes(water.id), false);
  assert.equal((await find({ ...page, serviceId: services[0] })).includes(water.id), true);
  assert.deepEqual(await find({ ...page, serviceId: 'x' }), []);
  const all = await find(page);
  assert.equal(all.includes(house.stranger.id), false);
  assert.deepEqual([...(await find({ page: 1, size: 2 })), ...(await find({ page: 2, size: 2 }))], all.slice(0, 4));
  const exported: string[] = [];
  for await (const { userId } of exportPeople(context, house.principal, {})) exported.push(userId);
  assert.deepEqual(exported, all);
  await sql`UPDATE structures SET open_spaces = '{}' WHERE id = ${city}`.execute(context.database);
  assert.deepEqual(await find({ ...page, space: 'invoices-received' }), []);
  await sql`UPDATE structures SET open_spaces = '{invoices-issued,invoices-received}' WHERE id = ${city}`.execute(context.database);
});

test('reading wants the organisation space; people of others are not found', async () => {
  const { context } = world;
  await assert.rejects(listPeople(context, world.clerk, { page: 1, size: 1 }), problem('rights.missing'));
  await assert.rejects(readPerson(context, world.clerk, house.principal.id), problem('rights.missing'));
  await assert.rejects(readPerson(context, house.principal, house.stranger.id), problem('memberships.person-not-found'));
  await assert.rejects(readPerson(context, house.principal, 'x'), problem('memberships.person-not-found'));
  await assert.rejects(changeRights(context, house.principal, house.stranger.id, { version: 1 }), problem('memberships.person-not-found'));
  await assert.rejects(detach(context, house.principal, house.stranger.id), problem('memberships.person-not-found'));
});

test('rights are changed, felt at once, told, kept in the history', async () => {
  const { context, city } = world;
  const person = await addCityUser(world);
  await changeRights(context, house.secondary, person.id, {
    version: 1,
    role: 'secondary-manager',
    spaces: { 'invoices-issued': 'write' },
  });
  assert.deepEqual(await heldBy(context, person.id, city), {
    role: 'secondary-manager',
    spaces: { 'invoices-issued': 'write', organisation: 'write' },
    serviceIds: null,
  });
  assert.deepEqual((await newsTold(context)).at(-1), { code: 'rights-changed', to: [person.id] });
  const sheet = await readPerson(context, house.principal, person.id);
  assert.deepEqual(sheet.acts[0]?.details?.before, { role: 'user', spaces: { 'invoices-received': 'read' }, services: null });
  await changeRights(context, house.secondary, person.id, { version: sheet.version, role: 'user', spaces: {} });
  assert.deepEqual((await heldBy(context, person.id, city))?.spaces, {});
  const acts = await actsAbout(context, person.id);
  await changeRights(context, house.secondary, person.id, { version: await versionOf(person.id), role: 'user', spaces: {} });
  assert.deepEqual(await actsAbout(context, person.id), acts, 'no act for no change');
});

test('only open spaces are given; what was given before the closing sleeps, and is not lost by a change', async () => {
  const { context, city } = world;
  const person = await addCityUser(world, { 'invoices-issued': 'write', 'invoices-received': 'read' });
  await sql`UPDATE structures SET open_spaces = '{invoices-received}' WHERE id = ${city}`.execute(context.database);
  await assert.rejects(
    changeRights(context, house.principal, person.id, { version: 1, spaces: { 'invoices-issued': 'read' } }),
    problem('memberships.space-closed'),
  );
  assert.deepEqual((await readPerson(context, house.principal, person.id)).closedSpaces, { 'invoices-issued': 'write' });
  await changeRights(context, house.principal, person.id, { version: 1, spaces: { 'invoices-received': 'write' } });
  assert.deepEqual((await heldBy(context, person.id, city))?.spaces, { 'invoices-received': 'write' });
  await sql`UPDATE structures SET open_spaces = '{invoices-issued,invoices-received}' WHERE id = ${city}`.execute(context.database);
  assert.deepEqual((await heldBy(context, person.id, city))?.spaces, { 'invoices-issued': 'write', 'invoices-received': 'write' });
});

test('two managers at once: the second is told what the first did', async () => {
  const { context } = world;
  const person = await addCityUser(world);
  await changeRights(context, house.secondary, person.id, { version: 1, spaces: {} });
  await assert.rejects(
    changeRights(context, house.principal, person.id, { version: 1, spaces: { 'invoices-issued': 'read' } }),
    (error) =>
      error instanceof Problem &&
      error.code === 'memberships.changed-meanwhile' &&
      error.params.by === house.secondary.name &&
      error.details.act === 'memberships.changed',
  );
});

test('a restriction to services: searched, added, taken away, never of another structure', async () => {
  const { context, city } = world;
  const person = await addCityUser(world);
  const [water, roads, schools] = services as [string, string, string];
  assert.deepEqual(
    (await servicesToAdd(context, house.principal, person.id, 'voi')).map(({ code }) => code),
    ['VOIRIE'],
  );
  await changeServices(context, house.principal, person.id, { version: 1, add: [water, roads] });
  assert.deepEqual((await heldBy(context, person.id, city))?.serviceIds?.sort(), [water, roads].sort());
  assert.deepEqual(
    (await servicesToAdd(context, house.principal, person.id, 'service')).map(({ id }) => id),
    [schools],
  );
  assert.deepEqual(
    (await servicesHeld(context, house.principal, person.id, 'eau')).map(({ id }) => id),
    [water],
  );
  await changeServices(context, house.principal, person.id, { version: 2, remove: [water] });
  await assert.rejects(
    changeServices(context, house.principal, person.id, { version: 3, remove: [roads] }),
    problem('memberships.last-service'),
  );
  await assert.rejects(
    changeServices(context, house.principal, person.id, { version: 3, add: [world.services.plain] }),
    problem('memberships.service-unknown'),
  );
  await assert.rejects(
    changeRights(context, house.principal, person.id, { version: 3, serviceIds: [world.services.plain, 'x'] }),
    problem('memberships.service-unknown'),
  );
  await changeRights(context, house.principal, person.id, { version: 3, serviceIds: null });
  assert.equal((await heldBy(context, person.id, city))?.serviceIds, null);
});

test('nobody but the principal manager raises their own rights', async () => {
  const { context, city } = world;
  const manager = await addPerson(context, {
    structureId: city,
    structureName: '',
    structureIsPublic: true,
    spaces: {},
    role: 'secondary-manager',
    serviceIds: [services[0]!],
  });
  const raise = (change: object) => changeRights(context, manager, manager.id, { version: 1, ...change });
  await assert.rejects(raise({ spaces: { 'invoices-received': 'read' } }), problem('memberships.own-rights'));
  await assert.rejects(raise({ serviceIds: null }), problem('memberships.own-rights'));
  await assert.rejects(
    changeServices(context, manager, manager.id, { version: 1, add: [services[1]!] }),
    problem('memberships.own-rights'),
  );
  await changeRights(context, house.principal, house.principal.id, { version: 1, spaces: { 'invoices-received': 'read' } });
  await changeRights(context, manager, manager.id, { version: 1, role: 'user' });
  await assert.rejects(changeRights(context, manager, manager.id, { version: 2, role: 'secondary-manager' }), problem('rights.missing'));
});

test('the principal manager is neither demoted nor detached, and cannot leave', async () => {
  const { context, city } = world;
  const version = await versionOf(house.principal.id);
  for (const role of ['user', 'secondary-manager'] as const)
    await assert.rejects(
      changeRights(context, house.secondary, house.principal.id, { version, role }),
      problem('memberships.principal-stays'),
    );
  await assert.rejects(detach(context, house.secondary, house.principal.id), problem('memberships.principal-stays'));
  await assert.rejects(leaveStructure(context, house.principal, city), problem('memberships.principal-stays'));
});

test('detached: every right ends at once, the history stays; one may also leave', async () => {
  const { context, city } = world;
  const person = await addCityUser(world);
  await detach(context, house.secondary, person.id);
  assert.equal(await heldBy(context, person.id, city), undefined);
  assert.deepEqual(await actsAbout(context, person.id), ['memberships.ended']);
  assert.deepEqual((await newsTold(context)).at(-1), { code: 'detached', to: [person.id] });
  const other = await addCityUser(world);
  await leaveStructure(context, other, city);
  assert.equal(await heldBy(context, other.id, city), undefined);
  await assert.rejects(leaveStructure(context, other, city), problem('memberships.not-attached'));
});

test('a simple user, a machine and somebody who only looks change nothing', async () => {
  const { context } = world;
  const person = await addCityUser(world);
  const looking = { ...house.principal, viewingAs: { userId: house.secondary.id, name: 'X' } };
  const machine = { kind: 'client', id: 'c', name: 'C', grant: { ...house.principal.grant, role: 'client' } } as const;
  await assert.rejects(detach(context, world.clerk, person.id), problem('rights.missing'));
  await assert.rejects(detach(context, looking, person.id), problem('rights.viewing'));
  await assert.rejects(detach(context, machine, person.id), problem('rights.missing'));
});
