import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets } from '../../testing/world.ts';
import { changeRights, detach } from '../operations/change-rights.ts';
import { leaveStructure } from '../operations/leave.ts';
import { actsAbout, heldBy, newsTold, problem } from '../testing/house.ts';
import { changeDelegation, endDelegation } from './change.ts';
import { assignDelegate, unassignDelegate } from './designate.ts';
import { checkDelegation, giveDelegation } from './give.ts';
import { candidates, delegationNames, listDelegations, readDelegation } from './read.ts';
import type { TwoSides } from './testing.ts';
import { addTwoSides, forgetDelegations, reserveForAgency, toCompany } from './testing.ts';

let world: World;
let sides: TwoSides;
before(async () => {
  world = await openWorld();
  sides = await addTwoSides(world);
});
after(() => world.close());
beforeEach(async () => {
  await forgetDelegations(world);
  world.context.clock.set('2026-11-02T11:00:00Z');
});

const held = (userId: string) => heldBy(world.context, userId, world.ministry);
const give = (given = toCompany()) => giveDelegation(world.context, sides.giver, given);

test('given, its people designated, they act for the giver as simple users until it is ended', async () => {
  const { context } = world;
  const { giver, receiver, agent } = sides;
  const id = await give();
  assert.equal((await newsTold(context)).at(-1)?.code, 'delegation-received');
  assert.equal(await held(agent.id), undefined);
  await assignDelegate(context, receiver, id, agent.id);
  assert.deepEqual(await held(agent.id), { role: 'user', spaces: { 'invoices-received': 'read' }, serviceIds: null });
  const seen = await readDelegation(context, giver, id);
  assert.deepEqual([seen.side, seen.holders.map(({ userId }) => userId)], ['given', [agent.id]]);
  assert.equal((await readDelegation(context, receiver, id)).side, 'received');
  assert.equal((await delegationNames(context, [id])).get(id), 'Durand Travaux');
  await endDelegation(context, giver, id);
  assert.equal(await held(agent.id), undefined);
  await assert.rejects(endDelegation(context, giver, id), problem('delegations.over'));
  await assert.rejects(assignDelegate(context, receiver, id, agent.id), problem('delegations.over'));
  const { delegations } = await listDelegations(context, giver, { side: 'given', state: 'over', page: 1, size: 10 });
  assert.deepEqual(
    delegations.map((one) => [one.id, one.endedByName]),
    [[id, giver.name]],
  );
});

test('nothing before its first instant, everything at it, nothing at its last: days in Paris', async () => {
  const { context } = world;
  const id = await give(toCompany({ startsOn: '2026-11-10', endsOn: '2026-11-12' }));
  await assignDelegate(context, sides.receiver, id, sides.agent.id);
  const at = async (instant: string) => {
    context.clock.set(instant);
    return (await held(sides.agent.id)) !== undefined;
  };
  assert.equal(await at('2026-11-09T22:59:59.999Z'), false);
  assert.equal(await at('2026-11-09T23:00:00.000Z'), true);
  assert.equal(await at('2026-11-12T22:59:59.999Z'), true);
  assert.equal(await at('2026-11-12T23:00:00.000Z'), false);
  await assert.rejects(assignDelegate(context, sides.receiver, id, sides.second.id), problem('delegations.over'));
});

