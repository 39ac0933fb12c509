import Type from 'typebox';
import { commentMaximum, recycleInvoice } from '#domain/invoices';
import { refusal } from '../deposit-parts.ts';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { DepositReceipt } from '../schemas/finding.ts';
import { Id } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';
import { wireFindings } from '../wire-finding.ts';
import { entityTag, wireInvoice } from '../wire-invoice.ts';

/** The supplier sends a wrongly addressed invoice on its way again. */
export const recycle = operation({
  id: 'recycleInvoice',
  method: 'POST',
  path: '/invoices/:id/recycling',
  right: 'invoices.recycle',
  tag: 'Processing',
  summary: 'Recycle an invoice: the same number to another recipient, service or commitment',
  description: 'The controls on the address run again: what they refuse is answered 422 with findings, and the invoice stays as it was.',
  params: Type.Object({ id: Id }),
  body: Type.Object(
    {
      recipient: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'SIRET; the same one when absent.' })),
      serviceCode: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 100 }))),
      commitmentNumber: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 100 }))),
      comment: Type.Optional(Type.String({ maxLength: commentMaximum })),
    },
    { title: 'Recycling', additionalProperties: false, description: 'Null takes a service or a commitment away; absent leaves it.' },
  ),
  requestHeaders: { 'If-Match': 'The ETag of the invoice as you saw it.' },
  answers: { 200: { description: 'On its way again.', schema: DepositReceipt, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, params, body, language, settings, request }) {
    const outcome = await recycleInvoice(context, actor, params.id, { ...body, ...expectedVersion(request) });
    if (outcome.state !== 'accepted') throw refusal(outcome);
    const { invoice } = outcome;
    return {
      status: 200,
      headers: { etag: entityTag(invoice) },
      body: {
        id: invoice.id,
        platformNumber: invoice.platformNumber,
        status: invoice.status,
        href: `/api/v1/invoices/${invoice.id}`,
        invoice: wireInvoice(invoice, language),
        findings: wireFindings(outcome.findings, language, settings.publicUrl),
      },
    };
  },
});
