import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { detach } from '#domain/memberships';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets } from '../../testing/world.ts';
import { ceaseStructure, reopen } from './cease.ts';
import { openAffairs, readLife } from './read-life.ts';
import { refuseInactive } from './refuse-inactive.ts';
import { startAbsorption } from './start-absorption.ts';
import { changeSpaces } from '../operations/change-spaces.ts';
import { changeService, createService } from '../services/write-service.ts';
import { problem } from './testing.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const day = 24 * 3600 * 1000;
const principal = (structureId: string) =>
  addPerson(world.context, { structureId, structureName: 'S', structureIsPublic: true, role: 'principal-manager', spaces: {} });

test('a cessation is typed out, refused with everything that is wrong, done once, and taken back within thirty days', async () => {
  const { context, bakery } = world;
  const baker = await principal(bakery);
  const good = { reason: 'activity-ended', on: '2026-10-31', ending: sirets.bakery.slice(-5) };
  await assert.rejects(ceaseStructure(context, baker, { reason: 'tired', on: '2026-11-03', ending: '00000' }), (error) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual(error.details['fields'], [
      { field: 'reason', code: 'fields.cessation-reason' },
      { field: 'on', code: 'fields.cessation-future' },
      { field: 'ending', code: 'fields.cessation-ending' },
    ]);
    return true;
  });
  for (const on of ['', '31/10/2026', '2026-02-30', '1899-12-31'])
    await assert.rejects(
      ceaseStructure(context, baker, { ...good, on }),
      problem('structures.cessation-refused', 'fields.cessation-date'),
      on,
    );
  await assert.rejects(ceaseStructure(context, world.baker, good), problem('rights.missing'));
  await assert.rejects(reopen(context, baker), problem('structures.not-reopenable'));

  const outcomes = await Promise.allSettled(
    [1, 2].map(() => ceaseStructure(context, baker, { ...good, ending: ` ${good.ending.slice(0, 2)} ${good.ending.slice(2)}` })),
  );
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  const second = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  assert.ok(problem('structures.ended-cessation')(second.reason));
  const life = await readLife(context, baker);
  assert.deepEqual([life.self.isActive, life.ending, life.successor], [false, 'cessation', undefined]);
  assert.equal(life.reopensUntil?.getTime(), context.clock.now().getTime() + 30 * day);
  const { rows } = await sql<{
    details: object;
  }>`SELECT details FROM acts WHERE structure_id = ${bakery} AND kind = 'structures.ceased'`.execute(context.database);
  assert.deepEqual(rows, [{ details: { reason: 'activity-ended', on: '2026-10-31' } }]);
  await assert.rejects(
    context.database.transaction().execute((transaction) => refuseInactive(transaction, bakery)),
    problem('structures.inactive'),
  );

  const secondary = await addPerson(context, { ...baker.grant, role: 'secondary-manager' });
  await assert.rejects(reopen(context, secondary), problem('rights.missing'));
  const ceasedAt = context.clock.now();
  context.clock.set(new Date(ceasedAt.getTime() + 30 * day));
  await reopen(context, baker);
  assert.equal((await readLife(context, baker)).self.isActive, true);
  await context.database.transaction().execute((transaction) => refuseInactive(transaction, bakery));
  await ceaseStructure(context, baker, good);
  context.clock.set(new Date(ceasedAt.getTime() + 60 * day + 1));
  await assert.rejects(reopen(context, baker), problem('structures.not-reopenable'));
  context.clock.set(ceasedAt);
});

test('what still runs is counted, for whoever may end the structure', async () => {
  const { context, company } = world;
  const head = await principal(company);
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, state, asked_at) VALUES (gen_random_uuid(), 'attachment', ${world.clerk.id}, ${company}, 'pending', now())`.execute(
    context.database,
  );
  await sql`INSERT INTO delegations (id, structure_id, delegate_id, kind, spaces, starts_at, ends_at, given_by_name, given_at)
    VALUES (gen_random_uuid(), ${company}, ${world.bakery}, 'accountant', '{"invoices-issued":"read"}', '2026-01-01', '2027-01-01', 'A', now()),
      (gen_random_uuid(), ${company}, ${world.bakery}, 'accountant', '{"invoices-issued":"read"}', '2025-01-01', '2026-01-01', 'A', now())`.execute(
    context.database,
  );
  await sql`INSERT INTO api_clients (id, structure_id, name, secret_hash, is_active, created_at) VALUES ('one', ${company}, 'M', 'x', true, now()), ('two', ${company}, 'M', 'x', false, now())`.execute(
    context.database,
  );
  assert.deepEqual(await openAffairs(context, head), { requests: 1, delegations: 1, mandate: true, clients: 1 });
  await assert.rejects(openAffairs(context, world.supplier), problem('rights.missing'));
  await assert.rejects(openAffairs(context, head, '01900000-0000-7000-8000-000000000000'), problem('structures.absorption-not-found'));
});

test('a structure in the middle of an absorption does not cease', async () => {
  const { context, city, ministry } = world;
  const mayor = await principal(city);
  await sql`INSERT INTO memberships (user_id, structure_id, role, created_at) VALUES (${mayor.id}, ${ministry}, 'secondary-manager', now())`.execute(
    context.database,
  );
  await startAbsorption(context, mayor, ministry);
  await assert.rejects(
    ceaseStructure(context, mayor, { reason: 'dissolved', on: '2026-10-31', ending: sirets.city.slice(-5) }),
    problem('structures.absorption-under-way'),
  );
});

test('nothing grows in what has ended, and its people can still be detached', async () => {
  const { context, ministry, services } = world;
  await sql`UPDATE absorptions SET state = 'abandoned'`.execute(context.database);
  const minister = await addPerson(context, {
    structureId: ministry,
    structureName: 'Ministère',
    structureIsPublic: true,
    role: 'principal-manager',
    spaces: { organisation: 'write' },
  });
  await ceaseStructure(context, minister, { reason: 'dissolved', on: '2026-10-31', ending: sirets.ministry.slice(-5) });
  await assert.rejects(createService(context, minister, { code: 'NEW', name: 'Nouveau' }), problem('structures.inactive'));
  await assert.rejects(changeService(context, minister, services.plain, { name: 'Autre nom' }), problem('structures.inactive'));
  await assert.rejects(changeSpaces(context, minister, { open: [], confirmed: true }), problem('structures.inactive'));
  await detach(context, minister, world.official.id);
  const { rows } =
    await sql`SELECT 1 FROM grants_at(${context.clock.now()}) WHERE user_id = ${world.official.id} AND structure_id = ${ministry}`.execute(
      context.database,
    );
  assert.equal(rows.length, 0);
});
