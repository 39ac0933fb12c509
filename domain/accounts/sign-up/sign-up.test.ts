import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Context } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld, sirets } from '../../testing/world.ts';
import { hashPassword } from '../passwords.ts';
import { actsAbout, fieldsOf, lastToken, newsOf, problemOf } from '../testing.ts';
import type { SignUp } from './begin.ts';
import { beginSignUp } from './begin.ts';
import type { TypedCompany } from './company.ts';
import { findCompany } from './company.ts';
import { finishSignUp, readSignUp } from './finish.ts';
import { openStructure } from './open-structure.ts';

const password = 'mouette tournevis lavande';
/** Establishments of the register. */
const register = { private: '80295478400020', public: '26750045200011', closed: '44306184100047', hidden: '55208131706528' };

let world: World;
let context: Context;
before(async () => {
  world = await openWorld();
  context = world.context;
  await enter(register.private, { name: 'ATELIER BOIS', category: '5710' });
  await enter(register.public, { name: 'HOPITAL NORD', category: '7364' });
  await enter(register.closed, { name: 'FERMEE', category: '5710', active: false });
  await enter(register.hidden, { name: 'CACHEE', category: '1000', diffusible: false });
});
after(() => world.close());
beforeEach(() => world.context.clock.advance(3600 * 1000));

async function enter(siret: string, given: { name: string; category: string; active?: boolean; diffusible?: boolean }): Promise<void> {
  await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, closed_on, is_head_office, is_diffusible, legal_category, source, fetched_at)
    VALUES (${siret}, ${siret.slice(0, 9)}, ${given.name}, '{"line1":"1 rue A","city":"Lyon","postCode":"69001","country":"FR"}', ${given.active ?? true},
      ${given.active === false ? '2024-03-31' : null}, true, ${given.diffusible ?? true}, ${given.category}, 'stock', now())`.execute(
    context.database,
  );
}

const begin = (given: Partial<SignUp> = {}, within: Context = context) =>
  beginSignUp(within, {
    company: { type: 'siret', identifier: register.private },
    firstName: 'Zoé',
    lastName: 'Petit',
    email: 'zoe@atelier.example',
    language: 'fr',
    address: '192.0.2.1',
    ...given,
  });
const finish = (token: string, given: { password?: string; firstName?: string; lastName?: string } = {}, within: Context = context) =>
  finishSignUp(within, { token, password, firstName: '', lastName: '', address: '192.0.2.1', ...given });

async function count(table: 'users' | 'structures' | 'links' | 'acts'): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM ${sql.table(table)}`.execute(context.database);
  return rows[0]?.n ?? 0;
}

/** Has the platform know nothing of a company: the structure made before, with its people and its history, bears another identifier from now on. */
async function forget(siret: string): Promise<void> {
  await sql`UPDATE structures SET identifier = 'former ' || id WHERE identifier = ${siret}`.execute(context.database);
}

test('nothing but the link is written before the address is verified; then the first becomes principal manager with its spaces', async () => {
  const before = [await count('users'), await count('structures'), await count('acts'), await count('links')];
  await begin({ company: { type: 'siret', identifier: ' 802 954 784\u00a000020 ' }, email: ' Zoe@Atelier.example ' });
  assert.deepEqual([await count('users'), await count('structures'), await count('acts'), (await count('links')) - 1], before);
  const mail = (await newsOf(context)).at(-1);
  assert.deepEqual([mail?.code, mail?.to], ['sign-up', [{ address: 'zoe@atelier.example', name: 'Zoé Petit', language: 'fr' }]]);
  const token = await lastToken(context);
  const shown = await readSignUp(context, token);
  assert.deepEqual(shown, { login: 'zoe@atelier.example', name: { firstName: 'Zoé', lastName: 'Petit' }, companyName: 'ATELIER BOIS' });
  await assert.rejects(finish(token, { password: 'Atelier-Bois-2026' }), problemOf('accounts.password-personal'));
  const done = await finish(token);
  assert.equal(done.outcome, 'manages');
  const { rows } = await sql<{ role: string; spaces: unknown }>`
    SELECT role, spaces FROM grants_at(${world.context.clock.now()}) WHERE user_id = ${done.session.userId} AND structure_id = ${done.structureId}`.execute(
    context.database,
  );
  assert.deepEqual(rows, [{ role: 'principal-manager', spaces: { organisation: 'write', 'invoices-issued': 'write' } }]);
  assert.deepEqual((await actsAbout(context, done.session.userId)).sort(), ['accounts.created', 'accounts.signed-in']);
  await assert.rejects(finish(token), problemOf('accounts.link-used'));
});

