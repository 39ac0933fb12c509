import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InvoiceDraft } from '#einvoice';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, party, sirets, ubl } from '../../testing/world.ts';
import type { InvoiceRecord } from '../invoice.ts';
import { sortKeys } from '../search.ts';
import { resolveNames } from '../store/matching.ts';
import { walkPage } from '../store/search.ts';
import { completeInvoice } from './complete-invoice.ts';
import { deposit } from './deposit.ts';
import { markHandled } from './mark-handled.ts';
import { processInvoice } from './process-invoice.ts';
import { readInvoiceDossier } from './read-invoice.ts';
import { recycleInvoice } from './recycle-invoice.ts';
import { routeInvoice } from './route-invoice.ts';
import { searchInvoices } from './search-invoices.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

let serial = 0;
async function available(given: Partial<InvoiceDraft> = {}): Promise<InvoiceRecord> {
  serial += 1;
  const outcome = await deposit(world.context, world.supplier, {
    file: await world.stage(ubl({ number: `P-${serial}`, ...given })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  if (outcome.state !== 'accepted') throw new Error(JSON.stringify(outcome.findings));
  await routeInvoice(world.context, outcome.invoice.id);
  return outcome.invoice;
}

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('routing makes two events at once, whatever often it runs', async () => {
  const { id } = await available();
  await routeInvoice(world.context, id);
  const { invoice, history, allowed } = await readInvoiceDossier(world.context, world.clerk, id);
  assert.equal(invoice.status, 'available');
  assert.deepEqual(
    history.map(({ action }) => action),
    ['deposit', 'dispatch', 'make-available'],
  );
  assert.equal(invoice.version, 3);
  assert.ok(invoice.madeAvailableAt);
  assert.ok(allowed.includes('reject') && !allowed.includes('recycle'));
});

test('an already paid invoice goes straight to payment', async () => {
  const { id } = await available({ businessProcess: 'A2', paid: '240.00' });
  assert.equal((await readInvoiceDossier(world.context, world.supplier, id)).invoice.status, 'in-payment');
});

test('before it is available the recipient does not see it', async () => {
  const outcome = await deposit(world.context, world.supplier, {
    file: await world.stage(ubl({ number: 'HIDDEN' })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  assert.ok(outcome.state === 'accepted');
  await assert.rejects(readInvoiceDossier(world.context, world.clerk, outcome.invoice.id), problem('invoices.not-found'));
  await assert.rejects(readInvoiceDossier(world.context, world.baker, outcome.invoice.id), problem('invoices.not-found'));
});

test('what is demanded is demanded all at once', async () => {
  const { id } = await available();
  await assert.rejects(processInvoice(world.context, world.clerk, id, { action: 'order-payment' }), (error) => {
    assert.ok(error instanceof Problem && error.code === 'invoices.process-incomplete');
    assert.deepEqual(error.details['fields'], [{ field: 'paymentOrderNumber', code: 'fields.payment-order-missing' }]);
    return true;
  });
  await assert.rejects(processInvoice(world.context, world.clerk, id, { action: 'reject', comment: 'x'.repeat(300) }), (error) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual(error.details['fields'], [
      { field: 'motive', code: 'fields.motive-missing' },
      { field: 'comment', code: 'fields.comment-long' },
    ]);
    return true;
  });
  for (const comment of [undefined, '.', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'ababababababababababababab', 'not that long']) {
    await assert.rejects(
      processInvoice(world.context, world.clerk, id, { action: 'reject', motive: 'other', ...(comment !== undefined && { comment }) }),
      problem('invoices.process-incomplete'),
      comment,
    );
  }
  await assert.rejects(
    processInvoice(world.context, world.clerk, id, { action: 'reject', motive: 'document-missing' }),
    problem('invoices.process-incomplete'),
  );
  const rejected = await processInvoice(world.context, world.clerk, id, {
    action: 'reject',
    motive: 'other',
    comment: 'The unit price differs from the contract.',
  });
  assert.equal(rejected.status, 'rejected');
  await assert.rejects(processInvoice(world.context, world.clerk, id, { action: 'put-in-payment' }), (error) => {
    assert.ok(error instanceof Problem && error.code === 'invoices.action-not-allowed' && error.kind === 'conflict');
    assert.equal(error.details['status'], 'rejected');
    assert.deepEqual(error.details['allowed'], []);
    return true;
  });
});

test('of two people acting at once one wins, the other is shown the state', async () => {
  const { id } = await available();
  const results = await Promise.allSettled([
    processInvoice(world.context, world.clerk, id, { action: 'certify-service', expectedVersion: 3 }),
    processInvoice(world.context, world.clerk, id, { action: 'book', expectedVersion: 3 }),
  ]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  const lost = results.find((result) => result.status === 'rejected');
  assert.ok(lost?.reason instanceof Problem && lost.reason.code === 'invoices.changed-meanwhile');
  assert.equal(lost.reason.details['version'], 4);
});

test('a suspension is completed; the delay stands still meanwhile', async () => {
  const { id } = await available();
  await processInvoice(world.context, world.clerk, id, { action: 'suspend', motive: 'document-missing' });
  world.context.clock.advance(48 * 3600 * 1000);
  await assert.rejects(
    completeInvoice(world.context, world.supplier, id, { comment: ' ', attachments: [] }),
    problem('invoices.process-incomplete'),
  );
  const file = await world.stage(new Uint8Array([7, 7, 7]));
  const completed = await completeInvoice(world.context, world.supplier, id, {
    comment: 'Here it is',
    attachments: [{ file, name: 'note.pdf', mediaType: 'application/pdf' }],
  });
  assert.equal(completed.status, 'completed');
  assert.equal(completed.returned, 'completed');
  assert.equal(completed.availableAgainAt?.toISOString(), world.context.clock.now().toISOString());
  await assert.rejects(
    completeInvoice(world.context, world.supplier, id, { comment: 'Twice', attachments: [] }),
    problem('invoices.action-not-allowed'),
  );
  const dossier = await readInvoiceDossier(world.context, world.clerk, id);
  assert.deepEqual(
    dossier.attachments.map(({ name, origin }) => [name, origin]),
    [['note.pdf', 'completion']],
  );
});

test('a recycled paper leaves its old service for the new recipient, keeping its number', async () => {
  const { id, number } = await available({ buyer: party(sirets.ministry), buyerReference: 'PLAIN' });
  const restricted = await addPerson(world.context, {
    structureId: world.ministry,
    structureName: 'Ministère',
    structureIsPublic: true,
    spaces: { 'invoices-received': 'read' },
    serviceIds: [world.services.plain],
  });
  assert.equal((await readInvoiceDossier(world.context, restricted, id)).invoice.number, number);
  await processInvoice(world.context, world.official, id, { action: 'ask-recycling', motive: 'service-code-wrong' });
  await assert.rejects(recycleInvoice(world.context, world.supplier, id, { serviceCode: 'PLAIN' }), problem('invoices.process-incomplete'));
  const refused = await recycleInvoice(world.context, world.supplier, id, { serviceCode: 'BUDGET' });
  assert.deepEqual(
    refused.findings.map(({ code, at }) => [code, at]),
    [['UNI-COMMITMENT-REQUIRED-BY-SERVICE', 'commitmentNumber']],
  );
  const recycled = await recycleInvoice(world.context, world.supplier, id, { serviceCode: 'BUDGET', commitmentNumber: 'EJ-9' });
  assert.ok(recycled.state === 'accepted' && recycled.invoice.status === 'deposited' && recycled.invoice.number === number);
  await routeInvoice(world.context, id);
  await assert.rejects(readInvoiceDossier(world.context, restricted, id), problem('invoices.not-found'));
  const { invoice } = await readInvoiceDossier(world.context, world.official, id);
  assert.deepEqual(
    [invoice.status, invoice.serviceCode, invoice.commitmentNumber, invoice.returned],
    ['available', 'BUDGET', 'EJ-9', 'recycled'],
  );
});

test('rejected invoices are flagged handled once, by their supplier alone', async () => {
  const one = await available();
  const other = await available();
  await processInvoice(world.context, world.clerk, one.id, { action: 'reject', motive: 'amount-wrong' });
  assert.equal(await markHandled(world.context, world.baker, [one.id]), 0);
  assert.equal(await markHandled(world.context, world.supplier, [one.id, other.id, 'nonsense']), 1);
  assert.equal(await markHandled(world.context, world.supplier, [one.id]), 0);
  const { history, mayMarkHandled } = await readInvoiceDossier(world.context, world.supplier, one.id);
  assert.equal(history.at(-1)?.action, 'mark-handled');
  assert.equal(mayMarkHandled, false);
});

test('a search finds by criteria, page after page', async () => {
  const page = { size: 2, sort: 'deposited', direction: 'descending' } as const;
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor, total, totalIsExact } = await searchInvoices(
      world.context,
      world.clerk,
      'received',
      { counterpart: 'durand' },
      { ...page, ...(cursor !== undefined && { cursor }) },
    );
    found.push(...items.map(({ id }) => id));
    assert.ok(totalIsExact && total >= found.length);
    cursor = nextCursor;
  } while (cursor !== undefined);
  assert.equal(new Set(found).size, found.length);
  assert.ok(found.length >= 5);
  const exact = await searchInvoices(
    world.context,
    world.supplier,
    'issued',
    { text: 'p-1', amountFrom: '240', amountTo: '240,00', statuses: ['available'] },
    { size: 10, sort: 'number', direction: 'ascending' },
  );
  assert.ok(exact.items.some(({ number }) => number === 'P-1'));
  await assert.rejects(searchInvoices(world.context, world.clerk, 'issued', {}, page), problem('rights.missing'));
  await assert.rejects(
    searchInvoices(world.context, world.clerk, 'received', { issuedFrom: '2026-02-31' }, page),
    problem('invoices.search-invalid'),
  );
});

test('every order pages through all, each once, whether walked or gathered', async () => {
  for (const sort of sortKeys) {
    for (const direction of ['ascending', 'descending'] as const) {
      const found: string[] = [];
      let cursor: string | undefined;
      let all = 0;
      do {
        const page = await searchInvoices(
          world.context,
          world.supplier,
          'issued',
          { text: 'p-' },
          { size: 3, sort, direction, ...(cursor !== undefined && { cursor }) },
        );
        found.push(...page.items.map(({ id }) => id));
        [cursor, all] = [page.nextCursor, page.total];
      } while (cursor !== undefined);
      assert.equal(new Set(found).size, all, `${sort} ${direction}`);
      assert.equal(found.length, all);
      const scope = { side: 'issued', structureId: world.company } as const;
      const walked = await walkPage(
        world.context.database,
        scope,
        await resolveNames(world.context.database, { text: 'p-' }),
        { sort, direction },
        { skip: 0 },
        200,
      );
      assert.deepEqual(
        walked.items.map(({ id }) => id),
        found,
      );
    }
  }
});
