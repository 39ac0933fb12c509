import Type from 'typebox';
import { history } from '#domain/invoices';
import { operation } from '../operation.ts';
import { EventSchema, Id } from '../schemas/invoice.ts';
import { wireEvent } from '../wire-invoice.ts';

/** The tracking (suivi de traitement) of one invoice. */
export const readHistory = operation({
  id: 'readHistory',
  method: 'GET',
  path: '/invoices/:id/history',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Read the tracking of an invoice',
  description: 'Every step since the deposit: who, when, from which status to which, motive, comment. Oldest first.',
  params: Type.Object({ id: Id }),
  answers: { 200: { description: 'The steps.', schema: Type.Object({ items: Type.Array(EventSchema) }, { title: 'History' }) } },
  async handle({ context, actor, params, language }) {
    const events = await history(context, actor, params.id);
    return { status: 200, body: { items: events.map((event) => wireEvent(event, language)) } };
  },
});
