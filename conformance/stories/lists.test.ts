import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositQuietly } from './invoice-acts.ts';
import { paperFile } from './papers.ts';
import { download, enter, holds, people, phone, plain, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

/** The number of invoices a search says it found. */
const foundIn = (text: string): number => Number((/^([\d ]+) factures?/.exec(plain(text))?.[1] ?? 'x').replaceAll(' ', ''));

/** Cells of a CSV file of ours. */
function cells(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter(Boolean)) {
    rows.push(
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''),
    );
  }
  return rows;
}

test('a search stands in the address: it can be sent to a colleague, sorted, narrowed and turned into another language', async () => {
  const page = await enter(world, people.commune);
  await page.goto('/invoices/received');
  await page.getByRole('link', { name: 'Recherche', exact: true }).click();
  await page
    .locator('main details')
    .first()
    .evaluate((details) => details.setAttribute('open', ''));
  await page.getByLabel('Mise en paiement', { exact: true }).check();
  await page.locator('[name="amount-from"]').fill('1 000,50');
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
  const address = new URL(page.url());
  assert.equal(address.searchParams.get('status'), 'in-payment');
  assert.equal(address.searchParams.get('amount-from'), '1 000,50');
  const count = foundIn(await textOf(page, '.list-total'));
  assert.ok(count > 0);
  await screenshot(page, 'lists-1-search');

  const colleague = await enter(world, people.commune, { viewport: phone });
  await colleague.goto(address.pathname + address.search);
  assert.equal(foundIn(await textOf(colleague, '.list-total')), count);
  await screenshot(colleague, 'lists-2-search-phone');
  await colleague.close();

  await page.locator('th a', { hasText: 'Montant TTC' }).click();
  await page.waitForURL(/sort=amount/);
  const amounts = (await page.locator('table .money').allInnerTexts()).map((text) =>
    Number(plain(text).replaceAll(/[ €]/g, '').replace(',', '.')),
  );
  assert.ok(amounts.length > 1 && amounts.every((amount) => amount >= 1000.5), amounts.join(' '));
  const ascending = amounts.toSorted((a, b) => a - b);
  assert.ok(
    JSON.stringify(amounts) === JSON.stringify(ascending) || JSON.stringify(amounts) === JSON.stringify(ascending.toReversed()),
    'sorted by amount',
  );
  assert.equal(new URL(page.url()).searchParams.get('status'), 'in-payment', 'sorting keeps the search');

  await page
    .getByRole('link', { name: 'EN', exact: true })
    .or(page.getByRole('link', { name: 'English', exact: true }))
    .first()
    .click();
  await page.locator('html[lang=en]').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('status'), 'in-payment', 'so does the other language');
  assert.equal(new URL(page.url()).searchParams.get('sort'), 'amount');
  await screenshot(page, 'lists-3-english');
  await page
    .getByRole('link', { name: 'FR', exact: true })
    .or(page.getByRole('link', { name: 'Français', exact: true }))
    .first()
    .click();
  await page.locator('html[lang=fr]').waitFor();

  await page.getByRole('link', { name: /Retirer le filtre.*Mise en paiement/ }).click();
  assert.equal(new URL(page.url()).searchParams.get('status'), null);
  assert.ok(foundIn(await textOf(page, '.list-total')) > count);
});

test('the export holds every invoice of the search, with exact amounts and nothing a spreadsheet would run', async () => {
  const evil = '=HYPERLINK("http://evil.example","payez")';
  const file = await paperFile({ number: '=1+1', service: 'FINANCES', purchaseOrderReference: evil });
  await depositQuietly(world, people.supplier, file);
  const page = await enter(world, people.commune);
  await page.goto('/invoices/received/search?counterpart=papeterie');
  const count = foundIn(await textOf(page, '.list-total'));
  const { name, bytes } = await download(page, () => page.getByRole('link', { name: 'Exporter (CSV)' }).click());
  assert.match(name, /^factures-recues.*\.csv$/);
  const text = bytes.toString();
  assert.ok(text.startsWith('\ufeff'), 'spreadsheets know it is UTF-8');
  const [head = [], ...rows] = cells(text);
  assert.equal(rows.length, count);
  const column = (title: string) => head.indexOf(title);
  for (const title of ['Numéro', 'Fournisseur', 'Montant TTC', 'Statut']) assert.ok(column(title) >= 0, head.join(';'));
  assert.ok(rows.every((row) => row.length === head.length));
  assert.ok(rows.every((row) => row[column('Fournisseur')] === 'Papeterie Delmas SAS'));
  const mine = rows.find((row) => row[column('Numéro')]?.includes('=1+1'));
  assert.equal(mine?.[column('Numéro')], "'=1+1");
  assert.equal(mine?.[column('Engagement')], `'${evil}`);
  assert.equal(mine?.[column('Montant TTC')], '342,20');
  assert.ok(rows.flat().every((cell) => !/^[=+@\t\r]/.test(cell)));
});

test('the figures of the dashboard are those the search finds', async () => {
  const page = await enter(world, people.commune, { viewport: phone });
  await page.goto('/invoices/received');
  await page.getByRole('link', { name: 'Tableau de bord', exact: true }).click();
  await screenshot(page, 'lists-4-dashboard-phone');
  const links = await page
    .locator('a[href*="/invoices/received/search?status="]')
    .evaluateAll((all) => all.map((one) => ({ href: one.getAttribute('href') ?? '', row: one.closest('tr')?.textContent ?? '' })));
  const byStatus = new Map<string, number>();
  for (const { href, row } of links) {
    const count = /(\d[\d\s\u202f]*)$/.exec(row.trim())?.[1];
    if (count !== undefined) byStatus.set(href, Number(count.replaceAll(/\D/g, '')));
  }
  assert.ok(byStatus.size >= 5, `${byStatus.size} statuses have a figure with a link`);
  let all = 0;
  for (const [href, count] of byStatus) {
    await page.goto(href);
    assert.equal(foundIn(await textOf(page, '.list-total')), count, href);
    all += count;
  }
  await page.goto('/invoices/received/search');
  assert.equal(foundIn(await textOf(page, '.list-total')), all);
  // And the synthesis agrees with both.
  await page.goto('/invoices/received');
  const tiles = await page
    .locator('a[href*="search?status="]')
    .evaluateAll((tiles) => tiles.map((one) => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })));
  for (const { href, text } of tiles) {
    const figure = /\d+/.exec(text)?.[0];
    if (byStatus.has(href) && figure !== undefined) assert.equal(Number(figure), byStatus.get(href), href);
  }
  assert.ok(tiles.length > 0);
});

test('what a person may not see is not there: another structure, a service they are not in, a reader without buttons', async () => {
  const file = await paperFile({ service: 'FINANCES' });
  const href = await depositQuietly(world, people.supplier, file);
  for (const login of [people.communeTechnical, people.department, people.supplierWithoutMandate]) {
    const page = await enter(world, login);
    assert.equal((await page.goto(href))?.status(), 404, login);
    assert.equal((await page.goto(`${href}/original`).catch(() => null))?.status() ?? 404, 404, login);
    await page.close();
  }
  const reader = await enter(world, 'paule.renaud@valmorin.example');
  await reader.goto(href);
  holds(await textOf(reader, 'main'), file.number);
  assert.equal(await reader.locator('.actions-list').count(), 0);
});
