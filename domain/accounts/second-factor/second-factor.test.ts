import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { sql } from 'kysely';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { readOwnActs } from '#domain/journal';
import type { PersonActor } from '#domain/rights';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { personByToken } from '../operations/person-by-token.ts';
import { signIn } from '../operations/sign-in.ts';
import { hashPassword } from '../passwords.ts';
import { confirmTotp, offerTotp, removeTotp } from './application.ts';
import { readFactors } from './factors.ts';
import { renewRecoveryCodes } from './renew-codes.ts';
import { resetFactors } from './reset.ts';
import { finishSecondFactor, pendingSignIn } from './second-step.ts';

const password = 'correct horse battery staple';
const caller = { address: '192.0.2.1' };
let world: World;
let passwordHash: string;
before(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
after(() => world.close());

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const codeOf = (secret: string, stepsLater = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: world.context.clock.now().getTime() + stepsLater * 30_000 });
const nextStep = (): void => world.context.clock.advance(30_000);

type Someone = PersonActor & { readonly login: string };

async function someone(role: 'user' | 'secondary-manager' = 'user'): Promise<Someone> {
  const actor = await addPerson(world.context, {
    structureId: world.company,
    structureName: 'Durand Travaux',
    structureIsPublic: false,
    spaces: { 'invoices-issued': 'write' },
    role,
  });
  const { rows } = await sql<{
    login: string;
  }>`UPDATE users SET password_hash = ${passwordHash} WHERE id = ${actor.id} RETURNING login`.execute(world.context.database);
  return { ...actor, login: rows[0]?.login ?? '' };
}

/** Somebody whose application gives codes, with its secret and the recovery codes. */
async function withApplication(): Promise<{ person: Someone; secret: string; recoveryCodes: readonly string[] }> {
  const person = await someone();
  const offer = offerTotp(world.context, person, person.login);
  const recoveryCodes = await confirmTotp(world.context, person, { sealed: offer.sealed, code: codeOf(offer.secret), proof: password });
  nextStep();
  return { person, secret: offer.secret, recoveryCodes };
}

const enter = (person: Someone, context: Context = world.context) => signIn(context, { login: person.login, password, ...caller });

async function mailsTo(person: PersonActor): Promise<string[]> {
  const { rows } = await sql<{ payload: { code: string; to: { userId: string }[] } }>`
    SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'notifications.tell' ORDER BY j.id`.execute(world.context.database);
  return rows.filter(({ payload }) => payload.to.some(({ userId }) => userId === person.id)).map(({ payload }) => payload.code);
}

test('the password alone opens nothing; the code opens a new session; the first token is worth nothing then', async () => {
  const { person, secret } = await withApplication();
  const pending = await enter(person);
  assert.equal(pending.needsSecondFactor, true);
  assert.equal(await personByToken(world.context, pending.token), undefined);
  assert.equal((await pendingSignIn(world.context, pending.token))?.userId, person.id);
  const open = await finishSecondFactor(world.context, pending.token, { code: ` ${codeOf(secret)}` }, caller);
  assert.notEqual(open.token, pending.token);
  assert.equal((await personByToken(world.context, open.token))?.userId, person.id);
  assert.equal(await personByToken(world.context, pending.token), undefined);
  await assert.rejects(
    finishSecondFactor(world.context, pending.token, { code: codeOf(secret, 1) }, caller),
    problem('accounts.second-factor-over'),
  );
  assert.equal(await pendingSignIn(world.context, open.token), undefined);
});

test('a code is taken once, even by two at once, and never an older one after it', async () => {
  const { person, secret } = await withApplication();
  const pendings = [await enter(person), await enter(person), await enter(person)];
  const code = codeOf(secret);
  const older = codeOf(secret, -1);
  const results = await Promise.allSettled(
    pendings.slice(0, 2).map(({ token }) => finishSecondFactor(world.context, token, { code }, caller)),
  );
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  await assert.rejects(
    finishSecondFactor(world.context, pendings[2]?.token ?? '', { code: older }, caller),
    problem('accounts.code-wrong'),
  );
});

test('the code that switched the application on does not open a session too', async () => {
  const person = await someone();
  const offer = offerTotp(world.context, person, person.login);
  const code = codeOf(offer.secret);
  await confirmTotp(world.context, person, { sealed: offer.sealed, code, proof: password });
  const { token } = await enter(person);
  await assert.rejects(finishSecondFactor(world.context, token, { code }, caller), problem('accounts.code-wrong'));
});

test('after ten minutes the password is asked for again', async () => {
  const { person, secret } = await withApplication();
  const { token } = await enter(person);
  world.context.clock.advance(10 * 60_000);
  await assert.rejects(finishSecondFactor(world.context, token, { code: codeOf(secret) }, caller), problem('accounts.second-factor-over'));
});