test('every wrong field is told at once; the delegate exists here, is active and another one', async () => {
  const { context } = world;
  const wrong = await give({ delegate: '', kind: '', spaces: {}, serviceIds: [], startsOn: '2026-11-01', endsOn: '2026-02-30' }).catch(
    (error: unknown) => error,
  );
  assert.ok(wrong instanceof Problem && wrong.code === 'memberships.incomplete');
  assert.deepEqual(wrong.details.fields, [
    { field: 'delegate', code: 'delegations.delegate-missing' },
    { field: 'kind', code: 'delegations.kind-missing' },
    { field: 'spaces', code: 'delegations.spaces-missing' },
    { field: 'serviceIds', code: 'delegations.services-missing' },
    { field: 'startsOn', code: 'delegations.start-past' },
    { field: 'endsOn', code: 'delegations.end-invalid' },
  ]);
  for (const [given, code] of [
    [{ delegate: '00000000000000' }, 'delegate-unknown'],
    [{ delegate: sirets.closed }, 'delegate-inactive'],
    [{ delegate: sirets.ministry }, 'delegate-oneself'],
    [{ spaces: { organisation: 'read' } }, 'organisation'],
    [{ kind: 'media-agency' }, 'agency-services-missing'],
    [{ kind: 'media-agency', serviceIds: [world.services.plain] }, 'service-not-agency'],
    [{ startsOn: '' }, 'start-missing'],
    [{ startsOn: '2027-11-03', endsOn: '2027-12-01' }, 'start-late'],
    [{ endsOn: '' }, 'end-missing'],
    [{ startsOn: '2026-12-01', endsOn: '2026-11-30' }, 'end-early'],
    [{ endsOn: '2031-11-03' }, 'end-late'],
  ] as const)
    await assert.rejects(give(toCompany(given)), problem(`delegations.${code}`), code);
  await assert.rejects(give(toCompany({ serviceIds: ['nonsense'] })), problem('memberships.service-unknown'));
  const { errors, delegate } = await checkDelegation(
    context,
    sides.giver,
    toCompany({ delegate: ' 552 032 534 00646 ', endsOn: '2031-11-02' }),
  );
  assert.deepEqual([errors, delegate?.id], [[], world.company]);
  assert.equal((await listDelegations(context, sides.giver, { side: 'given', page: 1, size: 10 })).total, 0);
});

test('a space that is closed is not given, and gives nothing once it closes', async () => {
  const { context, ministry } = world;
  const id = await give(toCompany({ spaces: { 'invoices-received': 'write', 'invoices-issued': 'read' } }));
  await assignDelegate(context, sides.receiver, id, sides.agent.id);
  await sql`UPDATE structures SET open_spaces = '{invoices-received}' WHERE id = ${ministry}`.execute(context.database);
  try {
    assert.deepEqual((await held(sides.agent.id))?.spaces, { 'invoices-received': 'write' });
    await endDelegation(context, sides.giver, id);
    await assert.rejects(give(toCompany({ spaces: { 'invoices-issued': 'read' } })), problem('memberships.space-closed'));
  } finally {
    await sql`UPDATE structures SET open_spaces = '{invoices-issued,invoices-received}' WHERE id = ${ministry}`.execute(context.database);
  }
});

test('a media agency gets its services of received papers, and no other space', async () => {
  const { context, services } = world;
  await reserveForAgency(world, services.plain);
  const agency = { kind: 'media-agency', serviceIds: [services.plain] };
  await assert.rejects(give(toCompany({ ...agency, spaces: { 'invoices-issued': 'read' } })), problem('delegations.agency-received-only'));
  const id = await give(toCompany(agency));
  await assignDelegate(context, sides.receiver, id, sides.agent.id);
  assert.deepEqual((await held(sides.agent.id))?.serviceIds, [services.plain]);
  await reserveForAgency(world, services.plain, false);
});

test('what the giver changes is felt at once; somebody who saw an older state is told who changed it', async () => {
  const { context, services } = world;
  const { giver, receiver, agent } = sides;
  const id = await give();
  await assignDelegate(context, receiver, id, agent.id);
  const change = { version: 1, spaces: { 'invoices-received': 'write' }, serviceIds: [services.plain], endsOn: '2027-06-30' } as const;
  await changeDelegation(context, giver, id, change);
  assert.deepEqual(await held(agent.id), { role: 'user', spaces: { 'invoices-received': 'write' }, serviceIds: [services.plain] });
  await assert.rejects(changeDelegation(context, giver, id, change), (error) => {
    assert.ok(error instanceof Problem && error.code === 'delegations.changed-meanwhile');
    assert.equal(error.params.by, giver.name);
    return true;
  });
  await assert.rejects(
    changeDelegation(context, giver, id, { ...change, version: 2, endsOn: '2026-11-01' }),
    problem('delegations.end-early'),
  );
  await changeDelegation(context, giver, id, { ...change, version: 2, endsOn: '2026-11-02' });
  context.clock.set('2026-11-02T23:00:00Z');
  assert.equal(await held(agent.id), undefined);
});

