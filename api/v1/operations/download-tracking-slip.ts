import Type from 'typebox';
import { trackingPaper } from '#documents';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { LanguageQuery } from '../schemas/language.ts';
import { paperAnswer } from '../send-file.ts';

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
  async handle({ context, actor, params, query, language }) {
    return paperAnswer(await trackingPaper(context, actor, params.id, query.lang ?? language));
  },
});
