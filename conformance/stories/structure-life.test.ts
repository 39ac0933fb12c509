import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, close, screenshot } from '../browser/index.ts';
import { demoRegister } from '../../run/demo/register-entries.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositQuietly, fillStep, press } from './invoice-acts.ts';
import { paperFile } from './papers.ts';
import { enter, holds, people, phone, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

const grouped = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ');

/** Deposits a file and returns what the drop zone is told. */
async function told(login: string, file: Awaited<ReturnType<typeof paperFile>>): Promise<{ state: string; text: string }> {
  const cookie = await world.signIn(login);
  const page = await (await fetch(`${world.address}/deposit`, { headers: { cookie } })).text();
  const form = new FormData();
  form.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.append('files', new Blob([new Uint8Array(file.buffer)], { type: file.mimeType }), file.name);
  const answer = await fetch(`${world.address}/deposit/file`, {
    method: 'POST',
    headers: { cookie, accept: 'application/json' },
    body: form,
  });
  const text = await answer.text();
  return { state: (JSON.parse(text) as { state: string }).state, text };
}

test('a commune changes its SIRET, and works off the invoices of the old one', async () => {
  const old = demoStructure('valmorin');
  const { siret } = demoRegister.movedValmorin;
  const href = await depositQuietly(world, people.supplier, await paperFile());
  const suspended = await depositQuietly(world, people.supplier, await paperFile());

  const manager = await enter(world, people.commune, { bypassCSP: true });
  await manager.goto(suspended);
  await fillStep(manager, 'Suspendre', { motive: 'Pièce justificative manquante', comment: 'Le bon de livraison, s’il vous plaît.' });
  await manager.goto('/organisation?find=modifier+identifiant');
  await manager.getByRole('link', { name: 'Changer de SIRET' }).click();
  holds(
    await textOf(manager, 'main'),
    'Étape 1 sur 3',
    'Mandat de facturation : à signer de nouveau',
    'Rien ne change avant la dernière étape',
  );
  assert.deepEqual(await axe(manager), []);
  await manager.getByRole('link', { name: 'Continuer' }).click();
  await manager.locator('#siret').fill(demoRegister.otherCompany.siret);
  await manager.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(manager, '.govuk-error-summary'), 'autre SIREN', 'absorption');
  await screenshot(manager, 'siret-1-other-company');
  await manager.locator('#siret').fill(` ${grouped(siret)} `);
  await manager.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(manager, 'main'), 'Étape 3 sur 3', grouped(old.identifier), grouped(siret), '6 avenue des Platanes');
  await manager.getByRole('button', { name: 'Changer de SIRET' }).click();
  holds(await textOf(manager, '.govuk-error-summary'), 'Cochez la case');
  assert.deepEqual(await axe(manager), []);
  await manager.getByLabel('Je confirme le changement').check();
  await screenshot(manager, 'siret-2-confirm');
  await manager.getByRole('button', { name: 'Changer de SIRET' }).click();
  holds(await textOf(manager, 'main'), 'Votre SIRET est changé', grouped(siret));
  await screenshot(manager, 'siret-3-done');

  // The old number is refused, and the refusal names the new one, where the same people receive.
  const refused = await told(people.supplier, await paperFile());
  assert.equal(refused.state, 'refused');
  holds(refused.text, siret);
  const buyer = { identifiers: [{ value: siret, scheme: '0009' }] };
  const fresh = await depositQuietly(world, people.supplier, await paperFile({ buyer }));
  await manager.goto(fresh);
  await press(manager, 'Constater le service fait', 'Service fait');

  // The old structure stays among one’s structures: its invoices are worked off there.
  await manager.goto('/account/structures');
  await manager.getByRole('button', { name: 'Agir pour cette structure' }).first().click();
  await manager.goto('/organisation/siret');
  holds(
    await textOf(manager, 'main'),
    `Le SIRET ${grouped(old.identifier)} est remplacé par`,
    grouped(siret),
    'restent consultables et traitables',
  );
  await screenshot(manager, 'siret-4-old-structure');
  await manager.goto(href);
  await press(manager, 'Constater le service fait', 'Service fait');
  await press(manager, 'Mettre en paiement', 'Mise en paiement');
  await screenshot(manager, 'siret-5-old-invoice-paid');
  const supplier = await enter(world, people.supplier);
  await supplier.goto(suspended);
  await supplier.getByRole('link', { name: 'Compléter', exact: true }).click();
  await supplier.locator('#comment').fill('Le voici.');
  await supplier.getByRole('button', { name: 'Compléter', exact: true }).click();
  await untilStatus(supplier, 'Complétée');
  await manager.goto('/organisation/siret');
  await manager.getByRole('button', { name: /Agir pour Commune de Valmorin/ }).click();
  await manager.goto('/organisation/siret');
  holds(await textOf(manager, 'main'), 'Étape 1 sur 3');
});

