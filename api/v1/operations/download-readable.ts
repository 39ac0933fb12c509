import Type from 'typebox';
import { readablePaper } from '#documents';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { LanguageQuery } from '../schemas/language.ts';
import { paperAnswer } from '../send-file.ts';

/** The invoice as a person reads it. */
export const downloadReadable = operation({
  id: 'downloadReadable',
  method: 'GET',
  path: '/invoices/:id/readable.pdf',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Download the invoice as a readable PDF',
  description:
    'PDF/A-3 made from the semantic model, the original XML attached. An invoice that came as a PDF without data is its own readable form.',
  params: Type.Object({ id: Id }),
  query: LanguageQuery,
  answers: { 200: { description: 'The PDF.', files: ['application/pdf'] } },
  async handle({ context, actor, params, query, language }) {
    return paperAnswer(await readablePaper(context, actor, params.id, query.lang ?? language));
  },
});
