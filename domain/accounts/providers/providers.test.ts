import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Context, OutsidePerson } from '#kernel';
import { Problem } from '#kernel';
import { readOwnActs } from '#domain/journal';
import type { PersonActor } from '#domain/rights';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { personByToken } from '../operations/person-by-token.ts';
import { hashPassword } from '../passwords.ts';
import { readFactors } from '../second-factor/factors.ts';
import { beginProviderJourney } from './begin.ts';
import { finishProviderLink, finishProviderSignIn } from './finish.ts';
import { unlinkProvider } from './unlink.ts';

const password = 'correct horse battery staple';
const caller = { address: '192.0.2.1', language: 'fr' } as const;
const issuer = 'https://id.example.org';
let world: World;
let context: Context;
let passwordHash: string;
/** Who comes back from the provider next. */
let coming: OutsidePerson;
let people = 0;

before(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
  // The provider's own side is proved against a real one in conformance/stories; here it says what it is told.
  context = {
    ...world.context,
    identityProvider: {
      label: 'Mon agence',
      begin: async (redirectUri) => ({ url: `${issuer}/auth?redirect_uri=${redirectUri}`, remembered: { state: 'kept' } }),
      finish: async (_cameBackTo, remembered) => {
        assert.equal(remembered['state'], 'kept');
        return coming;
      },
    },
  };
});
beforeEach(() => {
  people += 1;
  coming = { issuer, subject: `subject-${people}`, email: `outside${people}@example.org`, firstName: 'Zoé', lastName: 'Petit' };
});
after(() => world.close());

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

async function comeBack(within: Context = context) {
  const { token } = await beginProviderJourney(within, { next: '/invoices/issued' });
  return await finishProviderSignIn(within, { token, cameBackTo: '/sign-in/provider/back?code=a' }, caller);
}

type Someone = PersonActor & { readonly login: string };

async function someone(): Promise<Someone> {
  const grant = { structureId: world.company, structureName: 'Durand', structureIsPublic: false, spaces: {} };
  const actor = await addPerson(context, grant);
  const { rows } = await sql<{ login: string }>`
    UPDATE users SET password_hash = ${passwordHash}, login_verified_at = created_at WHERE id = ${actor.id} RETURNING login`.execute(
    context.database,
  );
  return { ...actor, login: rows[0]?.login ?? '' };
}

test('a stranger gets an account without a password that reaches nothing; the next time it is the same', async () => {
  const first = await comeBack();
  assert.equal(first.isNew, true);
  assert.equal(first.next, '/invoices/issued');
  const person = await personByToken(context, first.token);
  assert.equal(person?.actor.name, 'Zoé Petit');
  assert.deepEqual(person?.memberships, []);
  const second = await comeBack();
  assert.equal(second.isNew, false);
  assert.equal(second.userId, first.userId);
  const { rows } = await sql<{ way: string }>`SELECT way FROM sessions WHERE user_id = ${first.userId}`.execute(context.database);
  assert.ok(rows.every(({ way }) => way === 'provider'));
  assert.ok((await readOwnActs(context, first.userId, 10)).some(({ kind }) => kind === 'accounts.created'));
});

test('a later change of address at the provider changes nothing here', async () => {
  const first = await comeBack();
  coming = { ...coming, email: (await someone()).login };
  assert.equal((await comeBack()).userId, first.userId);
});

test('without a verified address nobody new is let in', async () => {
  const { email: _, ...withoutEmail } = coming;
  for (const person of [withoutEmail, { ...coming, email: 'no address' }, { ...coming, email: 'a@b.example\r\nBcc: c@d.example' }]) {
    coming = person;
    await assert.rejects(comeBack(), problem('accounts.provider-no-email'));
  }
});

test('an account with that login is opened when it is no better guarded than its mailbox', async () => {
  const person = await someone();
  coming = { ...coming, email: person.login.toUpperCase() };
  assert.equal((await comeBack()).userId, person.id);
  assert.ok((await readOwnActs(context, person.id, 10)).some(({ kind }) => kind === 'accounts.provider-linked'));
});

