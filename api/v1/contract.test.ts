import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rights } from '#domain/rights';
import { sayIn } from '#words';
import type { TestApi } from '../testing/world.ts';
import { startTestApi } from '../testing/world.ts';
import { operations } from './operations/index.ts';
import { modelIsTold } from './schemas/model.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        security: unknown[];
        responses: Record<string, unknown>;
        parameters?: { name: string; in: string }[];
        requestBody?: { content: Record<string, unknown> };
      }
    >
  >;
}

test('every operation names a row of the rights table and has an id of its own', () => {
  for (const contract of operations) assert.ok(contract.right in rights, contract.id);
  assert.equal(new Set(operations.map((contract) => contract.id)).size, operations.length);
  assert.equal(modelIsTold, true);
});

test('every route under /api/v1 is an operation or open documentation', () => {
  const open = ['/openapi.json', '/docs', '/docs.css', '/docs/problems/:code', '/docs/findings/:code'].map((path) => `GET /api/v1${path}`);
  const expected = [...operations.map((contract) => `${contract.method} /api/v1${contract.path}`), ...open];
  const found = api.routes.filter((route) => route.includes(' /api/v1') && !route.startsWith('HEAD '));
  assert.deepEqual(found.toSorted(), expected.toSorted());
});

test('the contract is OpenAPI 3.1: every operation, its parameters, answers and problem', async () => {
  const answer = await api.server.inject('/api/v1/openapi.json');
  assert.equal(answer.statusCode, 200);
  const document = answer.json<Document>();
  assert.match(document.openapi, /^3\.1\./);
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ path, method, told })),
  );
  assert.deepEqual(told.map(({ told }) => told.operationId).toSorted(), operations.map((contract) => contract.id).toSorted());
  for (const { path, told: one } of told) {
    assert.deepEqual(one.security, [{ oauth2: [] }]);
    assert.ok(
      Object.keys(one.responses).some((status) => /^[23]/.test(status)),
      path,
    );
    assert.ok('default' in one.responses, path);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const parameters = (one.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    assert.deepEqual(parameters.toSorted(), named.toSorted(), path);
  }
  assert.deepEqual(Object.keys(document.paths['/api/v1/invoices']?.post?.requestBody?.content ?? {}), [
    'application/xml',
    'text/xml',
    'application/pdf',
    'application/octet-stream',
    'multipart/form-data',
  ]);
  const references = [...answer.body.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
  for (const reference of references) {
    const target = reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(target, reference);
  }
});

test('the documentation is a page by itself that names every operation', async () => {
  const answer = await api.server.inject('/api/v1/docs');
  assert.equal(answer.statusCode, 200);
  for (const contract of operations) assert.ok(answer.body.includes(`id="${contract.id}"`), contract.id);
  assert.ok(!/<script|style=|https?:\/\/(?!unisson\.test)/.test(answer.body));
  assert.equal((await api.server.inject('/api/v1/docs.css')).statusCode, 200);
});

test('the address in a problem leads to a page about it; a made-up one does not', async () => {
  const problem = (await api.server.inject('/api/v1/me')).json<{ type: string; code: string }>();
  const about = await api.server.inject(new URL(problem.type).pathname);
  assert.equal(about.statusCode, 200);
  assert.ok(about.body.includes(problem.code));
  const none = await api.server.inject('/api/v1/docs/problems/%3Cscript%3E');
  assert.equal(none.statusCode, 404);
  const finding = await api.server.inject('/api/v1/docs/findings/BR-CO-10');
  assert.equal(finding.statusCode, 200);
  assert.ok(finding.body.includes('BR-CO-10'));
  assert.equal((await api.server.inject('/api/v1/docs/findings/NO-SUCH')).statusCode, 404);
});

test('every code of the API has its sentence in both languages', () => {
  for (const status of [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 500, 503]) {
    for (const language of ['fr', 'en'] as const) assert.ok(sayIn(language, `api.title.${status}`), String(status));
  }
});
