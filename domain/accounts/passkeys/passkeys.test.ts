import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import { readOwnActs } from '#domain/journal';
import type { PersonActor } from '#domain/rights';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { personByToken } from '../operations/person-by-token.ts';
import { signIn } from '../operations/sign-in.ts';
import { hashPassword } from '../passwords.ts';
import { readFactors } from '../second-factor/factors.ts';
import { finishSecondFactor } from '../second-factor/second-step.ts';
import { Authenticator } from './authenticator.testing.ts';
import { removePasskey, renamePasskey } from './keep.ts';
import { beginPasskey, finishPasskey } from './registration.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from './sign-in.ts';

const password = 'correct horse battery staple';
const caller = { address: '192.0.2.1' };
const site = { origin: 'http://unisson.test', rpId: 'unisson.test' };
let world: World;
let passwordHash: string;
before(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
after(() => world.close());

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

type Someone = PersonActor & { readonly login: string };

async function someone(): Promise<Someone> {
  const grant = {
    structureId: world.company,
    structureName: 'Durand',
    structureIsPublic: false,
    spaces: {},
    role: 'secondary-manager',
  } as const;
  const actor = await addPerson(world.context, grant);
  const { rows } = await sql<{
    login: string;
  }>`UPDATE users SET password_hash = ${passwordHash} WHERE id = ${actor.id} RETURNING login`.execute(world.context.database);
  return { ...actor, login: rows[0]?.login ?? '' };
}

const begin = (person: Someone, name = 'Téléphone') => beginPasskey(world.context, person, { name, proof: password });

async function withPasskey(): Promise<{ person: Someone; key: Authenticator; recoveryCodes: readonly string[] }> {
  const person = await someone();
  const key = new Authenticator();
  const { challenge } = await begin(person);
  return { person, key, recoveryCodes: await finishPasskey(world.context, person, key.create({ ...site, challenge })) };
}

const use = async (
  key: Authenticator,
  change: { origin?: string; rpId?: string; verified?: boolean; counter?: number; challenge?: string } = {},
) => {
  const { challenge } = await beginPasskeySignIn(world.context, undefined);
  return await finishPasskeySignIn(world.context, key.get({ ...site, challenge, ...change }), undefined, caller);
};

test('a passkey is made, then opens a whole session without a login or a password', async () => {
  const { person, key, recoveryCodes } = await withPasskey();
  assert.equal(recoveryCodes.length, 10);
  const options = await beginPasskeySignIn(world.context, undefined);
  assert.deepEqual(options.allowCredentials, []);
  assert.equal(options.userVerification, 'required');
  const session = await finishPasskeySignIn(world.context, key.get({ ...site, challenge: options.challenge }), undefined, caller);
  assert.equal(session.needsSecondFactor, false);
  assert.equal((await personByToken(world.context, session.token))?.userId, person.id);
  const [passkey] = (await readFactors(world.context, person.id)).passkeys;
  assert.equal(passkey?.name, 'Téléphone');
  assert.deepEqual(passkey?.lastUsedAt, world.context.clock.now());
});

test('what is asked for: discoverable, verified, none that the person has already', async () => {
  const { person, key } = await withPasskey();
  const options = await begin(person);
  assert.equal(options.authenticatorSelection?.residentKey, 'required');
  assert.equal(options.authenticatorSelection?.userVerification, 'required');
  assert.equal(options.rp.id, 'unisson.test');
  assert.deepEqual(
    options.excludeCredentials?.map(({ id }) => id),
    [key.id],
  );
  assert.ok(!Buffer.from(options.user.id, 'base64url').toString().includes(person.id));
});

test('an answer is taken once', async () => {
  const { person, key } = await withPasskey();
  const { challenge } = await beginPasskeySignIn(world.context, undefined);
  const answer = key.get({ ...site, challenge });
  await finishPasskeySignIn(world.context, answer, undefined, caller);
  await assert.rejects(finishPasskeySignIn(world.context, answer, undefined, caller), problem('accounts.challenge-over'));
  const registration = await begin(person);
  const created = new Authenticator().create({ ...site, challenge: registration.challenge });
  await finishPasskey(world.context, person, created);
  await assert.rejects(finishPasskey(world.context, person, created), problem('accounts.challenge-over'));
});

test('after five minutes, or to a challenge that nobody set, an answer is too late', async () => {
  const { person, key } = await withPasskey();
  const [{ challenge }, registration] = [await beginPasskeySignIn(world.context, undefined), await begin(person)];
  world.context.clock.advance(5 * 60_000);
  await assert.rejects(
    finishPasskeySignIn(world.context, key.get({ ...site, challenge }), undefined, caller),
    problem('accounts.challenge-over'),
  );
  await assert.rejects(
    finishPasskey(world.context, person, new Authenticator().create({ ...site, challenge: registration.challenge })),
    problem('accounts.challenge-over'),
  );
  await assert.rejects(use(key, { challenge: 'bm9ib2R5IHNldCB0aGlz' }), problem('accounts.challenge-over'));
});

test('a challenge is good for its purpose and its person only', async () => {
  const [{ person, key }, other] = [await withPasskey(), await someone()];
  const forSignIn = await beginPasskeySignIn(world.context, undefined);
  const registration = await begin(person);
  await assert.rejects(
    finishPasskey(world.context, person, new Authenticator().create({ ...site, challenge: forSignIn.challenge })),
    problem('accounts.challenge-over'),
  );
  await assert.rejects(
    finishPasskeySignIn(world.context, key.get({ ...site, challenge: registration.challenge }), undefined, caller),
    problem('accounts.challenge-over'),
  );
  await assert.rejects(
    finishPasskey(world.context, other, new Authenticator().create({ ...site, challenge: registration.challenge })),
    problem('accounts.challenge-over'),
  );
});

test('another origin, another site, a person who was not verified, an unknown key, a foreign signature are refused', async () => {
  const { person, key } = await withPasskey();
  for (const change of [
    { origin: 'http://unisson.test.evil.example' },
    { origin: 'https://unisson.test' },
    { rpId: 'evil.example' },
    { verified: false },
  ])
    await assert.rejects(use(key, change), problem('accounts.passkey-refused'), JSON.stringify(change));
  await assert.rejects(use(new Authenticator()), problem('accounts.passkey-refused'));
  const { challenge } = await beginPasskeySignIn(world.context, undefined);
  const foreign = { ...(new Authenticator().get({ ...site, challenge, counter: 50 }) as object), id: key.id };
  await assert.rejects(finishPasskeySignIn(world.context, foreign, undefined, caller), problem('accounts.passkey-refused'));
  for (const change of [{ origin: 'http://evil.example' }, { rpId: 'evil.example' }, { verified: false }]) {
    const registration = await begin(person);
    await assert.rejects(
      finishPasskey(world.context, person, new Authenticator().create({ ...site, challenge: registration.challenge, ...change })),
      problem('accounts.passkey-refused'),
    );
  }
});

test('a counter that goes back or stands still tells of a copied key', async () => {
  const { key } = await withPasskey();
  await use(key, { counter: 10 });
  await assert.rejects(use(key, { counter: 9 }), problem('accounts.passkey-refused'));
  await assert.rejects(use(key, { counter: 10 }), problem('accounts.passkey-refused'));
  assert.ok((await use(key, { counter: 11 })).token);
});

test('what is no answer is refused before anything is looked up', async () => {
  const person = await someone();
  for (const answer of [
    undefined,
    null,
    'text',
    12,
    [],
    {},
    { id: 'a', response: null },
    { id: 'é', response: {} },
    { id: 'a'.repeat(20_000), response: {} },
  ]) {
    await assert.rejects(finishPasskeySignIn(world.context, answer, undefined, caller), problem('accounts.passkey-refused'));
    await assert.rejects(finishPasskey(world.context, person, answer), problem('accounts.passkey-refused'));
  }
});

test('a closed account is opened by no passkey', async () => {
  const { person, key } = await withPasskey();
  await sql`UPDATE users SET is_active = false WHERE id = ${person.id}`.execute(world.context.database);
  await assert.rejects(use(key), problem('accounts.sign-in-refused'));
});

test('who has a passkey needs it, or a recovery code, after the password; another person’s does not do', async () => {
  const [{ person, key, recoveryCodes }, other] = [await withPasskey(), await withPasskey()];
  const pending = await signIn(world.context, { login: person.login, password, ...caller });
  assert.equal(pending.needsSecondFactor, true);
  const options = await beginPasskeySignIn(world.context, pending.token);
  assert.deepEqual(
    options.allowCredentials?.map(({ id }) => id),
    [key.id],
  );
  await assert.rejects(
    finishPasskeySignIn(world.context, other.key.get({ ...site, challenge: options.challenge }), pending.token, caller),
    problem('accounts.passkey-refused'),
  );
  const again = await beginPasskeySignIn(world.context, pending.token);
  const session = await finishPasskeySignIn(world.context, key.get({ ...site, challenge: again.challenge }), pending.token, caller);
  assert.equal((await personByToken(world.context, session.token))?.userId, person.id);
  const second = await signIn(world.context, { login: person.login, password, ...caller });
  assert.ok((await finishSecondFactor(world.context, second.token, { recoveryCode: recoveryCodes[0] ?? '' }, caller)).token);
});

test('a passkey counts as the second factor of a manager', async () => {
  const { key } = await withPasskey();
  const { token } = await use(key);
  const strict = { ...world.context, policy: { ...world.context.policy, managersNeedSecondFactor: true } };
  assert.equal((await personByToken(strict, token))?.mustSetUpSecondFactor, false);
});

test('making and removing one needs the password; only one’s own is renamed or removed', async () => {
  const [{ person, key }, other] = [await withPasskey(), await someone()];
  await assert.rejects(beginPasskey(world.context, person, { name: 'x', proof: 'wrong' }), problem('accounts.proof-wrong'));
  for (const name of ['', '   ', 'n'.repeat(61)]) {
    await assert.rejects(begin(person, name), problem('accounts.passkey-name'));
    await assert.rejects(renamePasskey(world.context, person, key.id, name), problem('accounts.passkey-name'));
  }
  await assert.rejects(renamePasskey(world.context, other, key.id, 'Volée'), problem('accounts.passkey-not-found'));
  await assert.rejects(removePasskey(world.context, other, key.id, password), problem('accounts.passkey-not-found'));
  await assert.rejects(removePasskey(world.context, person, key.id, 'wrong'), problem('accounts.proof-wrong'));
  await renamePasskey(world.context, person, key.id, '  Clé   du bureau ');
  assert.equal((await readFactors(world.context, person.id)).passkeys[0]?.name, 'Clé du bureau');
  world.context.clock.advance(1000);
  await removePasskey(world.context, person, key.id, password);
  assert.equal((await readFactors(world.context, person.id)).recoveryCodesLeft, undefined);
  await assert.rejects(use(key), problem('accounts.passkey-refused'));
  assert.equal((await signIn(world.context, { login: person.login, password, ...caller })).needsSecondFactor, false);
  const acts = (await readOwnActs(world.context, person.id, 10)).filter(({ kind }) => kind.startsWith('accounts.passkey'));
  assert.deepEqual(
    acts.map(({ kind, details }) => [kind, details?.['passkey']]),
    [
      ['accounts.passkey-removed', 'Clé du bureau'],
      ['accounts.passkey-added', 'Téléphone'],
    ],
  );
});