test('a region absorbs a water board in three steps, interrupted and resumed, without JavaScript', async () => {
  const absorbed = demoStructure('lac-bleu');
  const href = await depositQuietly(world, people.supplier, await paperFile({ recipient: 'lac-bleu', service: null }));
  const operator = await enter(world, 'julien.perrot@arvane.example', { javaScriptEnabled: false });
  await operator.goto('/organisation?find=fusion');
  await operator.getByRole('link', { name: 'Absorber une structure' }).click();
  holds(await textOf(operator, 'main'), 'Syndicat des eaux du Lac Bleu', 'Trois étapes');
  await operator.getByRole('button', { name: 'Commencer' }).click();
  holds(await textOf(operator, 'main'), 'Les deux structures restent actives jusqu’à la dernière étape');
  const steps = operator.url();
  await operator.getByRole('link', { name: '3. Inactivation' }).click();
  holds(await textOf(operator, 'main'), 'Factures reçues à terminer', 'Traitez d’abord les deux premières étapes');
  await operator.goto(steps);
  await operator.getByRole('link', { name: '1. Gestionnaire principal' }).click();
  await operator.getByLabel('Transférer le rôle').check();
  await operator.locator('#login').fill(people.commune);
  await operator.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(operator, '.govuk-error-summary'), 'Cette personne n’est pas gestionnaire de');
  await operator.getByLabel('Ne rien changer').check();
  await operator.locator('#login').fill('');
  await operator.getByRole('button', { name: 'Continuer' }).click();
  // Left here, and taken up again from the list.
  await operator.goto('/organisation/absorption');
  await operator.getByRole('link', { name: /Reprendre/ }).click();
  holds(await textOf(operator, 'main'), 'Fait', 'À faire', 'Ensuite');
  await operator.getByRole('link', { name: '2. Droits des personnes' }).click();
  await operator.getByRole('button', { name: 'Donner ces droits' }).click();
  holds(await textOf(operator, 'main'), 'Droits donnés à 1 personne', 'Factures reçues à terminer');
  await screenshot(operator, 'absorption-1-checklist');
  await operator.getByRole('button', { name: 'Inactiver la structure' }).click();
  holds(await textOf(operator, '.govuk-error-summary'), 'Cochez la case');
  await operator.getByLabel('J’ai vu ce qui est en cours').check();
  await operator.getByRole('button', { name: 'Inactiver la structure' }).click();
  holds(await textOf(operator, 'main'), 'Toutes ses factures restent consultables', 'A absorbé');
  await screenshot(operator, 'absorption-2-done');

  // The absorbed structure’s own manager sees where it went, acts for both, and finishes what is open.
  const water = await enter(world, people.water, { viewport: phone });
  await water.goto('/account/structures');
  holds(await textOf(water, 'main'), 'Région Arvane', 'Syndicat des eaux du Lac Bleu');
  await water.getByRole('button', { name: 'Agir pour cette structure Syndicat des eaux du Lac Bleu' }).click();
  await water.goto(href);
  await press(water, 'Mettre en paiement', 'Mise en paiement');
  await water.goto('/organisation/siret');
  holds(await textOf(water, 'main'), 'Structure absorbée par Région Arvane');
  assert.equal(await water.evaluate(() => document.documentElement.scrollWidth), phone.width);
  await screenshot(water, 'absorption-3-absorbed-phone');
  const refused = await told(people.supplier, await paperFile({ recipient: 'lac-bleu', service: null }));
  assert.equal(refused.state, 'refused');
  holds(refused.text, demoStructure('arvane').identifier, absorbed.identifier);
});

test('a supplier ceases, cannot issue any more, and comes back', async () => {
  const manager = await enter(world, 'farah.haddad@logiciels.example', { viewport: phone, bypassCSP: true });
  await manager.goto('/organisation/cessation');
  holds(await textOf(manager, 'main'), 'Ce qui est en cours', 'Factures émises à suivre');
  assert.deepEqual(await axe(manager), []);
  await manager.getByLabel('Fin d’activité').check();
  await manager.locator('#ending').fill(demoStructure('logiciels').identifier.slice(-5));
  await manager.getByRole('button', { name: 'Cesser l’activité' }).click();
  holds(await textOf(manager, 'main'), 'a cessé son activité', 'Rouvrir la structure');
  await screenshot(manager, 'cessation-1-ended-phone');
  const refused = await told(
    'farah.haddad@logiciels.example',
    await paperFile({ supplier: 'logiciels', buyer: { identifiers: [{ value: demoStructure('universite').identifier, scheme: '0009' }] } }),
  );
  assert.equal(refused.state, 'refused');
  holds(refused.text, 'inactive');
  await manager.goto('/invoices/issued/search');
  assert.ok(!(await textOf(manager, 'main')).includes('Aucune facture'));
  await manager.goto('/organisation/cessation');
  await manager.getByRole('button', { name: 'Rouvrir la structure' }).click();
  holds(await textOf(manager, 'main'), 'est de nouveau active');
});