test('other structures know nothing of it, and each side does only its own', async () => {
  const { context } = world;
  const { giver, receiver, other, agent } = sides;
  const id = await give();
  const change = { version: 1, spaces: { 'invoices-received': 'read' }, serviceIds: null, endsOn: '2026-12-01' } as const;
  const notFound = problem('delegations.not-found');
  for (const one of [id, '0192f7a4-ffff-7000-8000-000000000000', 'x']) {
    await assert.rejects(readDelegation(context, other, one), notFound);
    await assert.rejects(endDelegation(context, other, one), notFound);
    await assert.rejects(changeDelegation(context, other, one, change), notFound);
    await assert.rejects(assignDelegate(context, other, one, agent.id), notFound);
    await assert.rejects(unassignDelegate(context, other, one, agent.id), notFound);
    await assert.rejects(candidates(context, other, one, ''), notFound);
  }
  await assert.rejects(endDelegation(context, receiver, id), notFound);
  await assert.rejects(changeDelegation(context, receiver, id, change), notFound);
  await assert.rejects(assignDelegate(context, giver, id, agent.id), notFound);
  await assert.rejects(candidates(context, giver, id, ''), notFound);
  const refused = problem('rights.missing');
  await assert.rejects(giveDelegation(context, agent, toCompany()), refused);
  await assert.rejects(assignDelegate(context, agent, id, agent.id), refused);
  assert.equal((await listDelegations(context, other, { side: 'given', page: 1, size: 10 })).total, 0);
});

test('only own people are designated; direct attachments stay as they are; nobody holds two of the same giver', async () => {
  const { context, ministry } = world;
  const { receiver, agent, other, official } = { ...sides, official: world.official };
  const id = await give();
  await assert.rejects(assignDelegate(context, receiver, id, official.id), problem('memberships.person-not-found'));
  await assert.rejects(assignDelegate(context, receiver, id, other.id), problem('memberships.person-not-found'));
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) VALUES (${sides.second.id}, ${ministry}, 'user', '{"invoices-issued":"read"}', now())`.execute(
    context.database,
  );
  await assert.rejects(assignDelegate(context, receiver, id, sides.second.id), problem('delegations.attached-directly'));
  assert.deepEqual((await held(sides.second.id))?.spaces, { 'invoices-issued': 'read' });
  await sql`DELETE FROM memberships WHERE user_id = ${sides.second.id} AND structure_id = ${ministry}`.execute(context.database);
  await assignDelegate(context, receiver, id, agent.id);
  await assert.rejects(assignDelegate(context, receiver, id, agent.id), problem('delegations.held-already'));
  const second = await give(toCompany({ kind: 'operator' }));
  await assert.rejects(assignDelegate(context, receiver, second, agent.id), problem('delegations.other-held'));
  const found = await candidates(context, receiver, second, agent.name.split(' ')[1] ?? '');
  assert.deepEqual(
    found.filter(({ userId }) => userId === agent.id).map((one) => one.held),
    ['other'],
  );
  await assert.rejects(
    changeRights(context, sides.giver, agent.id, { version: 1, role: 'secondary-manager' }),
    problem('memberships.by-delegation'),
  );
  await unassignDelegate(context, sides.giver, id, agent.id);
  assert.equal(await held(agent.id), undefined);
  await assert.rejects(unassignDelegate(context, receiver, id, agent.id), problem('memberships.person-not-found'));
});

test('nobody designates further what they hold by delegation themselves', async () => {
  const { context, city } = world;
  const id = await give();
  await assignDelegate(context, sides.receiver, id, sides.agent.id);
  // The ministry receives one from the city: the agent belongs to the ministry by delegation only.
  const onward = await giveDelegation(context, sides.other, toCompany({ delegate: sirets.ministry }));
  await assert.rejects(assignDelegate(context, sides.giver, onward, sides.agent.id), problem('memberships.person-not-found'));
  assert.equal(await heldBy(context, sides.agent.id, city), undefined);
});

test('whoever leaves the delegate structure, by whatever way, loses it at once, and gets it back only when designated anew', async () => {
  const { context, company } = world;
  const id = await give();
  const newcomer = () =>
    addPerson(context, {
      structureId: company,
      structureName: 'Durand Travaux',
      structureIsPublic: false,
      spaces: { 'invoices-issued': 'read' },
    });
  const attachAgain = (userId: string) =>
    sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) VALUES (${userId}, ${company}, 'user', '{}', now())`.execute(
      context.database,
    );
  for (const leave of [
    (userId: string) => detach(context, sides.receiver, userId),
    (userId: string) => leaveStructure(context, { id: userId, name: 'Camille' }, company),
  ]) {
    const { id: userId } = await newcomer();
    await assignDelegate(context, sides.receiver, id, userId);
    await leave(userId);
    assert.equal(await held(userId), undefined);
    assert.equal((await actsAbout(context, userId)).filter((kind) => kind === 'delegations.unassigned').length, 2);
    await attachAgain(userId);
    assert.equal(await held(userId), undefined);
  }
  const { id: userId } = await newcomer();
  await assignDelegate(context, sides.receiver, id, userId);
  await sql`UPDATE memberships SET ends_at = ${context.clock.now()} WHERE user_id = ${userId} AND structure_id = ${company}`.execute(
    context.database,
  );
  assert.equal(await held(userId), undefined);
});

