import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Problem } from '#kernel';
import type { InvoiceRecord } from '../invoice.ts';
import type { World } from '../../testing/world.ts';
import { openWorld, party, sirets, ubl } from '../../testing/world.ts';
import { dashboard } from './dashboard.ts';
import { deposit } from './deposit.ts';
import { acceptForLater, decideDeposit, openBatch, readBatch, readDeposit, recordOutcome } from './deposit-records.ts';
import { deleteDraft, listDrafts, readDraft, saveDraft, submitDraft } from './drafts.ts';
import { enterInvoice, previewEntry } from './enter-invoice.ts';
import { exportInvoices } from './export-invoices.ts';
import { originalFile } from './read-files.ts';
import { toDo } from './to-do.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const entry = {
  number: 'E-1',
  kind: 'invoice',
  framework: 'A1',
  issueDate: '01/11/2026',
  dueDate: '01/12/2026',
  recipient: '217 500 016 00019',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  lines: [{ name: 'Peinture', quantity: '1,5', unitPrice: '1 000,10', vatRate: '20' }],
} as const;
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('an entry becomes an invoice file with its totals', async () => {
  const { model, findings } = await previewEntry(world.context, world.supplier, entry);
  assert.equal(model.totals.gross, '1800.18');
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  const outcome = await enterInvoice(world.context, world.supplier, { entry });
  assert.ok(outcome.state === 'accepted', JSON.stringify(outcome.findings));
  assert.equal(outcome.invoice.channel, 'form');
  const { stream, mediaType } = await originalFile(world.context, world.supplier, outcome.invoice.id);
  assert.equal(mediaType, 'application/xml');
  assert.match((await stream.toArray()).join(''), /E-1/);
});

test('without a billing mandate nothing is issued in a supplier’s name', async () => {
  const outcome = await enterInvoice(world.context, world.baker, { entry });
  assert.ok(outcome.findings.some(({ code }) => code === 'UNI-MANDATE-MISSING'));
});

test('findings of an entry point at what was typed', async () => {
  const { findings } = await previewEntry(world.context, world.supplier, {
    ...entry,
    number: '',
    recipient: '123',
    lines: [{ name: '', quantity: 'x', unitPrice: '1', vatRate: '20' }],
  });
  const at = new Set(findings.map((finding) => finding.at));
  for (const field of ['number', 'recipient', 'lines[0].name']) assert.ok(at.has(field), `${field} in ${[...at].join()}`);
});

test('a draft is saved, changed, sent, and gone', async () => {
  const saved = await saveDraft(world.context, world.supplier, { kind: 'form', data: { number: 'D-1' } });
  assert.equal((await submitDraft(world.context, world.supplier, saved.id)).state, 'refused');
  await saveDraft(world.context, world.supplier, { id: saved.id, kind: 'form', data: { ...entry, number: 'D-1' } });
  assert.equal((await listDrafts(world.context, world.supplier)).length, 1);
  await assert.rejects(readDraft(world.context, world.baker, saved.id), problem('drafts.not-found'));
  const sent = await submitDraft(world.context, world.supplier, saved.id);
  assert.equal(sent.state, 'accepted', JSON.stringify(sent.findings));
  await assert.rejects(readDraft(world.context, world.supplier, saved.id), problem('drafts.not-found'));
  const other = await saveDraft(world.context, world.supplier, { kind: 'form', data: {} });
  assert.equal((await toDo(world.context, world.supplier, 'issued')).drafts, 1);
  await deleteDraft(world.context, world.supplier, other.id);
});

test('a deposit accepted for later is decided once', async () => {
  const id = await acceptForLater(world.context, world.supplier, {
    file: await world.stage(ubl({ number: 'L-1' })),
    fileName: 'l.xml',
    channel: 'api',
  });
  assert.equal((await readDeposit(world.context, world.supplier, id)).state, 'received');
  await Promise.all([decideDeposit(world.context, id), decideDeposit(world.context, id)]);
  const record = await readDeposit(world.context, world.supplier, id);
  assert.equal(record.state, 'accepted');
  assert.ok(record.invoiceId);
  await assert.rejects(readDeposit(world.context, world.baker, id), problem('deposits.not-found'));
});

test('a batch lists what became of each file', async () => {
  const batchId = await openBatch(world.context, world.supplier);
  for (const given of [{ number: 'B-1' }, { number: 'B-2', buyer: party(sirets.closed) }]) {
    world.context.clock.advance(1);
    const file = await world.stage(ubl(given));
    const outcome = await deposit(world.context, world.supplier, { file, fileName: `${given.number}.xml`, channel: 'portal' });
    await recordOutcome(
      world.context,
      world.supplier,
      { batchId, channel: 'portal', fileName: `${given.number}.xml`, fileSize: file.size, fileHash: file.hash },
      outcome,
    );
  }
  const records = await readBatch(world.context, world.supplier, batchId);
  assert.deepEqual(
    records.map(({ state }) => state),
    ['accepted', 'refused'],
  );
  assert.ok(records[1]?.findings.some(({ code }) => code === 'UNI-RECIPIENT-INACTIVE'));
});

test('the export gives all, the dashboard counts all', async () => {
  const all: InvoiceRecord[] = [];
  for await (const invoice of exportInvoices(world.context, world.supplier, 'issued', {})) all.push(invoice);
  const { byStatus, byMonth, paymentDelay } = await dashboard(world.context, world.supplier, 'issued');
  assert.equal(
    byStatus.reduce((sum, { count }) => sum + count, 0),
    all.length,
  );
  assert.equal(byMonth.length, 36);
  assert.deepEqual([byMonth.at(-1)?.month, byMonth.at(-1)?.count], ['2026-11', all.length]);
  assert.equal(paymentDelay, null);
});
