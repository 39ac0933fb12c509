import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { close, newPage, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositQuietly, sendStep } from './invoice-acts.ts';
import { paperFile } from './papers.ts';
import { holds, people, phone, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

async function signInByHand(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(world.password);
  await page.locator('form#sign-in button[type=submit], form#sign-in button').first().click();
  await page.waitForURL(/\/home$/);
}

test('every main task works with JavaScript off, on a phone: sign in, deposit, search, process, track', async () => {
  const supplier = await newPage({ baseURL: world.address, javaScriptEnabled: false, viewport: phone });
  await supplier.goto('/sign-in');
  await supplier.locator('#login').fill(people.supplier);
  await supplier.locator('#password').fill('not the password');
  await supplier.locator('form#sign-in button').first().click();
  assert.equal(await supplier.locator('.govuk-error-summary').count(), 1);
  await screenshot(supplier, 'plain-1-wrong-password-phone');
  await signInByHand(supplier, people.supplier);
  await screenshot(supplier, 'plain-2-home-phone');

  const file = await paperFile({ recipient: 'lac-bleu', service: null }, 'facturx');
  await supplier.getByRole('link', { name: 'Déposer', exact: true }).click();
  await supplier.locator('input[type=file]').setInputFiles([file]);
  await supplier.getByRole('button', { name: 'Envoyer les fichiers' }).click();
  holds(await textOf(supplier, 'main'), '1 fichier reçu.', 'Acceptée', file.name);
  await supplier.getByRole('link', { name: /Voir la facture/ }).click();
  await untilStatus(supplier, 'Mise à disposition', { reload: true });
  holds(await textOf(supplier, 'main'), file.number, 'Factur-X', '342,20 €');

  const recipient = await newPage({ baseURL: world.address, javaScriptEnabled: false, viewport: phone });
  await signInByHand(recipient, people.water);
  await recipient.getByRole('link', { name: 'Factures reçues', exact: true }).first().click();
  await recipient.getByRole('link', { name: 'Recherche', exact: true }).click();
  await recipient.locator('input[type=search]').fill(file.number);
  await recipient.getByRole('button', { name: 'Rechercher', exact: true }).click();
  holds(await textOf(recipient, 'main'), '1 facture', file.number);
  await screenshot(recipient, 'plain-3-search-phone');
  await recipient.getByRole('link', { name: file.number, exact: true }).click();
  await recipient.getByRole('button', { name: 'Constater le service fait' }).click();
  await untilStatus(recipient, 'Service fait', { reload: true });
  await recipient.getByRole('link', { name: 'Mandater', exact: true }).click();
  await sendStep(recipient, 'Mandater', { order: 'M-1' });
  await untilStatus(recipient, 'Mandatée', { reload: true });
  await screenshot(recipient, 'plain-4-processed-phone');

  await supplier.reload();
  holds(await textOf(supplier, '.timeline'), 'Mandatée', 'M-1', 'Inès Marchand');
  await supplier.getByText('Sophie D').first().click();
  await supplier.getByRole('button', { name: 'Se déconnecter' }).click();
  const gone = await supplier.goto('/invoices/issued');
  assert.match(gone?.url() ?? '', /\/sign-in/);
});

/** Presses Tab until the wanted element has the focus, as somebody without a mouse does; fails when it is not reached. */
async function tabTo(
  page: Page,
  isWanted: (focused: { tag: string; text: string; id: string; name: string; href: string }) => boolean,
  what: string,
): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      return {
        tag: element?.tagName.toLowerCase() ?? '',
        text: element?.textContent?.trim() ?? '',
        id: element?.id ?? '',
        name: element?.getAttribute('name') ?? '',
        href: element?.getAttribute('href') ?? '',
        isSeen: box !== undefined && box.width > 0 && box.height > 0,
      };
    });
    passed.push(focused.text.slice(0, 20) || focused.id || focused.tag);
    if (isWanted(focused)) {
      assert.ok(focused.isSeen, `${what} has the focus and is not to be seen`);
      return;
    }
  }
  assert.fail(`${what} is not reached by Tab; passed ${passed.join(', ')}`);
}

test('with the keyboard alone: sign in, search, open, process', async () => {
  const file = await paperFile({ service: 'FINANCES' });
  await depositQuietly(world, people.supplier, file);
  const page = await newPage({ baseURL: world.address });
  await page.goto('/sign-in');
  await tabTo(page, ({ id }) => id === 'login', 'the login');
  await page.keyboard.type(people.commune);
  await tabTo(page, ({ id }) => id === 'password', 'the password');
  await page.keyboard.type(world.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/home$/);
  await page.keyboard.press('Tab');
  assert.match(
    (await page.evaluate(() => document.activeElement?.textContent)) ?? '',
    /Aller au contenu/,
    'the first stop skips to the content',
  );
  await tabTo(page, ({ text, tag }) => tag === 'a' && text === 'Factures reçues', 'the received invoices');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/invoices\/received$/);
  await tabTo(page, ({ text, tag }) => tag === 'a' && text === 'Recherche', 'the search');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search/);
  await tabTo(page, ({ name }) => name === 'text', 'the field of the search');
  await page.keyboard.type(file.number);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`text=${file.number}`));
  await tabTo(page, ({ text, href }) => text === file.number && href.startsWith('/invoices/'), 'the invoice');
  await screenshot(page, 'keyboard-1-found');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  await tabTo(page, ({ text }) => text === 'Suspendre', 'to suspend');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/process\/suspend$/);
  await tabTo(page, ({ name }) => name === 'motive', 'the motives');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, ({ id }) => id === 'comment', 'the comment');
  await page.keyboard.type('Merci de préciser le lieu de livraison.');
  await tabTo(page, ({ text, tag }) => tag === 'button' && text === 'Suspendre', 'the button');
  await screenshot(page, 'keyboard-2-suspending');
  await page.keyboard.press('Enter');
  await untilStatus(page, 'Suspendue');
  holds(await textOf(page, '.timeline'), 'Information manquante', 'Merci de préciser le lieu de livraison.');
});