test('codes cannot be tried one after the other: delays after five, the password again after ten, and the owner is told', async () => {
  const { person, secret } = await withApplication();
  const { token } = await enter(person);
  const tryWrong = () => finishSecondFactor(world.context, token, { code: '000000' }, caller);
  for (let failure = 0; failure < 5; failure++) await assert.rejects(tryWrong(), problem('accounts.code-wrong'));
  await assert.rejects(
    finishSecondFactor(world.context, token, { code: codeOf(secret) }, caller),
    (error) => error instanceof Problem && error.code === 'accounts.throttled' && Number(error.details['retryAfterSeconds']) <= 60,
  );
  for (let failure = 5; failure < 9; failure++) {
    world.context.clock.advance(61_000);
    await assert.rejects(tryWrong(), problem('accounts.code-wrong'));
  }
  world.context.clock.advance(61_000);
  await assert.rejects(tryWrong(), problem('accounts.second-factor-over'));
  assert.ok((await mailsTo(person)).includes('second-factor-failed'));
  world.context.clock.advance(61_000);
  const again = await enter(person);
  assert.ok((await finishSecondFactor(world.context, again.token, { code: codeOf(secret) }, caller)).token);
});

test('codes sent all at once are counted as if they came in a row', async () => {
  const { person } = await withApplication();
  const { token } = await enter(person);
  const guesses = Array.from({ length: 30 }, (_, guess) => String(guess).padStart(6, '0'));
  const results = await Promise.allSettled(guesses.map((code) => finishSecondFactor(world.context, token, { code }, caller)));
  const tried = results.filter((result) => result.status === 'rejected' && problem('accounts.code-wrong')(result.reason));
  assert.equal(tried.length, 5);
});

test('each recovery code works once, however it is typed, and somebody else’s never', async () => {
  const { person, recoveryCodes } = await withApplication();
  const other = await withApplication();
  assert.equal(new Set(recoveryCodes).size, 10);
  const [first = '', second = ''] = recoveryCodes;
  const use = async (recoveryCode: string) => finishSecondFactor(world.context, (await enter(person)).token, { recoveryCode }, caller);
  assert.ok((await use(first)).token);
  await assert.rejects(use(first), problem('accounts.recovery-code-wrong'));
  assert.ok((await use(` ${second.toUpperCase().replaceAll('-', ' ')}`)).token);
  await assert.rejects(use(other.recoveryCodes[0] ?? ''), problem('accounts.recovery-code-wrong'));
  const { rows } = await sql<{ code_hash: string }>`SELECT code_hash FROM recovery_codes`.execute(world.context.database);
  assert.ok(rows.every(({ code_hash }) => !recoveryCodes.includes(code_hash)));
  assert.equal((await readFactors(world.context, person.id)).recoveryCodesLeft, 8);
  assert.ok((await mailsTo(person)).includes('recovery-code-used'));
});

test('when few codes are left it is said, and new ones replace them all', async () => {
  const { person, recoveryCodes } = await withApplication();
  for (const recoveryCode of recoveryCodes.slice(0, 7)) {
    assert.equal((await readFactors(world.context, person.id)).areCodesFew, false);
    await finishSecondFactor(world.context, (await enter(person)).token, { recoveryCode }, caller);
  }
  assert.equal((await readFactors(world.context, person.id)).areCodesFew, true);
  await assert.rejects(renewRecoveryCodes(world.context, person, 'wrong'), problem('accounts.proof-wrong'));
  const fresh = await renewRecoveryCodes(world.context, person, password);
  assert.equal((await readFactors(world.context, person.id)).recoveryCodesLeft, 10);
  const { token } = await enter(person);
  await assert.rejects(
    finishSecondFactor(world.context, token, { recoveryCode: recoveryCodes[9] ?? '' }, caller),
    problem('accounts.recovery-code-wrong'),
  );
  assert.ok((await finishSecondFactor(world.context, token, { recoveryCode: fresh[0] ?? '' }, caller)).token);
});

test('switching on needs the password and a code of the secret on offer, which is nobody else’s and lasts half an hour', async () => {
  const [person, other] = [await someone(), await someone()];
  const offer = offerTotp(world.context, person, person.login);
  const confirm = (who: Someone, change: { code?: string; proof?: string; sealed?: string }) =>
    confirmTotp(world.context, who, { sealed: offer.sealed, code: codeOf(offer.secret), proof: password, ...change });
  await assert.rejects(confirm(person, { code: '000000' }), problem('accounts.code-wrong'));
  await assert.rejects(confirm(person, { proof: 'wrong' }), problem('accounts.proof-wrong'));
  await assert.rejects(confirm(other, {}), problem('accounts.offer-over'));
  await assert.rejects(confirm(person, { sealed: 'forged' }), problem('accounts.offer-over'));
  assert.equal(offerTotp(world.context, person, person.login, offer.sealed).secret, offer.secret);
  world.context.clock.advance(31 * 60_000);
  await assert.rejects(confirm(person, {}), problem('accounts.offer-over'));
  assert.equal((await enter(person)).needsSecondFactor, false);
});

