import Type from 'typebox';
import { markHandled } from '#domain/invoices';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';

/** The supplier puts rejected invoices aside. */
export const flagHandled = operation({
  id: 'markHandled',
  method: 'POST',
  path: '/invoices/handled',
  right: 'invoices.mark-handled',
  tag: 'Processing',
  summary: 'Flag rejected invoices as handled',
  description: 'They leave your list of things to do. Already flagged ones do no harm.',
  body: Type.Object(
    { ids: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) },
    { title: 'HandledInvoices', additionalProperties: false },
  ),
  answers: { 200: { description: 'How many were flagged now.', schema: Type.Object({ flagged: Type.Integer() }, { title: 'Flagged' }) } },
  async handle({ context, actor, body }) {
    return { status: 200, body: { flagged: await markHandled(context, actor, body.ids) } };
  },
});
