import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoStructure } from '../../run/demo/structures.ts';
import { close } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositedTo } from './invoice-acts.ts';
import { dayFromNow, paperFile } from './papers.ts';
import { enter, holds, people, phone, textOf } from './people.ts';

const agency = demoStructure('logiciels');
const agencyManager = 'farah.haddad@logiciels.example';
const agent = 'denis.durand@batiment.example';
let platform: StartedPlatform;
before(async () => {
  platform = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await platform?.stop();
});

test('an agency sees nothing but its service, for as long as the delegation lasts', async () => {
  // The agency's people: one simple user besides its manager.
  await platform.platform.database.pool.query(
    `INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) SELECT id, $1, 'user', '{"invoices-issued":"read"}', now() FROM users WHERE login = $2`,
    [agency.id, agent],
  );
  const commune = await enter(platform, people.commune, { javaScriptEnabled: false });
  await commune.goto('/organisation/services/new');
  await commune.getByLabel('Code', { exact: true }).fill('REGIE');
  await commune.getByLabel('Libellé').fill('Campagnes');
  await commune.getByLabel('Réservé aux marchés de régie publicitaire').check();
  await commune.getByRole('button', { name: 'Créer le service' }).click();
  await commune.getByText('Le service REGIE est créé.').waitFor();

  await commune.goto('/organisation/delegations');
  await commune.getByRole('link', { name: 'Donner une délégation' }).click();
  await commune.getByLabel('SIRET du tiers').fill('123');
  await commune.getByRole('button', { name: 'Continuer' }).click();
  assert.ok((await commune.getByText('Choisissez la nature du tiers.').count()) > 0);
  assert.equal(await commune.getByLabel('SIRET du tiers').inputValue(), '123');
  await commune.getByLabel('SIRET du tiers').fill(agency.identifier);
  await commune.getByLabel('Agence média').check();
  await commune.getByRole('button', { name: 'Continuer' }).click();
  assert.equal(await commune.getByRole('group', { name: 'Factures émises' }).count(), 0);
  await commune.getByRole('group', { name: 'Factures reçues' }).getByLabel('Consultation').check();
  await commune.getByRole('button', { name: 'Continuer' }).click();
  assert.ok((await commune.getByText('Choisissez au moins un service réservé').count()) > 0);
  await commune.getByLabel('REGIE · Campagnes').check();
  await commune.getByRole('button', { name: 'Continuer' }).click();
  await commune.getByLabel('Dernier jour').fill(dayFromNow(60));
  await commune.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(commune), agency.name, 'Agence média', 'REGIE', 'Factures reçues (consultation)');
  await commune.getByRole('button', { name: 'Donner la délégation' }).click();
  await commune.getByText('La délégation est donnée.').waitFor();
  const delegation = new URL(commune.url()).pathname;

  const manager = await enter(platform, agencyManager, { javaScriptEnabled: false });
  await manager.goto('/organisation/delegations?side=received');
  await manager.getByRole('link', { name: 'Commune de Valmorin' }).click();
  await manager.getByRole('link', { name: 'Désigner une personne' }).click();
  await manager.getByRole('searchbox').fill('durand');
  await manager.getByRole('button', { name: 'Rechercher' }).click();
  await manager.getByRole('button', { name: 'Désigner Denis Durand' }).click();
  await manager.getByText('Denis Durand agit maintenant pour Commune de Valmorin').waitFor();

  const [theirs, other] = [await depositedTo(platform, 'REGIE'), await depositedTo(platform, 'TECHNIQUE')];
  const user = await enter(platform, agent, { viewport: phone });
  await user.goto('/account/structures');
  holds(await textOf(user), `Délégation à ${agency.name}`);
  await user.getByRole('button', { name: 'Agir pour cette structure Commune de Valmorin' }).click();
  await user.goto('/invoices/received/search');
  holds(await textOf(user), theirs.number);
  assert.equal(await user.getByText(other.number).count(), 0);
  assert.equal((await user.goto(`/invoices/${theirs.id}`))?.status(), 200);
  assert.equal((await user.goto(`/invoices/${other.id}`))?.status(), 404);
  assert.equal((await user.goto('/organisation/people'))?.status(), 403);

  await commune.goto(delegation);
  holds(await textOf(commune), 'Denis Durand');
  await commune.getByRole('link', { name: 'Mettre fin' }).click();
  await commune.getByRole('button', { name: 'Mettre fin à la délégation' }).click();
  await commune.getByText('La délégation est terminée.').waitFor();
  assert.equal((await user.goto(`/invoices/${theirs.id}`))?.status(), 404);
  await user.goto('/account/structures');
  assert.equal(await user.getByText('Commune de Valmorin').count(), 0);

  await commune.goto('/organisation/history?group=delegations');
  holds(
    await textOf(commune),
    `Délégation donnée par Commune de Valmorin à ${agency.name}`,
    `Délégation de Commune de Valmorin confiée à une personne de ${agency.name}`,
    `Délégation de Commune de Valmorin à ${agency.name} terminée`,
  );
});
