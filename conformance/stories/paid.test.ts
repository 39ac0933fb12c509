import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readStructure } from '../../packages/einvoice/src/pdf/pdf-structure.testing.ts';
import { close, screenshot } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositQuietly, depositThroughPortal, fillStep, press } from './invoice-acts.ts';
import { dayFromNow, draftOf, freshNumber, paperFile } from './papers.ts';
import { download, enter, holds, people, phone, plain, textOf, untilStatus } from './people.ts';

let world: StartedPlatform;
before(async () => {
  world = await startedPlatform();
});
after(async () => {
  await close();
  await world.stop();
});

test('an invoice goes from deposit to payment, and both sides see every step', async () => {
  const supplier = await enter(world, people.supplier, { viewport: phone });
  const recipient = await enter(world, people.commune);
  const file = await paperFile({ supplier: 'papeterie', recipient: 'valmorin', service: 'TECHNIQUE', purchaseOrderReference: 'EJ7654321' });

  await recipient.goto(`/invoices/received/search?text=${file.number}`);
  holds(await textOf(recipient, 'main'), 'Aucune facture ne correspond');
  const href = await depositThroughPortal(supplier, file);
  await screenshot(supplier, 'paid-1-deposited-phone');
  await supplier.goto(href);
  // The worker routes it while the supplier looks: no reload.
  await untilStatus(supplier, 'Mise à disposition');
  await screenshot(supplier, 'paid-2-available-phone');

  await recipient.reload();
  await recipient.getByRole('link', { name: file.number, exact: true }).click();
  holds(await textOf(recipient, 'main'), 'Papeterie Delmas SAS', 'Ramettes de papier A4', 'EJ7654321', '342,20 €', 'TECHNIQUE');
  await screenshot(recipient, 'paid-3-received');
  await press(recipient, 'Constater le service fait', 'Service fait');
  // The supplier's page follows by itself.
  await untilStatus(supplier, 'Service fait');
  await fillStep(recipient, 'Mandater', {});
  holds(await textOf(recipient, '.govuk-error-summary'), 'mandat');
  await screenshot(recipient, 'paid-4-order-number-asked');
  await recipient.locator('#paymentOrderNumber').fill('M-2026-4711');
  await recipient.locator('#comment').fill('Bon à payer, merci.');
  await recipient.getByRole('button', { name: 'Mandater', exact: true }).click();
  await untilStatus(recipient, 'Mandatée');
  await press(recipient, 'Mettre à disposition du comptable', 'Mise à disposition du comptable');
  await press(recipient, 'Comptabiliser', 'Comptabilisée');
  await press(recipient, 'Mettre en paiement', 'Mise en paiement');
  await screenshot(recipient, 'paid-5-in-payment');

  await untilStatus(supplier, 'Mise en paiement');
  await screenshot(supplier, 'paid-6-tracking-phone');
  const tracking = await textOf(supplier, 'main');
  const steps = [
    'Déposée',
    'En cours d’acheminement',
    'Mise à disposition',
    'Service fait',
    'Mandatée',
    'Mise à disposition du comptable',
    'Comptabilisée',
    'Mise en paiement',
  ];
  holds(
    tracking,
    ...steps,
    'Sophie Delmas, Papeterie Delmas SAS',
    'Claire Fontaine, Commune de Valmorin',
    'M-2026-4711',
    'Bon à payer, merci.',
    'La plateforme',
  );
  const times = await supplier.locator('.timeline time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  assert.equal(times.length, steps.length);
  assert.deepEqual(times, times.toSorted().toReversed(), 'the latest step stands first');
  // Nothing is left to do, and no button says otherwise.
  assert.equal(await recipient.locator('.actions-list').count(), 0);

  const readable = await download(supplier, () => supplier.getByRole('link', { name: 'Facture lisible (PDF)' }).click());
  assert.match(readable.name, /\.pdf$/);
  const paper = readStructure(readable.bytes);
  holds(paper.text(), file.number, 'Papeterie Delmas SAS', 'Commune de Valmorin', 'Ramettes de papier A4', '342,20 €', 'EJ7654321');
  assert.ok(
    paper.embedded.some((embedded) => embedded.bytes.equals(file.buffer)),
    'the XML as it was deposited lies in the PDF',
  );
  const slip = await download(supplier, () => supplier.getByRole('link', { name: 'Bordereau de suivi (PDF)' }).click());
  holds(readStructure(slip.bytes).text(), file.number, ...steps, 'Claire Fontaine', 'M-2026-4711', 'Bon à payer, merci.');
  const original = await download(supplier, () => supplier.getByRole('link', { name: 'Fichier d’origine' }).click());
  assert.ok(original.bytes.equals(file.buffer), 'the bytes are those deposited');
  assert.equal(original.name, file.name);

  await supplier.goto('/demo/mailbox');
  const mails = supplier.getByRole('row').filter({ hasText: file.number });
  const told = (await mails.allInnerTexts()).map(plain);
  for (const status of ['Service fait', 'Mandatée', 'Comptabilisée', 'Mise en paiement']) {
    assert.ok(
      told.some((mail) => mail.includes(`Facture ${file.number} : ${status}`) && mail.includes(people.supplier)),
      `${status} was not told: ${told.join(' | ')}`,
    );
  }
  assert.ok(
    told.some((mail) => mail.includes(people.commune) && mail.includes('Mise à disposition')),
    'the recipient was told',
  );
  assert.ok(
    told.some((mail) => mail.includes(people.communeTechnical)),
    'the service was told',
  );
  assert.ok(!told.some((mail) => mail.includes('paule.renaud')), 'who asked for no mail gets none');
  await supplier
    .getByRole('link', { name: `Facture ${file.number} : Mandatée` })
    .first()
    .click();
  holds(await textOf(supplier, 'main'), 'M-2026-4711', 'Bon à payer, merci.', 'Claire Fontaine', '342,20 €');
  await screenshot(supplier, 'paid-7-mail-phone');
});

test('an invoice that is already paid (A2) goes to payment with no human', async () => {
  const number = freshNumber('A2');
  const draft = draftOf({ number, businessProcess: 'A2', dueDate: dayFromNow(0) });
  const href = await depositQuietly(world, people.supplier, await paperFile({ ...draft, seller: {}, buyer: {}, paid: '342.20' }));
  const supplier = await enter(world, people.supplier);
  await supplier.goto(href);
  await untilStatus(supplier, 'Mise en paiement');
  holds(await textOf(supplier, '.timeline'), 'Déposée', 'Mise à disposition', 'Mise en paiement', 'La plateforme');
  assert.equal((await textOf(supplier, '.timeline')).includes('Claire Fontaine'), false);
  holds(await textOf(supplier, 'main'), 'A2 – Facture déjà payée');
  await screenshot(supplier, 'already-paid');
});

test('in English, from sign-in to a processed invoice', async () => {
  const file = await paperFile({ recipient: 'saint-elme', service: 'PHARMACIE', purchaseOrderReference: 'EJ1234567' });
  await depositQuietly(world, people.supplier, file);
  const hospital = await enter(world, people.hospital, { locale: 'en-GB' });
  await hospital.goto(`/invoices/received/search?text=${file.number}`);
  assert.equal(await hospital.locator('html').getAttribute('lang'), 'en');
  await hospital.getByRole('link', { name: file.number, exact: true }).click();
  await screenshot(hospital, 'english-1-received');
  await hospital.locator('.actions-list button').first().click();
  await hospital.locator('.status-now', { hasText: /service/i }).waitFor();
  const page = await textOf(hospital, 'main');
  holds(page, '€342.20', 'Emma Wright');
  for (const french of ['Suivi de traitement', 'Fournisseur', 'Montant', 'Mandater', 'Mise à disposition'])
    assert.ok(!page.includes(french), `${french} is French`);
  await screenshot(hospital, 'english-2-processed');
  const slip = await download(hospital, () => hospital.getByRole('link', { name: /slip/i }).click());
  holds(readStructure(slip.bytes).text(), 'Tracking slip', file.number, 'Emma Wright');
});
