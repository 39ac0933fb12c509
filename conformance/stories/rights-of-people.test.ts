import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { close, newPage } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';

const manager = 'sophie.delmas@papeterie.example';
const reader = 'karim.benali@papeterie.example';
const stranger = 'thomas.girard@valmorin.example';
let platform: StartedPlatform;
before(async () => {
  platform = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await platform?.stop();
});

/** A browser without scripts: every step works without them. */
async function enter(login: string): Promise<Page> {
  const page = await newPage({ baseURL: platform.address, javaScriptEnabled: false });
  const [name = '', value = ''] = (await platform.signIn(login)).split('=');
  await page.context().addCookies([
    { name, value, url: platform.address },
    { name: 'unisson_language', value: 'fr', url: platform.address },
  ]);
  return page;
}

const level = (page: Page, space: string, name: string) => page.getByRole('group', { name: space }).getByRole('radio', { name });

test('a refusal says who can help and offers to ask; the manager gives it; it is felt at the next click', async () => {
  const asker = await enter(reader);
  const refused = await asker.goto('/deposit');
  assert.equal(refused?.status(), 403);
  await asker.getByText('Peut vous le donner : Sophie Delmas.').waitFor();
  await asker.getByRole('link', { name: 'Demander ce droit' }).click();
  assert.equal(await level(asker, 'Factures émises', 'Modification').isChecked(), true);
  await asker.getByLabel('Message aux gestionnaires').fill('Je remplace Anna en décembre.');
  await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
  await asker.getByText('Votre demande est envoyée aux gestionnaires de Papeterie Delmas SAS.').waitFor();
  await asker.goto('/deposit');
  await asker.getByRole('link', { name: 'Voir ma demande' }).waitFor();

  const decider = await enter(manager);
  await decider.goto('/organisation/requests');
  await decider.getByRole('link', { name: 'Karim Benali' }).click();
  await decider.getByText('Je remplace Anna en décembre.').waitFor();
  await decider.getByRole('button', { name: 'Refuser' }).click();
  assert.ok((await decider.getByText('Écrivez le motif du refus.').count()) > 0);
  await decider.getByRole('button', { name: 'Accepter' }).click();
  await decider.getByText('La demande est acceptée. Karim Benali en est prévenu.').waitFor();

  const allowed = await asker.goto('/deposit');
  assert.equal(allowed?.status(), 200);
  await asker.goto('/account/requests');
  await asker.getByText('Acceptée').waitFor();
  await asker.context().close();
  await decider.context().close();
});

test('somebody from elsewhere asks to join, is let in, gets a colleague’s rights, and is detached', async () => {
  const asker = await enter(stranger);
  await asker.goto('/account/requests?find=Delmas');
  await asker.getByText('Aucune structure ne correspond').waitFor();
  await asker.goto('/account/requests?find=Papeterie+Delmas+SAS');
  await asker.getByRole('link', { name: 'Demander Papeterie Delmas SAS' }).click();
  await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
  await asker.getByText('En attente').waitFor();

  const decider = await enter(manager);
  await decider.goto('/organisation/requests');
  await decider.getByRole('link', { name: 'Thomas Girard' }).click();
  await decider.getByRole('button', { name: 'Accepter' }).click();
  await decider.getByText('La demande est acceptée').waitFor();

  await decider.goto('/organisation/people/duplicate?find=karim');
  await decider.getByRole('link', { name: 'Benali Karim' }).click();
  await decider.getByLabel('Personnes qui reçoivent ces droits').fill(`${stranger}\nnobody@nowhere.example`);
  await decider.getByRole('button', { name: 'Vérifier' }).click();
  assert.ok((await decider.getByText('Introuvable dans les structures que vous gérez : nobody@nowhere.example.').count()) > 0);
  await decider.getByLabel('Personnes qui reçoivent ces droits').fill(stranger);
  await decider.getByRole('button', { name: 'Vérifier' }).click();
  await decider.getByText('Utilisateur simple · Aucun espace · Tous les services').waitFor();
  await decider.getByRole('button', { name: 'Dupliquer ces droits' }).click();
  await decider.getByText('Droits dupliqués pour 1 personne.').waitFor();

  await decider.goto('/organisation/people?text=girard');
  await decider.getByRole('link', { name: 'Girard Thomas' }).click();
  await level(decider, 'Factures émises', 'Consultation').check();
  await decider.getByRole('button', { name: 'Enregistrer les droits' }).click();
  await decider.getByText('Les droits sont enregistrés.').waitFor();
  await decider.getByText('Droits dupliqués').waitFor();
  await decider.getByRole('link', { name: 'Détacher' }).click();
  await decider.getByRole('button', { name: 'Détacher cette personne' }).click();
  await decider.getByText('Thomas Girard est détaché de votre structure.').waitFor();
  await asker.context().close();
  await decider.context().close();
});

test('an address is invited, shown as waiting, and called back; what was typed wrong is kept and named', async () => {
  const page = await enter(manager);
  await page.goto('/organisation/people/new');
  await page.getByLabel('Adresse électronique de connexion').fill('a@b.fr,c@d.fr');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  assert.equal(await page.getByLabel('Adresse électronique de connexion').inputValue(), 'a@b.fr,c@d.fr');
  await page.getByLabel('Adresse électronique de connexion').fill('nour.neuf@papeterie.example');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.getByText('Une invitation est partie à nour.neuf@papeterie.example.').waitFor();
  await page.getByRole('button', { name: 'Annuler nour.neuf@papeterie.example' }).click();
  await page.getByText('L’invitation est annulée').waitFor();
  await page.context().close();
});
