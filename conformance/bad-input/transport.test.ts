import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { depositQuietly } from '../stories/invoice-acts.ts';
import { freshNumber, paperFile } from '../stories/papers.ts';
import { people } from '../stories/people.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { bearer } from './doors.ts';
import { countKept } from './kept.ts';

let world: StartedPlatform;
let authorization: string;
let cookie: string;
let csrf: string;
before(async () => {
  world = await startedPlatform();
  authorization = await bearer(world);
  cookie = await world.signIn(people.supplier);
  const page = await (await fetch(`${world.address}/deposit`, { headers: { cookie } })).text();
  csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
});
after(() => world.stop());

const connect = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(world.address).port), '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });

/** Says something over a bare connection and returns what comes back until the server closes it, or for so long. */
async function converse(said: readonly (string | Buffer)[], patience = 5_000): Promise<string> {
  const socket = await connect();
  socket.on('error', () => undefined);
  let heard = '';
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
    socket.once('close', () => resolve());
    setTimeout(resolve, patience).unref();
  });
  for (const piece of said) socket.write(piece);
  await ended;
  socket.destroy();
  return heard;
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const head = (path: string, lines: readonly string[]): string =>
  [`POST ${path} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n');

test('a body said to be ten gigabytes is refused before it is sent, at the API and at the portal', async () => {
  const before = await countKept(world);
  const tenGigabytes = `Content-Length: ${10 * 1024 ** 3}`;
  const raw = await converse([
    head('/api/v1/invoices', [`Authorization: ${authorization}`, 'Content-Type: application/xml', tenGigabytes]),
  ]);
  assert.equal(status(raw), 413, raw);
  assert.match(raw, /application\/problem\+json/);
  const multipart = 'Content-Type: multipart/form-data; boundary=b';
  const form = await converse([head('/api/v1/invoices', [`Authorization: ${authorization}`, multipart, tenGigabytes])]);
  assert.equal(status(form), 413, form);
  const opening = `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${csrf}\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\n`;
  for (const path of ['/deposit/file', '/deposit']) {
    const portal = await converse([head(path, [`Cookie: ${cookie}`, multipart, tenGigabytes, 'Accept: application/json']), opening]);
    assert.equal(status(portal), 413, `${path} ${portal.slice(0, 300)}`);
  }
  assert.deepEqual(await countKept(world), before);
});

test('a body without a length is cut off at the limit', async () => {
  const before = await countKept(world);
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const chunk = Buffer.concat([Buffer.from(`${megabyte.length.toString(16)}\r\n`), megabyte, Buffer.from('\r\n')]);
  const answer = await converse(
    [
      head('/api/v1/invoices', [`Authorization: ${authorization}`, 'Content-Type: application/xml', 'Transfer-Encoding: chunked']),
      ...Array<Buffer>(40).fill(chunk),
      '0\r\n\r\n',
    ],
    15_000,
  );
  assert.equal(status(answer), 413, answer.slice(0, 300));
  assert.deepEqual(await countKept(world), before);
});

test('two lengths, a packed body and a broken form are refused', async () => {
  const before = await countKept(world);
  const bearing = [`Authorization: ${authorization}`, 'Content-Type: application/xml'];
  const smuggled = await converse(
    [
      head('/api/v1/invoices', [...bearing, 'Content-Length: 4', 'Transfer-Encoding: chunked']),
      '0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n',
    ],
    2_000,
  );
  assert.equal(status(smuggled), 400, smuggled);
  assert.equal(smuggled.match(/HTTP\/1\.1/g)?.length, 1, 'nothing is taken for a second request');
  const packed = await converse([
    head('/api/v1/invoices', [...bearing, 'Content-Encoding: gzip', 'Content-Length: 3', 'Connection: close']),
    'abc',
  ]);
  assert.equal(status(packed), 415, packed);
  const forms: Record<string, string> = {
    'no end': '--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\n<a',
    'another boundary': '--c\r\n\r\n--c--\r\n',
    'many headers': `--b\r\n${Array.from({ length: 5000 }, (_, i) => `X-${i}: y`).join('\r\n')}\r\n\r\nx\r\n--b--\r\n`,
    'no token': '--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\n<a/>\r\n--b--\r\n',
  };
  for (const [name, body] of Object.entries(forms)) {
    const answer = await converse([
      head('/deposit/file', [
        `Cookie: ${cookie}`,
        'Content-Type: multipart/form-data; boundary=b',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Accept: application/json',
        'Connection: close',
      ]),
      body,
    ]);
    assert.ok(status(answer) >= 400 && status(answer) < 500, `${name}: ${answer.slice(0, 300)}`);
  }
  assert.deepEqual(await countKept(world), before);
});

test('two hundred connections that never finish their request keep nobody else waiting', async () => {
  const idle = await Promise.all(Array.from({ length: 200 }, connect));
  for (const socket of idle) {
    socket.on('error', () => undefined);
    socket.write('POST /api/v1/invoices HTTP/1.1\r\nHost: localhost\r\nX-');
  }
  try {
    const drip = setInterval(() => {
      for (const socket of idle) socket.write('a');
    }, 200);
    const file = await paperFile();
    await depositQuietly(world, people.supplier, file);
    clearInterval(drip);
  } finally {
    for (const socket of idle) socket.destroy();
  }
});

test('pages, orders and searches out of their bounds stay bounded', async () => {
  const ask = (path: string) => fetch(world.address + path, { headers: { cookie } });
  for (const query of [
    'page=0',
    'page=-1',
    'page=1e9',
    'page=99999999999999999999',
    'size=1000000',
    'sort=password_hash',
    'sort=number;drop%20table%20invoices',
    'order=%00',
    'status=nothing',
    'amount-from=1e400',
    'issued-from=2026-99-99',
    `text=${'x'.repeat(6000)}`,
  ]) {
    const answer = await ask(`/invoices/issued/search?${query}`);
    assert.ok(answer.status === 200 || (answer.status >= 400 && answer.status < 500), `${query}: ${answer.status}`);
    assert.ok((await answer.text()).length < 400_000, query);
  }
  for (const wild of ['%25', '_', '%25_%25', '%5C']) {
    const page = await (await ask(`/invoices/issued/search?text=${wild}`)).text();
    assert.match(page, /Aucune facture ne correspond/, `${wild} is text, not a pattern`);
  }
});

test('what is written in an invoice stays text in pages, mails and headers', async () => {
  const number = `<i>&"'${freshNumber('').slice(-6)}`;
  const file = {
    ...(await paperFile({
      number,
      service: 'FINANCES',
      purchaseOrderReference: '"><script>alert(1)</script>',
      lines: [{ name: '<img src=x onerror=alert(1)>', quantity: '1', unitPrice: '10', vatCategory: 'S', vatRate: '20' }],
    })),
    name: 'fac"ture;\u202e<b>.xml',
  };
  const href = await depositQuietly(world, people.supplier, file);
  const page = await (await fetch(world.address + href, { headers: { cookie } })).text();
  for (const raw of ['<script>alert', '<img src=x', '<i>&', '"><script']) assert.ok(!page.includes(raw), raw);
  assert.ok(
    page.includes('&lt;img src=x onerror=alert(1)>') || page.includes('&lt;img src=x onerror=alert(1)&gt;'),
    'it is shown as it was written',
  );
  const original = await fetch(`${world.address}${href}/original`, { headers: { cookie } });
  const disposition = original.headers.get('content-disposition') ?? '';
  assert.match(disposition, /^attachment; filename="[\x20\x21\x23-\x7e]*"; filename\*=UTF-8''[\w%.()!'*~-]+$/, disposition);
  assert.equal(original.headers.get('x-content-type-options'), 'nosniff');

  const broken = await paperFile({ number: 'BROKEN', service: 'FINANCES' });
  const twoLines = freshNumber('').slice(-6);
  const injected = {
    ...broken,
    number: twoLines,
    buffer: Buffer.from(broken.buffer.toString().replace('BROKEN', `${twoLines}&#13;&#10;Bcc:a@b.c`)),
  };
  const answer = await fetch(`${world.address}/api/v1/invoices`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/xml' },
    body: new Uint8Array(injected.buffer),
  });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /UNI-NUMBER-CHARACTERS/);
  await countKept(world);
  const { rows } = await sql<{
    subject: string;
    html_body: string;
  }>`SELECT subject, html_body FROM mails ORDER BY made_at DESC LIMIT 20`.execute(world.platform.context.database);
  assert.ok(rows.length > 0);
  for (const { subject, html_body: html } of rows) {
    assert.doesNotMatch(subject, /[\r\n]/, 'a subject is one line');
    assert.ok(!html.includes('<i>&'), html);
  }
});

