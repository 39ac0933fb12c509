import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kernel';
import { sql } from 'kysely';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
const manager = newId();
const theirs = newId();
before(async () => {
  api = await startTestApi();
  await sql`UPDATE structures SET open_spaces = '{invoices-received}' WHERE id = ${world.recipient}`.execute(api.context.database);
  for (const [id, first, structure] of [
    [manager, 'Maude', world.recipient],
    [theirs, 'Yann', world.otherRecipient],
  ] as const) {
    await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at)
      VALUES (${id}, ${`${id}@example.org`}, 'x', ${first}, 'Guérin', ${api.clock.now()})`.execute(api.context.database);
    await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at)
      VALUES (${id}, ${structure}, 'secondary-manager', '{"invoices-received":"read"}', ${api.clock.now()})`.execute(api.context.database);
  }
});
after(() => api.close());

test('people of one’s own structure, found and read; those of others are not there', async () => {
  const list = await api.ask('organisationReader', { url: '/api/v1/people?text=gu%C3%A9rin' });
  const found = assertAsPromised('listPeople', list) as { items: { id: string; role: string; spaces: object }[]; total: number };
  assert.deepEqual([found.total, found.items[0]?.id, found.items[0]?.role], [1, manager, 'secondary-manager']);
  assert.deepEqual(found.items[0]?.spaces, { 'invoices-received': 'read', organisation: 'write' });
  const read = assertAsPromised('readPerson', await api.ask('organisation', { url: `/api/v1/people/${manager}` })) as { name: string };
  assert.equal(read.name, 'Maude Guérin');
  const other = await api.ask('organisation', { url: `/api/v1/people/${theirs}` });
  const none = await api.ask('organisation', { url: `/api/v1/people/${newId()}` });
  assert.equal(other.statusCode, 404);
  assert.deepEqual({ ...(JSON.parse(other.body) as object), instance: '' }, { ...(JSON.parse(none.body) as object), instance: '' });
});

test('requests that wait are listed', async () => {
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, wanted, state, asked_at)
    VALUES (${newId()}, 'attachment', ${theirs}, ${world.recipient}, '{"spaces":{"invoices-received":"read"}}', 'pending', ${api.clock.now()})`.execute(
    api.context.database,
  );
  const answer = await api.ask('organisationReader', { url: '/api/v1/requests' });
  const { items } = assertAsPromised('listRequests', answer) as { items: { asker: { name: string }; state: string }[] };
  assert.deepEqual(
    items.map(({ asker, state }) => [asker.name, state]),
    [['Yann Guérin', 'pending']],
  );
  assert.equal((await api.ask('organisationReader', { url: '/api/v1/requests?state=gone' })).statusCode, 400);
});

test('a right is explained, and a refusal names those who can grant what lacks', async () => {
  const answer = await api.ask('recipientReader', { url: '/api/v1/rights/people.change' });
  const told = assertAsPromised('readRight', answer) as { verdict: string; grantedBy: string[]; label: string };
  assert.deepEqual([told.verdict, told.grantedBy], ['missing', ['Maude Guérin']]);
  assert.notEqual(told.label, 'people.change');
  const held = await api.ask('recipientReader', { url: '/api/v1/rights/invoices.list-received' });
  assert.equal((JSON.parse(held.body) as { verdict: string }).verdict, 'yes');
  assert.equal((await api.ask('recipientReader', { url: '/api/v1/rights/nothing' })).statusCode, 400);
  const refused = await api.ask('recipientReader', { url: '/api/v1/people' });
  assert.equal(refused.statusCode, 403);
  const document = JSON.parse(refused.body) as { code: string; grantedBy: string[] };
  assert.deepEqual([document.code, document.grantedBy], ['rights.missing', ['Maude Guérin']]);
});
