import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pino from 'pino';
import { hashPassword } from '#domain/accounts';
import { listDrafts, searchInvoices } from '#domain/invoices';
import type { World } from '../../../domain/testing/world.ts';
import { openWorld, sirets, ubl } from '../../../domain/testing/world.ts';
import { createServer } from '#platform/http';
import { ensureBuilt } from '../../build.ts';
import { registerPortal } from '../../index.ts';
import type { UploadAnswer } from '../../islands/upload-answer.ts';

const megabyte = 1024 * 1024;
const settings = {
  mode: 'production',
  publicUrl: 'http://localhost',
  secret: 'x'.repeat(40),
  trustProxy: false,
  requestsPerMinute: 0,
  signInsPerMinute: 20,
  maxInvoiceBytes: megabyte,
  maxDepositBytes: 4 * megabyte,
} as const;
const password = 'une phrase de passe';

let world: World;
let server: FastifyInstance;
let stop: () => Promise<void>;
let cookie = '';
let csrf = '';

before(async () => {
  await ensureBuilt();
  world = await openWorld();
  const http = await createServer({ log: pino({ level: 'silent' }), settings });
  server = http.server;
  stop = http.stop;
  await registerPortal(server, { context: world.context, settings, live: { watch: () => () => undefined } });
  await signIn(world.supplier.id);
});
after(async () => {
  await stop();
  await world.close();
});

async function signIn(userId: string): Promise<void> {
  const found = await sql<{
    login: string;
  }>`UPDATE users SET password_hash = ${await hashPassword(password)} WHERE id = ${userId} RETURNING login`.execute(world.context.database);
  const answer = await server.inject({
    method: 'POST',
    url: '/sign-in',
    payload: new URLSearchParams({ login: found.rows[0]?.login ?? '', password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  cookie = answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  csrf = /name="_csrf" value="([^"]+)"/.exec((await get('/deposit')).body)?.[1] ?? '';
}

const get = (url: string) => server.inject({ method: 'GET', url, headers: { cookie } });

interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly field?: string;
}

/** Sends a multipart form as browsers do: fields first, the token before all. */
async function post(url: string, fields: Record<string, string>, files: readonly SentFile[] = [], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) form.append(name, value);
  for (const file of files) form.append(file.field ?? 'files', new Blob([Uint8Array.from(file.bytes)]), file.name);
  const encoded = new Response(form);
  return server.inject({
    method: 'POST',
    url,
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { cookie, 'content-type': encoded.headers.get('content-type') ?? '', ...headers },
  });
}

const plainPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

test('each file of a batch has its verdict, whatever the others are', async () => {
  const answer = await post('/deposit', {}, [
    { name: 'bad.xml', bytes: Buffer.from('<Invoice><oops>') },
    { name: 'huge.xml', bytes: Buffer.alloc(megabyte + 1, 32) },
    { name: 'empty.xml', bytes: new Uint8Array() },
    { name: 'scan.pdf', bytes: plainPdf },
    { name: 'good.xml', bytes: ubl({ number: 'BATCH-1' }) },
  ]);
  assert.equal(answer.statusCode, 303);
  const { body } = await get(answer.headers.location ?? '');
  for (const text of [
    'bad.xml',
    'huge.xml',
    'empty.xml',
    'scan.pdf',
    'good.xml',
    'READ-SIZE',
    'READ-EMPTY',
    '/deposit/drafts/',
    '/invoices/',
  ])
    assert.ok(body.includes(text), text);
  const { items } = await searchInvoices(
    world.context,
    world.supplier,
    'issued',
    { text: 'BATCH-1' },
    { size: 10, sort: 'changed', direction: 'descending' },
  );
  assert.deepEqual(
    items.map(({ number }) => number),
    ['BATCH-1'],
  );
});

test('another structure does not see the batch', async () => {
  const batch = (await post('/deposit', {}, [{ name: 'bad.xml', bytes: Buffer.from('no') }])).headers.location ?? '';
  const own = cookie;
  await signIn(world.baker.id);
  assert.equal((await get(batch)).statusCode, 404);
  cookie = own;
  csrf = /name="_csrf" value="([^"]+)"/.exec((await get('/deposit')).body)?.[1] ?? '';
});

