import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { checkDocument } from '#einvoice';
import { axe, close, newPage, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { freshNumber, paperFile } from './papers.ts';
import { download, enter, holds, people, phone, plain, seenText, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

interface XmlFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
  number: string;
}

/** An invoice with three faults, two of which can be repaired without changing its meaning, and the lines they stand on. */
async function badInvoice(): Promise<XmlFile & { unitLine: number; dateLine: number }> {
  const file = await paperFile({ number: freshNumber('V') });
  const text = file.buffer
    .toString('utf8')
    .replace(/<cbc:DueDate>(\d+)-(\d+)-(\d+)</, '<cbc:DueDate>$3/$2/$1<')
    .replace('unitCode="C62"', 'unitCode="BOITE"')
    .replace(/schemeID="0009">(\d{3})(\d{3})(\d{3})(\d{5})</, 'schemeID="0009">$1 $2 $3 $4<');
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
  return {
    ...file,
    name: 'à corriger.xml',
    buffer: Buffer.from(text),
    unitLine: lineOf('unitCode="BOITE"'),
    dateLine: lineOf('<cbc:DueDate>'),
  };
}

/** Everything the page and its worker ask the network for. */
function watchRequests(page: Page): Request[] {
  const seen: Request[] = [];
  page.context().on('request', (request) => seen.push(request));
  return seen;
}

/** Nothing of the file went anywhere: only our own pages and their assets were asked for, with nothing in the asking. */
function assertNothingSent(requests: readonly Request[], ...secrets: readonly string[]): void {
  assert.ok(requests.length > 3, 'the requests were not seen');
  for (const request of requests) {
    const address = request.url();
    if (address.startsWith('blob:')) continue;
    assert.equal(request.method(), 'GET', address);
    assert.equal(request.postData(), null, address);
    const { origin, pathname, search } = new URL(address);
    assert.equal(origin, world.address);
    assert.equal(search, '');
    assert.ok(pathname === '/verify' || pathname.startsWith('/assets/') || pathname === '/favicon.ico', pathname);
    for (const secret of secrets) assert.ok(!address.includes(encodeURIComponent(secret)), address);
  }
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<string> {
  await page.locator('#file').setInputFiles([file]);
  return judged(page);
}

/** What the page says once a file is judged. */
async function judged(page: Page): Promise<string> {
  await page.locator('[data-verify-results] .notice:visible').waitFor();
  await page.locator('progress.verify-progress').waitFor({ state: 'hidden' });
  return textOf(page, '[data-verify-results]');
}

/** Drops a file of blanks on the page, made in the browser. */
async function dropLarge(page: Page, name: string, size: number): Promise<void> {
  await page.locator('.drop-zone').evaluate(
    (zone, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(file.size).fill(0x20)], file.name));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, size },
  );
}

const languages = [
  {
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    title: 'Vérifier une facture',
    privacy: 'Rien ne quitte votre navigateur',
    errors: /\d+ erreurs à corriger/,
    unit: /BOITE.*ne figure pas dans la liste/,
    line: (line: number) => `Voir la ligne ${line} dans la source`,
    apply: /^Appliquer \d+ corrections?$/,
    save: 'Télécharger le fichier corrigé',
    corrected: 'à corriger-corrige.xml',
    paper: 'Facture lisible',
    seller: 'Fournisseur',
  },
  {
    locale: 'en-GB',
    viewport: phone,
    title: 'Check an invoice',
    privacy: 'Nothing leaves your browser',
    errors: /\d+ errors to correct/,
    unit: /BOITE.*is not in the list/,
    line: (line: number) => `See line ${line} in the source`,
    apply: /^Apply \d+ corrections?$/,
    save: 'Download the corrected file',
    corrected: 'à corriger-corrected.xml',
    paper: 'Readable invoice',
    seller: 'Supplier',
  },
] as const;

