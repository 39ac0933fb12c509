import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

const csv = { 'content-type': 'text/csv' };
interface Service {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
}

test('a service is created, read, changed under its version, and listed', async () => {
  const made = await api.ask('organisation', {
    method: 'POST',
    url: '/api/v1/services',
    payload: { code: 'EAU', name: 'Eau', address: { city: 'Lyon' }, validFrom: '2027-01-01' },
  });
  assert.equal(made.statusCode, 201, made.body);
  const service = assertAsPromised('createService', made) as Service;
  assert.equal(service.state, 'upcoming');
  assert.equal(made.headers.location, `/api/v1/services/${service.id}`);
  const url = `/api/v1/services/${service.id}`;
  assert.deepEqual(assertAsPromised('readService', await api.ask('organisationReader', { url })), service);
  const change = (etag: string) =>
    api.ask('organisation', { method: 'PATCH', url, headers: { 'if-match': etag }, payload: { name: 'Eau potable', validFrom: null } });
  const changed = await change(String(made.headers.etag));
  assert.deepEqual((({ name, state, version }) => [name, state, version])(assertAsPromised('changeService', changed) as Service), [
    'Eau potable',
    'active',
    2,
  ]);
  const late = await change(String(made.headers.etag));
  assert.equal(late.statusCode, 412, late.body);
  assert.deepEqual((assertAsPromised('changeService', late) as { current: unknown }).current, { version: 2 });
  const pages: string[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const answer = await api.ask('organisationReader', { url: `/api/v1/services?size=1${next && `&cursor=${next}`}` });
    const page = assertAsPromised('listServices', answer) as { items: Service[]; nextCursor?: string; total: number };
    assert.equal(page.total, 3);
    pages.push(...page.items.map(({ code }) => code));
    next = page.nextCursor;
  }
  assert.deepEqual(pages, ['CLOS', 'EAU', 'VOIRIE']);
  assert.equal((await api.ask('organisation', { url: '/api/v1/services?cursor=@@' })).statusCode, 400);
});

test('fields that are wrong are told in words', async () => {
  const answer = await api.ask('organisation', {
    method: 'POST',
    url: '/api/v1/services',
    headers: { 'accept-language': 'en' },
    payload: { code: ' voirie', name: '' },
  });
  assert.equal(answer.statusCode, 422);
  const { fields } = assertAsPromised('createService', answer) as { fields: { path: string; code: string; message: string }[] };
  assert.deepEqual(
    fields.map(({ path, code }) => [path, code]),
    [
      ['/code', 'services.code-taken'],
      ['/name', 'services.name-missing'],
    ],
  );
  assert.equal(fields[1]?.message, 'Give the name of the service.');
});

test('services and previews of others are not there', async () => {
  for (const id of [world.service, '0192f7a4-ffff-7000-8000-000000000000']) {
    assert.equal((await api.ask('otherOrganisation', { url: `/api/v1/services/${id}` })).statusCode, 404);
    const change = await api.ask('otherOrganisation', { method: 'PATCH', url: `/api/v1/services/${id}`, payload: { name: 'X' } });
    assert.equal(change.statusCode, 404);
  }
});

test('export, import: previewed, applied, and nothing twice', async () => {
  const file = await api.ask('organisationReader', { url: '/api/v1/services.csv', headers: { 'accept-language': 'en' } });
  assert.match(String(file.headers['content-type']), /^text\/csv/);
  assertAsPromised('exportServices', file);
  const preview = async (payload: string | Buffer, query = '') =>
    await api.ask('organisation', { method: 'POST', url: `/api/v1/services/imports${query}`, headers: csv, payload });
  const same = assertAsPromised('previewServiceImport', await preview(file.rawPayload, '?inactivateAbsent=true')) as Record<
    string,
    unknown
  >;
  assert.deepEqual([same.created, same.changed, same.inactivated, same.unchanged, same.errorCount], [0, 0, 0, 3, 0]);

  const made = assertAsPromised('previewServiceImport', await preview('Code,Name\nVOIRIE,Voirie et parcs\nPARCS,Parcs\nBAD,\n')) as {
    id: string;
    changes: unknown;
    errors: { line: number; code: string; message: string }[];
  };
  assert.deepEqual(made.changes, [
    { code: 'PARCS', action: 'create', fields: [] },
    { code: 'VOIRIE', action: 'change', fields: [{ field: 'name', before: 'Voirie', after: 'Voirie et parcs' }] },
  ]);
  assert.deepEqual(
    made.errors.map(({ line, code }) => [line, code]),
    [[4, 'services.name-missing']],
  );
  const url = `/api/v1/services/imports/${made.id}`;
  const apply = (payload: object) => api.ask('organisation', { method: 'POST', url: `${url}/application`, payload });
  const refused = await apply({});
  assert.equal(refused.statusCode, 422);
  assert.equal((assertAsPromised('applyServiceImport', refused) as { code: string }).code, 'services.import-wrong-lines');
  await api.ask('organisation', { method: 'PATCH', url: `/api/v1/services/${world.service}`, payload: { description: 'Entre-temps' } });
  assert.equal((await apply({ leaveWrongOut: true })).statusCode, 409);
  assert.equal((await api.ask('otherOrganisation', { url })).statusCode, 404);
  assertAsPromised('readServiceImport', await api.ask('organisation', { url }));
  const done = await apply({ leaveWrongOut: true });
  assert.deepEqual(assertAsPromised('applyServiceImport', done), { created: 1, changed: 1, inactivated: 0, leftOut: 1 });
  assert.equal((await apply({ leaveWrongOut: true })).statusCode, 404);
});

test('what is no CSV of services is refused before anything is kept', async () => {
  const send = (payload: string | Buffer, headers: Record<string, string> = csv) =>
    api.ask('organisation', { method: 'POST', url: '/api/v1/services/imports', headers, payload });
  assert.equal((await send('')).json<{ code: string }>().code, 'services.import-empty');
  assert.equal((await send(Buffer.from([0x50, 0x4b, 3, 4]))).json<{ code: string }>().code, 'services.import-not-csv');
  assert.equal((await send(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).statusCode, 413);
  assert.equal((await send('{}', { 'content-type': 'application/json' })).statusCode, 415);
});
