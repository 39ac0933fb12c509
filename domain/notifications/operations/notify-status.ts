import type { PersonToTell, Rhythm } from '#domain/accounts';
import { recipientsToTell } from '#domain/accounts';
import type { InvoiceEvent, InvoiceRecord } from '#domain/invoices';
import { newsOf } from '#domain/invoices';
import type { Context } from '#kernel';
import { newId } from '#kernel';
import type { DigestRhythm } from '../digest/digest.ts';
import type { MailWriter, StatusNews } from '../mail.ts';
import { insertMails } from '../store.ts';
import type { WaitingLine } from '../store-digest.ts';
import { insertLines } from '../store-digest.ts';
import type { NewMail } from '../tables.ts';

/** Steps the recipient is told of: a paper that reaches them, or comes back to them. */
const newsForRecipient: readonly InvoiceEvent['action'][] = ['make-available', 'complete'];
/** Steps the supplier is not told of: they took them, or nothing is decided yet. */
const noNewsForSupplier: readonly InvoiceEvent['action'][] = ['deposit', 'dispatch', 'complete', 'recycle', 'mark-handled'];

/**
 * Tells the people of both sides who asked for it about a step of an invoice, except whoever took it: one mail per fact and person, however often the
 * job runs, and a job to send each; or one line in the next mail of who wants them daily or weekly. Does nothing when the step is unknown.
 */
export async function notifyStatus(context: Context, invoiceId: string, version: number, writer: MailWriter): Promise<void> {
  const news = await newsOf(context, invoiceId, version);
  if (!news) return;
  const { invoice, event, actorId } = news;
  const people = await peopleToTell(context, invoice, event, event.actorKind === 'person' ? actorId : null);
  const told = people.filter(({ side, person }) => rhythmOf(person, side) === 'at-once');
  const at = context.clock.now();
  const rows = told.map(({ side, person }) => mailRow({ invoice, event, person, side }, writer, at));
  const waiting = people.flatMap(({ side, person }) => {
    const rhythm = rhythmOf(person, side);
    return rhythm === 'daily' || rhythm === 'weekly' ? [lineOf({ invoice, event, person, side }, rhythm)] : [];
  });
  await context.database.transaction().execute(async (transaction) => {
    const made = await insertMails(transaction, rows);
    await insertLines(transaction, waiting);
    await context.jobs.enqueue(
      transaction,
      made.map((mailId) => ({ name: 'mail.send', payload: { mailId } })),
    );
  });
}

const kindOf = (side: StatusNews['side']) => (side === 'supplier' ? 'invoices-issued' : 'invoices-received');

/** When a person wants news of a side. */
const rhythmOf = (person: PersonToTell, side: StatusNews['side']): Rhythm => person.rhythms[kindOf(side)] ?? 'at-once';

function lineOf({ invoice, event, person, side }: StatusNews, rhythm: DigestRhythm): WaitingLine {
  return {
    factKey: `invoice:${invoice.id}:${event.version}`,
    userId: person.userId,
    rhythm,
    kind: kindOf(side),
    code: 'status',
    params: {
      number: invoice.number,
      status: event.toStatus,
      counterpart: side === 'supplier' ? invoice.recipientName : invoice.supplierName,
      amount: invoice.grossAmount,
      currency: invoice.currency,
    },
    structure: side === 'supplier' ? invoice.supplierName : invoice.recipientName,
    link: `/invoices/${invoice.id}`,
    at: event.at,
  };
}

async function peopleToTell(
  context: Context,
  invoice: InvoiceRecord,
  event: InvoiceEvent,
  exceptUserId: string | null,
): Promise<Pick<StatusNews, 'side' | 'person'>[]> {
  const told: Pick<StatusNews, 'side' | 'person'>[] = [];
  if (!noNewsForSupplier.includes(event.action)) {
    const people = await recipientsToTell(context, {
      structureId: invoice.supplierId,
      space: 'invoices-issued',
      serviceId: null,
      exceptUserId,
    });
    told.push(...people.map((person) => ({ side: 'supplier' as const, person })));
  }
  if (newsForRecipient.includes(event.action)) {
    const people = await recipientsToTell(context, {
      structureId: invoice.recipientId,
      space: 'invoices-received',
      serviceId: invoice.serviceId,
      exceptUserId,
    });
    // Someone on both sides (a public entity billing itself) gets one mail.
    const already = new Set(told.map(({ person }) => person.userId));
    told.push(
      ...people.filter(({ userId }: PersonToTell) => !already.has(userId)).map((person) => ({ side: 'recipient' as const, person })),
    );
  }
  return told;
}

function mailRow(news: StatusNews, writer: MailWriter, at: Date): NewMail {
  const { subject, textBody, htmlBody } = writer.writeStatus(news);
  return {
    id: newId(at),
    fact_key: `invoice:${news.invoice.id}:${news.event.version}:${news.person.userId}`,
    user_id: news.person.userId,
    recipient: news.person.email,
    language: news.person.language,
    subject,
    text_body: textBody,
    html_body: htmlBody,
    invoice_id: news.invoice.id,
    made_at: at,
    sent_at: null,
    failure: null,
  };
}
