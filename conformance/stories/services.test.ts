import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { close } from '../browser/index.ts';
import { uploadServices } from '../service-pages.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { download, enter, holds, people, phone, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await world.stop();
});

const list = '/organisation/services';
const manager = () => enter(world, people.commune, { javaScriptEnabled: false, viewport: phone });

/** What the table tells of one service. */
const rowOf = (page: Page, code: string): Promise<string> => textOf(page, `tr:has(a:text-is("${code}"))`);

async function importFile(page: Page, file: string | Buffer, absent = false): Promise<void> {
  await page.goto(`${list}/import`);
  await page.setInputFiles('[name=file]', { name: 'services.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  if (absent) await page.check('[name=absent]');
  await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
}

test('a service is made, found, changed and switched off, on a phone without JavaScript', async () => {
  const page = await manager();
  await page.goto(list);
  await page.getByRole('link', { name: 'Créer un service' }).click();
  await page.fill('[name=code]', 'finances');
  await page.fill('[name=validFrom]', '2030-02-01');
  await page.fill('[name=validTo]', '2030-01-01');
  await page.getByRole('button', { name: 'Créer le service' }).click();
  holds(
    await textOf(page),
    'Un autre service de la structure a déjà ce code',
    'Indiquez le libellé du service.',
    'La fin de validité précède le début',
  );
  assert.equal(await page.inputValue('[name=code]'), 'finances');
  await page.fill('[name=code]', 'SPORTS');
  await page.fill('[name=name]', 'Sports & loisirs');
  await page.fill('[name=validTo]', '');
  await page.check('[name=isMediaAgency]');
  await page.getByRole('button', { name: 'Créer le service' }).click();
  holds(await textOf(page), 'Le service SPORTS est créé.');
  holds(
    await rowOf(page, 'SPORTS'),
    'Sports & loisirs',
    'À partir du 01/02/2030',
    'Réservé aux marchés de régie publicitaire (Commune de Valmorin)',
    'Pas encore valide',
  );
  await page.fill('[name=text]', 'LOISIRS sports');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  holds(await textOf(page, 'main'), '1 service');
  await page.getByRole('link', { name: 'SPORTS' }).click();
  await page.uncheck('[name=isEnabled]');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  holds(await rowOf(page, 'SPORTS'), 'Inactif');
  await page.close();
});

test('of two who change a service at once, the second is told what the first saved and keeps what they typed', async () => {
  const [first, second] = [await manager(), await manager()];
  for (const page of [first, second]) {
    await page.goto(list);
    await page.getByRole('link', { name: 'ECOLES' }).click();
  }
  await first.fill('[name=name]', 'Écoles et crèches');
  await first.getByRole('button', { name: 'Enregistrer' }).click();
  await second.fill('[name=name]', 'Affaires scolaires et périscolaires');
  await second.getByRole('button', { name: 'Enregistrer' }).click();
  holds(await textOf(second), 'Quelqu’un a modifié ce service entre-temps', 'Claire Fontaine', 'Libellé : Écoles et crèches');
  assert.equal(await second.inputValue('[name=name]'), 'Affaires scolaires et périscolaires');
  await second.getByRole('button', { name: 'Enregistrer' }).click();
  holds(await rowOf(second, 'ECOLES'), 'Affaires scolaires et périscolaires');
  await Promise.all([first.close(), second.close()]);
});

test('an export is changed, previewed, mended and imported; importing it again changes nothing', async () => {
  const page = await manager();
  await page.goto(list);
  const { name, bytes } = await download(page, () => page.getByRole('link', { name: 'Exporter (CSV)' }).click());
  assert.match(name, /^services-\d{4}-\d\d-\d\d\.csv$/);
  const changed = `${bytes.toString().replace('Direction des finances', '"=1+1 ""Finances"""')}PISCINE;Piscine;;;;;;;;;peut-être;;;\r\n`;
  await importFile(page, changed);
  holds(
    await textOf(page),
    'Lignes en erreur',
    'peut-être',
    'Écrivez oui ou non.',
    'Libellé : =1+1 "Finances", au lieu de Direction des finances',
  );
  const errors = await download(page, () => page.getByRole('link', { name: 'Télécharger toutes les erreurs (CSV)' }).click());
  holds(errors.bytes.toString(), 'Actif;peut-être;services.answer-unknown;Écrivez oui ou non.');
  await page.getByRole('button', { name: 'Importer les autres lignes' }).click();
  holds(await textOf(page), 'Cochez la case pour laisser de côté les lignes en erreur');
  await importFile(page, changed.replace('peut-être', 'oui'));
  await page.getByRole('button', { name: 'Confirmer l’import' }).click();
  holds(await textOf(page), 'Import fait : 1 créés, 1 modifiés, 0 inactivés');
  holds(await rowOf(page, 'FINANCES'), '=1+1 "Finances"');
  const again = await download(page, () => page.getByRole('link', { name: 'Exporter (CSV)' }).click());
  holds(again.bytes.toString(), `FINANCES;"'=1+1 ""Finances"""`);
  await importFile(page, again.bytes, true);
  holds(await textOf(page), 'Rien à changer');
  assert.equal(await page.getByRole('button', { name: 'Confirmer l’import' }).count(), 0);
  await page.close();
});

test('services that change between preview and confirmation are shown anew first', async () => {
  const [page, other] = [await manager(), await manager()];
  await importFile(page, 'Code;Libellé\nMARCHES;Marchés\n', true);
  await other.goto(`${list}/new`);
  await other.fill('[name=code]', 'TARD');
  await other.fill('[name=name]', 'Venu après');
  await other.getByRole('button', { name: 'Créer le service' }).click();
  await page.getByRole('button', { name: 'Confirmer l’import' }).click();
  holds(await textOf(page), 'Les services ont changé', 'TARD');
  await page.getByRole('button', { name: 'Confirmer l’import' }).click();
  holds(await textOf(page), 'Import fait');
  holds(await rowOf(page, 'TARD'), 'Inactif');
  await page.goto(`${list}?state=active`);
  holds(await textOf(page, 'main'), '1 service', 'MARCHES');
  await Promise.all([page.close(), other.close()]);
});

test('files that are no CSV of services are refused with what to do', async () => {
  const refused = async (file: BlobPart): Promise<string> => {
    const answer = await uploadServices(world, people.commune, file);
    assert.equal(answer.status, 422);
    return await answer.text();
  };
  holds(await refused(new Uint8Array([0x50, 0x4b, 3, 4])), 'Depuis un tableur, enregistrez-le au format CSV');
  holds(await refused('\n'), 'Le fichier ne contient rien');
  holds(await refused('Nom;Ville\nA;B'), 'au moins « Code » et « Libellé »');
  holds(await refused('Code;Libellé\nA;"B'), 'À partir de la ligne 2');
  holds(await refused('x'.repeat(5 * 1024 * 1024 + 1)), 'Le fichier dépasse 5 Mo');
});

test('who only reads sees services and no way to change them; services and previews of others are not there', async () => {
  const cookie = await world.signIn(people.commune);
  const other = await world.signIn(people.department);
  const preview = (await uploadServices(world, people.commune, 'Code;Libellé\nA;B\n')).headers.get('location') ?? '';
  const { rows } = await world.platform.database.pool.query<{ id: string }>("SELECT id FROM services WHERE code = 'TECHNIQUE' LIMIT 1");
  const status = async (path: string, as: string) => (await fetch(`${world.address}${path}`, { headers: { cookie: as } })).status;
  for (const path of [`${list}/${rows[0]?.id}`, preview, `${preview}/errors.csv`]) {
    assert.equal(await status(path, cookie), 200, path);
    assert.equal(await status(path, other), 404, path);
  }
  await world.platform.database.pool.query(
    `UPDATE memberships SET role = 'user', spaces = spaces || '{"organisation": "read"}' WHERE user_id = (SELECT id FROM users WHERE login = $1)`,
    [people.communeTechnical],
  );
  const page = await enter(world, people.communeTechnical);
  await page.goto(list);
  assert.equal(await page.getByRole('link', { name: 'Créer un service' }).count(), 0);
  await page.getByRole('link', { name: 'TECHNIQUE' }).click();
  holds(await textOf(page, 'main'), 'Services techniques', 'Sans limite');
  assert.equal(await page.locator(`main form[action^="${list}"]`).count(), 0);
  for (const path of [`${list}/new`, `${list}/import`]) assert.equal((await page.goto(path))?.status(), 403);
  await page.close();
});
