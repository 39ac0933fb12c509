import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { assignDelegate, giveDelegation, readDelegation } from '#domain/memberships';
import type { PersonActor } from '#domain/rights';
import { newId, Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets } from '../../testing/world.ts';
import { changeSiret } from './change-siret.ts';
import { readLife } from './read-life.ts';
import { checkNewSiret, suggestSirets } from './siret-check.ts';
import { problem, registered, sibling } from './testing.ts';

let world: World;
let manager: PersonActor;
before(async () => {
  world = await openWorld();
  manager = await principal(world.ministry, 'Ministère', true);
});
after(() => world.close());

const principal = (structureId: string, structureName: string, structureIsPublic: boolean) =>
  addPerson(world.context, {
    structureId,
    structureName,
    structureIsPublic,
    role: 'principal-manager',
    spaces: { 'invoices-received': 'write' },
  });
const actingFor = (actor: PersonActor, structureId: string): PersonActor => ({ ...actor, grant: { ...actor.grant, structureId } });
async function rowsOf<T>(table: string, structureId: string): Promise<T[]> {
  const { rows } = await sql<T>`SELECT * FROM ${sql.table(table)} WHERE structure_id = ${structureId} ORDER BY 1`.execute(
    world.context.database,
  );
  return rows;
}

test('what is typed is read forgivingly and refused with a reason each', async () => {
  const { context } = world;
  const fine = await registered(context, sibling(sirets.ministry, 40));
  const closed = await registered(context, sibling(sirets.ministry, 80), { isActive: false });
  const typed = ` ${fine.slice(0, 3)} ${fine.slice(3, 6)}.${fine.slice(6, 9)}\u00a0${fine.slice(9)} `;
  const proposal = await checkNewSiret(context, manager, typed);
  assert.deepEqual([proposal.siret, proposal.name, proposal.address.city], [fine, 'Nom au registre', 'Lyon']);
  for (const [text, code] of [
    ['', 'fields.siret-missing'],
    ['1234', 'fields.siret-length'],
    ['abc', 'fields.siret-digits'],
    [`${fine.slice(0, 13)}${(Number(fine[13]) + 1) % 10}`, 'fields.siret-key'],
    [sirets.ministry, 'fields.siret-same'],
    [sirets.city, 'fields.siret-other-unit'],
    [sibling(sirets.ministry, 60_000), 'fields.siret-unknown'],
    [closed, 'fields.siret-closed'],
  ] as const)
    await assert.rejects(checkNewSiret(context, manager, text), problem('structures.siret-refused', code), text);
  await assert.rejects(checkNewSiret(context, world.official, fine), problem('rights.missing'));
  const secondary = await addPerson(context, { ...manager.grant, role: 'secondary-manager' });
  await assert.rejects(changeSiret(context, secondary, { siret: fine, confirmed: true }), problem('rights.missing'));
  await assert.rejects(
    changeSiret(context, manager, { siret: fine, confirmed: false }),
    problem('structures.siret-refused', 'fields.confirmation-missing'),
  );
});

test('the register suggests its successor, then another head office; not what is closed or here already', async () => {
  const { context } = world;
  const mover = await principal(world.company, 'Durand Travaux', false);
  const successor = await registered(context, sibling(sirets.company, 70_000));
  await registered(context, sirets.company, { successor });
  const office = await registered(context, sibling(sirets.company, 71_000), { isHeadOffice: true });
  await registered(context, sibling(sirets.company, 72_000), { isHeadOffice: true, isActive: false });
  const found = await suggestSirets(context, mover);
  assert.deepEqual(
    found.map(({ siret, because }) => [siret, because]),
    [
      [successor, 'successor'],
      [office, 'head-office'],
    ],
  );
});