test('with the mail server down invoices go their way, and the mails wait', async () => {
  const cut = await startedPlatform({ UNISSON_SMTP_URL: 'smtp://127.0.0.1:9' });
  try {
    const file = await paperFile();
    const href = await depositQuietly(cut, people.supplier, file);
    const recipient = await cut.signIn(people.commune);
    const page = await (await fetch(cut.address + href, { headers: { cookie: recipient } })).text();
    const body = new URLSearchParams({
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
      version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '',
    });
    const processed = await fetch(`${cut.address}${href}/process/certify-service`, {
      method: 'POST',
      headers: { cookie: recipient },
      body,
      redirect: 'manual',
    });
    assert.equal(processed.status, 303);
    const until = performance.now() + 20_000;
    for (;;) {
      const { rows } = await sql<{ status: string; kept: number; sent: number; failed: number; waiting: number }>`SELECT i.status,
          (SELECT count(*)::int FROM mails m WHERE m.invoice_id = i.id) AS kept,
          (SELECT count(*)::int FROM mails m WHERE m.invoice_id = i.id AND m.sent_at IS NOT NULL) AS sent,
          (SELECT count(*)::int FROM mails m WHERE m.invoice_id = i.id AND m.failure IS NOT NULL) AS failed,
          (SELECT count(*)::int FROM graphile_worker.jobs j WHERE j.task_identifier = 'mail.send' AND j.attempts > 0) AS waiting
        FROM invoices i WHERE i.number = ${file.number}`.execute(cut.platform.context.database);
      const [seen] = rows;
      assert.equal(seen?.status, 'service-certified');
      assert.equal(seen.sent, 0);
      if (seen.kept >= 2 && seen.failed >= 1 && seen.waiting >= 1) break;
      assert.ok(performance.now() < until, JSON.stringify(seen));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const ready = await fetch(`${cut.address}/readyz`);
    assert.equal(ready.status, 200, 'a mail server that is down does not make the platform unready');
  } finally {
    await cut.stop();
  }
});