test('it is set up once; switching off needs the password or a code, and leaves no recovery code behind', async () => {
  const { person, secret } = await withApplication();
  const again = offerTotp(world.context, person, person.login);
  await assert.rejects(
    confirmTotp(world.context, person, { sealed: again.sealed, code: codeOf(again.secret), proof: password }),
    problem('accounts.second-factor-there'),
  );
  await assert.rejects(removeTotp(world.context, person, 'wrong'), problem('accounts.proof-wrong'));
  await removeTotp(world.context, person, codeOf(secret));
  const factors = await readFactors(world.context, person.id);
  assert.equal(factors.applicationSince, undefined);
  assert.equal(factors.recoveryCodesLeft, undefined);
  await assert.rejects(removeTotp(world.context, person, password), problem('accounts.no-second-factor'));
  assert.equal((await enter(person)).needsSecondFactor, false);
  assert.deepEqual(
    (await readOwnActs(world.context, person.id, 10)).map(({ kind }) => kind).filter((kind) => kind.includes('second-factor')),
    ['accounts.second-factor-removed', 'accounts.second-factor-added'],
  );
  const told = await mailsTo(person);
  assert.ok(told.includes('second-factor-added') && told.includes('second-factor-removed'));
});

test('the password asked for again cannot be guessed either', async () => {
  const { person } = await withApplication();
  for (let failure = 0; failure < 5; failure++)
    await assert.rejects(removeTotp(world.context, person, `guess ${failure}`), problem('accounts.proof-wrong'));
  await assert.rejects(removeTotp(world.context, person, password), problem('accounts.throttled'));
});

test('a secret is unreadable in the database, and one copied to somebody else’s row opens nothing', async () => {
  const [one, two] = [await withApplication(), await withApplication()];
  const { rows } = await sql<{ totp_secret: string }>`SELECT totp_secret FROM second_factors WHERE user_id = ${one.person.id}`.execute(
    world.context.database,
  );
  assert.ok(!rows[0]?.totp_secret.includes(one.secret));
  await sql`UPDATE second_factors SET totp_secret = ${rows[0]?.totp_secret} WHERE user_id = ${two.person.id}`.execute(
    world.context.database,
  );
  const { token } = await enter(two.person);
  await assert.rejects(finishSecondFactor(world.context, token, { code: codeOf(one.secret) }, caller), RangeError);
});

test('when the operator asks managers for a second factor, those without one must set it up at the next click, others not', async () => {
  const [manager, user] = [await someone('secondary-manager'), await someone()];
  const [managerSession, userSession] = [await enter(manager), await enter(user)];
  const strict = { ...world.context, policy: { ...world.context.policy, managersNeedSecondFactor: true } };
  const must = async (context: Context, token: string) => (await personByToken(context, token))?.mustSetUpSecondFactor;
  assert.equal(await must(world.context, managerSession.token), false);
  assert.equal(await must(strict, managerSession.token), true);
  assert.equal(await must(strict, userSession.token), false);
  const offer = offerTotp(strict, manager, manager.login);
  await confirmTotp(strict, manager, { sealed: offer.sealed, code: codeOf(offer.secret), proof: password });
  assert.equal(await must(strict, managerSession.token), false);
  nextStep();
  await removeTotp(strict, manager, password);
  assert.equal(await must(strict, managerSession.token), true);
  await sql`UPDATE sessions SET way = 'provider' WHERE user_id = ${manager.id}`.execute(world.context.database);
  assert.equal(await must(strict, managerSession.token), false);
});

test('the operator takes lost factors away: the password alone opens the account again, sessions end, the owner is told', async () => {
  const { person, secret } = await withApplication();
  const { token } = await finishSecondFactor(world.context, (await enter(person)).token, { code: codeOf(secret) }, caller);
  const pending = await enter(person);
  assert.deepEqual(await resetFactors(world.context, ` ${person.login.toUpperCase()}`), { name: person.name });
  assert.equal(await personByToken(world.context, token), undefined);
  assert.equal(await pendingSignIn(world.context, pending.token), undefined);
  assert.equal((await enter(person)).needsSecondFactor, false);
  assert.equal((await readFactors(world.context, person.id)).recoveryCodesLeft, undefined);
  assert.ok((await mailsTo(person)).includes('factors-reset'));
  const acts = await readOwnActs(world.context, person.id, 20);
  assert.ok(acts.some(({ kind, actorKind }) => kind === 'accounts.second-factor-removed' && actorKind === 'system'));
  await assert.rejects(resetFactors(world.context, person.login), problem('accounts.no-second-factor'));
  await assert.rejects(resetFactors(world.context, 'nobody@example.org'), problem('accounts.person-unknown'));
});
