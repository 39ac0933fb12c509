import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld, sirets } from '../../testing/world.ts';
import { directoryEntry, servicesPage } from './read-directory.ts';
import { searchDirectory } from './search-directory.ts';

let world: World;
let hidden: string;
before(async () => {
  world = await openWorld();
  const { database } = world.context;
  await sql`UPDATE structures SET name = 'Département d’Île-de-Œuvre', address = '{"city":"Saint-Étienne","postCode":"42000","country":"FR"}' WHERE id = ${world.ministry}`.execute(
    database,
  );
  hidden = newId();
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, is_diffusible, address, email, phone, created_at)
    VALUES (${hidden}, 'siret', '73282932000082', '732829320', 'Régie cachée', true, false, '{"city":"Nulpart","postCode":"98765"}', 'a@b.example', '01', now())`.execute(
    database,
  );
});
after(() => world.close());

const found = async (text: string) => (await searchDirectory(world.context, text, { size: 10, number: 1 }))?.entries.map((one) => one.id);

test('found by words of name, town and post code; case, accents, dashes and apostrophes do not count', async () => {
  for (const text of [
    'departement',
    'DÉPARTEMENT ile',
    'ile de oeuvre',
    'd’île',
    "d'ile",
    'saint etienne',
    'Saint-Étienne département',
    'ile 42000',
    'art emen',
  ])
    assert.deepEqual(await found(text), [world.ministry], text);
  for (const text of ['departement paris', '%%%', '___', 'ile\0x']) assert.deepEqual(await found(text), [], text);
});

test('found by the beginning of the identifier or of the post code', async () => {
  assert.deepEqual(await found('1100 0101'), [world.ministry]);
  assert.deepEqual(await found('42'), [world.ministry]);
  assert.deepEqual(await found(sirets.ministry), [world.ministry]);
});

test('private structures are never found, by name, number or id', async () => {
  for (const text of ['Durand', 'Boulangerie', sirets.company, sirets.bakery.slice(0, 9)])
    assert.ok(!(await found(text))?.some((id) => id === world.company || id === world.bakery), text);
  for (const id of [world.company, newId(), 'x', '']) {
    await assert.rejects(directoryEntry(world.context, id), { code: 'directory.not-found', kind: 'not-found' });
    await assert.rejects(servicesPage(world.context, id, { size: 10 }), { code: 'directory.not-found' });
  }
});

test('one that receives nothing any more is found by its whole identifier only, with what takes its place', async () => {
  const { database } = world.context;
  await sql`UPDATE structures SET successor_id = ${world.city}, ended_at = '2026-10-01T00:00:00Z' WHERE identifier = ${sirets.closed}`.execute(
    database,
  );
  assert.deepEqual(await found('fermée'), []);
  assert.deepEqual(await found(sirets.closed.slice(0, 13)), []);
  const [id] = (await found(sirets.closed)) ?? [];
  const closed = await directoryEntry(world.context, id ?? '');
  assert.deepEqual(
    [closed.isActive, closed.endedAt?.toISOString(), closed.successor],
    [false, '2026-10-01T00:00:00.000Z', { id: world.city, identifier: sirets.city, name: 'Ville de Paris' }],
  );
  await sql`INSERT INTO services (id, structure_id, code, name) VALUES (${newId()}, ${id}, 'A', 'A')`.execute(database);
  assert.deepEqual(await servicesPage(world.context, id ?? '', { size: 10 }), { services: [], total: 0 });
});

test('what a unit opposed publication of is neither shown nor found by', async () => {
  for (const text of ['cachée', 'regie', 'nulpart', '98765']) assert.ok(!(await found(text))?.includes(hidden), text);
  assert.deepEqual(await found('732829320'), [hidden]);
  const entry = await directoryEntry(world.context, hidden);
  assert.deepEqual([entry.name, entry.address, entry.identifier], [undefined, {}, '73282932000082']);
  assert.ok(!JSON.stringify(entry).includes('example'));
});

test('texts too short to search by are told apart from texts that find nothing', async () => {
  for (const text of ['', ' ', 'a', 'eu', 'a b c', '1', '\0'])
    assert.equal(await searchDirectory(world.context, text, { size: 10, number: 1 }), undefined, text);
  assert.deepEqual(await found('zzz'), []);
});

test('services of a day: switched on and within their dates, by words of code and name, in pages', async () => {
  const { context } = world;
  await sql`INSERT INTO services (id, structure_id, code, name, is_active, valid_from, valid_to)
    SELECT gen_random_uuid(), ${world.city}::uuid, 'S' || lpad(n::text, 3, '0'), 'Service ' || n, true, null::date, null::date FROM generate_series(1, 25) n
    UNION ALL SELECT gen_random_uuid(), ${world.city}::uuid, 'LATER', 'Later', true, '2026-11-03', null
    UNION ALL SELECT gen_random_uuid(), ${world.city}::uuid, 'OVER', 'Over', true, null, '2026-11-01'
    UNION ALL SELECT gen_random_uuid(), ${world.city}::uuid, 'TODAY', 'Today', true, '2026-11-02', '2026-11-02'
    UNION ALL SELECT gen_random_uuid(), ${world.city}::uuid, 'OFF', 'Off', false, null, null`.execute(context.database);
  const codes = async (query: Parameters<typeof servicesPage>[2]) =>
    (await servicesPage(context, world.city, query)).services.map((one) => one.code);
  const first = await servicesPage(context, world.city, { size: 20 });
  assert.deepEqual([first.total, first.services.length, first.next], [26, 20, 'S020']);
  assert.deepEqual(await codes({ size: 20, after: 'S020' }), ['S021', 'S022', 'S023', 'S024', 'S025', 'TODAY']);
  assert.deepEqual(await codes({ size: 20, page: 2 }), ['S021', 'S022', 'S023', 'S024', 'S025', 'TODAY']);
  assert.deepEqual(await codes({ size: 20, text: 'service s007' }), ['S007']);
  assert.deepEqual(await codes({ size: 20, text: 'o' }), ['TODAY']);
  assert.equal((await directoryEntry(context, world.city)).activeServices, 26);
});

test('pages of matches, and a bound to how many are counted', async () => {
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    SELECT gen_random_uuid(), 'siret', '9' || lpad(n::text, 13, '0'), '999999999', 'Commune ' || lpad(n::text, 4, '0'), true, now() FROM generate_series(1, 1200) n`.execute(
    world.context.database,
  );
  const page = async (number: number, size = 100) => await searchDirectory(world.context, 'commune', { size, number });
  assert.deepEqual(
    [(await page(1))?.total, (await page(1))?.entries.length, (await page(1))?.entries[0]?.name],
    [1000, 100, 'Commune 0001'],
  );
  assert.equal((await page(10))?.entries[0]?.name, 'Commune 0901');
  assert.deepEqual([(await page(11))?.entries, (await page(1_000_000_000))?.entries], [[], []]);
  assert.equal((await page(1, 5_000))?.entries.length, 100);
  assert.equal((await page(-3, -3))?.entries.length, 1);
});
