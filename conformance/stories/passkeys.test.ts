import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { close, newPage } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { enter, holds, people, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await world.stop();
});

/** A device of the browser's own that holds passkeys and verifies its owner at once. */
async function device(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

async function create(page: Page, name: string): Promise<void> {
  await page.goto('/account/security/passkeys');
  await page.locator('#name').fill(name);
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Créer la clé' }).click();
}

const arrives = (page: Page, path: string): Promise<void> => page.waitForURL(({ pathname }) => pathname === path);
const pathOf = (page: Page): string => new URL(page.url()).pathname;

test('a passkey is made, signs in without a login, serves as second step, is renamed and removed', async () => {
  const page = await enter(world, people.commune);
  const { session, authenticatorId } = await device(page);
  await page.goto('/account/security/passkeys');
  await page.locator('#name').fill('Ordinateur');
  await page.locator('#proof').fill('wrong');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.getByText('Ce n’est ni votre mot de passe').waitFor();
  await create(page, 'Ordinateur');
  await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0]?.isResidentCredential, true);
  assert.equal(credentials[0]?.rpId, 'localhost');

  await page.context().clearCookies();
  await page.goto('/sign-in?next=/invoices/received');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await arrives(page, '/invoices/received');
  await page.goto('/account/security/passkeys');
  const table = await textOf(page, 'table');
  holds(table, 'Ordinateur');
  assert.ok(!table.includes('Jamais'), 'the last sign-in is shown');

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.locator('#login').fill(people.commune);
  await page.locator('#password').fill(world.password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await arrives(page, '/home');

  // The same device twice makes no sense: it says so itself.
  await create(page, 'Encore');
  await page.getByText('Cet appareil a déjà une clé').waitFor();

  await page.goto('/account/security/passkeys');
  await page.getByRole('link', { name: 'Ordinateur' }).click();
  await page.locator('#name').fill('Bureau');
  await page.getByRole('button', { name: 'Renommer' }).click();
  holds(await textOf(page), 'La clé d’accès a été renommée.', 'Bureau');
  await page.getByRole('link', { name: 'Bureau' }).click();
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Retirer' }).click();
  holds(await textOf(page), 'La clé d’accès a été retirée.', 'Aucune clé d’accès');

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await page.getByText('Cette clé n’ouvre aucun compte ici').waitFor();
  assert.equal(pathOf(page), '/sign-in');
});

test('a device that does not verify its owner, or has no passkey, lets nobody in, and the page says so', async () => {
  const page = await newPage({ baseURL: world.address });
  const { session, authenticatorId } = await device(page);
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await page.getByText('Rien n’a été fait').waitFor();
  assert.equal(pathOf(page), '/sign-in');
});

test('without JavaScript the pages say that passkeys are out of reach, and everything else works', async () => {
  const page = await enter(world, people.supplier, { javaScriptEnabled: false });
  await page.goto('/account/security/passkeys');
  holds(await textOf(page), 'Ce navigateur ne sait pas créer de clé d’accès');
  assert.equal(await page.getByRole('button', { name: 'Créer la clé' }).isVisible(), false);
  const stranger = await newPage({ baseURL: world.address, javaScriptEnabled: false });
  await stranger.goto('/sign-in');
  holds(await textOf(stranger), 'Ce navigateur ne sait pas utiliser de clé d’accès');
});
