import type { Actor } from '#domain/rights';
import type { InvoiceEvent, InvoiceRecord } from '#domain/invoices';
import { originalFile, readInvoiceDossier } from '#domain/invoices';
import { findStructure } from '#domain/structures';
import { readInvoice } from '#einvoice';
import type { Context, Language } from '#kernel';
import { say, sayIn } from '#words';
import { readableInvoice } from './readable-invoice.ts';
import type { TrackedEvent, TrackedParty } from './tracking-slip.ts';
import { trackingSlip } from './tracking-slip.ts';

/** A paper ready to be sent. */
export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The name of a paper made of an invoice's number: letters, digits, dots and dashes only. */
const paperName = (invoice: InvoiceRecord, suffix: string): string => `${invoice.number.replaceAll(/[^\w.-]+/g, '_')}${suffix}.pdf`;

/** The structured original inside or as the deposited file, under the name it goes by. */
async function structuredOriginal(context: Context, invoice: InvoiceRecord): Promise<{ bytes: Uint8Array; name: string }> {
  const bytes = await context.files.read(invoice.fileHash);
  if (invoice.syntax !== 'facturx') return { bytes, name: invoice.fileName };
  const reading = readInvoice(bytes);
  return reading.kind === 'invoice' ? { bytes: reading.document.xml, name: 'factur-x.xml' } : { bytes, name: invoice.fileName };
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The invoice as a person reads it: PDF/A-3 made from the semantic model, the original XML inside. A PDF that came without data is its own readable form.
 * Throws `invoices.not-found`, `rights.missing`, `documents.*`.
 */
export async function readablePaper(context: Context, actor: Actor, invoiceId: string, language: Language): Promise<Paper> {
  const { invoice, model } = await readInvoiceDossier(context, actor, invoiceId);
  if (invoice.syntax === 'plain-pdf') {
    const file = await originalFile(context, actor, invoiceId);
    return { name: file.name, bytes: await whole(file.stream) };
  }
  const bytes = await readableInvoice(
    {
      invoice: model,
      original: await structuredOriginal(context, invoice),
      statusLabel: say(language, `invoices.status.${invoice.status}`),
      depositedAt: invoice.depositedAt,
      platformNumber: String(invoice.platformNumber),
    },
    language,
  );
  return { name: paperName(invoice, ''), bytes };
}

/** The tracking slip (bordereau de suivi): every step, who took it and when, Paris time. Throws `invoices.not-found`, `rights.missing`, `documents.*`. */
export async function trackingPaper(context: Context, actor: Actor, invoiceId: string, language: Language): Promise<Paper> {
  const { invoice, history } = await readInvoiceDossier(context, actor, invoiceId);
  const [supplier, recipient] = await Promise.all([
    party(context, invoice.supplierId, invoice.supplierName),
    party(context, invoice.recipientId, invoice.recipientName),
  ]);
  const bytes = await trackingSlip(
    {
      number: invoice.number,
      issueDate: invoice.issueDate,
      platformNumber: String(invoice.platformNumber),
      framework: say(language, `invoices.framework.${invoice.framework}`),
      ...(invoice.commitmentNumber === null ? {} : { commitment: invoice.commitmentNumber }),
      supplier,
      recipient: { ...recipient, ...(invoice.serviceCode === null ? {} : { service: invoice.serviceCode }) },
      currency: invoice.currency,
      net: invoice.netAmount,
      vat: invoice.vatAmount,
      gross: invoice.grossAmount,
      payable: invoice.payableAmount,
      currentStatus: say(language, `invoices.status.${invoice.status}`),
      depositedAt: invoice.depositedAt,
      events: history.map((event) => tracked(event, language)),
      generatedAt: context.clock.now(),
    },
    language,
  );
  return { name: paperName(invoice, `-${say(language, 'documents.slipFile')}`), bytes };
}

async function party(context: Context, id: string, name: string): Promise<TrackedParty> {
  const structure = await findStructure(context, id);
  return { name, ...(structure ? { identifier: structure.identifier } : {}) };
}

function tracked(event: InvoiceEvent, language: Language): TrackedEvent {
  const motive = event.motive === null ? undefined : sayIn(language, `invoices.motive.${event.motive}`);
  return {
    at: event.at,
    status:
      event.action === 'mark-handled' ? say(language, 'invoices.action.mark-handled') : say(language, `invoices.status.${event.toStatus}`),
    actor: event.actorName ?? say(language, 'documents.platform'),
    ...(event.structureName === null ? {} : { structure: event.structureName }),
    ...(motive === undefined ? {} : { motive }),
    ...(event.comment === null ? {} : { comment: event.comment }),
    ...(event.paymentOrderNumber === null ? {} : { paymentOrderNumber: event.paymentOrderNumber }),
  };
}