test('everything that goes along goes along, the rest stays, and both sides say so', async () => {
  const { context, services, ministry } = world;
  const { database } = context;
  const siret = await registered(context, sibling(sirets.ministry, 1000), { name: 'Ministère, nouveau siège' });
  const restricted = await addPerson(context, {
    ...manager.grant,
    role: 'user',
    spaces: { 'invoices-received': 'read' },
    serviceIds: [services.plain, services.budget],
  });
  await sql`UPDATE structures SET billing_mandate = true, edi_emitter = true, commitment_required = true, iban = 'FR7630006000011234567890189' WHERE id = ${ministry}`.execute(
    database,
  );
  const account = (state: string, iban: string, isDefault: boolean) =>
    sql`INSERT INTO bank_accounts (id, structure_id, iban, holder, is_default, state, proposed_by_name, proposed_at)
    VALUES (gen_random_uuid(), ${ministry}, ${iban}, 'Ministère', ${isDefault}, ${state}, 'A', now())`.execute(database);
  await account('active', 'FR7630006000011234567890189', true);
  await account('awaiting', 'FR7610107001011234567890129', false);
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, state, asked_at) VALUES (gen_random_uuid(), 'attachment', ${world.baker.id}, ${ministry}, 'pending', now())`.execute(
    database,
  );
  await sql`INSERT INTO api_clients (id, structure_id, name, secret_hash, created_at) VALUES ('ministry', ${ministry}, 'M', 'x', now())`.execute(
    database,
  );
  const people = (await rowsOf('memberships', ministry)).length;

  const made = await changeSiret(context, manager, { siret, confirmed: true });
  assert.equal(made.people, people);
  assert.equal(made.services, 3);
  const { rows } = await sql<
    Record<string, unknown>
  >`SELECT * FROM structures WHERE id IN (${made.newId}, ${ministry}) ORDER BY is_active`.execute(database);
  const [old, fresh] = rows;
  assert.deepEqual(
    [old?.['is_active'], old?.['ending'], old?.['successor_id'], old?.['identifier']],
    [false, 'siret-change', made.newId, sirets.ministry],
  );
  assert.deepEqual(
    [
      'is_active',
      'identifier',
      'legal_unit',
      'name',
      'origin_id',
      'billing_mandate',
      'edi_emitter',
      'commitment_required',
      'is_state',
      'iban',
      'ending',
    ].map((key) => fresh?.[key]),
    [true, siret, siret.slice(0, 9), 'Ministère, nouveau siège', ministry, false, false, true, true, 'FR7630006000011234567890189', null],
  );
  assert.deepEqual(fresh?.['open_spaces'], old?.['open_spaces']);
  const copied = await rowsOf<{ id: string; code: string; origin_id: string; is_active: boolean }>('services', made.newId);
  const codes = new Map(copied.map(({ code, origin_id, is_active }) => [code, [origin_id, is_active]]));
  assert.deepEqual(codes.get('BUDGET'), [services.budget, true]);
  assert.deepEqual(codes.get('OLD'), [services.closed, false]);
  assert.ok(copied.every(({ id }) => !Object.values(services).includes(id)));
  const mapped = (await rowsOf<{ user_id: string; service_ids: string[] }>('memberships', made.newId)).find(
    ({ user_id }) => user_id === restricted.id,
  );
  assert.deepEqual(
    mapped?.service_ids.toSorted(),
    copied
      .filter(({ code }) => code !== 'OLD')
      .map(({ id }) => id)
      .toSorted(),
  );
  assert.deepEqual(
    (await rowsOf<{ iban: string }>('bank_accounts', made.newId)).map(({ iban }) => iban),
    ['FR7630006000011234567890189'],
  );
  for (const table of ['membership_requests', 'api_clients', 'billing_mandates'])
    assert.deepEqual(await rowsOf(table, made.newId), [], table);
  assert.equal((await rowsOf('memberships', ministry)).length, people, 'the old memberships stay');

  const after = await readLife(context, actingFor(manager, made.newId));
  assert.equal(after.origin?.identifier, sirets.ministry);
  const before = await readLife(context, manager);
  assert.deepEqual([before.ending, before.successor?.identifier, before.livesOnIn], ['siret-change', siret, undefined]);
  for (const id of [ministry, made.newId]) {
    const acts = await rowsOf<{ kind: string; details: object }>('acts', id);
    assert.deepEqual(acts.find(({ kind }) => kind === 'structures.siret-changed')?.details, { from: sirets.ministry, to: siret });
  }
  const { rows: told } = await sql<{
    people: number;
  }>`SELECT jsonb_array_length(payload::jsonb -> 'to') AS people FROM graphile_worker._private_jobs
    WHERE payload::jsonb ->> 'factKey' = ${`structures.siret-changed:${made.newId}`}`.execute(database);
  assert.deepEqual(told, [{ people }]);

  await assert.rejects(changeSiret(context, manager, { siret, confirmed: true }), problem('structures.inactive'));
  await assert.rejects(
    changeSiret(context, actingFor(manager, made.newId), { siret: sirets.ministry, confirmed: true }),
    problem('structures.siret-refused', 'fields.siret-former'),
  );

  const third = await registered(context, sibling(sirets.ministry, 2000));
  const { newId } = await changeSiret(context, actingFor(manager, made.newId), { siret: third, confirmed: true });
  const first = await readLife(context, manager);
  assert.deepEqual([first.successor?.id, first.livesOnIn?.id], [made.newId, newId]);
  await assert.rejects(
    checkNewSiret(context, actingFor(manager, newId), siret),
    problem('structures.siret-refused', 'fields.siret-former'),
  );
  await assert.rejects(
    checkNewSiret(context, actingFor(manager, newId), sirets.ministry),
    problem('structures.siret-refused', 'fields.siret-former'),
  );
});

test('of two changes at once one is made, and the other is told which', async () => {
  const { context, city } = world;
  const mayor = await principal(city, 'Ville de Paris', true);
  const both = [await registered(context, sibling(sirets.city, 500)), await registered(context, sibling(sirets.city, 600))];
  const outcomes = await Promise.allSettled([...both, ...both].map((siret) => changeSiret(context, mayor, { siret, confirmed: true })));
  const [done] = outcomes.filter(({ status }) => status === 'fulfilled');
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.ok(done?.status === 'fulfilled');
  for (const one of outcomes) {
    if (one.status === 'fulfilled') continue;
    assert.ok(one.reason instanceof Problem);
    assert.ok(
      ['structures.ended-siret-change', 'structures.inactive', 'structures.siret-refused'].includes(one.reason.code),
      one.reason.code,
    );
    if (one.reason.code === 'structures.ended-siret-change') assert.ok(one.reason.params['successor']?.includes(done.value.siret));
  }
  const { rows } = await sql`SELECT 1 FROM structures WHERE origin_id = ${city}`.execute(context.database);
  assert.equal(rows.length, 1);
});

test('a SIRET that is another structure here is not taken; one without a SIRET has none to change', async () => {
  const { context, bakery } = world;
  const baker = await principal(bakery, 'Boulangerie Martin', false);
  const taken = sibling(sirets.bakery, 300);
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    VALUES (gen_random_uuid(), 'siret', ${taken}, ${taken.slice(0, 9)}, 'Martin, autre boutique', false, now())`.execute(context.database);
  await assert.rejects(checkNewSiret(context, baker, taken), problem('structures.siret-refused', 'fields.siret-taken'));
  await sql`UPDATE structures SET identifier_type = 'ridet' WHERE id = ${bakery}`.execute(context.database);
  await assert.rejects(checkNewSiret(context, baker, taken), problem('structures.not-by-siret'));
});

