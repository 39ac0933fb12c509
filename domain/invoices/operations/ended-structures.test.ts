import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InvoiceDraft } from '#einvoice';
import type { PersonActor } from '#domain/rights';
import { ceaseStructure, changeSiret, finishAbsorption, giveRights, settlePrincipal, startAbsorption } from '#domain/structures';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, party, sirets, ubl } from '../../testing/world.ts';
import type { DepositOutcome } from '../deposit.ts';
import { completeInvoice } from './complete-invoice.ts';
import { deposit } from './deposit.ts';
import { enterInvoice } from './enter-invoice.ts';
import { exportInvoices } from './export-invoices.ts';
import { openPapers } from './open-papers.ts';
import { processInvoice } from './process-invoice.ts';
import { readInvoiceDossier } from './read-invoice.ts';
import { recycleInvoice } from './recycle-invoice.ts';
import { routeInvoice } from './route-invoice.ts';
import { searchInvoices } from './search-invoices.ts';

/** Establishments of the same companies as in the small world. */
const moved = { city: '21750001600027', company: '55203253400653' };

const firstPage = { size: 10, sort: 'deposited', direction: 'descending' } as const;

let world: World;
let mayor: PersonActor;
let director: PersonActor;
before(async () => {
  world = await openWorld();
  mayor = await principal(world.city, { 'invoices-received': 'write' });
  director = await principal(world.company, { 'invoices-issued': 'write' });
  for (const siret of Object.values(moved))
    await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, is_head_office, is_diffusible, source, fetched_at)
      VALUES (${siret}, ${siret.slice(0, 9)}, 'Nouvelle adresse', '{"country":"FR"}', true, true, true, 'stock', now())`.execute(
      world.context.database,
    );
});
after(() => world.close());

const principal = (structureId: string, spaces: PersonActor['grant']['spaces']) =>
  addPerson(world.context, { structureId, structureName: 'S', structureIsPublic: true, role: 'principal-manager', spaces });
const actingFor = (actor: PersonActor, structureId: string): PersonActor => ({ ...actor, grant: { ...actor.grant, structureId } });

async function send(given: Partial<InvoiceDraft>, actor = world.supplier): Promise<DepositOutcome> {
  const outcome = await deposit(world.context, actor, { file: await world.stage(ubl(given)), fileName: 'a.xml', channel: 'portal' });
  if (outcome.state === 'accepted') await routeInvoice(world.context, outcome.invoice.id);
  return outcome;
}
async function available(number: string): Promise<string> {
  const outcome = await send({ number });
  assert.equal(outcome.state, 'accepted', JSON.stringify(outcome.findings));
  return outcome.state === 'accepted' ? outcome.invoice.id : '';
}
const errors = (outcome: DepositOutcome) => outcome.findings.filter(({ severity }) => severity === 'error');

test('after a recipient’s change of SIRET: old papers go on to payment, the old number is refused and names the new one', async () => {
  const { context } = world;
  const [processed, suspended, recycled] = [await available('OLD-1'), await available('OLD-2'), await available('OLD-3')];
  await processInvoice(context, world.clerk, suspended, {
    action: 'suspend',
    motive: 'document-missing',
    comment: 'The delivery note is missing.',
  });
  await processInvoice(context, world.clerk, recycled, {
    action: 'ask-recycling',
    motive: 'service-code-wrong',
    comment: 'Another service, please.',
  });
  const { newId } = await changeSiret(context, mayor, { siret: moved.city, confirmed: true });

  await processInvoice(context, world.clerk, processed, { action: 'certify-service' });
  assert.equal((await processInvoice(context, world.clerk, processed, { action: 'put-in-payment' })).status, 'in-payment');
  assert.equal((await searchInvoices(context, world.clerk, 'received', {}, firstPage)).total, 3);
  const exported: unknown[] = [];
  for await (const row of exportInvoices(context, world.clerk, 'received', {})) exported.push(row);
  assert.equal(exported.length, 3);
  const completed = await completeInvoice(context, world.supplier, suspended, { comment: 'Attached.', attachments: [] });
  assert.equal(completed.status, 'completed');

  const refused = errors(await send({ number: 'NEW-1' }));
  assert.deepEqual(
    refused.map(({ code, expected, params }) => [code, expected, params?.['successorSiret']]),
    [['UNI-RECIPIENT-REPLACED', moved.city, moved.city]],
  );
  const sameAgain = await recycleInvoice(context, world.supplier, recycled, { commitmentNumber: 'C-1' });
  assert.deepEqual(
    errors(sameAgain).map(({ code }) => code),
    ['UNI-RECIPIENT-REPLACED'],
  );
  const sent = await recycleInvoice(context, world.supplier, recycled, { recipient: moved.city });
  assert.equal(sent.state, 'accepted', JSON.stringify(sent.findings));
  assert.equal((await send({ number: 'NEW-1', buyer: party(moved.city) })).state, 'accepted');
  await routeInvoice(context, recycled);
  const clerk = actingFor(world.clerk, newId);
  assert.equal((await searchInvoices(context, clerk, 'received', {}, firstPage)).total, 2, 'the same people receive at the new SIRET');
});

test('after a supplier’s change of SIRET: numbers stay unique, nothing is issued under the old number, and saisie waits for a mandate', async () => {
  const { context } = world;
  const old = await send({ number: 'S-1', buyer: party(moved.city) });
  assert.ok(old.state === 'accepted');
  const clerk = actingFor(world.clerk, old.invoice.recipientId);
  await processInvoice(context, clerk, old.invoice.id, {
    action: 'suspend',
    motive: 'document-missing',
    comment: 'The delivery note is missing.',
  });
  const { newId } = await changeSiret(context, director, { siret: moved.company, confirmed: true });
  const supplier = actingFor(world.supplier, newId);

  assert.equal(
    (await completeInvoice(context, world.supplier, old.invoice.id, { comment: 'Attached.', attachments: [] })).status,
    'completed',
  );
  assert.deepEqual(
    errors(await send({ number: 'S-2', buyer: party(moved.city) })).map(({ code }) => code),
    ['UNI-SUPPLIER-INACTIVE'],
  );
  const seller = { seller: { ...party(moved.company), vatIdentifier: 'FR12552032534' }, buyer: party(moved.city) };
  assert.deepEqual(
    errors(await send({ number: 's - 1', ...seller }, supplier)).map(({ code }) => code),
    ['UNI-DUPLICATE'],
  );
  const fresh = await send({ number: 'S-2', ...seller }, supplier);
  assert.equal(fresh.state, 'accepted', JSON.stringify(fresh.findings));
  const entry = {
    number: 'S-3',
    kind: 'invoice',
    issueDate: '2026-11-01',
    framework: 'A1',
    recipient: moved.city,
    currency: 'EUR',
    lines: [{ name: 'Peinture', quantity: '1', unitPrice: '10.00', vatCategory: 'S', vatRate: '20' }],
  } as unknown as Parameters<typeof enterInvoice>[2]['entry'];
  const typed = await enterInvoice(context, supplier, { entry });
  assert.ok(
    errors(typed).some(({ code }) => code === 'UNI-MANDATE-MISSING'),
    JSON.stringify(typed.findings),
  );
});

test('after an absorption: what was received is read and worked by both sides’ people, and counted before', async () => {
  const { context, ministry } = world;
  const minister = await principal(ministry, { 'invoices-received': 'write' });
  const colleague = await addPerson(context, {
    structureId: world.bakery,
    structureName: 'B',
    structureIsPublic: false,
    role: 'secondary-manager',
    spaces: {},
  });
  const baker = await principal(world.bakery, { 'invoices-issued': 'write' });
  await sql`INSERT INTO memberships (user_id, structure_id, role, created_at) VALUES (${minister.id}, ${world.bakery}, 'secondary-manager', now())`.execute(
    context.database,
  );
  const atBakery = actingFor(minister, world.bakery);
  const paper = await send(
    {
      number: 'B-1',
      buyerReference: 'PLAIN',
      buyer: party(sirets.ministry),
      seller: { ...party(sirets.bakery), vatIdentifier: 'FR05732829320' },
    },
    world.baker,
  );
  assert.ok(paper.state === 'accepted', JSON.stringify(paper.findings));
  const absorption = await startAbsorption(context, atBakery, ministry);
  assert.deepEqual(await openPapers(context, atBakery, absorption), { received: 1, issued: 0, drafts: 0 });
  await assert.rejects(
    openPapers(context, baker, absorption),
    (error) => error instanceof Problem && error.code === 'structures.both-needed',
  );
  assert.deepEqual(await openPapers(context, baker), { received: 0, issued: 1, drafts: 0 });
  await assert.rejects(openPapers(context, world.baker), (error) => error instanceof Problem && error.code === 'rights.missing');
  await settlePrincipal(context, atBakery, absorption);
  await giveRights(context, atBakery, absorption);
  await finishAbsorption(context, atBakery, absorption, { confirmed: true });

  const reader = {
    ...actingFor(colleague, ministry),
    grant: { ...colleague.grant, structureId: ministry, spaces: { 'invoices-received': 'read' } as const },
  };
  assert.equal((await readInvoiceDossier(context, reader, paper.invoice.id)).invoice.number, 'B-1');
  assert.equal((await processInvoice(context, world.official, paper.invoice.id, { action: 'put-in-payment' })).status, 'in-payment');
  assert.deepEqual(
    errors(await send({ number: 'M-1', buyer: party(sirets.ministry) }))
      .map(({ code }) => code)
      .includes('UNI-RECIPIENT-REPLACED'),
    true,
  );
});

test('after a cessation: no deposit, and what was issued is still read and exported', async () => {
  const { context, bakery } = world;
  const baker = await holder(bakery);
  await ceaseStructure(context, baker, { reason: 'activity-ended', on: '2026-10-31', ending: sirets.bakery.slice(-5) });
  assert.equal((await searchInvoices(context, world.baker, 'issued', {}, firstPage)).total, 1);
  const outcome = await send({ number: 'B-2', buyer: party(moved.city), seller: party(sirets.bakery) }, world.baker);
  assert.ok(errors(outcome).some(({ code }) => code === 'UNI-SUPPLIER-INACTIVE'));
});

/** Whoever holds the role already. */
async function holder(structureId: string): Promise<PersonActor> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT user_id AS id FROM memberships WHERE structure_id = ${structureId} AND role = 'principal-manager'`.execute(
    world.context.database,
  );
  return { ...director, id: rows[0]?.id ?? '', grant: { ...director.grant, structureId, role: 'principal-manager' } };
}
