import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { close, newPage } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { download, holds, phone, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await world.stop();
});

const karim = 'karim.benali@papeterie.example';

/** A browser without JavaScript, as wide as a phone: what is told here needs none. */
const plain = (): Promise<Page> => newPage({ baseURL: world.address, javaScriptEnabled: false, viewport: phone });

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(world.password);
  await page.locator('form#sign-in button').first().click();
}

/** The link of the newest mail to an address, as the demo mailbox shows it. */
async function mailedLink(page: Page, to: string, subject: string): Promise<string> {
  const row = page.locator('tr', { hasText: to }).filter({ hasText: subject });
  // The worker is only now writing it.
  for (let tries = 0; tries < 300 && (await row.count()) === 0; tries++) {
    if (tries > 0) await setTimeout(100);
    await page.goto('/demo/mailbox');
  }
  await row.first().getByRole('link').click();
  const link = /https?:\/\/\S+/.exec((await page.locator('pre').textContent()) ?? '')?.[0];
  assert.ok(link);
  return link;
}

test('name, contact address and login change from “Mon compte”, each address when its own mail is opened', async () => {
  const page = await plain();
  await signIn(page, karim);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Modifier Nom et prénom' }).click();
  await page.locator('#lastName').fill('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  holds(await textOf(page, '.govuk-error-summary'), 'Indiquez votre nom.');
  await page.locator('#lastName').fill('Benali-Roux');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  holds(await textOf(page, 'main'), 'Votre nom est enregistré.', 'Karim Benali-Roux');

  await page.getByRole('link', { name: 'Modifier Adresse de contact' }).click();
  await page.locator('#contactEmail').fill('pas une adresse');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  assert.equal(await page.locator('#contactEmail').inputValue(), 'pas une adresse');
  await page.locator('#contactEmail').fill('bureau@papeterie.example');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  holds(await textOf(page, 'main'), 'Nouvelle adresse de contact à confirmer : bureau@papeterie.example', 'La même que l’identifiant');
  const other = await plain();
  await other.goto(await mailedLink(other, 'bureau@papeterie.example', 'Confirmez votre adresse'));
  holds(await textOf(other, 'main'), 'bureau@papeterie.example recevra les messages du compte de Karim Benali-Roux');
  const confirmation = other.url();
  await other.getByRole('button', { name: 'Confirmer' }).click();
  holds(await textOf(other, 'main'), 'Votre adresse de contact est changée.');
  await other.goto(confirmation);
  assert.equal(await other.getByRole('button', { name: 'Confirmer' }).count(), 0);

  await page.goto('/account/login-address');
  await page.locator('#login').fill('k.benali@papeterie.example');
  await page.locator('#proof').fill('faux');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  assert.equal(await page.locator('.govuk-error-summary').count(), 1);
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await other.goto(await mailedLink(other, karim, 'Changement d’identifiant demandé'));
  await other.goto(await mailedLink(other, 'k.benali@papeterie.example', 'Confirmez votre nouvel identifiant'));
  await other.getByRole('button', { name: 'Confirmer' }).click();
  await signIn(other, 'k.benali@papeterie.example');
  await other.waitForURL(/\/home$/);
});

test('rhythms are kept; data are downloaded with the password; a closed account is out at the next click', async () => {
  const page = await plain();
  const elsewhere = await plain();
  const login = 'k.benali@papeterie.example';
  await signIn(page, login);
  await signIn(elsewhere, login);
  await page.goto('/account/notifications');
  await page.getByRole('group', { name: 'Factures émises' }).getByLabel('Chaque lundi').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  assert.ok(await page.getByRole('group', { name: 'Factures émises' }).getByLabel('Chaque lundi').isChecked());
  assert.equal(await page.getByRole('group', { name: 'Demandes' }).count(), 0);

  await page.goto('/account/personal-data');
  await page.locator('#proof').fill(world.password);
  const { bytes } = await download(page, () => page.getByRole('button', { name: 'Télécharger' }).click());
  const data = JSON.parse(bytes.toString('utf8')) as { profile: { login: string; rhythms: object }[] };
  assert.deepEqual([data.profile[0]?.login, data.profile[0]?.rhythms], [login, { 'invoices-issued': 'weekly', structure: 'at-once' }]);

  await page.goto('/account/personal-data/close');
  await page.getByLabel('Tout de suite').check();
  await page.locator('#login').fill(login);
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Fermer mon compte définitivement' }).click();
  holds(await textOf(page, 'main'), 'Votre compte est fermé et vos données personnelles sont effacées.');
  await elsewhere.goto('/account');
  assert.match(elsewhere.url(), /\/sign-in/);
  await signIn(elsewhere, login);
  assert.equal(await elsewhere.locator('.govuk-error-summary').count(), 1);
});

test('the principal manager is told what to do before leaving or closing', async () => {
  const page = await plain();
  await signIn(page, 'sophie.delmas@papeterie.example');
  await page.goto('/account/structures');
  await page.getByRole('link', { name: /Quitter cette structure/ }).click();
  await page.getByRole('button', { name: /Transférer mon rôle/ }).click();
  assert.match(page.url(), /\/organisation\/people$/);
  await page.goto('/account/personal-data/close');
  holds(await textOf(page, 'main'), 'Vous êtes gestionnaire principal');
  assert.equal(await page.getByRole('button', { name: /Fermer mon compte/ }).count(), 0);
});