test('everybody after the first asks its managers', async () => {
  await begin({ email: 'yves@atelier.example', firstName: 'Yves' });
  const done = await finish(await lastToken(context));
  assert.equal(done.outcome, 'asked');
  const told = (await newsOf(context)).filter(({ code }) => code === 'request-attachment').at(-1);
  assert.equal(told?.to.length, 1);
  const { rows } = await sql`SELECT 1 FROM memberships WHERE user_id = ${done.session.userId}`.execute(context.database);
  assert.equal(rows.length, 0);
});

test('of two who come first at once, one manages and the other asks', async () => {
  for (const siret of [register.private, register.public]) {
    await forget(siret);
    const company = { type: 'siret', identifier: siret } as const;
    await begin({ company, email: `one@${siret}.example.org` });
    const one = await lastToken(context);
    await begin({ company, email: `two@${siret}.example.org` });
    const two = await lastToken(context);
    const both = await Promise.all([finish(one), finish(two)]);
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['asked', 'manages'], siret);
  }
});

test('an address that has an account is answered the same and told by its mail; two links for one address make one account', async () => {
  const before = await count('users');
  await begin({ email: 'zoe@atelier.example' });
  const mail = (await newsOf(context)).at(-1);
  assert.deepEqual([mail?.code, mail?.path, mail?.to[0]?.['name']], ['sign-up-known', '/sign-in', 'zoe@atelier.example']);
  assert.equal(await count('users'), before);
  await begin({ email: 'twice@atelier.example' });
  const one = await lastToken(context);
  await begin({ email: 'twice@atelier.example' });
  const two = await lastToken(context);
  await finish(one);
  await assert.rejects(finish(two), problemOf('accounts.login-taken'));
});

