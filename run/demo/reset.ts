import { sql } from 'kysely';
import { completeInvoice, deposit, markHandled, processInvoice, routeInvoice } from '#domain/invoices';
import type { TypedHeader } from '#domain/invoices';
import type { Context, JobQueue } from '#kernel';
import { Problem, SetClock } from '#kernel';
import { buildInvoice, writeCii, writeUbl } from '#einvoice';
import { renderInvoice, writeFacturX } from '#einvoice/pdf';
import { actorFor, depositor } from './actors.ts';
import { signDemoMandates } from './money-and-mandates.ts';
import type { DemoPaper } from './papers.ts';
import { demoPapers } from './papers.ts';
import { closeEntities, emptyPlatform, seedWho } from './seed.ts';

const hour = 3600 * 1000;
/** Mails of the last days are kept, so that the demo mailbox has something to show; older ones were read long ago. */
const mailDays = 3;
/** Papers lived through side by side: while one is typeset, others are written. */
const lanes = 4;

/** Jobs of the past are not run again: what they did is done here, in order. Only recent mails are left to the worker. */
function jobsSince(jobs: JobQueue, clock: SetClock, since: Date): JobQueue {
  return {
    enqueue: (transaction, wanted) => {
      const due = clock.now() < since ? [] : wanted.filter((job) => job.name === 'notifications.status');
      return due.length > 0 ? jobs.enqueue(transaction, due) : Promise.resolve();
    },
  };
}

/** The file a paper comes in, and the header typed for it when it carries none. */
async function fileOf(paper: DemoPaper): Promise<{ bytes: Uint8Array; header?: TypedHeader }> {
  const invoice = buildInvoice({
    ...paper.draft,
    specification: 'urn:cen.eu:en16931:2017',
    ...(paper.draft.businessProcess === 'A2' ? { paid: buildInvoice(paper.draft).totals.gross ?? '0' } : {}),
  });
  if (paper.format === 'ubl') return { bytes: writeUbl(invoice) };
  if (paper.format === 'cii') return { bytes: writeCii(invoice) };
  if (paper.format === 'facturx')
    return { bytes: await writeFacturX(invoice, { profile: 'en16931', xml: writeCii(invoice), language: 'fr' }) };
  const { totals } = invoice;
  const header: TypedHeader = {
    number: invoice.number ?? '',
    kind: invoice.typeCode === '381' ? 'credit-note' : invoice.typeCode === '386' ? 'down-payment' : 'invoice',
    framework: invoice.businessProcess ?? 'A1',
    issueDate: invoice.issueDate ?? '',
    ...(invoice.dueDate ? { dueDate: invoice.dueDate } : {}),
    currency: 'EUR',
    recipient: paper.recipient.identifier,
    ...(invoice.buyerReference ? { serviceCode: invoice.buyerReference } : {}),
    ...(invoice.purchaseOrderReference ? { commitmentNumber: invoice.purchaseOrderReference } : {}),
    ...(invoice.precedingInvoices[0]?.number ? { precedingInvoice: invoice.precedingInvoices[0].number } : {}),
    netAmount: totals.net ?? '0',
    vatAmount: totals.vat ?? '0',
    grossAmount: totals.gross ?? '0',
    payableAmount: totals.payable ?? '0',
  };
  return { bytes: await renderInvoice(invoice, { language: 'fr' }), header };
}

async function attachmentOf(context: Context, name: string) {
  const bytes = new TextEncoder().encode(`Bon de livraison signé\n${name}\n`);
  return { file: await context.files.stage(bytes, { limit: bytes.length }), name: 'bon-de-livraison.txt', mediaType: 'text/plain' };
}

/** The same instant, or the next morning when offices are closed then (nights and week-ends). */
function workingTime(at: Date): Date {
  const time = new Date(at);
  if (time.getUTCHours() < 7) time.setUTCHours(7 + (time.getUTCHours() % 3));
  if (time.getUTCHours() > 16) time.setTime(time.getTime() + 15 * hour);
  while (time.getUTCDay() === 0 || time.getUTCDay() === 6) time.setTime(time.getTime() + 24 * hour);
  return time;
}

