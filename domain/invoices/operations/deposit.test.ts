import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { InvoiceDraft } from '#einvoice';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld, party, sirets, ubl } from '../../testing/world.ts';
import type { DepositInput, DepositOutcome } from '../deposit.ts';
import { deposit } from './deposit.ts';
import { examine } from './examine.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

async function send(given: Partial<InvoiceDraft> = {}, more: Partial<DepositInput> = {}): Promise<DepositOutcome> {
  return await deposit(world.context, world.supplier, {
    file: await world.stage(ubl(given)),
    fileName: 'invoice.xml',
    channel: 'portal',
    ...more,
  });
}

const codesOf = (outcome: { findings: DepositOutcome['findings'] }, severity = 'error') =>
  outcome.findings.filter((finding) => finding.severity === severity).map(({ code }) => code);

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(world.context.database);
  return rows[0]?.n ?? 0;
}

test('a good invoice is kept with its bytes, model, event and job', async () => {
  const outcome = await send({ number: 'GOOD-1' });
  assert.equal(outcome.state, 'accepted', JSON.stringify(outcome.findings));
  if (outcome.state !== 'accepted') return;
  const { invoice } = outcome;
  assert.equal(invoice.status, 'deposited');
  assert.equal(invoice.grossAmount, '240.00');
  assert.equal(invoice.issueDate, '2026-11-01');
  assert.ok(invoice.platformNumber > 0);
  assert.deepEqual(Buffer.from(await world.context.files.read(invoice.fileHash)), Buffer.from(ubl({ number: 'GOOD-1' })));
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'invoices.route'`.execute(world.context.database);
  assert.ok((rows[0]?.n ?? 0) >= 1);
});

test('a refused invoice leaves nothing, and its number may be sent again', async () => {
  const before = [await count('invoices'), await count('invoice_documents'), await count('invoice_events')];
  const file = await world.stage(ubl({ number: 'AGAIN-1', buyer: party('99999999999999') }));
  const refused = await deposit(world.context, world.supplier, { file, fileName: 'a.xml', channel: 'api' });
  assert.equal(refused.state, 'refused');
  assert.deepEqual([await count('invoices'), await count('invoice_documents'), await count('invoice_events')], before);
  assert.equal(await world.context.files.has(file.hash), false);
  assert.equal((await send({ number: 'AGAIN-1' })).state, 'accepted');
});

test('all findings come at once, with the place they stand at', async () => {
  const outcome = await send({
    number: 'A-NUMBER-THAT-IS-FAR-TOO-LONG',
    issueDate: '2026-12-24',
    dueDate: '2026-12-01',
    businessProcess: 'A9',
    buyer: party(sirets.closed),
  });
  const codes = codesOf(outcome);
  for (const code of [
    'UNI-NUMBER-LONG',
    'UNI-ISSUE-DATE-FUTURE',
    'UNI-DUE-BEFORE-ISSUE',
    'UNI-FRAMEWORK-ELSEWHERE',
    'UNI-RECIPIENT-INACTIVE',
  ])
    assert.ok(codes.includes(code), `${code} in ${codes.join()}`);
  const long = outcome.findings.find(({ code }) => code === 'UNI-NUMBER-LONG');
  assert.equal(long?.seen, 'A-NUMBER-THAT-IS-FAR-TOO-LONG');
  assert.ok((long?.where?.line ?? 0) > 0);
});

test('a SIRET with spaces is read and said so', async () => {
  const outcome = await send({ number: 'SPACES-1', buyer: party('217 500 016 00019') });
  assert.equal(outcome.state, 'accepted', JSON.stringify(outcome.findings));
  assert.deepEqual(codesOf(outcome, 'warning'), ['UNI-RECIPIENT-SPACES']);
});

test('the same number folded is a duplicate, naming the platform number and one’s own invoice', async () => {
  const first = await send({ number: 'Dup 7a' });
  assert.equal(first.state, 'accepted');
  const second = await send({ number: 'DUP7A' });
  assert.equal(second.state, 'refused');
  if (first.state !== 'accepted' || second.state !== 'refused') return;
  assert.deepEqual(codesOf(second), ['UNI-DUPLICATE']);
  assert.equal(second.existingId, first.invoice.id);
  assert.equal(
    second.findings.find(({ code }) => code === 'UNI-DUPLICATE')?.params?.['platformNumber'],
    String(first.invoice.platformNumber),
  );
  assert.equal((await send({ number: 'DUP7A', issueDate: '2025-12-31' })).state, 'accepted');
});

test('of twenty deposits of one number at once, exactly one is accepted', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => send({ number: index % 2 === 0 ? 'RACE-1' : 'race - 1' })));
  assert.equal(outcomes.filter(({ state }) => state === 'accepted').length, 1);
  for (const outcome of outcomes) if (outcome.state === 'refused') assert.deepEqual(codesOf(outcome), ['UNI-DUPLICATE']);
});

test('an invoice of someone else is refused, naming both', async () => {
  const outcome = await deposit(world.context, world.baker, {
    file: await world.stage(ubl({ number: 'OTHER-1' })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  assert.deepEqual(codesOf(outcome), ['UNI-SUPPLIER-OTHER']);
  const params = outcome.findings.find(({ code }) => code === 'UNI-SUPPLIER-OTHER')?.params;
  assert.match(params?.['named'] ?? '', /Durand/);
  assert.match(params?.['depositing'] ?? '', /Martin/);
});

test('service and commitment are demanded as the recipient’s parameters say', async () => {
  const to = { buyer: party(sirets.ministry) };
  assert.deepEqual(codesOf(await send({ number: 'S-1', ...to })), ['UNI-SERVICE-REQUIRED']);
  assert.deepEqual(codesOf(await send({ number: 'S-1', ...to, buyerReference: 'NONE' })), ['UNI-SERVICE-UNKNOWN']);
  assert.deepEqual(codesOf(await send({ number: 'S-1', ...to, buyerReference: 'OLD' })), ['UNI-SERVICE-INACTIVE']);
  assert.deepEqual(codesOf(await send({ number: 'S-1', ...to, buyerReference: 'BUDGET' })), ['UNI-COMMITMENT-REQUIRED-BY-SERVICE']);
  assert.equal((await send({ number: 'S-1', ...to, buyerReference: 'BUDGET', purchaseOrderReference: 'EJ-1' })).state, 'accepted');
});

test('a framework A2 must be paid whole; AFNOR processes are mapped; other texts mean A1', async () => {
  assert.ok(codesOf(await send({ number: 'A2-1', businessProcess: 'A2' })).includes('UNI-A2-NOT-PAID'));
  const paid = await send({ number: 'A2-1', businessProcess: 'A2', paid: '240.00' });
  assert.equal(paid.state === 'accepted' && paid.invoice.framework, 'A2', JSON.stringify(paid.findings));
  const mapped = await send({ number: 'S1-1', businessProcess: 'S1' });
  assert.equal(mapped.state === 'accepted' && mapped.invoice.framework, 'A1');
  const peppol = await send({ number: 'PEP-1', businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0' });
  assert.ok(codesOf(peppol, 'info').includes('UNI-FRAMEWORK-DEFAULT'));
});

test('a PDF without data needs a header; a typed one passes the same controls', async () => {
  const pdf = new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n98\n%%EOF\n',
  );
  const header = {
    number: 'PDF-1',
    kind: 'invoice',
    framework: 'A1',
    issueDate: '01/11/2026',
    currency: 'EUR',
    recipient: sirets.city,
    netAmount: '1 000,00',
    vatAmount: '200',
    grossAmount: '1 200,00',
  } as const;
  const input = async (more: Partial<DepositInput>) => ({
    file: await world.stage(pdf),
    fileName: 'scan.pdf',
    channel: 'portal' as const,
    ...more,
  });
  assert.equal((await deposit(world.context, world.supplier, await input({}))).state, 'needs-header');
  const wrong = await deposit(
    world.context,
    world.supplier,
    await input({ header: { ...header, grossAmount: '1 300,00', issueDate: '31/02/2026' } }),
  );
  assert.deepEqual(
    wrong.findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at]),
    [
      ['UNI-DATE-INVALID', 'issueDate'],
      ['UNI-AMOUNT-GROSS', 'grossAmount'],
    ],
  );
  const good = await deposit(world.context, world.supplier, await input({ header }));
  assert.equal(good.state, 'accepted', JSON.stringify(good.findings));
  assert.equal(good.state === 'accepted' && good.invoice.grossAmount, '1200.00');
});

test('the same Idempotency-Key answers the first outcome; with another paper it is a conflict', async () => {
  const idempotency = { key: 'k-1' };
  const first = await send({ number: 'KEY-1' }, { idempotency });
  const again = await send({ number: 'KEY-1' }, { idempotency });
  assert.equal(first.state === 'accepted' && again.state === 'accepted' && again.replayed && again.invoice.id === first.invoice.id, true);
  await assert.rejects(
    send({ number: 'KEY-2' }, { idempotency }),
    (error) => error instanceof Problem && error.code === 'deposits.key-reused',
  );
  const both = await Promise.all([1, 2, 3, 4].map(() => send({ number: 'KEY-3' }, { idempotency: { key: 'k-3' } })));
  assert.deepEqual(
    both.map((outcome) => outcome.state),
    ['accepted', 'accepted', 'accepted', 'accepted'],
  );
  assert.equal(both.filter((outcome) => outcome.state === 'accepted' && !outcome.replayed).length, 1);
});

test('a deposit that its own first sending overtakes is that one, not a duplicate of it', async () => {
  const bytes = ubl({ number: 'KEY-4' });
  const idempotency = { key: 'k-overtaken' };
  let first: Promise<DepositOutcome> | undefined;
  const staged = await world.stage(bytes);
  const overtaken = {
    hash: staged.hash,
    size: staged.size,
    keep: () => staged.keep(),
    discard: () => staged.discard(),
    // Read after the look at the key and before the judgement.
    bytes: async () => {
      first ??= send({ number: 'KEY-4' }, { idempotency });
      await first;
      return await staged.bytes();
    },
  };
  const outcome = await send({}, { file: overtaken, idempotency });
  assert.equal(outcome.state === 'accepted' && outcome.replayed, true);
});

test('attachments are kept beside; bad ones refuse the whole', async () => {
  const good = { file: await world.stage(new Uint8Array([1, 2, 3])), name: `${'n'.repeat(80)}.pdf`, mediaType: 'application/pdf' };
  const outcome = await send({ number: 'ATT-1' }, { attachments: [good] });
  assert.equal(outcome.state, 'accepted');
  assert.deepEqual(codesOf(outcome, 'warning'), ['UNI-ATTACHMENT-NAME']);
  const { rows } = await sql<{ name: string }>`SELECT name FROM attachments`.execute(world.context.database);
  assert.equal(rows[0]?.name.length, 50);
  assert.ok(rows[0]?.name.endsWith('.pdf'));
  const bad = { file: await world.stage(new Uint8Array([1])), name: 'virus.exe', mediaType: 'application/x-msdownload' };
  assert.deepEqual(codesOf(await send({ number: 'ATT-2' }, { attachments: [bad] })), ['UNI-ATTACHMENT-TYPE']);
});

test('whoever may not deposit is told the missing right', async () => {
  const reader = { ...world.supplier, grant: { ...world.supplier.grant, spaces: { 'invoices-issued': 'read' as const } } };
  await assert.rejects(
    deposit(world.context, reader, { file: await world.stage(ubl()), fileName: 'a.xml', channel: 'api' }),
    (error) => error instanceof Problem && error.code === 'rights.missing',
  );
});

test('a dry run says the same and stores nothing', async () => {
  const before = await count('invoices');
  const examined = await examine(world.context, world.supplier, {
    file: await world.stage(ubl({ number: 'DRY-1' })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  assert.equal(examined.state, 'accepted');
  assert.equal(examined.model?.number, 'DRY-1');
  assert.equal(await count('invoices'), before);
});