test('the drop zone is answered in JSON, file by file', async () => {
  const send = async (file: SentFile) => (await post('/deposit/file', {}, [file], { accept: 'application/json' })).json<UploadAnswer>();
  assert.equal((await send({ name: 'a.xml', bytes: ubl({ number: 'DROP-1' }) })).title, 'DROP-1');
  const again = await send({ name: 'a.xml', bytes: ubl({ number: 'DROP-1' }) });
  assert.equal(again.state, 'refused');
  assert.match(again.href ?? '', /^\/invoices\//);
  assert.ok(again.findings.length > 0);
  const pdf = await send({ name: 'scan.pdf', bytes: plainPdf });
  assert.equal(pdf.state, 'needs-header');
  assert.match(pdf.href ?? '', /^\/deposit\/drafts\//);
});

test('a form without its token, or without a file, deposits nothing', async () => {
  assert.equal((await post('/deposit', { _csrf: 'forged' }, [{ name: 'a.xml', bytes: ubl({ number: 'FORGED' }) }])).statusCode, 403);
  const none = await post('/deposit', {});
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /Choisissez au moins un fichier/);
});

test('the header of a PDF is typed, checked, corrected and sent', async () => {
  const { href = '' } = (
    await post('/deposit/file', {}, [{ name: 'devis & facture.pdf', bytes: plainPdf }], { accept: 'application/json' })
  ).json<UploadAnswer>();
  const shown = await get(href);
  assert.match(shown.body, /devis &amp; facture\.pdf/);
  assert.equal(Buffer.from((await get(`${href}/file`)).rawPayload).equals(plainPdf), true);

  const found = await post(href, { action: 'find-recipient', recipient: 'paris', number: 'kept "as" typed' });
  assert.match(found.body, new RegExp(`choose-recipient:${sirets.city}`));
  assert.match(found.body, /value="kept &quot;as&quot; typed"/);

  const header = {
    number: 'PDF-1',
    kind: 'invoice',
    framework: 'A1',
    issueDate: '2026-11-01',
    currency: 'EUR',
    recipient: sirets.city,
    netAmount: '100',
    vatAmount: '20',
    grossAmount: '125',
  };
  const checked = await post(href, { ...header, action: 'check' });
  assert.equal(checked.statusCode, 422);
  assert.match(checked.body, /href="#grossAmount"/);
  assert.match(checked.body, /id="grossAmount"[^>]*aria-invalid="true"/);

  const sent = await post(href, { ...header, grossAmount: '120,00', action: 'send' }, [
    { name: 'bon.pdf', bytes: plainPdf, field: 'attachments' },
  ]);
  assert.equal(sent.statusCode, 303);
  assert.match(sent.headers.location ?? '', /^\/invoices\//);
  assert.equal((await get(href)).statusCode, 404);
});

test('an invoice is entered by form: lines come and go, totals are computed, drafts kept, then it is sent', async () => {
  const entry = {
    number: 'ENTRY-1',
    kind: 'invoice',
    framework: 'A1',
    issueDate: '2026-11-01',
    dueDate: '2026-12-01',
    recipient: sirets.city,
    iban: 'FR7630006000011234567890189',
    'line-1-name': 'Peinture',
    'line-1-quantity': '3',
    'line-1-price': '19,99',
    'line-1-vat': 'S:20',
    'line-1-discount': '12,5',
  };
  const added = await post('/deposit/entry', { ...entry, action: 'add-line' });
  assert.match(added.body, /name="line-2-name"/);
  assert.match(added.body, /data-total="net">52,47/);
  assert.doesNotMatch((await post('/deposit/entry', { ...entry, 'line-2-name': 'x', action: 'remove-line:2' })).body, /name="line-2-name"/);

  const saved = await post('/deposit/entry', { ...entry, action: 'save' });
  const draft = saved.headers.location ?? '';
  assert.match(draft, /^\/deposit\/entry\//);
  assert.match((await get(draft)).body, /value="Peinture"/);
  assert.equal((await get(draft.replace('entry', 'drafts'))).headers.location, draft);

  const wrong = await post(draft, { ...entry, 'line-1-quantity': 'trois', action: 'send' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#line-1-quantity"/);
  const sent = await post(draft, { ...entry, action: 'send' });
  assert.equal(sent.statusCode, 303, sent.body);
  assert.match(sent.headers.location ?? '', /^\/invoices\//);
  assert.equal(
    (await listDrafts(world.context, world.supplier)).some(({ data }) => data.number === 'ENTRY-1'),
    false,
  );
});

test('an invoice is issued again from what it said; not from an invoice of somebody else', async () => {
  const { href } = (
    await post('/deposit/file', {}, [{ name: 'a.xml', bytes: ubl({ number: 'AGAIN-1' }) }], { accept: 'application/json' })
  ).json<UploadAnswer>();
  const id = String(href).split('/').at(-1) ?? '';
  const { body } = await get(`/deposit/entry?from=${id}`);
  assert.match(body, /value="Peinture"/);
  assert.match(body, new RegExp(`value="${sirets.city}"`));
  assert.doesNotMatch(body, /value="AGAIN-1"/);
  const own = { cookie, csrf };
  await signIn(world.baker.id);
  const mandate = (active: boolean) =>
    sql`UPDATE structures SET billing_mandate = ${active} WHERE id = ${world.bakery}`.execute(world.context.database);
  await mandate(true);
  assert.equal((await get(`/deposit/entry?from=${id}`)).statusCode, 404);
  await mandate(false);
  ({ cookie, csrf } = own);
});

test('what was typed comes back as text, never as markup', async () => {
  const hostile = '"><script>alert(1)</script>';
  const { body } = await post('/deposit/entry', {
    action: 'recalculate',
    number: hostile,
    comment: hostile,
    recipient: hostile,
    currency: hostile,
    'line-1-name': hostile,
    'line-1-unit': hostile,
    'line-1-vat': hostile,
  });
  assert.doesNotMatch(body, /<script>/);
  assert.match(body, /&lt;script/);
});

test('without a billing mandate the form explains what is missing', async () => {
  await signIn(world.baker.id);
  const { body, statusCode } = await get('/deposit/entry');
  assert.equal(statusCode, 200);
  assert.match(body, /mandat de facturation/);
  assert.doesNotMatch(body, /name="line-1-name"/);
});
