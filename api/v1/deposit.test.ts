import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { paper } from '../testing/papers.ts';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

const url = '/api/v1/invoices';
const xml = { 'content-type': 'application/xml' };
const send = (payload: Buffer | string, headers: Record<string, string> = {}, target = url) =>
  api.ask('supplier', { method: 'POST', url: target, headers: { ...xml, ...headers }, payload });

async function invoices(): Promise<number> {
  const { rows } = await sql<{ n: string }>`SELECT count(*) AS n FROM invoices`.execute(api.context.database);
  return Number(rows[0]?.n);
}

interface Receipt {
  id: string;
  href: string;
  status: string;
  platformNumber: number;
  invoice: { number: string; grossAmount: string; file: { name: string; sha256: string; size: number }; channel: string };
}
interface Refusal {
  code: string;
  findings: {
    code: string;
    severity: string;
    message: string;
    messages: { fr: string; en: string };
    docs: string;
    line?: number;
    path?: string;
  }[];
  existing?: { id: string };
}

test('a good invoice is accepted in one round trip', async () => {
  const bytes = paper();
  const answer = await send(bytes, { 'content-disposition': 'attachment; filename="Facture mars.xml"' });
  assert.equal(answer.statusCode, 201, answer.body);
  const receipt = assertAsPromised('depositInvoice', answer) as Receipt;
  assert.equal(answer.headers.location, `/api/v1/invoices/${receipt.id}`);
  assert.equal(answer.headers.etag, '"1"');
  assert.ok(Number(answer.headers['ratelimit-remaining']) > 0);
  assert.deepEqual(
    [receipt.status, receipt.invoice.grossAmount, receipt.invoice.channel, receipt.invoice.file.name],
    ['deposited', '240.00', 'api', 'Facture mars.xml'],
  );
  assert.equal(receipt.invoice.file.sha256, createHash('sha256').update(bytes).digest('hex'));
  const original = await api.ask('supplier', { url: `${url}/${receipt.id}/original` });
  assert.deepEqual(original.rawPayload, bytes);
  assert.equal(original.headers['content-digest'], `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`);
});

test('the same is accepted under every media type it may be sent as', async () => {
  for (const type of ['text/xml', 'application/xml; charset=utf-8', 'application/octet-stream']) {
    const answer = await send(paper(), { 'content-type': type });
    assert.equal(answer.statusCode, 201, `${type} ${answer.body}`);
  }
});

test('a repeated Idempotency-Key gives the invoice made the first time', async () => {
  const bytes = paper();
  const first = await send(bytes, { 'idempotency-key': 'order-17' });
  assert.equal(first.statusCode, 201, first.body);
  const count = await invoices();
  const second = await send(bytes, { 'idempotency-key': 'order-17' });
  assert.equal(second.statusCode, 200, second.body);
  assert.equal(second.headers['idempotency-replayed'], 'true');
  assert.equal((assertAsPromised('depositInvoice', second) as Receipt).id, first.json<Receipt>().id);
  const other = await send(paper(), { 'idempotency-key': 'order-17' });
  assert.equal(other.statusCode, 409, other.body);
  assert.equal(await invoices(), count);
  assert.equal((await send(bytes, { 'idempotency-key': 'x'.repeat(300) })).json<Refusal>().code, 'api.idempotency-key-malformed');
});

test('a refused invoice tells every finding in both languages and leaves nothing', async () => {
  const count = await invoices();
  const answer = await send(paper({ currency: 'XXQ', issueDate: '2026-02-30' }), { 'accept-language': 'en' });
  assert.equal(answer.statusCode, 422, answer.body);
  const told = assertAsPromised('depositInvoice', answer) as Refusal;
  assert.equal(told.code, 'api.deposit-refused');
  assert.ok(told.findings.filter((finding) => finding.severity === 'error').length >= 2, answer.body);
  for (const finding of told.findings) {
    assert.equal(finding.message, finding.messages.en);
    assert.notEqual(finding.messages.fr, finding.code, finding.code);
    assert.notEqual(finding.messages.fr, finding.messages.en, finding.code);
  }
  assert.equal(answer.headers['content-language'], 'en');
  assert.equal(await invoices(), count);
});

