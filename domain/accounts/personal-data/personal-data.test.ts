import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { deposit, processInvoice, routeInvoice, saveDraft } from '#domain/invoices';
import { forgetSignIns, recordActs } from '#domain/journal';
import type { News } from '#domain/news';
import type { Grant, PersonActor } from '#domain/rights';
import { newId, Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, ubl } from '../../testing/world.ts';
import { requestContactChange } from '../addresses/request-contact.ts';
import { signIn } from '../operations/sign-in.ts';
import { personByToken } from '../operations/person-by-token.ts';
import { hashPassword } from '../passwords.ts';
import { closeAccount, erasePersonByLogin, reopenPersonByLogin } from './close-account.ts';
import { eraseClosedAccounts } from './erase.ts';
import { exportOwnData, exportPersonByLogin } from './export-person.ts';
import { forgetExpired } from './forget-expired.ts';
import { personalData } from './table.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const password = 'quatre mots faciles à retenir';
const day = 24 * 3600 * 1000;
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted;
const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> => (await query.execute(world.context.database)).rows;

async function person(role: Grant['role'] = 'user'): Promise<PersonActor & { login: string }> {
  const actor = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    role,
    spaces: { 'invoices-received': 'write', 'invoices-issued': 'write' },
  });
  await sql`UPDATE users SET password_hash = ${await hashPassword(password)} WHERE id = ${actor.id}`.execute(world.context.database);
  const [row] = await rowsOf(sql<{ login: string }>`SELECT login FROM users WHERE id = ${actor.id}`);
  return { ...actor, login: row!.login };
}
const enter = (login: string) => signIn(world.context, { login, password, address: '192.0.2.7', userAgent: 'Firefox/1' });
async function textOf(data: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of data) text += piece;
  return text;
}

/** Of the invoice somebody processes: at most 20 characters. */
const numberOf = ({ id }: PersonActor): string => `P-${id.slice(-12)}`;