test('each thing that can be wrong with a SIRET is told by its own words', async () => {
  const told = async (identifier: string): Promise<unknown> => {
    const error: unknown = await findCompany(context, { type: 'siret', identifier }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return (fieldsOf(error) as { code: string }[] | undefined)?.[0]?.code;
  };
  assert.equal(await told(''), 'fields.identifier-missing');
  assert.equal(await told('802954784'), 'fields.siret-is-siren');
  assert.equal(await told('FR12802954784'), 'fields.siret-is-vat');
  assert.equal(await told('8029547840002'), 'fields.siret-length');
  assert.equal(await told('80295478400021'), 'fields.siret-key');
  assert.equal(await told('80295478400020\u0000'), 'fields.siret-digits');
  assert.equal(await told('73282932000074'), undefined);
  assert.equal(await told('48277133400034'), 'accounts.company-unknown');
  assert.equal(await told(register.closed), 'accounts.company-closed');
  assert.equal(await told(sirets.closed), 'accounts.company-inactive');
  await sql`UPDATE register_entries SET successor = ${register.private} WHERE siret = ${register.closed}`.execute(context.database);
  assert.equal(await told(register.closed), 'accounts.company-moved');
});

test('a unit that opposed publication is not shown before it is here', async () => {
  const found = await findCompany(context, { type: 'siret', identifier: register.hidden });
  assert.equal(found.name, undefined);
  assert.equal(found.address.line1, '');
});

test('companies without a SIRET: typed, checked, made; and found again', async () => {
  const address = { line1: 'Rue Neuve 1', postCode: '1000', city: 'Bruxelles', country: 'BE' };
  const company: TypedCompany = { type: 'eu-vat', identifier: 'be 0403.170.701', name: 'Brouwerij\u0000', address };
  await begin({ company, email: 'an@brouwerij.example' });
  assert.equal((await finish(await lastToken(context))).outcome, 'manages');
  assert.ok((await findCompany(context, company)).structureId);
  await begin({ company, email: 'jan@brouwerij.example' });
  assert.equal((await finish(await lastToken(context))).outcome, 'asked');
  await begin({
    company: {
      type: 'individual',
      identifier: '',
      name: '',
      firstName: 'Luc',
      lastName: 'Roy',
      address: { line1: '1 rue A', postCode: '69001', city: 'Lyon', country: 'FR' },
    },
    email: 'luc@roy.example',
  });
  assert.equal((await finish(await lastToken(context))).structureName, 'Luc Roy');
  await assert.rejects(
    findCompany(context, { ...company, identifier: 'BE1', name: '', address: { ...address, country: 'ZZ' } }),
    (error) => {
      assert.deepEqual((fieldsOf(error) as { field: string }[]).map(({ field }) => field).sort(), ['country', 'identifier', 'name']);
      return true;
    },
  );
});

test('public entities are the operator’s to open, when it says so', async () => {
  const strict = { ...context, policy: { ...context.policy, publicSignUp: 'operator' as const } };
  await forget(register.public);
  const company = { type: 'siret', identifier: register.public } as const;
  await assert.rejects(begin({ company, email: 'a@hopital.example' }, strict), problemOf('accounts.public-by-operator'));
  assert.ok((await findCompany(context, company)).isPublic);
  await sql`DELETE FROM membership_requests`.execute(context.database);
  const opened = await openStructure(strict, { siret: '267 500 452 00011', email: 'Chef@hopital.example', language: 'fr' });
  assert.equal(opened.name, 'HOPITAL NORD');
  const token = await lastToken(context);
  assert.equal((await readSignUp(strict, token)).name, undefined);
  await assert.rejects(finish(token, {}, strict), problemOf('accounts.name-invalid'));
  assert.equal((await finish(token, { firstName: 'Ana', lastName: 'Roux' }, strict)).outcome, 'manages');
  await assert.rejects(
    openStructure(strict, { siret: register.public, email: 'other@hopital.example', language: 'fr' }),
    problemOf('accounts.structure-manned'),
  );
  // Now that it has people, they decide, whatever the operator's policy.
  await begin({ company, email: 'b@hopital.example' }, strict);
  assert.equal((await finish(await lastToken(context), {}, strict)).outcome, 'asked');
});

test('everything wrong of the person is told at once; nothing of a name or an address becomes a header of a mail', async () => {
  const wrong = { firstName: ' ', lastName: 'x'.repeat(200), email: 'zoe@atelier.example\r\nBcc: all@example.org' };
  await assert.rejects(begin(wrong), (error) => {
    assert.ok(problemOf('accounts.sign-up-invalid')(error));
    assert.deepEqual(
      (fieldsOf(error) as { field: string }[]).map(({ field }) => field),
      ['firstName', 'lastName', 'email'],
    );
    return true;
  });
  await begin({ firstName: 'Zoé\r\nBcc: all@example.org', email: 'header@atelier.example' });
  assert.doesNotMatch((await newsOf(context)).at(-1)?.to[0]?.['name'] ?? '\n', /[\r\n]/);
});

test('mails are bounded by address and by network', async () => {
  for (let times = 0; times < 3; times++) await begin({ email: 'many@atelier.example', address: `192.0.2.${times}` });
  await assert.rejects(begin({ email: 'many@atelier.example', address: '192.0.2.50' }), problemOf('accounts.mails-throttled'));
});

test('a company that closed between the mail and its opening is not signed up for', async () => {
  await begin({ email: 'late@atelier.example' });
  await sql`UPDATE structures SET is_active = false WHERE identifier = ${register.private}`.execute(context.database);
  const token = await lastToken(context);
  await assert.rejects(finish(token), problemOf('accounts.company-inactive'));
  await sql`UPDATE structures SET is_active = true WHERE identifier = ${register.private}`.execute(context.database);
  assert.equal((await finish(token)).outcome, 'asked');
});

test('a structure that people managed once does not fall to whoever comes first after they left: the operator decides', async () => {
  await sql`DELETE FROM memberships WHERE structure_id IN (SELECT id FROM structures WHERE identifier = ${register.private})`.execute(
    context.database,
  );
  await begin({ email: 'heir@atelier.example' });
  assert.equal((await finish(await lastToken(context))).outcome, 'asked');
});

test('an account is made with a hash, never the password', async () => {
  const { rows } = await sql<{ hash: string }>`SELECT password_hash AS hash FROM users WHERE login = 'late@atelier.example'`.execute(
    context.database,
  );
  assert.match(rows[0]?.hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(rows[0]?.hash, await hashPassword(password));
});
