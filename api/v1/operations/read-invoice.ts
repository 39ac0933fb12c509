import Type from 'typebox';
import { readInvoiceDossier } from '#domain/invoices';
import { allowedAction, AllowedActionSchema } from '../allowed-action.ts';
import { operation } from '../operation.ts';
import { FindingSchema } from '../schemas/finding.ts';
import { AttachmentSchema, EventSchema, Id, InvoiceSummary } from '../schemas/invoice.ts';
import { InvoiceModel } from '../schemas/model.ts';
import { wireFindings } from '../wire-finding.ts';
import { entityTag, wireAttachment, wireEvent, wireInvoice } from '../wire-invoice.ts';

/** Everything about one invoice. */
export const readInvoice = operation({
  id: 'readInvoice',
  method: 'GET',
  path: '/invoices/:id',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Read an invoice',
  description:
    'The record, the semantic model, the warnings found at deposit, the tracking, the attachments, and what you may do now. `If-None-Match` is honoured.',
  params: Type.Object({ id: Id }),
  answers: {
    200: {
      description: 'The invoice.',
      schema: Type.Object(
        {
          invoice: InvoiceSummary,
          model: InvoiceModel,
          findings: Type.Array(FindingSchema),
          history: Type.Array(EventSchema),
          attachments: Type.Array(AttachmentSchema),
          allowedActions: Type.Array(AllowedActionSchema),
          mayMarkHandled: Type.Boolean(),
          links: Type.Object({ original: Type.String(), readable: Type.String(), trackingSlip: Type.String(), history: Type.String() }),
        },
        { title: 'InvoiceDossier' },
      ),
      headers: { ETag: 'The version, for `If-Match`.' },
    },
    304: { description: 'Not changed since `If-None-Match`.' },
  },
  async handle({ context, actor, params, language, settings, request }) {
    const { invoice, ...dossier } = await readInvoiceDossier(context, actor, params.id);
    const etag = entityTag(invoice);
    if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
      return { status: 304, headers: { etag } };
    const href = `/api/v1/invoices/${invoice.id}`;
    return {
      status: 200,
      headers: { etag },
      body: {
        invoice: wireInvoice(invoice, language),
        model: dossier.model,
        findings: wireFindings(dossier.findings, language, settings.publicUrl),
        history: dossier.history.map((event) => wireEvent(event, language)),
        attachments: dossier.attachments.map((attachment) => wireAttachment(attachment, invoice.id)),
        allowedActions: dossier.allowed.map((action) => allowedAction(action, language)),
        mayMarkHandled: dossier.mayMarkHandled,
        links: {
          original: `${href}/original`,
          readable: `${href}/readable.pdf`,
          trackingSlip: `${href}/tracking-slip.pdf`,
          history: `${href}/history`,
        },
      },
    };
  },
});
