import Type from 'typebox';
import { completeInvoice } from '#domain/invoices';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { withReceivedFiles } from '../received-files.ts';
import { Id, InvoiceSummary } from '../schemas/invoice.ts';
import { completionStreams } from '../schemas/streams.ts';
import { entityTag, wireInvoice } from '../wire-invoice.ts';

/** The supplier answers a suspension. */
export const completeSuspended = operation({
  id: 'completeInvoice',
  method: 'POST',
  path: '/invoices/:id/completion',
  right: 'invoices.complete',
  tag: 'Processing',
  summary: 'Complete an invoice the recipient suspended',
  description: 'A comment, and the attachments that were missing.',
  params: Type.Object({ id: Id }),
  streams: completionStreams,
  requestHeaders: { 'If-Match': 'The ETag of the invoice as you saw it.' },
  answers: { 200: { description: 'Done; the invoice as it is now.', schema: InvoiceSummary, headers: { ETag: 'The new version.' } } },
  handle: (call) =>
    withReceivedFiles(call.request, call.context, call.settings, ['comment'], async ({ fields, attachments }) => {
      const input = { comment: fields.get('comment') ?? '', attachments, ...expectedVersion(call.request) };
      const invoice = await completeInvoice(call.context, call.actor, call.params.id, input);
      return { status: 200, headers: { etag: entityTag(invoice) }, body: wireInvoice(invoice, call.language) };
    }),
});