test('an account whose login was never verified, or with a second factor, or with another identity there, is linked from within only', async () => {
  const [unverified, guarded, linked] = [await someone(), await someone(), await someone()];
  await sql`UPDATE users SET login_verified_at = NULL WHERE id = ${unverified.id}`.execute(context.database);
  await sql`INSERT INTO passkeys (id, user_id, name, public_key, counter, created_at) VALUES ('key-of-guarded', ${guarded.id}, 'x', '', 0, now())`.execute(
    context.database,
  );
  await sql`INSERT INTO external_identities (issuer, subject, user_id, created_at) VALUES (${issuer}, 'earlier', ${linked.id}, now())`.execute(
    context.database,
  );
  for (const person of [unverified, guarded, linked]) {
    coming = { ...coming, email: person.login };
    await assert.rejects(comeBack(), problem('accounts.provider-link-first'));
  }
});

test('a closed account stays closed, whether it was linked or is found by its address', async () => {
  const [linked, found] = [await someone(), await someone()];
  coming = { ...coming, email: linked.login };
  await comeBack();
  await sql`UPDATE users SET is_active = false WHERE id IN (${linked.id}, ${found.id})`.execute(context.database);
  await assert.rejects(comeBack(), problem('accounts.closed-here'));
  coming = { ...coming, subject: 'somebody-else', email: found.login };
  await assert.rejects(comeBack(), problem('accounts.closed-here'));
});

test('a journey ends once, in ten minutes, with the secret it began with', async () => {
  const back = (token: string | undefined) => finishProviderSignIn(context, { token, cameBackTo: '/sign-in/provider/back' }, caller);
  const { token } = await beginProviderJourney(context, { next: '/home' });
  await assert.rejects(back(undefined), problem('accounts.challenge-over'));
  await assert.rejects(back('another'), problem('accounts.challenge-over'));
  await back(token);
  await assert.rejects(back(token), problem('accounts.challenge-over'));
  const late = await beginProviderJourney(context, { next: '/home' });
  world.context.clock.advance(10 * 60_000);
  await assert.rejects(back(late.token), problem('accounts.challenge-over'));
});

test('an account is linked from within by its owner, who shows the password; a journey to link signs nobody in', async () => {
  const [person, other] = [await someone(), await someone()];
  const begin = (who: Someone, proof = password) => beginProviderJourney(context, { next: '/account', link: { userId: who.id, proof } });
  await assert.rejects(begin(person, 'wrong'), problem('accounts.proof-wrong'));
  const journey = await begin(person);
  const back = { token: journey.token, cameBackTo: '/sign-in/provider/back' };
  await assert.rejects(finishProviderSignIn(context, back, caller), problem('accounts.challenge-over'));
  await assert.rejects(finishProviderLink(context, other, back), problem('accounts.challenge-over'));
  assert.equal(await finishProviderLink(context, person, back), '/account');
  assert.equal((await comeBack()).userId, person.id);
  const second = await begin(other);
  await assert.rejects(finishProviderLink(context, other, { ...back, token: second.token }), problem('accounts.provider-linked-already'));
});

test('a link is undone by its owner, unless nothing else would open the account', async () => {
  const { userId } = await comeBack();
  const person = { id: userId, name: 'Zoé Petit' };
  await assert.rejects(unlinkProvider(context, person, issuer, ''), problem('accounts.last-way-in'));
  await sql`UPDATE users SET password_hash = ${passwordHash} WHERE id = ${userId}`.execute(context.database);
  await assert.rejects(unlinkProvider(context, person, issuer, 'wrong'), problem('accounts.proof-wrong'));
  await unlinkProvider(context, person, issuer, password);
  assert.deepEqual((await readFactors(context, userId)).identities, []);
  await assert.rejects(unlinkProvider(context, person, issuer, password), problem('accounts.provider-not-linked'));
});

test('two first arrivals of one person at once make one account', async () => {
  const results = await Promise.allSettled([comeBack(), comeBack(), comeBack()]);
  const ids = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.userId] : []));
  assert.ok(ids.length > 0);
  assert.equal(new Set(ids).size, 1);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const expected = ['accounts.challenge-over', 'accounts.provider-link-first', 'accounts.provider-linked-already'];
  assert.ok(refusals.every((reason) => reason instanceof Problem && expected.includes(reason.code)));
});

test('a platform without a provider sends nobody anywhere', async () => {
  await assert.rejects(beginProviderJourney(world.context, { next: '/home' }), problem('accounts.no-provider'));
});
