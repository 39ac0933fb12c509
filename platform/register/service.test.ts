import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openRegisterService } from './service.ts';

const siret = '73282932000074';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});
let url = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api-sirene/3.11`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

let time = 0;
const open = (more: { onRefused?: () => void; timeout?: number } = {}) =>
  openRegisterService({ url, key: 'the-key', now: () => time, ...more });

function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  answer = (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

const unavailable = (reason: string) => ({ code: 'register.unavailable', kind: 'unavailable', details: { reason } });

test('asks for one establishment with the key, and hands the answer over as it is', async () => {
  json(200, { header: { statut: 200 }, etablissement: { siret } });
  assert.deepEqual(await open().establishment(siret), { header: { statut: 200 }, etablissement: { siret } });
  assert.equal(asked[0]?.url, `/api-sirene/3.11/siret/${siret}`);
  assert.equal(asked[0]?.headers['x-insee-api-key-integration'], 'the-key');
});

test('nothing but digits ever stands in the path', async () => {
  await assert.rejects(open().establishment('../secret'), RangeError);
  assert.equal(asked.length, 0);
});

test('unknown: when the service itself says so', async () => {
  json(404, { header: { statut: 404, message: 'Aucun élément trouvé' } });
  assert.equal(await open().establishment(siret), undefined);
  json(404, { error: 'no such page' });
  await assert.rejects(open().establishment(siret), unavailable('not-the-service'));
});

test('a refused key is its own failure, told to the operator and not tried again', async () => {
  for (const status of [401, 403]) {
    asked = [];
    let told = 0;
    json(status, {});
    await assert.rejects(open({ onRefused: () => (told += 1) }).establishment(siret), { code: 'register.refused' });
    assert.deepEqual([told, asked.length], [1, 1]);
  }
});

test('too many questions: rests as long as it asks to, a minute at most', async () => {
  const service = open();
  json(429, {}, { 'Retry-After': '3600' });
  await assert.rejects(service.establishment(siret), unavailable('too-many'));
  await assert.rejects(service.establishment(siret), unavailable('resting'));
  assert.equal(asked.length, 1);
  time += 60_001;
  json(200, {});
  assert.deepEqual(await service.establishment(siret), {});
});

test('a failure is tried once more; a second one is told', async () => {
  answer = (_request, response) => {
    if (asked.length === 1) response.writeHead(502).end();
    else response.writeHead(200).end('{"etablissement":{}}');
  };
  assert.deepEqual(await open().establishment(siret), { etablissement: {} });
  asked = [];
  json(503, {});
  await assert.rejects(open().establishment(siret), unavailable('failed'));
  assert.equal(asked.length, 2);
  asked = [];
  answer = (request) => request.socket.destroy();
  await assert.rejects(open().establishment(siret), unavailable('failed'));
  assert.equal(asked.length, 2);
});

test('three failures in a row, and it is left alone for half a minute; then the first question decides', async () => {
  const service = open();
  json(500, {});
  for (let i = 0; i < 3; i++) await assert.rejects(service.establishment(siret), unavailable('failed'));
  asked = [];
  await assert.rejects(service.establishment(siret), unavailable('resting'));
  assert.equal(asked.length, 0);
  time += 30_001;
  await assert.rejects(service.establishment(siret), unavailable('failed'));
  await assert.rejects(service.establishment(siret), unavailable('resting'));
  time += 30_001;
  json(200, {});
  assert.deepEqual(await service.establishment(siret), {});
  json(500, {});
  await assert.rejects(service.establishment(siret), unavailable('failed'));
  await assert.rejects(service.establishment(siret), unavailable('failed'));
});

test('an answer that does not come, or never ends, is given up', async () => {
  answer = () => undefined;
  await assert.rejects(open({ timeout: 100 }).establishment(siret), unavailable('too-slow'));
  answer = (_request, response) => {
    response.writeHead(200).write('{"a":');
  };
  await assert.rejects(open({ timeout: 100 }).establishment(siret), unavailable('too-slow'));
});

test('an answer beyond a megabyte is given up, packed or not', async () => {
  const huge = JSON.stringify({ a: 'x'.repeat(2 * 1024 * 1024) });
  answer = (_request, response) => void response.writeHead(200).end(huge);
  await assert.rejects(open().establishment(siret), unavailable('too-large'));
  answer = (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(huge));
  await assert.rejects(open().establishment(siret), unavailable('too-large'));
});

test('what is no JSON, or leads elsewhere, is a failure', async () => {
  answer = (_request, response) => void response.writeHead(200).end('<html>');
  await assert.rejects(open().establishment(siret), unavailable('not-json'));
  asked = [];
  answer = (_request, response) => void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end();
  await assert.rejects(open().establishment(siret), unavailable('status-302'));
  assert.equal(asked.length, 1);
});
