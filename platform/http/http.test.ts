import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { connect as netConnect } from 'node:net';
import { after, before, test } from 'node:test';
import { Problem } from '#kernel';
import { createLog } from '../log/index.ts';
import type { HttpServer, HttpSettings } from './index.ts';
import { createServer } from './index.ts';

const settings: HttpSettings = {
  publicUrl: 'http://localhost',
  secret: 's'.repeat(40),
  trustProxy: false,
  requestsPerMinute: 0,
  maxDepositBytes: 1_000_000,
};
const token = 'metrics-token-metrics-token-metrics-token';
const lines: string[] = [];
const log = createLog({ level: 'debug', to: { write: (line) => lines.push(line) } });
let isDiskWritable = true;
let http: HttpServer;
let base = '';

before(async () => {
  http = await createServer({
    log,
    settings: { ...settings, metricsToken: token },
    checks: {
      database: async () => true,
      disk: async () => {
        if (!isDiskWritable) throw new Error('full');
      },
    },
  });
  http.server.get('/people/:name', async () => ({ ok: true }));
  http.server.get('/fails', async () => {
    throw new Error('secret detail');
  });
  http.server.get('/refuses', async () => {
    throw new Problem('test.conflict', 'conflict');
  });
  base = `http://127.0.0.1:${await http.listen('127.0.0.1', 0)}`;
});
after(() => http.stop());

test('pages are guarded by a policy without inline code, and cannot be framed', async () => {
  const { headers } = await fetch(`${base}/people/x`);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.ok(!policy.includes('unsafe'));
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
});

test('the log has the route pattern, not the address, and the request id the client was told', async () => {
  lines.length = 0;
  const { headers } = await fetch(`${base}/people/camille-durand?q=durand`);
  const record = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find((entry) => entry.msg === 'request');
  assert.equal(record?.route, '/people/:name');
  assert.equal(record?.status, 200);
  assert.equal(record?.id, headers.get('x-request-id'));
  assert.equal(typeof record?.ms, 'number');
  assert.ok(!lines.join('').includes('durand'));
});

test('an unexpected error tells nothing outside and its cause inside; a problem has its own status', async () => {
  lines.length = 0;
  const failed = await fetch(`${base}/fails`);
  assert.equal(failed.status, 500);
  assert.ok(!(await failed.text()).includes('secret detail'));
  assert.ok(lines.join('').includes('secret detail'));
  const refused = await fetch(`${base}/refuses`);
  assert.equal(refused.status, 409);
  assert.equal(((await refused.json()) as { code: string }).code, 'test.conflict');
});

test('health, readiness and what is not ready', async () => {
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
  assert.equal((await fetch(`${base}/readyz`)).status, 200);
  isDiskWritable = false;
  const unready = await fetch(`${base}/readyz`);
  isDiskWritable = true;
  assert.equal(unready.status, 503);
  assert.deepEqual(await unready.json(), { status: 'unavailable', failing: ['disk'] });
});

test('metrics are for this machine or for the token, not for what a proxy passes on', async () => {
  const local = await fetch(`${base}/metrics`);
  assert.equal(local.status, 200);
  assert.match(await local.text(), /unisson_http_request_seconds_bucket/);
  const statusWith = async (headers: Record<string, string>): Promise<number> => (await fetch(`${base}/metrics`, { headers })).status;
  assert.equal(await statusWith({ 'x-forwarded-for': '203.0.113.9' }), 404);
  assert.equal(await statusWith({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${token}` }), 200);
  assert.equal(await statusWith({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer wrong' }), 404);
});

test('the rate limit holds for one address, health is outside it', async () => {
  const limited = await createServer({ log, settings: { ...settings, requestsPerMinute: 3 } });
  limited.server.get('/', async () => 'x');
  const at = `http://127.0.0.1:${await limited.listen('127.0.0.1', 0)}`;
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) statuses.push((await fetch(at)).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  assert.equal((await fetch(`${at}/healthz`)).status, 200);
  await limited.stop();
});

test('a port that is taken is a Problem that names it', async () => {
  const second = await createServer({ log, settings });
  const port = Number(new URL(base).port);
  await assert.rejects(
    second.listen('127.0.0.1', port),
    (error) => error instanceof Problem && error.code === 'http.port-taken' && error.params.port === String(port),
  );
  await second.stop();
});

test('stop lets the request under way finish, ends live streams and refuses new connections', async () => {
  const own = await createServer({ log, settings });
  let arrived: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  own.server.get('/slow', async () => {
    arrived();
    await gate;
    return { done: true };
  });
  own.server.get('/live', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('data: hello\n\n');
  });
  const port = await own.listen('127.0.0.1', 0);
  const live = new Promise<string>((resolve, reject) => {
    rawRequest({ port, path: '/live', headers: { accept: 'text/event-stream' } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        void stopNow();
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  const slow = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.json());
  let stopped: Promise<void> | undefined;
  const stopNow = async (): Promise<void> => {
    await underWay;
    stopped = own.stop();
  };
  assert.equal(await live, 'data: hello\n\n');
  finish();
  assert.deepEqual(await slow, { done: true });
  await stopped;
  await assert.rejects(
    new Promise((resolve, reject) => netConnect(port, '127.0.0.1', () => resolve(undefined)).on('error', reject)),
    /ECONNREFUSED/,
  );
});

test('a head too large is refused, and slow senders are timed out', async () => {
  const large = await fetch(`${base}/people/x`, { headers: { 'x-large': 'a'.repeat(20_000) } });
  assert.equal(large.status, 431);
  assert.equal(http.server.server.headersTimeout, 20_000);
  assert.equal(http.server.server.requestTimeout, 600_000);
});
