import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, newPage } from '../browser/index.ts';
import { demoRegister } from '../../run/demo/register-entries.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import { makeDirectory } from '../../run/directory.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { holds, phone, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({}, { papers: false });
  await makeDirectory(world.platform);
});
after(async () => {
  await close();
  await world.stop();
});

test('a visitor without an account finds out how to address an invoice, with JavaScript off, on a phone', async () => {
  const page = await newPage({ baseURL: world.address, javaScriptEnabled: false, viewport: phone });
  await page.goto('/');
  await page.getByRole('link', { name: 'Consulter l’annuaire' }).click();
  await page.locator('main input[type=search]').fill('departement rivebourg');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByRole('link', { name: 'Département de la Haute-Rive' }).click();
  holds(await textOf(page, 'main'), 'Un code service', 'Un numéro d’engagement', 'ROUTES', 'Direction des routes', '14 quai des Orfèvres');
  await page.goto(`/directory?text=${demoStructure('papeterie').identifier}`);
  holds(await textOf(page, 'main'), 'Aucune structure publique ne correspond');
});

test('a closed structure is found by its whole SIRET, marked, and says that it receives nothing', async () => {
  const page = await newPage({ baseURL: world.address });
  const closed = demoStructure('ancienne-communaute');
  await world.platform.database.pool.query('UPDATE structures SET is_active = false, ended_at = $2, successor_id = $3 WHERE id = $1', [
    closed.id,
    new Date('2025-12-31T12:00:00Z'),
    demoStructure('valmorin').id,
  ]);
  await page.goto(`/directory?text=${closed.identifier}`);
  holds(await textOf(page, 'main'), 'Fermée');
  await page.getByRole('link', { name: closed.name }).click();
  holds(await textOf(page, 'main'), 'Cette structure ne reçoit plus de factures', 'Depuis le 31/12/2025', 'Commune de Valmorin');
});

test('the whole directory is downloaded without an account', async () => {
  const answer = await fetch(`${world.address}/directory/file`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.match(answer.headers.get('content-disposition') ?? '', /FAR0037_\d{8}\.zip/);
  assert.equal(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  );
});

test('structures of a list longer than a page are turned through, and a page beyond the end says nothing wrong', async () => {
  await world.platform.database.pool.query(`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    SELECT gen_random_uuid(), 'siret', '9' || lpad(n::text, 13, '0'), '999999999', 'Bourgade ' || lpad(n::text, 2, '0'), true, now() FROM generate_series(1, 30) n`);
  const page = await newPage({ baseURL: world.address });
  await page.goto('/directory?text=bourgade');
  holds(await textOf(page, 'main'), '30 structures', 'Bourgade 01', '1 à 25 sur 30');
  await page.goto('/directory?text=bourgade&page=2');
  holds(await textOf(page, 'main'), 'Bourgade 30');
  for (const path of [
    '/directory?text=bourgade&page=99',
    '/directory?page=x&text=%00',
    `/directory?text=${'x'.repeat(3_000)}`,
    `/directory?text=%25%5C_`,
  ])
    assert.equal((await fetch(`${world.address}${path}`)).status, 200, path);
  for (const path of ['/directory/x', `/directory/${demoStructure('papeterie').id}`, `/directory/${demoRegister.newTown.siret}`])
    assert.equal((await fetch(`${world.address}${path}`)).status, 404, path);
});
