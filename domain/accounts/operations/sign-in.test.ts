import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { hashPassword } from '../passwords.ts';
import { hashSecret } from '../tokens.ts';
import { changePassword } from './change-password.ts';
import { clientActor, clientSecretMatches } from './client-actor.ts';
import { personByToken } from './person-by-token.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { switchStructure } from './switch-structure.ts';

let world: World;
let login: string;
before(async () => {
  world = await openWorld();
  const passwordHash = await hashPassword('correct horse battery');
  await sql`UPDATE users SET password_hash = ${passwordHash} WHERE id = ${world.supplier.id}`.execute(world.context.database);
  const { rows } = await sql<{ login: string }>`SELECT login FROM users WHERE id = ${world.supplier.id}`.execute(world.context.database);
  login = rows[0]?.login ?? '';
});
after(() => world.close());

const enter = (password: string, as = login) => signIn(world.context, { login: as, password, address: '192.0.2.1' });
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('a session opens, slides, and ends', async () => {
  const { token } = await enter('correct horse battery', ` ${login.toUpperCase()} `);
  world.context.clock.advance(11 * 3600 * 1000);
  const session = await personByToken(world.context, token);
  assert.equal(session?.actor.grant.structureId, world.company);
  world.context.clock.advance(11 * 3600 * 1000);
  assert.ok(await personByToken(world.context, token));
  world.context.clock.advance(13 * 3600 * 1000);
  assert.equal(await personByToken(world.context, token), undefined);
});

test('a session is ended by signing out, and its secret is not stored', async () => {
  const { token } = await enter('correct horse battery');
  const { rows } = await sql<{ token_hash: string }>`SELECT token_hash FROM sessions`.execute(world.context.database);
  assert.ok(rows.every(({ token_hash }) => token_hash !== token));
  await assert.rejects(switchStructure(world.context, token, world.city), problem('accounts.not-a-member'));
  await signOut(world.context, token);
  assert.equal(await personByToken(world.context, token), undefined);
});

test('unknown logins and wrong passwords are told the same; after five failures one waits, never long', async () => {
  await assert.rejects(enter('whatever', 'nobody@example.org'), problem('accounts.sign-in-refused'));
  for (let failure = 0; failure < 5; failure++) await assert.rejects(enter('wrong'), problem('accounts.sign-in-refused'));
  await assert.rejects(
    enter('correct horse battery'),
    (error) => error instanceof Problem && error.code === 'accounts.throttled' && Number(error.details['retryAfterSeconds']) <= 60,
  );
  for (let failure = 0; failure < 12; failure++) {
    world.context.clock.advance(61_000);
    await assert.rejects(enter('wrong'), problem('accounts.sign-in-refused'));
  }
  world.context.clock.advance(61_000);
  assert.ok((await enter('correct horse battery')).token);
});

test('a new password ends the other sessions', async () => {
  const [kept, other] = [await enter('correct horse battery'), await enter('correct horse battery')];
  await assert.rejects(
    changePassword(world.context, kept.token, { current: 'wrong', wanted: 'another long password' }),
    problem('accounts.password-wrong'),
  );
  await assert.rejects(
    changePassword(world.context, kept.token, { current: 'correct horse battery', wanted: 'short' }),
    problem('accounts.password-length'),
  );
  await changePassword(world.context, kept.token, { current: 'correct horse battery', wanted: 'another long password' });
  assert.ok(await personByToken(world.context, kept.token));
  assert.equal(await personByToken(world.context, other.token), undefined);
});

test('an API client is known by its secret while active', async () => {
  await sql`INSERT INTO api_clients (id, structure_id, name, secret_hash, spaces, created_at)
    VALUES ('erp', ${world.company}, 'ERP', ${hashSecret('s3cret')}, '{"invoices-issued":"write"}', now())`.execute(world.context.database);
  assert.equal(await clientSecretMatches(world.context, 'erp', 's3cret'), true);
  assert.equal(await clientSecretMatches(world.context, 'erp', 'other'), false);
  assert.equal(await clientSecretMatches(world.context, 'unknown', ''), false);
  assert.equal((await clientActor(world.context, 'erp'))?.grant.spaces['invoices-issued'], 'write');
});
