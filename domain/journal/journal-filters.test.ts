import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kernel';
import type { World } from '../testing/world.ts';
import { addPerson, openWorld } from '../testing/world.ts';
import type { PersonActor } from '#domain/rights';
import { readCursor, writeCursor } from './cursor.ts';
import type { ActQuery } from './operations/read-acts.ts';
import { readActs } from './operations/read-acts.ts';
import { recordActs } from './operations/record-acts.ts';

let world: World;
let manager: PersonActor;
const [camille, service] = [newId(), newId()];
before(async () => {
  world = await openWorld();
  const inCity = { structureId: world.city, structureName: 'Ville de Paris', structureIsPublic: true } as const;
  manager = await addPerson(world.context, { ...inCity, role: 'principal-manager', spaces: { organisation: 'write' } });
  const doer = { kind: 'person', id: manager.id, name: 'Zoé Chef' } as const;
  const at = world.context.clock.now();
  await world.context.database.transaction().execute(async (transaction) => {
    await recordActs(transaction, doer, at, [
      { kind: 'services.created', structureId: world.city, details: { serviceId: service, code: 'A' } },
      { kind: 'services.created', structureId: world.city, details: { serviceId: newId(), code: 'B' } },
      { kind: 'structures.changed', structureId: world.city },
      { kind: 'structures.changed', structureId: world.ministry },
      { kind: 'accounts.passkey-added', user: { id: manager.id, name: 'Zoé Chef' } },
    ]);
    await recordActs(transaction, { kind: 'system' }, at, [
      { kind: 'mandates.revoked', structureId: world.city, user: { id: manager.id, name: 'Al 100%' } },
    ]);
  });
});
after(() => world.close());

const kinds = async (query: Omit<ActQuery, 'size'>) =>
  (await readActs(world.context, manager, { ...query, size: 10 })).acts.map(({ kind }) => kind);

test('acts are found by a service, by whom they are about or done by, by part of a name; never those of others', async () => {
  assert.deepEqual(await kinds({ serviceId: service }), ['services.created']);
  assert.deepEqual(await kinds({ personId: camille }), []);
  assert.equal((await kinds({ personId: manager.id })).length, 4);
  assert.deepEqual(await kinds({ userId: manager.id }), ['mandates.revoked']);
  assert.equal((await kinds({ text: 'CHEF zoé' })).length, 3);
  assert.deepEqual(await kinds({ text: 'al' }), ['mandates.revoked']);
  assert.deepEqual(await kinds({ text: '100%' }), ['mandates.revoked']);
  assert.deepEqual(await kinds({ text: 'he' }), [], 'two letters are looked for where a name begins');
  assert.deepEqual(await kinds({ text: '%' }), []);
  for (const nonsense of [{ serviceId: 'x' }, { personId: 'x' }, { userId: 'x' }]) assert.deepEqual(await kinds(nonsense), []);
});

test('pages follow one another without gap or repetition, also within one instant', async () => {
  const seen: string[] = [];
  let end: ReturnType<typeof readCursor>;
  do {
    const page = await readActs(world.context, manager, { size: 1, ...(end && { after: end }) });
    seen.push(...page.acts.map(({ id }) => id));
    end = page.next && readCursor(writeCursor(page.next));
  } while (end);
  assert.equal(seen.length, 4);
  assert.equal(new Set(seen).size, 4);
});

test('a cursor that nobody wrote is none', () => {
  const right = writeCursor({ at: new Date(), id: camille });
  for (const text of ['', 'x', `${right}=`, Buffer.from('now then').toString('base64url'), 'x'.repeat(5_000)])
    assert.equal(readCursor(text), undefined);
  assert.notEqual(readCursor(right), undefined);
});
