import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import {
  approveRequest,
  attachPerson,
  listRequests,
  ownRequests,
  refuseRequest,
  requestAttachment,
  requestSubscription,
  withdrawRequest,
} from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { actsAbout, addCityUser, addManagers, heldBy, newsTold, problem } from '../testing/house.ts';

let world: World;
let house: TestHouse;
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
});
after(() => world.close());

/** Somebody new to the city. */
const asker = () =>
  addPerson(world.context, { structureId: world.bakery, structureName: 'Boulangerie Martin', structureIsPublic: false, spaces: {} });

test('asked, told to the managers, approved as asked, told to the asker, felt at once', async () => {
  const { context, city } = world;
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: city, spaces: { 'invoices-received': 'read' }, message: ' Bonjour ' });
  const told = (await newsTold(context)).at(-1);
  assert.deepEqual([told?.code, told?.to], ['request-attachment', [house.principal.id, house.secondary.id]]);
  const { requests, total } = await listRequests(context, house.secondary, { pending: true, page: 1, size: 10, text: person.name });
  assert.deepEqual([total, requests[0]?.id, requests[0]?.message], [1, id, 'Bonjour']);
  assert.equal(await heldBy(context, person.id, city), undefined);
  await approveRequest(context, house.secondary, id);
  assert.deepEqual(await heldBy(context, person.id, city), { role: 'user', spaces: { 'invoices-received': 'read' }, serviceIds: null });
  assert.deepEqual((await newsTold(context)).at(-1), { code: 'request-approved', to: [person.id] });
  assert.deepEqual(await actsAbout(context, person.id), ['memberships.requested', 'memberships.request-approved']);
  const [own] = await ownRequests(context, person.id);
  assert.deepEqual([own?.state, own?.decidedByName], ['approved', house.secondary.name]);
  assert.equal((await listRequests(context, house.secondary, { pending: false, page: 1, size: 10, text: person.name })).total, 1);
});

test('a manager gives something else than was asked: other spaces, services, a role; what is wrong is named at once', async () => {
  const { context, ministry, services } = world;
  const manager = await addPerson(context, {
    structureId: ministry,
    structureName: 'Ministère',
    structureIsPublic: true,
    spaces: {},
    role: 'principal-manager',
  });
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: ministry, spaces: { 'invoices-issued': 'write' } });
  await sql`UPDATE structures SET open_spaces = '{invoices-received}' WHERE id = ${ministry}`.execute(context.database);
  await assert.rejects(
    approveRequest(context, manager, id, { spaces: { 'invoices-issued': 'read' }, serviceIds: [world.city, 'x'] }),
    (error) =>
      error instanceof Problem &&
      JSON.stringify(error.details.fields).includes('memberships.service-unknown') &&
      JSON.stringify(error.details.fields).includes('memberships.space-closed'),
  );
  await approveRequest(context, manager, id, {
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'write' },
    serviceIds: [services.plain],
  });
  assert.deepEqual(await heldBy(context, person.id, ministry), {
    role: 'secondary-manager',
    spaces: { organisation: 'write', 'invoices-received': 'write' },
    serviceIds: [services.plain],
  });
});

test('refused with a motive, which is compulsory and short; asked again after', async () => {
  const { context, city } = world;
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: city });
  await assert.rejects(refuseRequest(context, house.principal, id, '  '), problem('memberships.motive-missing'));
  await assert.rejects(refuseRequest(context, house.principal, id, 'x'.repeat(256)), problem('memberships.motive-long'));
  await refuseRequest(context, house.principal, id, ' Vous ne travaillez pas ici. ');
  const [own] = await ownRequests(context, person.id);
  assert.deepEqual([own?.state, own?.motive], ['refused', 'Vous ne travaillez pas ici.']);
  assert.equal(await heldBy(context, person.id, city), undefined);
  await requestAttachment(context, person, { structureId: city });
});

test('what cannot be asked', async () => {
  const { context, city, bakery } = world;
  const person = await asker();
  await assert.rejects(requestAttachment(context, person, { structureId: 'nowhere' }), problem('memberships.structure-unknown'));
  await assert.rejects(requestAttachment(context, person, { structureId: person.id }), problem('memberships.structure-unknown'));
  const { rows } = await sql<{ id: string }>`SELECT id FROM structures WHERE NOT is_active`.execute(context.database);
  await assert.rejects(requestAttachment(context, person, { structureId: rows[0]!.id }), problem('memberships.structure-inactive'));
  await assert.rejects(requestAttachment(context, person, { structureId: bakery }), problem('memberships.already-attached'));
  await assert.rejects(
    requestAttachment(context, person, { structureId: city, message: 'x'.repeat(501) }),
    problem('memberships.message-long'),
  );
  await requestAttachment(context, person, { structureId: city });
  await assert.rejects(requestAttachment(context, person, { structureId: city }), problem('memberships.request-pending'));
  await assert.rejects(requestSubscription(context, person, { structureId: city }), problem('memberships.not-attached'));
  await assert.rejects(requestSubscription(context, person, { structureId: bakery }), problem('memberships.nothing-asked'));
  await assert.rejects(
    requestSubscription(context, person, { structureId: bakery, spaces: { 'invoices-received': 'read' } }),
    problem('memberships.space-closed'),
  );
});

