import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { close, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import type { PaperFile } from './papers.ts';
import { freshNumber, paperFile } from './papers.ts';
import { enter, holds, people, phone, plain, textOf } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

/** Fifty files of a month's end, three of which are bad: cut off, for a service that does not exist, and a second copy of the first. */
async function fiftyFiles(prefix: string): Promise<{ files: PaperFile[]; good: string[]; bad: string[] }> {
  const sound = await Promise.all(
    Array.from({ length: 47 }, (_, index) =>
      paperFile({ number: freshNumber(prefix), service: 'FINANCES' }, index % 3 === 0 ? 'cii' : 'ubl'),
    ),
  );
  const cut = await paperFile({ number: freshNumber(prefix) });
  const astray = await paperFile({ number: freshNumber(prefix), service: 'PISCINE' });
  const first = sound[0];
  assert.ok(first);
  const bad = [
    { ...cut, name: 'coupee.xml', buffer: cut.buffer.subarray(0, cut.buffer.length / 2) },
    { ...astray, name: 'service-inconnu.xml' },
    { ...first, name: 'copie.xml' },
  ];
  const files = [
    ...sound.slice(0, 10),
    ...bad.slice(0, 1),
    ...sound.slice(10, 30),
    ...bad.slice(1, 2),
    ...sound.slice(30),
    ...bad.slice(2),
  ];
  return { files, good: sound.map((file) => file.number), bad: bad.map((file) => file.name) };
}

async function assertLiveOnce(good: readonly string[]): Promise<void> {
  const { database } = world.platform.context;
  const { rows } = await sql<{
    number: string;
    count: number;
  }>`SELECT number, count(*)::int AS count FROM invoices WHERE number = ANY(${[...good]}::text[]) GROUP BY number`.execute(database);
  assert.equal(rows.length, 47);
  assert.ok(
    rows.every((row) => row.count === 1),
    'each is there exactly once',
  );
}

test('fifty files through the drop zone: a verdict each, 47 invoices live exactly once', async () => {
  const { files, good, bad } = await fiftyFiles('D');
  const page = await enter(world, people.supplier, { viewport: phone });
  await page.goto('/deposit');
  await page.locator('input[type=file]').setInputFiles(files);
  // What is cut off is found before it is sent, and waits for a choice.
  await page.getByRole('button', { name: 'Envoyer quand même coupee.xml' }).click({ timeout: 60_000 });
  await page.locator('.drop-summary', { hasText: '50 sur 50 traités' }).waitFor({ timeout: 60_000 });
  holds(await textOf(page, '.drop-summary'), '50 sur 50 traités : 47 acceptées, 3 refusées');
  const lines = await page.locator('.drop-item').allInnerTexts();
  assert.equal(lines.length, 50);
  assert.equal(lines.filter((line) => line.includes('Acceptée')).length, 47);
  for (const name of bad)
    assert.ok(
      lines.some((line) => line.startsWith(name) && line.includes('Refusée')),
      `${name} is not said to be refused`,
    );
  const telling = (name: string) => plain(lines.find((line) => line.startsWith(name)) ?? '');
  assert.match(telling('service-inconnu.xml'), /PISCINE/);
  assert.match(telling('copie.xml'), /déjà/);
  await screenshot(page, 'bulk-1-drop-zone-phone');
  await assertLiveOnce(good);
  await page.goto(`/invoices/issued/search?number=${good[7]}`);
  holds(await textOf(page, 'main'), good[7] ?? '');
});

test('the same with JavaScript off: one form, one page of verdicts', async () => {
  const { files, good, bad } = await fiftyFiles('F');
  const page = await enter(world, people.supplier, { javaScriptEnabled: false });
  page.setDefaultTimeout(60_000);
  await page.goto('/deposit');
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByRole('button', { name: 'Envoyer les fichiers' }).click();
  await page.waitForURL(/\/deposit\/batches\//);
  const verdicts = await textOf(page, 'main');
  holds(verdicts, '50 fichiers reçus.', 'PISCINE', ...bad);
  assert.equal(await page.getByRole('row').filter({ hasText: 'Acceptée' }).count(), 47);
  assert.equal(await page.getByRole('row').filter({ hasText: 'Refusée' }).count(), 3);
  await screenshot(page, 'bulk-2-plain-form');
  await assertLiveOnce(good);
  await page
    .getByRole('row')
    .filter({ hasText: 'copie.xml' })
    .getByRole('link', { name: /Voir la facture déjà déposée/ })
    .click();
  holds(await textOf(page, 'main'), good[0] ?? '');
  // The page of verdicts is still there tomorrow, and only for the structure that deposited.
  const batch = await (async () => {
    await page.goBack();
    return new URL(page.url()).pathname;
  })();
  const other = await enter(world, people.microEntrepreneur);
  assert.equal((await other.goto(batch))?.status(), 404);
});
