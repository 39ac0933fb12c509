import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { paper } from '../testing/papers.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi } from '../testing/world.ts';

let api: TestApi;
let port: number;
let token: string;
before(async () => {
  api = await startTestApi({ maxInvoiceBytes: 2_000_000, maxDepositBytes: 3_000_000 });
  await api.server.listen({ host: '127.0.0.1', port: 0 });
  port = (api.server.server.address() as AddressInfo).port;
  token = await api.token('supplier');
});
after(() => api.close());

interface Received {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Sends a body piece by piece over a real connection; no `Content-Length` unless given. */
async function stream(pieces: Iterable<Buffer>, headers: Record<string, string> = {}): Promise<Received> {
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/v1/invoices',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/xml', ...headers },
  });
  request.on('error', () => undefined);
  const answered = new Promise<Received>((resolve) => {
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers }),
      );
    });
  });
  let isAnswered = false;
  void answered.then(() => (isAnswered = true));
  for (const piece of pieces) {
    if (isAnswered || request.destroyed) break;
    if (!request.write(piece)) await Promise.race([once(request, 'drain'), answered]);
  }
  request.end();
  return answered;
}

function* blocks(count: number): Generator<Buffer> {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(65_536, 0x20);
}

const stored = async (): Promise<number> => {
  const { rows } = await sql<{ n: string }>`SELECT (SELECT count(*) FROM invoices) + (SELECT count(*) FROM deposits) AS n`.execute(
    api.context.database,
  );
  return Number(rows[0]?.n);
};

test('a body that comes in pieces without a length is taken', async () => {
  const bytes = paper();
  const third = Math.ceil(bytes.length / 3);
  const answer = await stream([bytes.subarray(0, third), bytes.subarray(third, 2 * third), bytes.subarray(2 * third)]);
  assert.equal(answer.status, 201, answer.body);
});

test('a body past the limit is 413 while it is still coming, and the answer can be read', async () => {
  const count = await stored();
  const endless = await stream(blocks(1600));
  assert.equal(endless.status, 413, endless.body);
  assert.match(String(endless.headers['content-type']), /^application\/problem\+json/);
  const announced = await stream(blocks(1), { 'content-length': '100000000', expect: '100-continue' });
  assert.equal(announced.status, 413, announced.body);
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n';
  const form = await stream([Buffer.from(head), ...blocks(60)], { 'content-type': 'multipart/form-data; boundary=b' });
  assert.equal(form.status, 413, form.body);
  assert.equal(await stored(), count);
});

test('a connection that ends half-way leaves nothing behind, and the server goes on', async () => {
  const count = await stored();
  const bytes = paper();
  for (const framing of [`Content-Length: ${bytes.length}`, 'Transfer-Encoding: chunked']) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const half = bytes.subarray(0, bytes.length / 2);
    socket.write(
      `POST /api/v1/invoices HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/xml\r\n${framing}\r\n\r\n`,
    );
    if (framing.startsWith('T')) socket.write(`${half.length.toString(16)}\r\n`);
    await new Promise<void>((resolve, reject) => {
      socket.write(half, (error) => (error ? reject(error) : resolve()));
    });
    socket.destroy();
    await once(socket, 'close');
  }
  assert.equal((await stream([paper()])).status, 201);
  assert.equal(await stored(), count + 1);
});

test('two lengths, or a length and chunks together, are refused as what they are', async () => {
  for (const framing of ['Content-Length: 5\r\nContent-Length: 6', 'Content-Length: 5\r\nTransfer-Encoding: chunked']) {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /api/v1/invoices HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/xml\r\n${framing}\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\n\r\n`,
    );
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 400 /);
    assert.equal(answer.match(/HTTP\/1\.1/g)?.length, 1);
  }
});
