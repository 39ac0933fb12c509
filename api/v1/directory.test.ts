import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeDirectoryFile } from '#domain/structures';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

interface Page {
  items: { id: string; name?: string; code?: string; isActive: boolean }[];
  hasMore: boolean;
  nextCursor?: string;
  total: number;
}
const ask = async (url: string) => await api.ask('supplierNothing', { url: `/api/v1/directory${url}` });

test('structures are found, page by page, each once', async () => {
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    SELECT gen_random_uuid(), 'siret', '9' || lpad(n::text, 13, '0'), '999999999', 'Bourgade ' || n, true, now() FROM generate_series(1, 5) n`.execute(
    api.context.database,
  );
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = assertAsPromised(
      'searchDirectory',
      await ask(`/structures?query=bourgade&size=2${cursor && `&cursor=${cursor}`}`),
    ) as Page;
    assert.equal(page.total, 5);
    seen.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor ?? '';
    assert.equal(page.hasMore, cursor !== '');
  } while (cursor !== '');
  assert.equal(new Set(seen).size, 5);
  assert.equal(seen.length, 5);
});

test('a search that says nothing, and a cursor that is none, are refused', async () => {
  assert.equal(
    (assertAsPromised('searchDirectory', await ask('/structures?query=%20%20')) as { code: string }).code,
    'directory.search-short',
  );
  for (const cursor of ['@@', 'AA', 'MA', 'LTE', 'MTAwMDAwMDA'])
    assert.equal((await ask(`/structures?query=ville&cursor=${cursor}`)).statusCode, 400, cursor);
});

test('a structure and its services; private ones are not there', async () => {
  const { otherRecipient: ministry, supplier: company } = world;
  await sql`INSERT INTO services (id, structure_id, code, name) VALUES (gen_random_uuid(), ${ministry}, 'BUDGET', 'Budget'), (gen_random_uuid(), ${ministry}, 'PLAIN', 'Service courant')`.execute(
    api.context.database,
  );
  const detail = assertAsPromised('readDirectoryEntry', await ask(`/structures/${ministry}`)) as {
    activeServices: number;
    isActive: boolean;
  };
  assert.deepEqual([detail.activeServices, detail.isActive], [2, true]);
  const first = assertAsPromised('listDirectoryServices', await ask(`/structures/${ministry}/services?size=1`)) as Page;
  assert.deepEqual([first.items[0]?.code, first.hasMore, first.total], ['BUDGET', true, 2]);
  const second = assertAsPromised(
    'listDirectoryServices',
    await ask(`/structures/${ministry}/services?size=1&cursor=${first.nextCursor}`),
  ) as Page;
  assert.deepEqual([second.items[0]?.code, second.hasMore], ['PLAIN', false]);
  const found = assertAsPromised('listDirectoryServices', await ask(`/structures/${ministry}/services?query=courant`)) as Page;
  assert.deepEqual(
    found.items.map((one) => one.code),
    ['PLAIN'],
  );
  for (const [id, url] of [
    ['readDirectoryEntry', `/structures/${company}`],
    ['listDirectoryServices', `/structures/${company}/services`],
  ] as const)
    assert.equal((assertAsPromised(id, await ask(url)) as { code: string }).code, 'directory.not-found');
});

test('the weekly file, once there is one', async () => {
  assert.equal((assertAsPromised('downloadDirectory', await ask('/file')) as { code: string }).code, 'directory.no-file');
  const file = await makeDirectoryFile(api.context, () => ({ name: 'file.zip', file: Readable.from([Buffer.from('packed')]) }));
  const answer = await ask('/file');
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['content-type'], 'application/zip');
  assert.equal(answer.headers['content-length'], String(file.size));
  assert.equal(answer.rawPayload.length, file.size);
  assert.equal(answer.headers['content-digest'], `sha-256=:${Buffer.from(file.hash, 'hex').toString('base64')}:`);
});