for (const say of languages) {
  test(`an invoice is checked on the public page without an account, ${say.locale}: findings, lines, repair, nothing sent`, async () => {
    const page = await newPage({ baseURL: world.address, locale: say.locale, viewport: say.viewport });
    page.setDefaultTimeout(15_000);
    const requests = watchRequests(page);
    const bad = await badInvoice();
    await page.goto('/verify');
    holds(await textOf(page, 'main'), say.title, say.privacy);
    const verdict = plain(await choose(page, bad));
    assert.match(verdict, say.errors);
    assert.match(verdict, say.unit);
    const told = await page.locator('.findings .finding-code').allInnerTexts();
    const expected = checkDocument(bad.buffer).findings;
    assert.deepEqual(told.toSorted(), expected.map(({ code }) => code).toSorted(), 'the page tells what the server would');

    await page
      .getByRole('button', { name: say.line(bad.unitLine) })
      .first()
      .click();
    const current = page.locator('.source-current');
    await current.waitFor();
    assert.equal(await current.getAttribute('data-line'), String(bad.unitLine));
    holds(await textOf(page, '.source-current'), 'unitCode="BOITE"');
    assert.ok(await current.evaluate((line) => line === document.activeElement), 'the line has the focus');
    await page.keyboard.press('Shift+E');
    await page.locator(`.source-current.source-warning, .source-current.source-error, .source-current.source-info`).waitFor();
    assert.ok(Number(await current.getAttribute('data-line')) < bad.unitLine, 'back to the finding before');
    await screenshot(page, `verify-${say.locale.slice(0, 2)}-1-findings`);

    await page.getByRole('tab', { name: say.paper }).press('Enter');
    holds(await textOf(page, '.model-view'), say.seller, bad.number, 'Ramettes de papier A4');

    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the screen');
    await page.getByRole('button', { name: say.apply }).click();
    await page.getByRole('button', { name: say.save }).waitFor();
    const { name, bytes } = await download(page, () => page.getByRole('button', { name: say.save }).click());
    assert.equal(name, say.corrected);
    assert.match(bytes.toString('utf8'), /<cbc:DueDate>\d{4}-\d{2}-\d{2}</);
    const left = checkDocument(bytes).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      left.map(({ code }) => code),
      ['BR-CL-23'],
      'only what has to be decided by a person is left',
    );
    await screenshot(page, `verify-${say.locale.slice(0, 2)}-2-repaired`);

    const report = await download(page, () => page.getByRole('button', { name: 'JSON' }).click());
    const [told2] = JSON.parse(report.bytes.toString('utf8')) as { findings: { rule: string; line: number }[] }[];
    assert.ok(told2?.findings.some(({ rule, line }) => rule === 'BR-CL-23' && line === bad.unitLine));
    assertNothingSent(requests, bad.number, bad.name);
  });
}

test('examples, pasted text and profiles; what is no invoice says what to do', async () => {
  const page = await newPage({ baseURL: world.address });
  page.setDefaultTimeout(15_000);
  const requests = watchRequests(page);
  await page.goto('/verify');
  await page.getByRole('button', { name: 'UBL, conforme' }).click();
  holds(await judged(page), 'Conforme', 'Rien à signaler');
  await page.getByRole('button', { name: 'Secteur public, mal adressée' }).click();
  await page.getByText('UNI-RECIPIENT-INVALID').waitFor();
  await page.locator('#profile').selectOption('core');
  await page.getByText('UNI-RECIPIENT-INVALID').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'CII, avec des erreurs' }).click();
  await page.getByText('BR-CO-15').first().waitFor();

  await page.getByText('Coller le XML').click();
  await page.getByRole('button', { name: 'Vérifier ce texte' }).click();
  holds(await judged(page), 'Collez d’abord le XML');
  await page.locator('#xml').fill('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>');
  await page.getByRole('button', { name: 'Vérifier ce texte' }).click();
  await page.getByText('n’a pas pu être lu comme une facture').first().waitFor();
  holds(await textOf(page, '.source'), '<ID>');

  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  holds(await choose(page, { name: 'photo.png', mimeType: 'image/png', buffer: png }), 'photo.png', 'READ-IMAGE');
  const facturx = await paperFile({ number: freshNumber('V') }, 'facturx');
  await page.locator('#profile').selectOption('auto');
  holds(await choose(page, facturx), 'CII, dans un PDF', 'Conforme');
  await dropLarge(page, 'trop.xml', 31 * 1024 * 1024);
  await page.getByText('Fichier trop lourd').first().waitFor();
  holds(await textOf(page, '[data-verify-results]'), 'Fichier trop lourd', 'trop.xml');
  assertNothingSent(requests, facturx.number);
});

