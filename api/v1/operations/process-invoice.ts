import Type from 'typebox';
import { commentMaximum, processInvoice } from '#domain/invoices';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { Id, InvoiceSummary, MotiveName, RecipientAction } from '../schemas/invoice.ts';
import { entityTag, wireInvoice } from '../wire-invoice.ts';

/** The recipient takes an action. */
export const takeAction = operation({
  id: 'processInvoice',
  method: 'POST',
  path: '/invoices/:id/actions',
  right: 'invoices.process',
  tag: 'Processing',
  summary: 'Process an invoice you received',
  description:
    'Which actions are open, and what each demands, is in `allowedActions` of `GET /invoices/{id}`. Send `If-Match` with the version you saw: if someone acted meanwhile, the answer is 412 with the current state. ' +
    'An action the status does not allow is 409.',
  params: Type.Object({ id: Id }),
  body: Type.Object(
    {
      action: RecipientAction,
      motive: Type.Optional(MotiveName),
      comment: Type.Optional(Type.String({ maxLength: commentMaximum })),
      paymentOrderNumber: Type.Optional(Type.String({ maxLength: 100 })),
    },
    { title: 'InvoiceAction', additionalProperties: false },
  ),
  requestHeaders: { 'If-Match': 'The ETag of the invoice as you saw it.' },
  answers: { 200: { description: 'Done; the invoice as it is now.', schema: InvoiceSummary, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, params, body, language, request }) {
    const invoice = await processInvoice(context, actor, params.id, { ...body, ...expectedVersion(request) });
    return { status: 200, headers: { etag: entityTag(invoice) }, body: wireInvoice(invoice, language) };
  },
});