/** Lives one paper through, from deposit to where its story stands now. */
async function live(context: Context, clock: SetClock, now: Date, paper: DemoPaper): Promise<void> {
  clock.set(paper.depositedAt);
  const { bytes, header } = await fileOf(paper);
  const outcome = await deposit(context, depositor(paper.supplier), {
    file: await context.files.stage(bytes, { limit: 30_000_000 }),
    fileName: paper.fileName,
    channel: paper.channel,
    ...(header ? { header } : {}),
  });
  if (outcome.state !== 'accepted')
    throw new Problem('demo.paper-refused', 'invalid', {
      params: { number: paper.draft.number ?? '' },
      details: { findings: outcome.state === 'refused' ? outcome.findings : [] },
    });
  const { id } = outcome.invoice;
  if (paper.journey.routedAfterSeconds === undefined) return;
  clock.advance(paper.journey.routedAfterSeconds * 1000);
  await routeInvoice(context, id);
  let lastAction: string | undefined;
  for (const step of paper.journey.steps) {
    if (clock.now().getTime() + step.afterHours * hour >= now.getTime()) return;
    clock.set(workingTime(new Date(clock.now().getTime() + step.afterHours * hour)));
    if (clock.now() >= now) return;
    const actor = actorFor(step.action, paper.supplier, paper.recipient);
    const { comment, motive, paymentOrderNumber } = step;
    if (step.action === 'complete')
      await completeInvoice(context, actor, id, { comment: comment ?? '', attachments: [await attachmentOf(context, paper.fileName)] });
    else
      await processInvoice(context, actor, id, {
        action: step.action,
        ...(motive ? { motive } : {}),
        ...(comment ? { comment } : {}),
        ...(paymentOrderNumber ? { paymentOrderNumber } : {}),
      });
    lastAction = step.action;
  }
  if (paper.journey.handled && lastAction === 'reject') {
    clock.advance(hour);
    await markHandled(context, depositor(paper.supplier), [id]);
  }
}

/** Whether the database is a demo world, holds nothing yet, or holds somebody's real data. */
export async function demoState(context: Context): Promise<'demo' | 'empty' | 'real'> {
  const { rows } = await sql<{
    demo: boolean;
    any: boolean;
  }>`SELECT EXISTS (SELECT FROM platform_facts WHERE name = 'demo') AS demo, EXISTS (SELECT FROM structures) AS any`.execute(
    context.database,
  );
  return rows[0]?.demo ? 'demo' : rows[0]?.any ? 'real' : 'empty';
}

/**
 * Makes the demo world anew: 8 public entities, 12 suppliers, their people and API clients, and 600 invoices over 36 months up to now, each brought in and
 * processed by the very operations that people use, at its own time. The same instant gives the same world. Refuses a database that holds real data.
 */
export async function resetDemo(context: Context, progress: (done: number, total: number) => void = () => undefined): Promise<void> {
  if ((await demoState(context)) === 'real') throw new Problem('demo.not-a-demo', 'conflict');
  const now = context.clock.now();
  await context.database.transaction().execute(async (transaction) => {
    await emptyPlatform(transaction);
    await seedWho(transaction, now);
  });
  await signDemoMandates(context, now);
  const papers = demoPapers(now);
  const waiting = [...papers];
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      // A lane has a clock of its own: its papers are at different times.
      const clock = new SetClock(now);
      const past: Context = { ...context, clock, jobs: jobsSince(context.jobs, clock, new Date(now.getTime() - mailDays * 24 * hour)) };
      for (let paper = waiting.shift(); paper !== undefined; paper = waiting.shift()) {
        await live(past, clock, now, paper);
        done += 1;
        progress(done, papers.length);
      }
    }),
  );
  await context.database.transaction().execute((transaction) => closeEntities(transaction));
}