test('a source of ten thousand lines stays usable: only what is seen is drawn', async () => {
  const page = await newPage({ baseURL: world.address });
  page.setDefaultTimeout(30_000);
  const lines = Array.from({ length: 10_000 }, (_none, index) => ({
    name: `Article ${index}`,
    quantity: '1',
    unitPrice: '1.00',
    vatCategory: 'S',
    vatRate: '20',
  }));
  const file = await paperFile({ number: freshNumber('V'), lines });
  const text = file.buffer.toString('utf8');
  const written = '<cbc:InvoicedQuantity unitCode="C62"';
  const at = text.lastIndexOf(written);
  const buffer = Buffer.from(`${text.slice(0, at)}${written.replace('C62', 'BOITE')}${text.slice(at + written.length)}`);
  const line = text.slice(0, at).split('\n').length;
  await page.goto('/verify');
  await choose(page, { ...file, buffer });
  assert.ok((await page.locator('.source-line').count()) < 200, 'the whole source is in the page');
  await page.getByRole('button', { name: `Voir la ligne ${line} dans la source` }).click();
  await page.locator(`.source-current[data-line="${line}"]`).waitFor();
  holds(await textOf(page, '.source-current'), 'BOITE');
  assert.ok((await page.locator('.source-line').count()) < 200);
  await page.keyboard.press('End');
  await page.locator('.source-line', { hasText: '</Invoice>' }).last().waitFor();
  await page.getByRole('tab', { name: 'Facture lisible' }).click();
  holds(await textOf(page, '.model-view'), 'Les 200 premières lignes sont montrées');
});

test('without JavaScript the page says what else there is', async () => {
  const page = await newPage({ baseURL: world.address, javaScriptEnabled: false });
  await page.goto('/verifier');
  assert.equal(new URL(page.url()).pathname, '/verify');
  holds(await textOf(page, 'main'), 'a besoin de JavaScript', 'npx unisson validate', 'documentation de l’API');
  assert.equal(await page.locator('#file').isVisible(), false);
});

test('the results are accessible in both languages, with findings, repairs and the readable invoice', async () => {
  for (const locale of ['fr-FR', 'en-GB']) {
    const page = await newPage({ baseURL: world.address, locale, bypassCSP: true });
    page.setDefaultTimeout(15_000);
    await page.goto('/verify');
    await choose(page, await badInvoice());
    assert.deepEqual(await axe(page), []);
    await page.locator('#tab-paper').click();
    assert.deepEqual(await axe(page), []);
    await page.close();
  }
});

test('on the deposit page a bad file waits for a choice before anything is sent; a good one goes by itself', async () => {
  const page = await enter(world, people.supplier, { bypassCSP: true });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  const bad = await badInvoice();
  const good = await paperFile({ number: freshNumber('V') });
  await page.goto('/deposit');
  await page.locator('#files').setInputFiles([bad, good]);
  await page.locator('.drop-item', { hasText: 'Acceptée' }).waitFor();
  const held = page.locator('.drop-item', { hasText: bad.name });
  holds(await textOf(page, '.drop-summary'), '1 sur 2 traités : 1 acceptées, 0 refusées', '1 fichier attend votre choix');
  const verdict = plain((await seenText(held)).replaceAll('\n', ' '));
  holds(
    verdict,
    'À corriger',
    'la plateforme refuserait ce fichier',
    'BR-CL-23',
    'bloque le dépôt',
    `ligne ${bad.unitLine}`,
    'Que faire',
    'BOITE',
  );
  const areErrors = await held
    .locator('.drop-told > li')
    .evaluateAll((items) => items.map((item) => item.classList.contains('drop-error')));
  assert.deepEqual(
    areErrors,
    areErrors.toSorted((one, other) => Number(other) - Number(one)),
    'errors come first',
  );
  assert.ok(areErrors.includes(true) && areErrors.includes(false), 'errors and warnings');
  assert.deepEqual(sent, ['/deposit/file'], 'only the good file was sent');
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'verify-3-deposit-held');

  await page.getByRole('button', { name: `Envoyer quand même ${bad.name}` }).press('Enter');
  await held.getByText('Refusée').waitFor();
  holds((await held.textContent()) ?? '', 'BOITE');
  assert.equal(sent.length, 2);
});

test('a bad file is replaced by the corrected one, or taken off the list', async () => {
  const page = await enter(world, people.supplier, { viewport: phone, locale: 'en-GB' });
  const bad = await badInvoice();
  const good = await paperFile({ number: freshNumber('V') });
  await page.goto('/deposit');
  await page.locator('#files').setInputFiles([bad, { ...bad, name: 'autre.xml' }]);
  await page
    .getByRole('button', { name: /autre\.xml/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^(Retirer|Remove) autre\.xml$/ }).click();
  assert.equal(await page.locator('.drop-item').count(), 1);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /(Choisir le fichier corrigé|Choose the corrected file)/ }).click(),
  ]);
  await chooser.setFiles([good]);
  await page.locator('.drop-item', { hasText: /Acceptée|Accepted/ }).waitFor();
  holds(await textOf(page, '.drop-list'), good.name);
});
