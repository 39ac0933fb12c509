import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonActor } from '#domain/rights';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { detach, duplicableMemberships, duplicateRights, previewDuplication } from '../index.ts';
import type { TestHouse } from '../testing/house.ts';
import { actsAbout, addCityUser, addManagers, heldBy, newsTold, problem } from '../testing/house.ts';

let world: World;
let house: TestHouse;
before(async () => {
  world = await openWorld();
  house = await addManagers(world);
});
after(() => world.close());

const addTo = (structureId: string, role: 'user' | 'secondary-manager' = 'user'): Promise<PersonActor> =>
  addPerson(world.context, { structureId, structureName: '', structureIsPublic: true, spaces: {}, role });

async function alsoManages(userId: string, structureId: string): Promise<void> {
  await sql`INSERT INTO memberships (user_id, structure_id, role, created_at) VALUES (${userId}, ${structureId}, 'secondary-manager', now())`.execute(
    world.context.database,
  );
}

test('a model’s rights are given to colleagues, added to what they hold; shown first, told, kept', async () => {
  const { context, city } = world;
  const model = await addCityUser(world, { 'invoices-received': 'write' });
  const [plain, restricted] = [
    await addCityUser(world, { 'invoices-issued': 'write', 'invoices-received': 'read' }),
    await addCityUser(world, {}, [world.services.plain]),
  ];
  const input = { sourceUserId: model.id, structureId: city, targetUserIds: [plain.id, restricted.id, plain.id] };
  const preview = await previewDuplication(context, house.secondary, input);
  assert.equal(preview.length, 2);
  assert.deepEqual((await heldBy(context, restricted.id, city))?.spaces, {}, 'a preview changes nothing');
  assert.deepEqual(await duplicateRights(context, house.secondary, input), preview);
  assert.deepEqual(await heldBy(context, plain.id, city), {
    role: 'user',
    spaces: { 'invoices-issued': 'write', 'invoices-received': 'write' },
    serviceIds: null,
  });
  assert.deepEqual(await heldBy(context, restricted.id, city), {
    role: 'user',
    spaces: { 'invoices-received': 'write' },
    serviceIds: null,
  });
  assert.deepEqual(
    (await newsTold(context)).slice(-2).map(({ code }) => code),
    ['rights-changed', 'rights-changed'],
  );
  assert.deepEqual(await actsAbout(context, plain.id), ['memberships.duplicated']);
});

test('people of another structure one manages are attached; of any other structure, nobody is', async () => {
  const { context, city, bakery } = world;
  const model = await addCityUser(world, { 'invoices-received': 'write' });
  const target = await addTo(bakery);
  const input = { sourceUserId: model.id, structureId: city, targetUserIds: [target.id] };
  await assert.rejects(duplicateRights(context, house.principal, input), problem('memberships.target-unknown'));
  await alsoManages(house.principal.id, bakery);
  await duplicateRights(context, house.principal, input);
  assert.deepEqual((await heldBy(context, target.id, city))?.spaces, { 'invoices-received': 'write' });
  assert.equal((await newsTold(context)).at(-1)?.code, 'attached');
  await sql`DELETE FROM memberships WHERE user_id = ${house.principal.id} AND structure_id = ${bakery}`.execute(context.database);
  await detach(context, house.principal, target.id);
  await assert.rejects(duplicateRights(context, house.principal, input), problem('memberships.target-unknown'));
});

test('from another structure than the one acted for: only by who manages it now, whatever the form says', async () => {
  const { context, city, company } = world;
  const model = await addTo(company);
  const target = await addCityUser(world);
  const input = { sourceUserId: model.id, structureId: company, targetUserIds: [target.id] };
  await assert.rejects(duplicateRights(context, house.secondary, input), problem('rights.missing'));
  await assert.rejects(duplicableMemberships(context, house.secondary, model.id), problem('memberships.person-not-found'));
  await alsoManages(house.secondary.id, company);
  assert.deepEqual(
    (await duplicableMemberships(context, house.secondary, model.id)).map(({ structureId }) => structureId),
    [company],
  );
  await duplicateRights(context, house.secondary, input);
  assert.ok(await heldBy(context, target.id, company));
  assert.ok(await heldBy(context, target.id, city));
});

test('a secondary manager’s role is copied when wished; the principal’s never; none is lost', async () => {
  const { context, city } = world;
  const target = await addCityUser(world);
  await duplicateRights(context, house.principal, { sourceUserId: house.secondary.id, structureId: city, targetUserIds: [target.id] });
  assert.equal((await heldBy(context, target.id, city))?.role, 'user');
  await duplicateRights(context, house.principal, {
    sourceUserId: house.principal.id,
    structureId: city,
    targetUserIds: [target.id],
    withRole: true,
  });
  assert.equal((await heldBy(context, target.id, city))?.role, 'user');
  await duplicateRights(context, house.principal, {
    sourceUserId: house.secondary.id,
    structureId: city,
    targetUserIds: [target.id],
    withRole: true,
  });
  assert.equal((await heldBy(context, target.id, city))?.role, 'secondary-manager');
  const model = await addCityUser(world);
  await duplicateRights(context, house.secondary, {
    sourceUserId: model.id,
    structureId: city,
    targetUserIds: [house.principal.id, target.id],
    withRole: true,
  });
  assert.equal((await heldBy(context, target.id, city))?.role, 'secondary-manager');
  assert.equal((await heldBy(context, house.principal.id, city))?.role, 'principal-manager');
});

test('all or nothing; nobody raises themself; what is missing is said', async () => {
  const { context, city } = world;
  const model = await addCityUser(world, { 'invoices-issued': 'write' });
  const target = await addCityUser(world, {});
  const give = (targetUserIds: string[], actor = house.secondary) =>
    duplicateRights(context, actor, { sourceUserId: model.id, structureId: city, targetUserIds });
  await assert.rejects(give([target.id, house.secondary.id]), problem('memberships.own-rights'));
  await assert.rejects(give([target.id, 'x']), problem('memberships.target-unknown'));
  assert.deepEqual((await heldBy(context, target.id, city))?.spaces, {});
  await assert.rejects(give([]), problem('memberships.no-targets'));
  await assert.rejects(give([model.id]), problem('memberships.no-targets'));
  await assert.rejects(give(Array.from({ length: 201 }, (_, index) => `x${index}`)), problem('memberships.too-many-targets'));
  await assert.rejects(give([target.id], world.clerk), problem('rights.missing'));
  await assert.rejects(
    duplicateRights(context, house.secondary, { sourceUserId: world.baker.id, structureId: city, targetUserIds: [target.id] }),
    problem('memberships.person-not-found'),
  );
});