test('a delegate structure that is inactive gives its people nothing', async () => {
  const { context, company } = world;
  const id = await give();
  await assignDelegate(context, sides.receiver, id, sides.agent.id);
  await sql`UPDATE structures SET is_active = false WHERE id = ${company}`.execute(context.database);
  assert.equal(await held(sides.agent.id), undefined);
  await sql`UPDATE structures SET is_active = true WHERE id = ${company}`.execute(context.database);
  assert.notEqual(await held(sides.agent.id), undefined);
});

test('two who act at once: one delegation is given, one change is made, one person is designated once', async () => {
  const { context } = world;
  const codes = (results: PromiseSettledResult<unknown>[]) =>
    results
      .map((one) => (one.status === 'fulfilled' ? 'done' : one.reason instanceof Problem ? one.reason.code : String(one.reason)))
      .toSorted((one, other) => one.localeCompare(other));
  assert.deepEqual(codes(await Promise.allSettled([give(), give()])), ['delegations.already-given', 'done']);
  const { delegations } = await listDelegations(context, sides.giver, { side: 'given', page: 1, size: 10 });
  const id = delegations[0]?.id ?? '';
  const assign = () => assignDelegate(context, sides.receiver, id, sides.agent.id);
  assert.deepEqual(codes(await Promise.allSettled([assign(), assign()])), ['delegations.held-already', 'done']);
  const change = (endsOn: string) =>
    changeDelegation(context, sides.giver, id, { version: 1, spaces: { 'invoices-received': 'read' }, serviceIds: null, endsOn });
  assert.deepEqual(codes(await Promise.allSettled([change('2026-12-01'), change('2026-12-02')])), [
    'delegations.changed-meanwhile',
    'done',
  ]);
  // Whichever comes first, nothing is left once it was ended.
  const late = await Promise.allSettled([
    endDelegation(context, sides.giver, id),
    assignDelegate(context, sides.receiver, id, sides.second.id),
  ]);
  assert.equal(late[0]?.status, 'fulfilled');
  assert.equal(await held(sides.second.id), undefined);
});