test('a delegation it received goes on under the new SIRET, held by the same people', async () => {
  const { context } = world;
  const [office, own, client] = [newId(), sibling(sirets.company, 70), newId()];
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at, open_spaces)
    VALUES (${office}, 'siret', ${own}, ${own.slice(0, 9)}, 'Cabinet', false, now(), '{invoices-issued}'),
      (${client}, 'non-eu', 'XXCLIENT', 'XXCLIENT', 'Cliente', true, now(), '{invoices-received}')`.execute(context.database);
  const receiver = await principal(office, 'Cabinet', false);
  const agent = await addPerson(context, {
    structureId: office,
    structureName: 'Cabinet',
    structureIsPublic: false,
    spaces: {},
  });
  const giver = await addPerson(context, {
    ...manager.grant,
    structureId: client,
    structureName: 'Cliente',
    role: 'secondary-manager',
  });
  const id = await giveDelegation(context, giver, {
    delegate: own,
    kind: 'accountant',
    spaces: { 'invoices-received': 'read' },
    serviceIds: null,
    startsOn: '2026-11-02',
    endsOn: '2026-12-31',
  });
  await assignDelegate(context, receiver, id, agent.id);
  const siret = await registered(context, sibling(sirets.company, 90));
  const change = await changeSiret(context, receiver, { siret, confirmed: true });
  const after: PersonActor = { ...receiver, grant: { ...receiver.grant, structureId: change.newId, spaces: { organisation: 'write' } } };
  const { delegation, side } = await readDelegation(context, after, id);
  assert.deepEqual([side, delegation.delegate.identifier], ['received', siret]);
  const { rows } =
    await sql`SELECT 1 FROM grants_at(${context.clock.now()}) WHERE user_id = ${agent.id} AND structure_id = ${client}`.execute(
      context.database,
    );
  assert.equal(rows.length, 1);
});
