import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import pino from 'pino';
import { hashPassword } from '#domain/accounts';
import type { PersonActor } from '#domain/rights';
import type { Context, Job } from '#kernel';
import { closeTypesetting } from '#einvoice/pdf';
import { createServer } from '#platform/http';
import type { World } from '../../../../domain/testing/world.ts';
import { addPerson, openWorld, sirets } from '../../../../domain/testing/world.ts';
import { ensureBuilt } from '../../../build.ts';
import { registerPortal } from '../../../index.ts';

const settings = {
  mode: 'production',
  publicUrl: 'http://localhost',
  secret: 'x'.repeat(40),
  trustProxy: false,
  requestsPerMinute: 0,
  signInsPerMinute: 50,
  maxInvoiceBytes: 1024 * 1024,
  maxDepositBytes: 40 * 1024 * 1024,
} as const;
const password = 'une phrase de passe';

let world: World;
let server: FastifyInstance;
let stop: () => Promise<void>;
let manager: Session;
let helper: Session;
let other: Session;
let mayor: Session;
const links: string[] = [];

before(async () => {
  await ensureBuilt();
  world = await openWorld();
  const jobs = {
    enqueue: async (_: unknown, wanted: readonly Job[]) => {
      for (const { payload } of wanted) if (payload.isSecret === true) links.push(String(payload.path));
    },
  };
  const context: Context = { ...world.context, jobs };
  const http = await createServer({ log: pino({ level: 'silent' }), settings });
  server = http.server;
  stop = http.stop;
  await registerPortal(server, { context, settings, live: { watch: () => () => undefined } });
  const organisation = { organisation: 'write', 'invoices-issued': 'write' } as const;
  const of = (structureId: string, isPublic = false) => ({
    structureId,
    structureName: 'X',
    structureIsPublic: isPublic,
    spaces: organisation,
  });
  const hash = await hashPassword(password);
  manager = await signIn(await addPerson(context, { ...of(world.bakery), role: 'principal-manager' }), hash);
  helper = await signIn(
    await addPerson(context, { ...of(world.bakery), spaces: { organisation: 'read', 'invoices-issued': 'write' } }),
    hash,
  );
  other = await signIn(await addPerson(context, { ...of(world.company), role: 'principal-manager' }), hash);
  mayor = await signIn(await addPerson(context, { ...of(world.city, true), role: 'principal-manager' }), hash);
});
after(async () => {
  await stop();
  await world.close();
  await closeTypesetting();
});

interface Session {
  get(url: string): Promise<LightMyRequestResponse>;
  /** Sends a form; the page it leads to when it was taken. */
  post(url: string, fields: Record<string, string | string[]>): Promise<{ status: number; body: string; location: string }>;
  send(url: string, fields: Record<string, string>, file: { name: string; bytes: Uint8Array }): Promise<{ status: number; body: string }>;
}

async function signIn(person: PersonActor, hash: string): Promise<Session> {
  const { rows } = await sql<{ login: string }>`UPDATE users SET password_hash = ${hash} WHERE id = ${person.id} RETURNING login`.execute(
    world.context.database,
  );
  const answer = await server.inject({
    method: 'POST',
    url: '/sign-in',
    payload: new URLSearchParams({ login: rows[0]?.login ?? '', password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const cookie = answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const get = (url: string) => server.inject({ method: 'GET', url, headers: { cookie } });
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await get('/account')).body)?.[1] ?? '';
  return {
    get,
    async post(url, fields) {
      const form = new URLSearchParams({ _csrf: csrf });
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const sent = await server.inject({ method: 'POST', url, payload: form.toString(), headers });
      return { status: sent.statusCode, body: sent.body, location: String(sent.headers.location ?? '') };
    },
    async send(url, fields, file) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) form.append(name, value);
      form.append('file', new Blob([Uint8Array.from(file.bytes)]), file.name);
      const encoded = new Response(form);
      const sent = await server.inject({
        method: 'POST',
        url,
        payload: Buffer.from(await encoded.arrayBuffer()),
        headers: { cookie, 'content-type': encoded.headers.get('content-type') ?? '' },
      });
      return { status: sent.statusCode, body: sent.body };
    },
  };
}

