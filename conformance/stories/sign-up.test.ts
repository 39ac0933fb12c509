import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';

import { vatNumber } from '../../run/demo/identifiers.ts';
import { demoRegister } from '../../run/demo/register-entries.ts';
import { close, newPage, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositThroughPortal, routed } from './invoice-acts.ts';
import { paperFile } from './papers.ts';
import { enter, holds, people, phone, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await world.stop();
});

const password = 'tournevis mouette lavande';

/** The newest mail to an address, as the demo mailbox shows it; the worker may only now be writing it. */
async function openMailTo(page: Page, address: string): Promise<void> {
  const until = performance.now() + 15_000;
  for (;;) {
    await page.goto('/demo/mailbox');
    const row = page.locator('tr, li', { hasText: address }).first();
    if ((await row.count()) > 0) {
      await row.getByRole('link').first().click();
      return;
    }
    assert.ok(performance.now() < until, `no mail to ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function linkOfMail(page: Page, address: string): Promise<string> {
  await openMailTo(page, address);
  const found = /https?:\/\/\S+\/(?:sign-up|invitation|password)\/[^\s"<]+/.exec(await page.content());
  assert.ok(found, await textOf(page));
  return found[0].replaceAll('&amp;', '&');
}

test('from a SIRET to a first invoice that its recipient sees, on a phone', async () => {
  const { siret, name } = demoRegister.newCompany;
  const page = await newPage({ baseURL: world.address, viewport: phone });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Créer un compte' }).click();
  await page.getByLabel('SIRET').fill(demoRegister.closed.siret);
  await page.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(page, '.govuk-error-summary'), '31/03/2026');
  await page.getByLabel('SIRET').fill(`${siret.slice(0, 3)} ${siret.slice(3, 9)} ${siret.slice(9)}`);
  await page.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(page, 'main'), name, '11 rue des Érables');
  await page.getByLabel('Votre prénom').fill('Jeanne');
  await page.getByLabel('Votre nom').fill('Ferrand');
  await page.getByLabel('Votre adresse électronique').fill('jeanne@ferrand.example');
  await screenshot(page, 'sign-up-1-company-phone');
  await page.getByRole('button', { name: 'Vérifier mon adresse' }).click();
  holds(await textOf(page, 'main'), 'Message envoyé');
  await page.goto(await linkOfMail(page, 'jeanne@ferrand.example'));
  await page.getByLabel('Nouveau mot de passe').fill('motdepasse2026');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  assert.ok((await textOf(page, '.govuk-error-summary')).length > 0);
  await page.getByLabel('Nouveau mot de passe').fill(password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  holds(await textOf(page), 'Bienvenue', name, 'gestionnaire principal');
  await screenshot(page, 'sign-up-2-home-phone');

  const party = {
    name,
    identifiers: [{ value: siret, scheme: '0009' }],
    legalRegistration: { value: siret.slice(0, 9), scheme: '0002' },
    vatIdentifier: vatNumber(siret.slice(0, 9)),
    address: { line1: '11 rue des Érables', postCode: '42990', city: 'Valmorin', country: 'FR' },
  };
  const file = await paperFile({ seller: party, recipient: 'valmorin', service: 'TECHNIQUE', payment: [] });
  await page.goto(await depositThroughPortal(page, file));
  await untilStatus(page, 'Mise à disposition');
  await screenshot(page, 'sign-up-3-first-invoice-phone');
  await routed(world, file.number);
  const commune = await enter(world, people.commune);
  await commune.goto(`/invoices/received/search?text=${file.number}`);
  holds(await textOf(commune, 'main'), name, file.number);
});

test('the second person of a company asks; its manager lets them in', async () => {
  const { siret, name } = demoRegister.newCompany;
  const page = await newPage({ baseURL: world.address });
  await page.goto('/sign-up');
  await page.getByLabel('SIRET').fill(siret);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Votre prénom').fill('Paul');
  await page.getByLabel('Votre nom').fill('Ferrand');
  await page.getByLabel('Votre adresse électronique').fill('paul@ferrand.example');
  await page.getByRole('button', { name: 'Vérifier mon adresse' }).click();
  await page.goto(await linkOfMail(page, 'paul@ferrand.example'));
  await page.getByLabel('Nouveau mot de passe').fill(password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  holds(await textOf(page), 'Les gestionnaires de', name);
  await page.goto('/invoices/issued');
  holds(await textOf(page, 'main'), 'droit');

  const manager = await newPage({ baseURL: world.address });
  await manager.goto('/sign-in');
  await manager.locator('#login').fill('jeanne@ferrand.example');
  await manager.locator('#password').fill(password);
  await manager.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await manager.goto('/organisation/requests');
  await manager
    .getByRole('link', { name: /Ferrand/ })
    .first()
    .click();
  await screenshot(manager, 'sign-up-4-request');
  await manager.getByLabel('Consultation').first().check();
  await manager.getByRole('button', { name: 'Accepter' }).click();
  // Felt at the next click, with no new sign-in.
  await page.goto('/home');
  holds(await textOf(page), name);
});

test('a session that was ended elsewhere is thrown out at its next click', async () => {
  const office = await enter(world, people.supplier);
  const stolen = await enter(world, people.supplier);
  await stolen.goto('/invoices/issued');
  assert.match(stolen.url(), /\/invoices\/issued$/);
  await office.goto('/account/security');
  await office.getByRole('button', { name: 'Fermer toutes les autres' }).click();
  await screenshot(office, 'sessions-ended');
  await stolen.getByRole('link', { name: 'Recherche' }).click();
  assert.match(stolen.url(), /\/sign-in\?next=/);
  holds(await textOf(stolen), 'Votre session a pris fin');
  await office.goto('/invoices/issued');
  assert.match(office.url(), /\/invoices\/issued$/);
});