test('a space more, or a role, where one belongs; what is held is not asked for, and nothing held is lost', async () => {
  const { context, city } = world;
  const person = await addCityUser(world, { 'invoices-received': 'write' });
  await assert.rejects(
    requestSubscription(context, person, { structureId: city, spaces: { 'invoices-received': 'read' } }),
    problem('memberships.held-already'),
  );
  await assert.rejects(
    requestSubscription(context, person, { structureId: city, role: 'principal-manager' }),
    problem('memberships.principal-present'),
  );
  const id = await requestSubscription(context, person, {
    structureId: city,
    spaces: { 'invoices-issued': 'read' },
    role: 'secondary-manager',
  });
  await approveRequest(context, house.principal, id, { spaces: { 'invoices-issued': 'write', 'invoices-received': 'read' } });
  assert.deepEqual(await heldBy(context, person.id, city), {
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'write', 'invoices-issued': 'write', organisation: 'write' },
    serviceIds: null,
  });
});

test('only managers decide, only for their structure, never for themselves', async () => {
  const { context, city } = world;
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: city });
  await assert.rejects(approveRequest(context, world.clerk, id), problem('rights.missing'));
  await assert.rejects(listRequests(context, world.clerk, { pending: true, page: 1, size: 1 }), problem('rights.missing'));
  const elsewhere = await addPerson(context, {
    structureId: world.company,
    structureName: 'Durand Travaux',
    structureIsPublic: false,
    spaces: {},
    role: 'principal-manager',
  });
  await assert.rejects(approveRequest(context, elsewhere, id), problem('memberships.request-not-found'));
  await assert.rejects(refuseRequest(context, elsewhere, id, 'Non'), problem('memberships.request-not-found'));
  const own = await requestSubscription(context, house.secondary, { structureId: city, spaces: { 'invoices-received': 'read' } });
  await assert.rejects(approveRequest(context, house.secondary, own), problem('memberships.own-request'));
  await approveRequest(context, house.principal, own);
  assert.equal((await heldBy(context, house.secondary.id, city))?.spaces['invoices-received'], 'read');
  await assert.rejects(
    approveRequest(context, { kind: 'client', id: 'c', name: 'C', grant: { ...house.principal.grant, role: 'client' } }, id),
    problem('rights.missing'),
  );
});

test('a manager who lost the role a moment ago decides nothing, whatever their session still says', async () => {
  const { context, city } = world;
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: city });
  const former = await addCityUser(world);
  const stale = { ...former, grant: { ...former.grant, role: 'secondary-manager' as const } };
  await assert.rejects(approveRequest(context, stale, id), problem('rights.missing'));
});

test('two managers at once: one wins, the other is told who decided what', async () => {
  const { context, city } = world;
  for (let round = 0; round < 5; round += 1) {
    const person = await asker();
    const id = await requestAttachment(context, person, { structureId: city, spaces: { 'invoices-received': 'read' } });
    const outcomes = await Promise.allSettled([
      approveRequest(context, house.principal, id),
      refuseRequest(context, house.secondary, id, 'Inconnu chez nous'),
    ]);
    const lost = outcomes.find((one) => one.status === 'rejected');
    assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
    assert.ok(lost?.reason instanceof Problem && lost.reason.code === 'memberships.request-decided');
    const [own] = await ownRequests(context, person.id);
    assert.deepEqual(
      [lost.reason.params.decision, lost.reason.params.name],
      [own?.state, own?.state === 'approved' ? house.principal.name : house.secondary.name],
    );
    assert.equal((await heldBy(context, person.id, city)) !== undefined, own?.state === 'approved');
    assert.equal(
      (await newsTold(context)).filter(({ code, to }) => /^request-(approved|refused)$/.test(code) && to.includes(person.id)).length,
      1,
    );
  }
});

test('taken back by the asker only, and only while it waits', async () => {
  const { context, city } = world;
  const person = await asker();
  const id = await requestAttachment(context, person, { structureId: city });
  await assert.rejects(withdrawRequest(context, house.stranger, id), problem('memberships.request-not-found'));
  await assert.rejects(withdrawRequest(context, person, 'x'), problem('memberships.request-not-found'));
  await withdrawRequest(context, person, id);
  await assert.rejects(withdrawRequest(context, person, id), problem('memberships.request-decided'));
  await assert.rejects(approveRequest(context, house.principal, id), problem('memberships.request-decided'));
});

test('whoever is attached directly no longer waits', async () => {
  const { context, city } = world;
  const person = await asker();
  await requestAttachment(context, person, { structureId: city });
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${person.id}`.execute(context.database);
  await attachPerson(context, house.principal, { login: rows[0]!.login, role: 'user', spaces: {}, serviceIds: null, language: 'fr' });
  assert.equal((await ownRequests(context, person.id))[0]?.state, 'approved');
});

test('somebody whose account was closed meanwhile is not given more', async () => {
  const { context, city } = world;
  const person = await addCityUser(world);
  const id = await requestSubscription(context, person, { structureId: city, spaces: { 'invoices-issued': 'read' } });
  await sql`UPDATE users SET is_active = false WHERE id = ${person.id}`.execute(context.database);
  await assert.rejects(approveRequest(context, house.principal, id), problem('memberships.person-gone'));
});
