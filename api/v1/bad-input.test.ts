import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

interface Told {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  fields?: { in: string; path: string; message: string }[];
}

const json = { 'content-type': 'application/json' };
const id = world.supplier;

async function refused(
  status: number,
  code: string,
  request: Parameters<TestApi['ask']>[1] & { url: string },
  client: Parameters<TestApi['ask']>[0] = 'recipient',
): Promise<Told> {
  const answer = await api.ask(client, request);
  const label = `${request.method ?? 'GET'} ${request.url}`;
  assert.equal(answer.statusCode, status, `${label} ${answer.body}`);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, label);
  const told = answer.json<Told>();
  assert.equal(told.code, code, label);
  assert.equal(told.status, status, label);
  assert.ok(told.detail !== code && told.title !== code && told.instance.startsWith('urn:'), answer.body);
  return told;
}

test('an unknown place is 404 and a wrong method 405 naming the right one, both as problems', async () => {
  await refused(404, 'api.place-unknown', { url: '/api/v1/nothing' });
  await refused(404, 'api.place-unknown', { url: '/api/v1/nothing' }, undefined);
  await refused(405, 'api.method-not-allowed', { method: 'DELETE', url: `/api/v1/invoices/${id}` });
  const answer = await api.ask('recipient', { method: 'PUT', url: '/api/v1/invoices' });
  assert.equal(answer.headers.allow, 'POST');
});

test('identifiers, criteria and pages out of their bounds are 400 with the field', async () => {
  for (const [url, path] of [
    ['/api/v1/invoices/not-an-id', '/id'],
    ["/api/v1/invoices/1' OR '1'='1/history", '/id'],
    ['/api/v1/invoices/received?size=0', '/size'],
    ['/api/v1/invoices/received?size=-1', '/size'],
    ['/api/v1/invoices/received?size=1000000000', '/size'],
    ['/api/v1/invoices/received?size=ten', '/size'],
    ['/api/v1/invoices/received?sort=password_hash', '/sort'],
    ['/api/v1/invoices/received?sort=number%3BDROP%20TABLE%20invoices', '/sort'],
    ['/api/v1/invoices/received?statu=available', '/statu'],
    ['/api/v1/invoices/received?status=available,gone', '/status/1'],
    ['/api/v1/invoices/received?amountFrom=1e5', '/amountFrom'],
    [`/api/v1/invoices/received?text=${'x'.repeat(5000)}`, '/text'],
    ['/api/v1/structures/recipients', '/query'],
    ['/api/v1/structures/recipients?query=a', '/query'],
  ] as const) {
    const told = await refused(400, 'api.request-invalid', { url });
    assert.ok(
      told.fields?.some((field) => field.path === path),
      `${url} ${JSON.stringify(told.fields)}`,
    );
  }
  await refused(400, 'api.text-not-plain', { url: '/api/v1/invoices/received?text=a%00b' });
  const french = await refused(400, 'api.request-invalid', { url: '/api/v1/invoices/received?size=0' });
  const english = await refused(400, 'api.request-invalid', {
    url: '/api/v1/invoices/received?size=0',
    headers: { 'accept-language': 'en' },
  });
  assert.notEqual(french.detail, english.detail);
  assert.notEqual(french.fields?.[0]?.message, english.fields?.[0]?.message);
});

test('hostile JSON is 400 with its place', async () => {
  const url = `/api/v1/invoices/${id}/actions`;
  const send = (payload: string) => ({ method: 'POST', url, headers: json, payload }) as const;
  await refused(400, 'api.json-malformed', send('{"action":'));
  await refused(400, 'api.json-key-twice', send('{"action":"book","action":"reject"}'));
  await refused(400, 'api.json-key-forbidden', send('{"action":"book","__proto__":{"admin":true}}'));
  await refused(400, 'api.json-too-deep', send(`{"action":${'['.repeat(100_000)}`));
  await refused(400, 'api.text-not-plain', send('{"action":"book","comment":"\\ud800"}'));
  await refused(400, 'api.request-invalid', send('{"action":"Book"}'));
  await refused(400, 'api.request-invalid', send('{"action":"dispatch"}'));
  await refused(400, 'api.request-invalid', send('{"action":"book","comment":null}'));
  await refused(400, 'api.request-invalid', send('{"action":"book","extra":1}'));
  await refused(400, 'api.request-invalid', send('[]'));
  await refused(400, 'api.request-invalid', send(`{"action":"book","comment":"${'x'.repeat(256)}"}`));
  await refused(413, 'api.body-too-large', send(`{"action":"${'x'.repeat(300_000)}"}`));
  await refused(400, 'api.if-match-malformed', { ...send('{"action":"book"}'), headers: { ...json, 'if-match': 'three' } });
});

test('a body of another kind is 415 naming what is taken, before it is read', async () => {
  const url = `/api/v1/invoices/${id}/actions`;
  await refused(415, 'api.media-type-unsupported', {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/xml' },
    payload: '<a/>',
  });
  await refused(415, 'api.media-type-unsupported', { method: 'POST', url: '/api/v1/invoices', headers: json, payload: '{}' }, 'supplier');
  await refused(
    415,
    'api.media-type-unsupported',
    { method: 'POST', url: '/api/v1/invoices', headers: { 'content-type': 'application/zip' }, payload: 'PK' },
    'supplier',
  );
  await refused(
    415,
    'api.content-encoding-unsupported',
    { method: 'POST', url: '/api/v1/invoices', headers: { 'content-type': 'application/xml', 'content-encoding': 'gzip' }, payload: 'x' },
    'supplier',
  );
});

test('forms that are none, lack the file or bring strange parts are refused', async () => {
  const form = (body: string, boundary = 'b') =>
    ({
      method: 'POST',
      url: '/api/v1/invoices',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: body,
    }) as const;
  const part = (name: string, value: string, more = '') =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  await refused(400, 'api.file-missing', form(`${part('header', '{}')}--b--\r\n`), 'supplier');
  await refused(400, 'api.form-part-unknown', form(`${part('surprise', 'x')}--b--\r\n`), 'supplier');
  await refused(400, 'api.form-part-twice', form(`${part('header', '{}')}${part('header', '{}')}--b--\r\n`), 'supplier');
  await refused(
    400,
    'api.request-invalid',
    form(`${part('file', '%PDF-1.7', '; filename="a.pdf"')}${part('header', '{"number":"1"}')}--b--\r\n`),
    'supplier',
  );
  for (const body of [
    '',
    '--b',
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<a',
    '--other\r\n\r\n--other--',
  ]) {
    const answer = await api.ask('supplier', form(body));
    assert.equal(answer.statusCode, 400, `${body} ${answer.body}`);
  }
  const many = Array.from({ length: 80 }, (_, index) => part('attachments', 'x', `; filename="${index}.txt"`)).join('');
  await refused(413, 'api.form-too-many-parts', form(`${many}--b--\r\n`), 'supplier');
});

test('nothing that was refused left anything behind', async () => {
  const { rows } = await sql<{ count: string }>`SELECT (SELECT count(*) FROM invoices) + (SELECT count(*) FROM deposits) AS count`.execute(
    api.context.database,
  );
  assert.equal(Number(rows[0]?.count), 0);
});
