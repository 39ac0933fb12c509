import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { check } from '#domain/rights';
import { newId, Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { personByToken } from '../operations/person-by-token.ts';
import { hashSecret } from '../tokens.ts';
import { stopViewing, viewAs } from './view-as.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const manage = () =>
  addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'write' },
  });

async function enter(userId: string): Promise<string> {
  const token = newId();
  const at = world.context.clock.now();
  await sql`INSERT INTO sessions (token_hash, user_id, structure_id, csrf_secret, created_at, seen_at, expires_at)
    VALUES (${hashSecret(token)}, ${userId}, ${world.city}, 'x', ${at}, ${at}, ${new Date(at.getTime() + 3_600_000)})`.execute(
    world.context.database,
  );
  return token;
}

const actorOf = async (token: string) => {
  const session = await personByToken(world.context, token);
  assert.ok(session);
  return session.actor;
};

test('a manager looks with the rights of somebody of the structure, under their own name, and can do nothing', async () => {
  const token = await enter((await manage()).id);
  await viewAs(world.context, await actorOf(token), token, world.clerk.id);
  const actor = await actorOf(token);
  assert.deepEqual(actor.viewingAs, { userId: world.clerk.id, name: world.clerk.name });
  assert.deepEqual(actor.grant.spaces, { 'invoices-received': 'write' });
  assert.equal(check(actor, 'invoices.list-received'), 'yes');
  const paper = { supplierId: world.company, recipientId: world.city };
  assert.equal(check(actor, 'invoices.process', paper), 'viewing');
  assert.equal(check(actor, 'invoices.read', paper), 'yes');
  const { rows } = await sql<{
    actor_id: string;
  }>`SELECT actor_id FROM acts WHERE kind = 'memberships.viewed-as' AND user_id = ${world.clerk.id}`.execute(world.context.database);
  assert.deepEqual(
    rows.map((row) => row.actor_id),
    [actor.id],
  );
  await stopViewing(world.context, token);
  assert.equal((await actorOf(token)).viewingAs, undefined);
});

test('nobody else is looked with: oneself, strangers, people who left; and only managers look', async () => {
  const manager = await manage();
  const token = await enter(manager.id);
  const actor = await actorOf(token);
  await assert.rejects(viewAs(world.context, actor, token, manager.id), problem('accounts.viewing-oneself'));
  await assert.rejects(viewAs(world.context, actor, token, world.official.id), problem('memberships.person-not-found'));
  await assert.rejects(viewAs(world.context, actor, token, 'nobody'), problem('memberships.person-not-found'));
  const clerkToken = await enter(world.clerk.id);
  await assert.rejects(viewAs(world.context, await actorOf(clerkToken), clerkToken, manager.id), problem('rights.missing'));
});

test('looking ends at once when either leaves', async () => {
  const manager = await manage();
  const token = await enter(manager.id);
  await viewAs(world.context, await actorOf(token), token, world.clerk.id);
  await sql`UPDATE memberships SET role = 'user' WHERE user_id = ${manager.id}`.execute(world.context.database);
  assert.equal((await actorOf(token)).viewingAs, undefined);
  await sql`UPDATE memberships SET role = 'secondary-manager' WHERE user_id = ${manager.id}`.execute(world.context.database);
  assert.ok((await actorOf(token)).viewingAs);
  await sql`UPDATE memberships SET ends_at = ${world.context.clock.now()} WHERE user_id = ${world.clerk.id}`.execute(
    world.context.database,
  );
  assert.equal((await actorOf(token)).viewingAs, undefined);
});