const versionIn = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

test('the sheet: contact data is typed, name and address are not; the second of two sees what the first did', async () => {
  const form = (await manager.get('/organisation/structure/edit')).body;
  assert.ok(!form.includes('name="line1"'));
  const version = versionIn(form);
  const wrong = await manager.post('/organisation/structure/edit', { version, email: 'personne', phone: '01 02 03 04 05' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="01 02 03 04 05"/);
  assert.match(wrong.body, /href="#email"/);
  assert.equal((await manager.post('/organisation/structure/edit', { version, phone: '01 02 03 04 05' })).status, 303);
  const late = await manager.post('/organisation/structure/edit', { version, phone: '06 06 06 06 06' });
  assert.equal(late.status, 409);
  assert.match(late.body, /01 02 03 04 05/);
  assert.match(late.body, /value="06 06 06 06 06"/);
  assert.equal(
    (await manager.post('/organisation/structure/edit', { version: versionIn(late.body), phone: '06 06 06 06 06' })).status,
    303,
  );
  assert.match((await helper.get('/organisation/structure')).body, /06 06 06 06 06/);
  assert.equal((await helper.get('/organisation/structure/edit')).statusCode, 403);
  const forged = await manager.post('/organisation/structure/edit', { line1: '1 rue X', city: 'Y', country: 'FR', name: 'Autre' });
  assert.equal(forged.status, 422);
});

test('the register: the difference is shown, then taken over', async () => {
  const siret = sirets.bakery;
  const entry = (name: string, isActive: boolean) =>
    sql`INSERT INTO register_entries (siret, siren, name, address, is_active, is_head_office, is_diffusible, source, fetched_at)
      VALUES (${siret}, ${siret.slice(0, 9)}, ${name}, ${JSON.stringify({ line1: '1 rue de la Paix', postCode: '75001', city: 'Paris', country: 'FR' })}, ${isActive}, true, true, 'stock', now())
      ON CONFLICT (siret) DO UPDATE SET name = excluded.name, is_active = excluded.is_active`.execute(world.context.database);
  await entry('MAISON MARTIN', true);
  const { body } = await manager.get('/organisation/structure/register');
  assert.match(body, /MAISON MARTIN/);
  const key = /name="key" value="([^"]+)"/.exec(body)?.[1] ?? '';
  assert.equal((await manager.post('/organisation/structure/register', { key: 'x' })).status, 409);
  assert.equal((await manager.post('/organisation/structure/register', { key, version: versionIn(body) })).status, 303);
  assert.match((await manager.get('/organisation/structure')).body, /MAISON MARTIN/);
  await entry('MAISON MARTIN', false);
  assert.match((await manager.get('/organisation/structure/register')).body, /\/organisation\/cessation/);
});

