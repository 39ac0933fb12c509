import Type from 'typebox';
import type { TrackedEvent, TrackedParty } from '#documents';
import { trackingSlip } from '#documents';
import type { InvoiceEvent, InvoiceRecord } from '#domain/invoices';
import { readInvoiceDossier } from '#domain/invoices';
import { findStructure } from '#domain/structures';
import type { Context, Language } from '#kernel';
import { sayIn } from '#words';
import { attachmentDisposition } from '../file-name.ts';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { LanguageQuery } from '../schemas/language.ts';

/** The tracking slip (bordereau de suivi). */
export const downloadTrackingSlip = operation({
  id: 'downloadTrackingSlip',
  method: 'GET',
  path: '/invoices/:id/tracking-slip.pdf',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Download the tracking slip as a PDF',
  description: 'Every step of the invoice, who took it and when (Paris time).',
  params: Type.Object({ id: Id }),
  query: LanguageQuery,
  answers: { 200: { description: 'The PDF.', files: ['application/pdf'] } },
  async handle({ context, actor, params, query, language: preferred }) {
    const language = query.lang ?? preferred;
    const { invoice, history } = await readInvoiceDossier(context, actor, params.id);
    const bytes = await trackingSlip(
      {
        number: invoice.number,
        issueDate: invoice.issueDate,
        platformNumber: String(invoice.platformNumber),
        framework: label(language, 'framework', invoice.framework),
        ...(invoice.commitmentNumber === null ? {} : { commitment: invoice.commitmentNumber }),
        supplier: await party(context, invoice.supplierId, invoice.supplierName),
        recipient: { ...(await party(context, invoice.recipientId, invoice.recipientName)), ...service(invoice) },
        currency: invoice.currency,
        net: invoice.netAmount,
        vat: invoice.vatAmount,
        gross: invoice.grossAmount,
        payable: invoice.payableAmount,
        currentStatus: label(language, 'status', invoice.status),
        depositedAt: invoice.depositedAt,
        events: history.map((event) => tracked(event, language)),
        generatedAt: context.clock.now(),
      },
      language,
    );
    const name = `${invoice.number.replaceAll(/[^\w.-]+/g, '_')}-suivi.pdf`;
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': attachmentDisposition(name) },
      body: Buffer.from(bytes),
    };
  },
});

const label = (language: Language, kind: string, name: string): string => sayIn(language, `invoices.${kind}.${name}`) ?? name;

const service = ({ serviceCode }: InvoiceRecord): Partial<TrackedParty> => (serviceCode === null ? {} : { service: serviceCode });

async function party(context: Context, id: string, name: string): Promise<TrackedParty> {
  const structure = await findStructure(context, id);
  return { name, ...(structure ? { identifier: structure.identifier } : {}) };
}

function tracked(event: InvoiceEvent, language: Language): TrackedEvent {
  return {
    at: event.at,
    status: label(language, 'status', event.toStatus),
    actor: event.actorName ?? sayIn(language, 'design.product.name') ?? '',
    ...(event.structureName === null ? {} : { structure: event.structureName }),
    ...(event.motive === null ? {} : { motive: label(language, 'motive', event.motive) }),
    ...(event.comment === null ? {} : { comment: event.comment }),
    ...(event.paymentOrderNumber === null ? {} : { paymentOrderNumber: event.paymentOrderNumber }),
  };
}
