import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Level, PersonActor, Space } from '#domain/rights';
import { check, rights } from '#domain/rights';
import type { RightName } from '#domain/rights';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { grantsOf } from '../store/grants.ts';
import { changeDelegation } from './change.ts';
import { assignDelegate } from './designate.ts';
import { giveDelegation } from './give.ts';
import type { TwoSides } from './testing.ts';
import { addTwoSides, forgetDelegations, reserveForAgency, toCompany } from './testing.ts';

let world: World;
let sides: TwoSides;
before(async () => {
  world = await openWorld();
  sides = await addTwoSides(world);
  await reserveForAgency(world, world.services.plain);
});
after(() => world.close());

const invoiceSpaces = ['invoices-issued', 'invoices-received'] as const satisfies readonly Space[];
const anySpaces = fc.record(
  Object.fromEntries(invoiceSpaces.map((space) => [space, fc.constantFrom<Level>('read', 'write')])) as Record<
    (typeof invoiceSpaces)[number],
    fc.Arbitrary<Level>
  >,
  { requiredKeys: [] },
);
const anyWish = fc.record({
  kind: fc.constantFrom('accountant', 'media-agency', 'operator'),
  spaces: anySpaces,
  services: fc.option(fc.subarray(['plain', 'budget'] as const, { minLength: 1 })),
  openAfter: fc.subarray([...invoiceSpaces]),
  changed: fc.option(anySpaces),
});

const allowed = (level: Level | undefined, at: Level): boolean => level === 'write' || level === at;
const names = Object.keys(rights) as RightName[];

test('a delegation gives no more than its own spaces and services, nor than its giver has open, and never the organisation', async () => {
  const { context, ministry } = world;
  const { database } = context;
  let given = 0;
  await fc.assert(
    fc.asyncProperty(anyWish, async (wish) => {
      await forgetDelegations(world);
      await sql`UPDATE structures SET open_spaces = '{invoices-issued,invoices-received}' WHERE id = ${ministry}`.execute(database);
      const serviceIds = wish.services?.map((name) => world.services[name]) ?? null;
      const id = await giveDelegation(context, sides.giver, toCompany({ kind: wish.kind, spaces: wish.spaces, serviceIds })).catch(
        () => undefined,
      );
      if (id === undefined) return;
      given += 1;
      await assignDelegate(context, sides.receiver, id, sides.agent.id);
      let spaces = wish.spaces;
      if (wish.changed)
        await changeDelegation(context, sides.giver, id, { version: 1, spaces: wish.changed, serviceIds, endsOn: '2026-12-31' }).then(
          () => (spaces = wish.changed ?? spaces),
          () => undefined,
        );
      await sql`UPDATE structures SET open_spaces = ${wish.openAfter} WHERE id = ${ministry}`.execute(database);
      const [grant] = await grantsOf(database, sides.agent.id, context.clock.now(), ministry);
      assert.ok(grant);
      assert.equal(grant.role, 'user');
      assert.deepEqual(grant.serviceIds && new Set(grant.serviceIds), serviceIds ? new Set(serviceIds) : undefined);
      const held = Object.fromEntries(Object.entries(spaces).filter(([space]) => wish.openAfter.some((one) => one === space)));
      assert.deepEqual(grant.spaces, held);
      const actor: PersonActor = { ...sides.agent, grant };
      for (const name of names) {
        const { relation, level } = rights[name];
        if (relation === 'anyone') continue;
        if (!name.startsWith('invoices.')) assert.notEqual(check(actor, name), 'yes', name);
        for (const service of ['plain', 'budget'] as const) {
          const serviceId = world.services[service];
          const paper = { supplierId: world.company, recipientId: ministry, serviceId };
          if (relation === 'member' || check(actor, name, paper) !== 'yes') continue;
          assert.ok(allowed(held['invoices-received'], level) && (!serviceIds || serviceIds.includes(serviceId)), `${name} ${service}`);
          assert.notEqual(wish.kind === 'media-agency' && service === 'budget', true);
        }
      }
    }),
    { numRuns: 120 },
  );
  assert.ok(given > 30, `${given} given`);
});