test('a number already used names the invoice that has it; a refused number may be sent again', async () => {
  const first = await send(paper({ number: 'TWICE-1' }));
  const second = await send(paper({ number: 'TWICE-1', note: 'other bytes' } as never));
  assert.equal(second.statusCode, 422, second.body);
  assert.equal(second.json<Refusal>().existing?.id, first.json<Receipt>().id);
  assert.equal((await send(paper({ number: 'AGAIN-1', currency: 'XXQ' }))).statusCode, 422);
  assert.equal((await send(paper({ number: 'AGAIN-1' }))).statusCode, 201);
});

test('a dry run says the verdict and stores nothing, both ways of asking', async () => {
  const count = await invoices();
  for (const target of [`${url}?dryRun=true`, `${url}/validations`]) {
    const operation = target.endsWith('validations') ? 'validateInvoice' : 'depositInvoice';
    const good = await send(paper(), {}, target);
    assert.equal(good.statusCode, 200, good.body);
    const verdict = assertAsPromised(operation, good) as { verdict: string; model: { lines: unknown[] } };
    assert.equal(verdict.verdict, 'accepted');
    assert.equal(verdict.model.lines.length, 1);
    const bad = await send(paper({ currency: 'XXQ' }), {}, target);
    assert.equal((assertAsPromised(operation, bad) as { verdict: string }).verdict, 'refused');
    const noise = await send('neither XML nor PDF', {}, target);
    assert.equal((assertAsPromised(operation, noise) as { verdict: string }).verdict, 'refused');
  }
  assert.equal(await invoices(), count);
});

test('a body that is not what its digest says is refused', async () => {
  const bytes = paper();
  const digest = (of: Buffer) => ({ 'content-digest': `sha-256=:${createHash('sha256').update(of).digest('base64')}:` });
  assert.equal((await send(bytes, digest(bytes))).statusCode, 201);
  const answer = await send(paper(), digest(bytes));
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json<Refusal>().code, 'api.digest-differs');
});

test('empty, truncated and hostile files get their clear refusal', async () => {
  const count = await invoices();
  const good = paper().toString();
  const hostile = [
    '',
    good.slice(0, good.length / 2),
    good + good,
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<a>'.repeat(100_000),
    'PK\u0003\u0004 a zip',
    '{"json":true}',
  ];
  for (const payload of hostile) {
    const answer = await send(payload);
    assert.ok(answer.statusCode === 422 || answer.statusCode === 400, `${payload.slice(0, 40)}: ${answer.statusCode} ${answer.body}`);
    assert.ok(!answer.body.includes('root:'), 'nothing of our files is told');
  }
  assert.equal(await invoices(), count);
});

test('a form brings the file, the typed header of a plain PDF and attachments', async () => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(paper({ number: 'FORM-1' }))], { type: 'application/xml' }), 'form.xml');
  form.append('attachments', new Blob(['a note'], { type: 'text/plain' }), 'note.txt');
  const request = new Request('http://x', { method: 'POST', body: form });
  const answer = await send(Buffer.from(await request.arrayBuffer()), { 'content-type': request.headers.get('content-type')! });
  assert.equal(answer.statusCode, 201, answer.body);
  const { id } = assertAsPromised('depositInvoice', answer) as Receipt;
  const dossier = await api.ask('supplier', { url: `${url}/${id}` });
  assert.equal(dossier.statusCode, 200, dossier.body);
  const { attachments } = assertAsPromised('readInvoice', dossier) as { attachments: { name: string; href: string }[] };
  assert.deepEqual(
    attachments.map(({ name }) => name),
    ['note.txt'],
  );
  const file = await api.ask('supplier', { url: attachments[0]!.href });
  assert.equal(file.body, 'a note');
  assert.match(String(file.headers['content-disposition']), /^attachment;/);
});
