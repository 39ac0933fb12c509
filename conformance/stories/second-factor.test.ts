import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { close, newPage } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { download, enter, holds, people, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform({ UNISSON_MANAGERS_NEED_SECOND_FACTOR: 'true' }, { papers: false });
});
after(async () => {
  await close();
  await world.stop();
});

/** The code an application shows; of a later step, because a code is taken once and a test waits for nobody. */
const codeOf = (secret: string, stepsLater = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + stepsLater * 30_000 });

async function password(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in?next=/invoices/issued');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(world.password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

test('a manager is led to set a second factor up and reaches nothing before; then needs it, or a recovery code', async () => {
  const page = await enter(world, people.supplier, { javaScriptEnabled: false });
  for (const path of ['/home', '/invoices/issued', '/organisation', '/account']) {
    await page.goto(path);
    assert.equal(new URL(page.url()).pathname, '/account/security/second-factor', path);
  }
  holds(await textOf(page), 'Nécessaire pour continuer');
  const refused = await page.request.post('/account/structure', { headers: { accept: 'application/json' } });
  assert.equal(refused.status(), 403);
  assert.equal(((await refused.json()) as { code: string }).code, 'accounts.second-factor-needed');

  await page.getByText('Impossible de lire le code').click();
  const secret = ((await page.locator('.secret-key').textContent()) ?? '').replaceAll(' ', '');
  await page.locator('#code').fill('000000');
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Activer' }).click();
  holds(await textOf(page), 'Ce code n’est pas le bon');
  assert.equal((await page.locator('.secret-key').textContent())?.replaceAll(' ', ''), secret, 'the same secret is shown again');
  await page.locator('#code').fill(codeOf(secret));
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Activer' }).click();
  holds(await textOf(page), 'Vos codes de secours');
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  assert.equal(codes.length, 10);
  const file = await download(page, () => page.getByRole('link', { name: 'Télécharger les codes' }).click());
  assert.equal(file.name, 'codes-de-secours-unisson.txt');
  for (const code of codes) assert.ok(file.bytes.toString().includes(code));
  await page.goto('/invoices/issued');
  assert.equal(new URL(page.url()).pathname, '/invoices/issued');

  const again = await newPage({ baseURL: world.address, javaScriptEnabled: false });
  await password(again, people.supplier);
  assert.equal(new URL(again.url()).pathname, '/sign-in/second-factor');
  await again.locator('#code').fill('000000');
  await again.getByRole('button', { name: 'Continuer' }).click();
  holds(await textOf(again), 'Ce code n’est pas le bon');
  await again.locator('#code').fill(codeOf(secret, 1));
  await again.getByRole('button', { name: 'Continuer' }).click();
  assert.equal(new URL(again.url()).pathname, '/invoices/issued');

  const lost = await newPage({ baseURL: world.address, javaScriptEnabled: false });
  await password(lost, people.supplier);
  await lost.goto('/home');
  assert.equal(new URL(lost.url()).pathname, '/sign-in', 'a right password alone opens nothing');
  await password(lost, people.supplier);
  await lost.getByText('Je n’ai pas mon téléphone').click();
  await lost.locator('#recoveryCode').fill(codes[0] ?? '');
  await lost.getByRole('button', { name: 'Utiliser ce code' }).click();
  assert.equal(new URL(lost.url()).pathname, '/invoices/issued');
  await lost.goto('/account/security/second-factor');
  holds(await textOf(lost), 'Il vous en reste 9.');
});

test('somebody who manages nothing is asked for nothing', async () => {
  const page = await enter(world, 'karim.benali@papeterie.example');
  await page.goto('/home');
  assert.equal(new URL(page.url()).pathname, '/home');
});
