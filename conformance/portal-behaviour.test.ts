import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { close, newPage } from './browser/index.ts';
import type { PageOptions } from './browser/index.ts';
import { invoiceIn } from './portal-pages.ts';
import type { StartedPlatform } from './started-platform.ts';
import { startedPlatform } from './started-platform.ts';

const recipient = 'claire.fontaine@valmorin.example';
let platform: StartedPlatform;
before(async () => {
  platform = await startedPlatform();
});
after(async () => {
  await close();
  await platform?.stop();
});

async function enter(login: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ baseURL: platform.address, ...options });
  const [name = '', value = ''] = (await platform.signIn(login)).split('=');
  // Whoever the demo world has for the part: an English account must not change what the page is asked for by name.
  const language = { name: 'unisson_language', value: 'fr', url: platform.address };
  await page.context().addCookies([{ name, value, url: platform.address }, language]);
  return page;
}

describe('keyboard shortcuts', () => {
  test('the help dialog opens with ?, names every key that does something, and closes with Escape', async () => {
    const page = await enter(recipient);
    await page.goto('/invoices/received');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await dialog.waitFor();
    assert.deepEqual(await dialog.locator('dt').allTextContents(), ['/', 'g puis r', 'g puis e', 'j', 'k', 'Entrée', '?']);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.close();
  });

  test('keys lead to the lists, to the search and along the rows, and never while typing', async () => {
    const page = await enter(recipient);
    await page.goto('/home');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL('**/invoices/received');
    await page.goto('/invoices/received/search');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.evaluate(() => document.querySelectorAll('table[data-rows] tbody tr')[1]?.contains(document.activeElement));
    assert.equal(second, true);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'text');
    await page.keyboard.type('gr?');
    assert.equal(await page.inputValue('[name=text]'), 'gr?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.close();
  });

  test('somebody who switched them off in the account has none', async () => {
    const page = await enter('paule.renaud@valmorin.example', { javaScriptEnabled: false });
    await page.goto('/account');
    await page.uncheck('[name=shortcuts]');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Vos préférences sont enregistrées.').waitFor();
    assert.equal(await page.locator('dialog').count(), 0);
    await page.close();
  });
});

test('the page of an invoice follows what another person does, without being asked for again', async () => {
  const { id, as } = await invoiceIn(platform, 'received', 'available');
  const watching = await enter(as);
  await watching.goto(`/invoices/${id}`);
  await watching.locator('.status-now').getByText('Mise à disposition', { exact: true }).waitFor();
  await watching.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));

  const acting = await enter(as, { javaScriptEnabled: false });
  await acting.goto(`/invoices/${id}`);
  await acting.getByRole('link', { name: 'Suspendre' }).click();
  await acting.getByRole('radio').first().check();
  await acting.getByRole('textbox', { name: 'Commentaire' }).fill('Le bon de livraison manque au dossier.');
  await acting.getByRole('button', { name: 'Suspendre' }).click();
  await acting.locator('.status-now').getByText('Suspendue').waitFor();

  await watching.locator('.status-now').getByText('Suspendue').waitFor();
  await watching.getByText('Le bon de livraison manque au dossier.').waitFor();
  assert.equal(await watching.getAttribute('body', 'data-same-page'), 'yes');
  await watching.close();
  await acting.close();
});

test('without JavaScript a form that lacks something comes back with what was typed and where to look', async () => {
  const { id, as } = await invoiceIn(platform, 'received', 'available');
  const page = await enter(as, { javaScriptEnabled: false });
  await page.goto(`/invoices/${id}/process/reject`);
  await page.getByRole('textbox', { name: 'Commentaire' }).fill('Ce montant n’est pas celui du marché.');
  await page.getByRole('button', { name: 'Rejeter' }).click();
  assert.match(await page.title(), /^Erreur/);
  assert.equal(await page.getByRole('textbox', { name: 'Commentaire' }).inputValue(), 'Ce montant n’est pas celui du marché.');
  const target = await page.locator('.govuk-error-summary a').first().getAttribute('href');
  assert.equal(await page.locator(target ?? '#none').count(), 1);
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.ok(page.url().endsWith(`/invoices/${id}/process/reject`));
  await page.close();
});

test('an ended session says so, and signing in again leads on to the page that was asked for', async () => {
  const page = await newPage({ baseURL: platform.address, locale: 'en-GB' });
  await page.context().addCookies([{ name: 'unisson_session', value: 'long-gone', url: platform.address }]);
  await page.goto('/invoices/received/search?status=suspended');
  await page.getByText('Your session has ended').waitFor();
  await page.fill('#sign-in [name=login]', recipient);
  await page.fill('#sign-in [name=password]', platform.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/invoices/received/search?status=suspended');
  await page.close();
});

test('a page speaks the first language of ours that the browser asks for', async () => {
  for (const [locale, language] of [
    ['en-GB', 'en'],
    ['fr-FR', 'fr'],
    ['de-DE', 'fr'],
  ] as const) {
    const page = await newPage({ baseURL: platform.address, locale });
    await page.goto('/');
    assert.equal(await page.getAttribute('html', 'lang'), language, locale);
    await page.close();
  }
});

test('in print an invoice is its content: no menus, no buttons, no forms', async () => {
  const { id, as } = await invoiceIn(platform, 'received', 'in-payment');
  const page = await enter(as);
  await page.goto(`/invoices/${id}`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('header:visible, footer:visible, nav:visible, button:visible, .button:visible').count(), 0);
  assert.ok(await page.locator('.model-view').isVisible());
  assert.ok(await page.locator('.timeline').isVisible());
  await page.close();
});
