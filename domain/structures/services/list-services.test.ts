import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonActor } from '#domain/rights';
import type { ServiceQuery } from '#domain/structures';
import { exportServices, listServices, servicesOf } from '#domain/structures';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';

let world: World;
let reader: PersonActor;
before(async () => {
  world = await openWorld();
  const grant = { structureId: world.city, structureName: 'Ville', structureIsPublic: true };
  reader = await addPerson(world.context, { ...grant, spaces: { organisation: 'read' } });
  // Every tenth is switched off, every tenth is over, every tenth is still to come.
  await sql`INSERT INTO services (id, structure_id, code, name, is_active, valid_from, valid_to)
    SELECT gen_random_uuid(), ${world.city}, 'S' || lpad(i::text, 4, '0'), (ARRAY['Écoles','Voirie','100% Bio'])[1 + i % 3] || ' du quartier ' || (i % 50),
      i % 10 <> 0, CASE WHEN i % 10 = 2 THEN '2026-11-03'::date END, CASE WHEN i % 10 = 1 THEN '2026-11-01'::date END
    FROM generate_series(1, 1200) AS i`.execute(world.context.database);
});
after(() => world.close());

const list = (query: Partial<ServiceQuery> = {}) => listServices(world.context, reader, { size: 50, ...query });

test('every service stands on one page, in order, whichever way one goes through them', async () => {
  const byPage: string[] = [];
  for (let page = 1; page <= 7; page += 1) byPage.push(...(await list({ size: 200, page })).services.map(({ code }) => code));
  const byCode: string[] = [];
  let after: string | undefined;
  do {
    const found = await list({ size: 190, ...(after !== undefined && { after }) });
    byCode.push(...found.services.map(({ code }) => code));
    after = found.next;
  } while (after !== undefined);
  const exported: string[] = [];
  for await (const { code } of exportServices(world.context, reader)) exported.push(code);
  assert.equal(byPage.length, 1200);
  assert.deepEqual(byPage, byPage.toSorted());
  assert.deepEqual(byCode, byPage);
  assert.deepEqual(exported, byPage);
});

test('words in any order, of code and name, case put aside; signs of patterns are plain', async () => {
  assert.equal((await list({ text: 'QUARTIER voirie' })).total, 400);
  assert.deepEqual(
    (await list({ text: 's0007' })).services.map(({ code }) => code),
    ['S0007'],
  );
  assert.equal((await list({ text: '100%' })).total, 400);
  assert.equal((await list({ text: '_' })).total, 0);
  assert.equal((await list({ text: 'nulle part' })).total, 0);
});

test('states and their counts are those of the day in Paris', async () => {
  const { counts, total } = await list();
  assert.deepEqual(counts, { active: 840, inactive: 120, upcoming: 120, expired: 120 });
  assert.equal(total, 1200);
  for (const state of ['active', 'inactive', 'upcoming', 'expired'] as const) {
    const found = await list({ state, size: 200 });
    assert.equal(found.total, counts[state]);
    assert.ok(found.services.every((service) => service.state === state && service.isActive === (state === 'active')));
  }
  assert.equal((await servicesOf(world.context, world.city, { activeOnly: true })).length, 840);
  assert.equal((await servicesOf(world.context, world.city, { activeOnly: false })).length, 1200);
  world.context.clock.set('2026-11-02T23:30:00Z');
  assert.deepEqual((await list()).counts, { active: 960, inactive: 120, upcoming: 0, expired: 120 });
  world.context.clock.set('2026-11-02T11:00:00Z');
});

test('a page past the end is empty, and sizes are bounded', async () => {
  const past = await list({ page: 9999 });
  assert.deepEqual([past.services.length, past.total, past.next], [0, 1200, undefined]);
  assert.equal((await list({ size: 100_000 })).services.length, 200);
});

test('only for those who may read the organisation', async () => {
  const refused = (error: unknown) => error instanceof Problem && error.code === 'rights.missing';
  await assert.rejects(listServices(world.context, world.clerk, { size: 1 }), refused);
  await assert.rejects(exportServices(world.context, world.clerk).next(), refused);
});
