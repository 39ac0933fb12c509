import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readStructure } from '../../packages/einvoice/src/pdf/pdf-structure.testing.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import { close, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { dayFromNow, freshNumber, plainPdf } from './papers.ts';
import { download, enter, holds, people, phone, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

async function typeLine(page: Page, number: number, line: { name: string; quantity: string; price: string; vat: string }): Promise<void> {
  await page.locator(`[name="line-${number}-name"]`).fill(line.name);
  await page.locator(`[name="line-${number}-quantity"]`).fill(line.quantity);
  await page.locator(`[name="line-${number}-price"]`).fill(line.price);
  await page.locator(`[name="line-${number}-vat"]`).selectOption(line.vat);
}

const linesOn = (page: Page): Promise<number> => page.locator('[data-lines] > [data-line]').count();

async function findCommune(page: Page): Promise<void> {
  await page.locator('#recipient').fill('valmorin');
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
  await page.getByRole('button', { name: /Commune de Valmorin/ }).click();
  holds(await textOf(page, 'main'), 'Demande un service.');
  await page.locator('#serviceCode').selectOption('ECOLES');
}

const lessons = { name: 'Atelier pain, 2 h', quantity: '3', price: '120,50', vat: 'S:20' };
const books = { name: 'Livrets', quantity: '24', price: '4,25', vat: 'S:5.5' };

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const mark = javaScriptEnabled ? 'entry' : 'entry-plain';
  test(`an invoice is entered in the form, checked and sent, ${how}`, async () => {
    const page = await enter(world, people.supplier, { javaScriptEnabled, ...(javaScriptEnabled ? { viewport: phone } : {}) });
    const number = freshNumber('S');
    await page.goto('/deposit/entry');
    await findCommune(page);
    await page.locator('#number').fill(number);
    await page.locator('#issueDate').fill(dayFromNow(0));
    await page.locator('#dueDate').fill(dayFromNow(30));
    await typeLine(page, 1, lessons);
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.locator('[name="line-2-name"]').waitFor();
    await typeLine(page, 2, { name: 'À retirer', quantity: '1', price: '999', vat: 'S:20' });
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.locator('[name="line-3-name"]').waitFor();
    await typeLine(page, 3, books);
    await page.getByRole('button', { name: 'Retirer Ligne 2' }).click();
    await page.locator('[name="line-3-name"]').waitFor({ state: 'detached' });
    assert.equal(await linesOn(page), 2);
    assert.equal(
      await page.locator('[name="line-2-name"]').inputValue(),
      books.name,
      'the third line became the second, with what was typed',
    );
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Recalculer' }).click();
    // 361.50 + 102.00 = 463.50; 72.30 + 5.61 = 77.91
    holds(await textOf(page, '.entry-totals'), '463,50 €', '77,91 €', '541,41 €');
    await screenshot(page, `${mark}-1-lines`);

    await page.locator('#number').fill('bien plus long que vingt caractères');
    await page.getByRole('button', { name: 'Vérifier sans envoyer' }).click();
    assert.equal(await page.locator('.govuk-error-summary a[href="#number"]').count(), 1, 'the error leads to its field');
    await screenshot(page, `${mark}-2-error`);
    await page.locator('#number').fill(number);
    await page.getByRole('button', { name: 'Vérifier sans envoyer' }).click();
    await page.getByText('Tout est en ordre').waitFor();
    holds(await textOf(page, '.entry-totals'), '463,50 €', '77,91 €', '541,41 €');
    await page.getByRole('button', { name: 'Envoyer la facture' }).click();
    await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
    await untilStatus(page, 'Mise à disposition', { reload: !javaScriptEnabled });
    holds(await textOf(page, 'main'), number, lessons.name, books.name, '541,41 €', 'Saisie sur le portail', 'ECOLES');
    await screenshot(page, `${mark}-3-sent`);
    const readable = await download(page, () => page.getByRole('link', { name: 'Facture lisible (PDF)' }).click());
    holds(readStructure(readable.bytes).text(), number, 'Papeterie Delmas SAS', 'Commune de Valmorin', lessons.name, '541,41 €');
  });
}

test('without a billing mandate the form explains what is missing instead of failing at the end', async () => {
  const page = await enter(world, people.supplierWithoutMandate);
  await page.goto('/deposit/entry');
  holds(
    await textOf(page, 'main'),
    'Il manque un mandat de facturation',
    'Lire et signer le mandat',
    'déposer une facture faite avec votre logiciel',
  );
  assert.equal(await page.locator('form[data-island=entry-form]').count(), 0);
  await screenshot(page, 'entry-no-mandate');
});

test('a PDF without data waits as a draft, is resumed another day and sent with its typed header', async () => {
  const page = await enter(world, people.microEntrepreneur, { viewport: phone });
  const number = freshNumber('P');
  const pdf = plainPdf(`${number}.pdf`);
  await page.goto('/deposit');
  await page.locator('input[type=file]').setInputFiles([pdf]);
  await page.getByRole('link', { name: 'Saisir l’en-tête' }).click();
  await page.locator('#recipient').fill(demoStructure('lac-bleu').identifier.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4'));
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
  holds(await textOf(page, 'main'), 'Syndicat des eaux du Lac Bleu', 'Ne demande ni service ni engagement.');
  await page.locator('#number').fill(number);
  await page.locator('#netAmount').fill('1 250,00');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  holds(await textOf(page), 'Brouillon enregistré');
  await screenshot(page, 'plain-pdf-1-draft-phone');
  await page.close();

  // Another day, another browser.
  const later = await enter(world, people.microEntrepreneur);
  await later.goto('/deposit/drafts');
  await later.getByRole('link', { name: number }).click();
  assert.equal(await later.locator('#netAmount').inputValue(), '1 250,00');
  await later.locator('#issueDate').fill(dayFromNow(0));
  await later.locator('#vatAmount').fill('0');
  await later.locator('#grossAmount').fill('1 251,00');
  await later.getByRole('button', { name: 'Envoyer la facture' }).click();
  assert.ok((await later.locator('.govuk-error-summary a').count()) > 0, 'sums that do not add up are refused');
  await screenshot(later, 'plain-pdf-2-wrong-sum');
  await later.locator('#grossAmount').fill('1 250,00');
  await later.getByRole('button', { name: 'Envoyer la facture' }).click();
  await later.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  await untilStatus(later, 'Mise à disposition');
  holds(await textOf(later, 'main'), number, 'Syndicat des eaux du Lac Bleu', '1 250,00 €');
  const original = await download(later, () => later.getByRole('link', { name: 'Fichier d’origine' }).click());
  assert.ok(original.bytes.equals(pdf.buffer));
  await screenshot(later, 'plain-pdf-3-sent');
  await later.goto('/deposit/drafts');
  assert.ok(!(await textOf(later, 'main')).includes(number), 'a draft that was sent is no draft any more');
});