test('parameters are one question and a few boxes', async () => {
  const wrong = await mayor.post('/organisation/parameters', { demand: 'service', works: 'isWorksClientOnly' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#demand"/);
  assert.match(wrong.body, /href="#works"/);
  assert.equal((await mayor.post('/organisation/parameters', { demand: 'either', following: ['paymentStatusReturned'] })).status, 303);
  const { rows } = await sql<{ yes: boolean }>`SELECT service_or_commitment AND NOT edi_emitter AND payment_status_returned AS yes
    FROM structures WHERE id = ${world.city}`.execute(world.context.database);
  assert.equal(rows[0]?.yes, true);
  assert.ok(!(await manager.get('/organisation/parameters')).body.includes('<form id'));
});

test('closing a space that people hold is confirmed on a page of its own', async () => {
  const asked = await mayor.post('/organisation/spaces', { open: ['invoices-issued'] });
  assert.equal(asked.status, 409);
  assert.match(asked.body, /name="confirmed"/);
  assert.equal((await mayor.post('/organisation/spaces', { open: ['invoices-issued'], confirmed: 'yes' })).status, 303);
  assert.equal((await manager.post('/organisation/spaces', { open: ['invoices-received'], confirmed: 'yes' })).status, 422);
});

test('a bank account: proposed, confirmed by the mailed link, masked to readers, absent to others', async () => {
  const wrong = await manager.post('/organisation/bank-accounts/new', { iban: 'FR76', holder: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#iban"/);
  const iban = 'DE89370400440532013000';
  const { location } = await manager.post('/organisation/bank-accounts/new', { iban, holder: 'Boulangerie', bic: 'COBADEFF' });
  assert.match((await manager.get(location)).body, /name="act" value="resend"/);
  assert.equal((await manager.post(location, { act: 'confirm' })).status, 422);
  const page = await manager.get(links.at(-1) ?? '');
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  assert.equal((await manager.post(location, { act: 'confirm', token })).status, 303);
  const seen = (await helper.get(location)).body;
  assert.ok(!seen.replaceAll('\u00a0', '').includes(iban));
  assert.ok(!seen.includes('name="act"'));
  assert.equal((await helper.post(location, { act: 'close' })).status, 403);
  for (const answer of [await other.get(location), await other.get('/organisation/bank-accounts/nothing')])
    assert.equal(answer.statusCode, 404);
  assert.equal((await other.post(location, { act: 'close' })).status, 404);
});

test('the mandate: others are told whom to ask, the manager signs, the paper is a PDF of theirs only', async () => {
  assert.match((await helper.get('/deposit/entry')).body, /Camille Test/);
  assert.match((await manager.get('/deposit/entry')).body, /\/organisation\/mandate\/sign/);
  const { body } = await manager.get('/organisation/mandate/sign');
  assert.match(body, /article 289/);
  const version = versionIn(body) || (/name="version" value="([^"]+)"/.exec(body)?.[1] ?? '');
  const wrong = await manager.post('/organisation/mandate/sign', { version, capacity: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#consent"/);
  assert.equal((await manager.get('/organisation/mandate/preview')).rawPayload.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await manager.post('/organisation/mandate/sign', { version, capacity: 'Gérante', consent: 'yes' })).status, 303);
  const href = /\/organisation\/mandate\/[0-9a-f-]+\/paper/.exec((await helper.get('/organisation/mandate')).body)?.[0] ?? '';
  const paper = await helper.get(href);
  assert.equal(paper.headers['content-type'], 'application/pdf');
  assert.equal((await other.get(href)).statusCode, 404);
  assert.equal((await manager.get('/deposit/entry')).body.includes('/organisation/mandate/sign'), false);
  assert.equal((await manager.post('/organisation/mandate/revoke', { motive: '' })).status, 422);
  assert.equal((await manager.post('/organisation/mandate/revoke', { motive: 'Fini' })).status, 303);
  assert.match((await manager.get('/deposit/entry')).body, /\/organisation\/mandate\/sign/);
});

test('documents are always downloaded, bounded, and only ours', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  assert.equal((await manager.send('/organisation/files', { kind: 'other' }, { name: 'page.html', bytes })).status, 303);
  const id = /\/organisation\/files\/([0-9a-f-]{36})"/.exec((await helper.get('/organisation/files')).body)?.[1] ?? '';
  const file = await helper.get(`/organisation/files/${id}`);
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="page\.html"/);
  assert.equal(file.headers['x-content-type-options'], 'nosniff');
  assert.equal((await other.get(`/organisation/files/${id}`)).statusCode, 404);
  assert.equal((await other.post(`/organisation/files/${id}/remove`, {})).status, 404);
  assert.equal((await helper.post(`/organisation/files/${id}/remove`, {})).status, 403);
  const large = await manager.send(
    '/organisation/files',
    { kind: 'other' },
    { name: 'a.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) },
  );
  assert.equal(large.status, 422);
  assert.match(large.body, /10 Mo/);
  assert.equal((await manager.post(`/organisation/files/${id}/remove`, {})).status, 303);
  assert.equal((await manager.get(`/organisation/files/${id}`)).statusCode, 404);
});
