import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { close, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositQuietly, fillStep, press, routed, sendStep } from './invoice-acts.ts';
import { freshNumber, paperFile } from './papers.ts';
import { download, enter, holds, people, phone, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

test('a rejected invoice: the reason is demanded, told, and the supplier issues it again from it', async () => {
  const file = await paperFile({ service: 'FINANCES' });
  const href = await depositQuietly(world, people.supplier, file);
  const recipient = await enter(world, people.commune);
  await recipient.goto(href);
  await recipient.getByRole('link', { name: 'Rejeter', exact: true }).click();
  await sendStep(recipient, 'Rejeter', {});
  holds(await textOf(recipient, '.govuk-error-summary'), 'motif');
  await sendStep(recipient, 'Rejeter', { motive: 'Autre (à expliquer)' });
  assert.equal(await recipient.locator('.govuk-error-summary a[href="#comment"]').count(), 1, 'an explanation is asked for');
  await sendStep(recipient, 'Rejeter', { comment: '.........' });
  assert.equal(await recipient.locator('.govuk-error-summary a[href="#comment"]').count(), 1, 'dots explain nothing');
  await screenshot(recipient, 'rejected-1-explanation-asked');
  const explanation = 'La commande a été annulée le 3 novembre, voir notre courrier.';
  await sendStep(recipient, 'Rejeter', { comment: explanation });
  await untilStatus(recipient, 'Rejetée');
  await screenshot(recipient, 'rejected-2-done');

  const supplier = await enter(world, people.supplier, { viewport: phone });
  await supplier.goto('/invoices/issued/search?status=rejected&handled=no');
  holds(await textOf(supplier, 'main'), file.number);
  await supplier.goto(href);
  holds(await textOf(supplier, '.timeline'), 'Rejetée', 'Autre (à expliquer)', explanation, 'Claire Fontaine');
  await screenshot(supplier, 'rejected-3-supplier-phone');

  await supplier.getByRole('link', { name: 'Réémettre à partir de celle-ci' }).click();
  holds(await textOf(supplier, 'main'), `Remplace la facture rejetée ${file.number}`);
  assert.equal(await supplier.locator('[name="line-1-name"]').inputValue(), 'Ramettes de papier A4');
  assert.equal(await supplier.locator('[name="line-2-price"]').inputValue(), '10.00');
  assert.equal(await supplier.locator('[name="serviceCode"]').inputValue(), 'FINANCES');
  await screenshot(supplier, 'rejected-4-issued-again-phone');
  // A rejected invoice's number was used: another is needed (or the same is refused where it lives on).
  const again = freshNumber('R');
  await supplier.locator('#number').fill(again);
  await supplier.getByRole('button', { name: 'Envoyer la facture' }).click();
  await supplier.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
  await untilStatus(supplier, 'Mise à disposition');
  holds(await textOf(supplier, 'main'), again, '342,20 €');

  await supplier.goto(href);
  await supplier.getByRole('button', { name: 'Marquer comme traitée' }).click();
  await supplier.getByText('Marquée « traitée » le').waitFor();
  await supplier.goto('/invoices/issued/search?status=rejected&handled=no');
  assert.ok(!(await textOf(supplier, 'main')).includes(file.number), 'it has left the list of what waits');
});

test('a suspended invoice: the supplier answers with a document, and the payment delay does not count the wait', async () => {
  const file = await paperFile({ service: 'ECOLES' }, 'cii');
  const href = await depositQuietly(world, people.supplier, file);
  const recipient = await enter(world, people.commune, { viewport: phone });
  await recipient.goto(href);
  await fillStep(recipient, 'Suspendre', {
    motive: 'Pièce justificative manquante',
    comment: 'Merci de joindre le bon de livraison signé.',
  });
  await untilStatus(recipient, 'Suspendue');
  await screenshot(recipient, 'suspended-1-phone');

  const supplier = await enter(world, people.supplier);
  await supplier.goto(href);
  await supplier.getByRole('link', { name: 'Compléter', exact: true }).click();
  holds(await textOf(supplier, 'main'), 'Pièce justificative manquante', 'Merci de joindre le bon de livraison signé.');
  await screenshot(supplier, 'suspended-2-answer-asked');
  const note = Buffer.from('Livraison du 12 novembre, signée.');
  await supplier.locator('#comment').fill('Bon de livraison joint.');
  await supplier.locator('#attachments').setInputFiles([{ name: 'bon-de-livraison.txt', mimeType: 'text/plain', buffer: note }]);
  await supplier.getByRole('button', { name: 'Compléter', exact: true }).click();
  await untilStatus(supplier, 'Complétée');

  await untilStatus(recipient, 'Complétée');
  await recipient.reload();
  holds(await textOf(recipient, 'main'), 'Bon de livraison joint.', 'bon-de-livraison.txt', 'ajoutée en complément');
  await screenshot(recipient, 'suspended-3-completed-phone');
  const attached = await download(recipient, () => recipient.getByRole('link', { name: 'bon-de-livraison.txt' }).click());
  assert.ok(attached.bytes.equals(note));
  await press(recipient, 'Constater le service fait', 'Service fait');
  const { rows } = await sql<{ available: Date; again: Date; suspended: string }>`
    SELECT made_available_at AS available, available_again_at AS again, suspended_seconds::text AS suspended FROM invoices WHERE number = ${file.number}`.execute(
    world.platform.context.database,
  );
  const [delay] = rows;
  assert.ok(delay !== undefined && delay.again > delay.available, 'the delay starts again when the invoice is completed');
  assert.ok(Number(delay.suspended) > 0, 'the seconds of the suspension are counted apart');
});

test('a recycled invoice goes to another service under the same number, and the old service no longer sees it', async () => {
  const file = await paperFile({ service: 'TECHNIQUE' });
  const href = await depositQuietly(world, people.supplier, file);
  const technical = await enter(world, people.communeTechnical);
  await technical.goto(`/invoices/received/search?text=${file.number}`);
  await technical.getByRole('link', { name: file.number, exact: true }).click();
  await fillStep(technical, 'Demander le recyclage', { motive: 'Code service erroné', comment: 'Ces fournitures sont pour les écoles.' });
  await untilStatus(technical, 'À recycler');

  const supplier = await enter(world, people.supplier, { viewport: phone });
  await supplier.goto(href);
  await supplier.getByRole('link', { name: 'Recycler', exact: true }).click();
  holds(await textOf(supplier, 'main'), 'Ces fournitures sont pour les écoles.');
  await supplier.locator('#serviceCode').fill('NULLEPART');
  await supplier.getByRole('button', { name: 'Renvoyer la facture' }).click();
  holds(await textOf(supplier, 'main'), 'NULLEPART');
  await screenshot(supplier, 'recycled-1-unknown-service-phone');
  await supplier.locator('#serviceCode').fill('ECOLES');
  await supplier.getByRole('button', { name: 'Renvoyer la facture' }).click();
  await untilStatus(supplier, 'Mise à disposition');
  await routed(world, file.number);
  holds(await textOf(supplier, 'main'), file.number, 'ECOLES');
  await screenshot(supplier, 'recycled-2-sent-again-phone');

  await technical.goto(`/invoices/received/search?text=${file.number}`);
  holds(await textOf(technical, 'main'), 'Aucune facture ne correspond');
  const forbidden = await technical.goto(href);
  assert.equal(forbidden?.status(), 404);
  await screenshot(technical, 'recycled-3-gone-for-the-old-service');
  const commune = await enter(world, people.commune);
  await commune.goto(`/invoices/received/search?text=${file.number}`);
  holds(await textOf(commune, 'main'), file.number, 'ECOLES', 'Mise à disposition');
});

test('two people act at once: one wins, the other is shown where the invoice stands', async () => {
  const href = await depositQuietly(world, people.supplier, await paperFile({ service: 'TECHNIQUE' }));
  // Without JavaScript the second page stays as it was loaded, as after a lost connection.
  const first = await enter(world, people.commune);
  const second = await enter(world, people.communeTechnical, { javaScriptEnabled: false });
  await first.goto(href);
  await second.goto(href);
  await press(first, 'Constater le service fait', 'Service fait');
  await second.getByRole('button', { name: 'Constater le service fait' }).click();
  holds(await textOf(second), 'Quelqu’un d’autre a agi sur cette facture entre-temps', 'Service fait', 'Claire Fontaine');
  await screenshot(second, 'two-at-once-1');
  // The same with a form that was open.
  await first.getByRole('link', { name: 'Rejeter', exact: true }).click();
  await second.getByRole('link', { name: 'Suspendre', exact: true }).click();
  await sendStep(second, 'Suspendre', { motive: 'Livraison incomplète', comment: 'Il manque deux cartons.' });
  await sendStep(first, 'Rejeter', { motive: 'Double facturation', comment: 'Déjà payée en octobre.' });
  await untilStatus(first, 'Suspendue');
  holds(await textOf(first), 'Quelqu’un d’autre a agi', 'Thomas Girard', 'Il manque deux cartons.');
  assert.ok(!(await textOf(first, '.timeline')).includes('Rejetée'));
  await screenshot(first, 'two-at-once-2');
  // And truly at the same instant: of eight presses exactly one lands.
  const race = await depositQuietly(world, people.supplier, await paperFile({ service: 'TECHNIQUE' }));
  const cookie = await world.signIn(people.commune);
  const page = await (await fetch(world.address + race, { headers: { cookie } })).text();
  const body = new URLSearchParams({
    _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
    version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '',
  });
  await Promise.all(
    Array.from({ length: 8 }, () =>
      fetch(`${world.address}${race}/process/certify-service`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' }),
    ),
  );
  const { rows } = await sql<{
    count: string;
  }>`SELECT count(*)::text AS count FROM invoice_events WHERE invoice_id = ${race.split('/').at(-1) ?? ''} AND action = 'certify-service'`.execute(
    world.platform.context.database,
  );
  assert.equal(rows[0]?.count, '1');
});
