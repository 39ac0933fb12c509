import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor, Level, RightName, Role, Space } from '#domain/rights';
import { check, rights, roles, spaces } from '#domain/rights';
import { newId } from '#kernel';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { grantsOf } from './grants.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const now = new Date('2026-11-02T11:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
const names = Object.keys(rights) as RightName[];

/** A membership and its structure, anyhow. */
interface Held {
  role: Role;
  spaces: Partial<Record<Space, Level>>;
  serviceIds: string[] | null;
  open: Space[];
  startsIn: number | null;
  endsIn: number | null;
  isActive: boolean;
}

const anyHeld = (): fc.Arbitrary<Held> =>
  fc.record({
    role: fc.constantFrom(...roles),
    spaces: fc.record(
      Object.fromEntries(spaces.map((space) => [space, fc.constantFrom<Level>('read', 'write')])) as Record<Space, fc.Arbitrary<Level>>,
      { requiredKeys: [] },
    ),
    serviceIds: fc.option(fc.uniqueArray(fc.constantFrom(world.services.plain, world.services.budget), { maxLength: 2 })),
    open: fc.subarray([...spaces]),
    startsIn: fc.option(fc.integer({ min: -3, max: 3 })),
    endsIn: fc.option(fc.integer({ min: -3, max: 3 })),
    isActive: fc.boolean(),
  });

/** Stores it for a new person of the ministry and reads it back as everything that checks rights does. */
async function actorOf(held: Held): Promise<{ userId: string; actor: Actor | undefined }> {
  const { database } = world.context;
  const userId = newId();
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, is_active, created_at)
    VALUES (${userId}, ${userId}, ${userId}, 'A', 'B', ${held.isActive}, ${now})`.execute(database);
  await sql`DELETE FROM memberships WHERE structure_id = ${world.ministry}`.execute(database);
  await sql`UPDATE structures SET open_spaces = ${held.open} WHERE id = ${world.ministry}`.execute(database);
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, service_ids, starts_at, ends_at, created_at)
    VALUES (${userId}, ${world.ministry}, ${held.role}, ${JSON.stringify(held.spaces)}, ${held.serviceIds},
      ${held.startsIn === null ? null : days(held.startsIn)}, ${held.endsIn === null ? null : days(held.endsIn)}, ${now})`.execute(
    database,
  );
  return { userId, actor: await read(userId) };
}

async function read(userId: string): Promise<Actor | undefined> {
  const [grant] = await grantsOf(world.context.database, userId, now, world.ministry);
  return grant && { kind: 'person', id: userId, name: 'A B', language: 'fr', grant };
}

const papers = () =>
  [world.services.plain, world.services.budget, null].flatMap((serviceId) => [
    { supplierId: world.company, recipientId: world.ministry, serviceId },
    { supplierId: world.ministry, recipientId: world.city, serviceId },
  ]);

/** Every right somebody has, on every paper. */
function rightsOf(actor: Actor | undefined): Set<string> {
  if (!actor) return new Set();
  return new Set(
    names
      .filter((name) => rights[name].relation !== 'anyone')
      .flatMap((name) => papers().map((paper, index) => (check(actor, name, paper) === 'yes' ? `${name} ${index}` : '')))
      .filter((one) => one !== ''),
  );
}

test('a membership gives exactly what runs now, in spaces that are open; managers hold the organisation', async () => {
  await fc.assert(
    fc.asyncProperty(anyHeld(), async (held) => {
      const { actor } = await actorOf(held);
      const runs = (held.startsIn ?? -1) <= 0 && (held.endsIn ?? 1) > 0 && held.isActive;
      assert.equal(actor !== undefined, runs);
      if (actor?.kind !== 'person') return;
      for (const space of spaces) {
        const level = space === 'organisation' && held.role !== 'user' ? 'write' : held.spaces[space];
        const isOpen = space === 'organisation' || held.open.includes(space);
        assert.equal(actor.grant.spaces[space], isOpen ? level : undefined, space);
      }
      assert.deepEqual(actor.grant.serviceIds, held.serviceIds ?? undefined);
    }),
    { numRuns: 150 },
  );
});

test('revocation always works: detached, ended, closed account or space, no right is left of it', async () => {
  await fc.assert(
    fc.asyncProperty(anyHeld(), fc.constantFrom('detached', 'ended', 'closed account', 'closed spaces'), async (held, how) => {
      const { userId, actor } = await actorOf({ ...held, startsIn: null, endsIn: null, isActive: true });
      assert.ok(actor);
      const { database } = world.context;
      if (how === 'detached') await sql`DELETE FROM memberships WHERE user_id = ${userId}`.execute(database);
      if (how === 'ended') await sql`UPDATE memberships SET ends_at = ${now} WHERE user_id = ${userId}`.execute(database);
      if (how === 'closed account') await sql`UPDATE users SET is_active = false WHERE id = ${userId}`.execute(database);
      if (how === 'closed spaces') await sql`UPDATE structures SET open_spaces = '{}' WHERE id = ${world.ministry}`.execute(database);
      const left = rightsOf(await read(userId));
      if (how === 'closed spaces')
        assert.deepEqual(
          [...left].filter((one) => one.startsWith('invoices.')),
          [],
        );
      else assert.equal(left.size, 0);
    }),
    { numRuns: 100 },
  );
});

test('adding a restriction, closing a space, lowering a level or a role never adds a right', async () => {
  await fc.assert(
    fc.asyncProperty(anyHeld(), fc.constantFrom(...spaces), async (held, space) => {
      const { userId, actor } = await actorOf({ ...held, startsIn: null, endsIn: null, isActive: true });
      const before = rightsOf(actor);
      const { database } = world.context;
      const changes = [
        sql`UPDATE memberships SET service_ids = ${held.serviceIds?.slice(1) ?? [world.services.plain]} WHERE user_id = ${userId}`,
        sql`UPDATE structures SET open_spaces = array_remove(open_spaces, ${space}) WHERE id = ${world.ministry}`,
        sql`UPDATE memberships SET spaces = spaces - ${space}::text WHERE user_id = ${userId}`,
        sql`UPDATE memberships SET role = 'user' WHERE user_id = ${userId}`,
      ];
      for (const change of changes) {
        await change.execute(database);
        for (const one of rightsOf(await read(userId))) assert.ok(before.has(one), one);
      }
    }),
    { numRuns: 60 },
  );
});