/** Somebody with a row of every kind. */
async function busyPerson(): Promise<PersonActor & { login: string; token: string }> {
  const actor = await person();
  const { database } = world.context;
  const { token } = await enter(actor.login);
  const outcome = await deposit(world.context, world.supplier, {
    file: await world.stage(ubl({ number: numberOf(actor) })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  assert.ok(outcome.state === 'accepted');
  await routeInvoice(world.context, outcome.invoice.id);
  await processInvoice(world.context, actor, outcome.invoice.id, { action: 'certify-service' });
  await saveDraft(world.context, actor, { kind: 'form', data: {} });
  await requestContactChange(world.context, actor.id, 'autre@exemple.fr');
  const at = world.context.clock.now();
  await sql`INSERT INTO second_factors (user_id, totp_secret) VALUES (${actor.id}, 'sealed-totp-secret')`.execute(database);
  await sql`INSERT INTO recovery_codes (user_id, code_hash) VALUES (${actor.id}, 'recovery-hash')`.execute(database);
  await sql`INSERT INTO passkeys (id, user_id, name, public_key, counter, created_at) VALUES (${`key-${actor.id}`}, ${actor.id}, 'Ordinateur', ${Buffer.from('x')}, 0, ${at})`.execute(
    database,
  );
  await sql`INSERT INTO external_identities (issuer, subject, user_id, created_at) VALUES ('https://agence.example', ${actor.id}, ${actor.id}, ${at})`.execute(
    database,
  );
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, message, state, asked_at) VALUES (${newId(at)}, 'attachment', ${actor.id}, ${world.ministry}, 'Bonjour', 'pending', ${at})`.execute(
    database,
  );
  await sql`INSERT INTO mails (id, fact_key, user_id, recipient, language, subject, text_body, html_body, made_at, is_secret) VALUES
    (${newId(at)}, ${`m1-${actor.id}`}, ${actor.id}, ${actor.login}, 'fr', 'Nouvelle', 'Bonjour', '', ${at}, false),
    (${newId(at)}, ${`m2-${actor.id}`}, NULL, ${actor.login}, 'fr', 'Lien', 'secret-link', '', ${at}, true)`.execute(database);
  await sql`INSERT INTO digest_lines (fact_key, user_id, rhythm, kind, code, params, link, at) VALUES ('d', ${actor.id}, 'daily', 'requests', 'x', '{}', '/', ${at})`.execute(
    database,
  );
  await database.transaction().execute((transaction) =>
    recordActs(transaction, actor, at, [
      {
        kind: 'memberships.changed',
        structureId: world.city,
        user: { id: world.clerk.id, name: world.clerk.name },
        details: { after: 'theirs' },
      },
    ]),
  );
  return { ...actor, token };
}

test('the export holds every kind, no secret, and nothing of others', async () => {
  const actor = await busyPerson();
  await assert.rejects(exportOwnData(world.context, actor.id, 'faux'), code('accounts.proof-wrong'));
  const text = await textOf(await exportOwnData(world.context, actor.id, password));
  const data = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
  for (const [part, rows] of Object.entries(data).filter(([, value]) => Array.isArray(value)))
    assert.ok(rows.length > 0, `${part} is empty`);
  assert.equal(data.profile![0]!.login, actor.login);
  assert.equal(data.invoiceEvents![0]!.number, numberOf(actor));
  assert.equal(data.signIns!.length, 1);
  const done = data.acts!.find(({ kind }) => kind === 'memberships.changed')!;
  assert.deepEqual([done.about, done.details], [null, null]);
  for (const secret of ['argon2', 'sealed-totp-secret', 'recovery-hash', 'secret-link', 'theirs', world.clerk.name, actor.token, 'token'])
    assert.ok(!text.includes(secret), `${secret} is told`);
  assert.equal(await textOf(await exportPersonByLogin(world.context, actor.login.toUpperCase())), text);
  await assert.rejects(exportPersonByLogin(world.context, 'personne@exemple.fr'), code('accounts.login-unknown'));
});

test('a long history is read in portions, each row once', async () => {
  const actor = await person();
  await sql`INSERT INTO acts (id, at, user_id, user_name, kind, actor_kind, actor_id, actor_name)
    SELECT gen_random_uuid(), now(), ${actor.id}::uuid, 'A', 'accounts.contact-changed', 'person', ${actor.id}::text, 'A' FROM generate_series(1, 10003)`.execute(
    world.context.database,
  );
  const data = JSON.parse(await textOf(await exportPersonByLogin(world.context, actor.login))) as { acts: unknown[] };
  assert.equal(data.acts.length, 10_003);
});

test('every table with a person in it stands in the table of personal data', async () => {
  const named = new Set<string>(personalData.flatMap(({ where }) => where));
  const rows = await rowsOf(sql<{ table: string }>`
    SELECT DISTINCT table_name AS table FROM information_schema.columns WHERE table_schema = 'public'
      AND (column_name ~ '(user_id|_by_name|_by|actor_name|actor|email|login|recipient|signer_name)$')`);
  // No person's: applications of a structure, keys of theirs, the memory of absorptions (ids only, the act names who).
  const nobodys = new Set(['absorptions', 'idempotency_keys']);
  assert.deepEqual(
    rows.map(({ table }) => table).filter((table) => !named.has(table) && !nobodys.has(table)),
    [],
  );
});

test('closing: login and password are asked, and from then on nothing opens', async () => {
  const actor = await busyPerson();
  const closing = { login: actor.login, proof: password, erased: 'after-delay' } as const;
  await assert.rejects(closeAccount(world.context, actor.id, { ...closing, login: 'autre' }), code('accounts.login-not-retyped'));
  await assert.rejects(closeAccount(world.context, actor.id, { ...closing, proof: 'faux' }), code('accounts.proof-wrong'));
  assert.ok(await personByToken(world.context, actor.token));
  await closeAccount(world.context, actor.id, closing);
  assert.equal(await personByToken(world.context, actor.token), undefined);
  await assert.rejects(enter(actor.login), code('accounts.sign-in-refused'));
  for (const table of ['sessions', 'memberships', 'links', 'digest_lines'])
    assert.deepEqual(await rowsOf(sql`SELECT 1 FROM ${sql.table(table)} WHERE user_id = ${actor.id}`), [], table);
  const requests = await rowsOf(sql<{ state: string }>`SELECT state FROM membership_requests WHERE user_id = ${actor.id}`);
  assert.deepEqual(requests, [{ state: 'withdrawn' }]);
  const acts = await rowsOf(sql<{ kind: string; structure: string | null }>`
    SELECT kind, structure_id AS structure FROM acts WHERE user_id = ${actor.id} AND kind <> 'accounts.signed-in' ORDER BY kind`);
  assert.deepEqual(acts, [
    { kind: 'accounts.closed', structure: null },
    { kind: 'memberships.ended', structure: world.city },
    { kind: 'memberships.request-withdrawn', structure: world.ministry },
  ]);
  const told = await rowsOf(
    sql<{ payload: News }>`SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'code' = 'account-closed'`,
  );
  assert.deepEqual(
    told.at(-1)!.payload.to.map((reader) => 'address' in reader && reader.address),
    [actor.login],
  );
  // Who is closed keeps name and login until the delay is over.
  assert.deepEqual(await rowsOf(sql<{ login: string }>`SELECT login FROM users WHERE id = ${actor.id}`), [{ login: actor.login }]);
  world.context.clock.advance(365 * day - 1);
  assert.equal(await eraseClosedAccounts(world.context), 0);
  world.context.clock.advance(1);
  assert.equal(await eraseClosedAccounts(world.context), 1);
  assert.equal(await eraseClosedAccounts(world.context), 0);
});

test('erasing now: nothing of the person is left but in histories, and the login is free', async () => {
  const actor = await busyPerson();
  const events = await rowsOf(sql`SELECT actor_name FROM invoice_events WHERE actor_id = ${actor.id} ORDER BY id`);
  await closeAccount(world.context, actor.id, { login: ` ${actor.login.toUpperCase()} `, proof: password, erased: 'now' });
  const [row] = await rowsOf(sql<Record<string, unknown>>`SELECT * FROM users WHERE id = ${actor.id}`);
  const { id, created_at, closed_at, erased_at, is_active, language, ...rest } = row!;
  assert.ok(id && created_at && closed_at && erased_at && language && is_active === false);
  assert.deepEqual(rest, {
    login: `erased-${actor.id}@erased.invalid`,
    contact_email: `erased-${actor.id}@erased.invalid`,
    first_name: '',
    last_name: '',
    password_hash: null,
    rhythms: {},
    shortcuts: true,
    secret_question: null,
    secret_answer_hash: null,
    login_verified_at: null,
    contact_verified_at: null,
    last_sign_in_at: null,
    devices_since: null,
  });
  const erased = [
    'second_factors',
    'recovery_codes',
    'passkeys',
    'external_identities',
    'membership_requests',
    'memberships',
    'sessions',
    'links',
    'challenges',
    'digest_lines',
  ];
  for (const table of erased) assert.deepEqual(await rowsOf(sql`SELECT 1 FROM ${sql.table(table)} WHERE user_id = ${actor.id}`), [], table);
  assert.deepEqual(await rowsOf(sql`SELECT 1 FROM mails WHERE user_id = ${actor.id} OR recipient = ${actor.login}`), []);
  // What the law has us keep.
  assert.deepEqual(await rowsOf(sql`SELECT actor_name FROM invoice_events WHERE actor_id = ${actor.id} ORDER BY id`), events);
  assert.equal((await rowsOf(sql`SELECT 1 FROM acts WHERE user_name = ${actor.name}`)).length > 0, true);
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at) VALUES (${newId()}, ${actor.login}, ${actor.login}, 'A', 'B', now())`.execute(
    world.context.database,
  );
});

test('the principal manager of an active structure hands it over first', async () => {
  const actor = await person('principal-manager');
  const closing = { login: actor.login, proof: password, erased: 'now' } as const;
  await assert.rejects(closeAccount(world.context, actor.id, closing), (error) => {
    assert.ok(code('memberships.principal-must-transfer')(error) && error instanceof Problem);
    assert.equal(error.params.structures, 'Ville de Paris');
    return true;
  });
  await assert.rejects(erasePersonByLogin(world.context, actor.login), code('memberships.principal-must-transfer'));
  const [row] = await rowsOf(sql<{ is_active: boolean }>`SELECT is_active FROM users WHERE id = ${actor.id}`);
  assert.equal(row!.is_active, true);
  await sql`UPDATE memberships SET role = 'user' WHERE user_id = ${actor.id}`.execute(world.context.database);
  await erasePersonByLogin(world.context, actor.login);
  await assert.rejects(erasePersonByLogin(world.context, actor.login), code('accounts.login-unknown'));
});

test('the operator erases who was closed before; two at once do it once', async () => {
  const actor = await person();
  await closeAccount(world.context, actor.id, { login: actor.login, proof: password, erased: 'after-delay' });
  await Promise.allSettled([1, 2, 3].map(() => erasePersonByLogin(world.context, actor.login)));
  const acts = await rowsOf(sql`SELECT 1 FROM acts WHERE user_id = ${actor.id} AND kind = 'accounts.erased'`);
  assert.equal(acts.length, 1);
});

test('within the delay the operator opens a closed account again, without its memberships; an erased one never', async () => {
  const actor = await person();
  await assert.rejects(reopenPersonByLogin(world.context, actor.login), code('accounts.not-closed'));
  await closeAccount(world.context, actor.id, { login: actor.login, proof: password, erased: 'after-delay' });
  await reopenPersonByLogin(world.context, actor.login);
  const { token } = await enter(actor.login);
  assert.deepEqual((await personByToken(world.context, token))?.memberships, []);
  world.context.clock.advance(366 * day);
  assert.equal(await eraseClosedAccounts(world.context), 0);
  await erasePersonByLogin(world.context, actor.login);
  await assert.rejects(reopenPersonByLogin(world.context, `erased-${actor.id}@erased.invalid`), code('accounts.not-closed'));
});

test('sign-ins go after the operator’s days; every other act stays, whoever asks', async () => {
  const actor = await person();
  await enter(actor.login);
  world.context.clock.advance(365 * day);
  await forgetSignIns(world.context);
  const left = () => rowsOf(sql<{ kind: string }>`SELECT kind FROM acts WHERE user_id = ${actor.id}`);
  assert.deepEqual(await left(), [{ kind: 'accounts.signed-in' }]);
  world.context.clock.advance(1);
  assert.ok((await forgetSignIns(world.context)) >= 1);
  assert.deepEqual(await left(), []);
  const { database } = world.context;
  await assert.rejects(sql`DELETE FROM acts WHERE kind <> 'accounts.signed-in'`.execute(database), /never changed/);
  await enter(actor.login);
  await assert.rejects(sql`UPDATE acts SET at = now() WHERE kind = 'accounts.signed-in'`.execute(database), /never changed/);
});

test('sessions and challenges go when they are over, links a week later; recovery codes stay', async () => {
  const actor = await person();
  await enter(actor.login);
  await requestContactChange(world.context, actor.id, 'ailleurs@exemple.fr');
  await sql`INSERT INTO recovery_codes (user_id, code_hash, used_at) VALUES (${actor.id}, 'h', now())`.execute(world.context.database);
  await sql`INSERT INTO challenges (id_hash, purpose, user_id, payload, expires_at) VALUES ('c', 'provider', ${actor.id}, '{}', ${new Date(world.context.clock.now().getTime() + 60_000)})`.execute(
    world.context.database,
  );
  const count = async (table: string) => (await rowsOf(sql`SELECT 1 FROM ${sql.table(table)} WHERE user_id = ${actor.id}`)).length;
  const counts = async () => Promise.all(['sessions', 'challenges', 'links', 'recovery_codes'].map(count));
  const attempts = async () => (await rowsOf(sql`SELECT 1 FROM sign_in_attempts WHERE subject = 'here'`)).length;
  await sql`INSERT INTO sign_in_attempts (subject, failures, last_at) VALUES ('here', 1, ${world.context.clock.now()})`.execute(
    world.context.database,
  );
  await forgetExpired(world.context);
  assert.deepEqual(await counts(), [1, 1, 1, 1]);
  world.context.clock.advance(12 * 3600 * 1000);
  await forgetExpired(world.context);
  assert.deepEqual(await counts(), [0, 0, 1, 1]);
  assert.equal(await attempts(), 1);
  world.context.clock.advance(7.5 * day);
  await forgetExpired(world.context);
  assert.deepEqual(await counts(), [0, 0, 0, 1]);
  assert.equal(await attempts(), 0);
});
