import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { newsTold } from '../testing/house.ts';
import { changeDelegation } from './change.ts';
import { giveDelegation } from './give.ts';
import { tellDelegationEnds } from './tell-ends.ts';
import type { TwoSides } from './testing.ts';
import { addTwoSides, toCompany } from './testing.ts';

let world: World;
let sides: TwoSides;
before(async () => {
  world = await openWorld();
  sides = await addTwoSides(world);
});
after(() => world.close());

test('both sides are warned once thirty days before, anew when the end moved, and told once it came', async () => {
  const { context } = world;
  const id = await giveDelegation(context, sides.giver, toCompany());
  // What is told at once is enqueued in no particular order.
  const told = async (last: number) => new Set((await newsTold(context)).slice(-last).map(({ code, to }) => `${code} ${String(to[0])}`));
  const both = (code: string) => new Set([`${code} ${sides.giver.id}`, `${code} ${sides.receiver.id}`]);
  context.clock.set('2026-12-01T22:59:59Z');
  assert.equal(await tellDelegationEnds(context), 0);
  context.clock.set('2026-12-01T23:00:00Z');
  assert.equal(await tellDelegationEnds(context), 1);
  assert.equal(await tellDelegationEnds(context), 0);
  assert.deepEqual(await told(2), both('delegation-ends-soon'));
  await changeDelegation(context, sides.giver, id, {
    version: 1,
    spaces: { 'invoices-received': 'read' },
    serviceIds: null,
    endsOn: '2027-01-31',
  });
  assert.equal(await tellDelegationEnds(context), 0);
  context.clock.set('2027-01-05T08:00:00Z');
  assert.equal(await tellDelegationEnds(context), 1);
  context.clock.set('2027-01-31T23:00:00Z');
  assert.equal(await tellDelegationEnds(context), 1);
  assert.equal(await tellDelegationEnds(context), 0);
  assert.deepEqual(await told(2), both('delegation-over'));
  const { rows } = await sql<{
    count: number;
  }>`SELECT count(*)::integer AS count FROM acts WHERE kind = 'delegations.ended' AND actor_kind = 'system'`.execute(context.database);
  assert.equal(rows[0]?.count, 2);
});
