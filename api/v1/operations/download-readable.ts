import Type from 'typebox';
import { readableInvoice } from '#documents';
import { readInvoice as readStructured } from '#einvoice';
import { originalFile, readInvoiceDossier } from '#domain/invoices';
import { sayIn } from '#words';
import { attachmentDisposition } from '../file-name.ts';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { LanguageQuery } from '../schemas/language.ts';
import { fileAnswer } from '../send-file.ts';

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
  async handle({ context, actor, params, query, language: preferred }) {
    const language = query.lang ?? preferred;
    const { invoice, model } = await readInvoiceDossier(context, actor, params.id);
    if (invoice.syntax === 'plain-pdf') return fileAnswer(await originalFile(context, actor, params.id));
    const bytes = await readableInvoice(
      {
        invoice: model,
        statusLabel: sayIn(language, `invoices.status.${invoice.status}`) ?? invoice.status,
        depositedAt: invoice.depositedAt,
        platformNumber: String(invoice.platformNumber),
        ...structuredOriginal(await context.files.read(invoice.fileHash), invoice.fileName),
      },
      language,
    );
    const name = `${invoice.number.replaceAll(/[^\w.-]+/g, '_')}.pdf`;
    return {
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': attachmentDisposition(name) },
      body: Buffer.from(bytes),
    };
  },
});

/** The XML that was deposited, by itself or inside a PDF. */
function structuredOriginal(bytes: Uint8Array, fileName: string): { original?: { bytes: Uint8Array; name: string } } {
  const reading = readStructured(bytes);
  if (reading.kind !== 'invoice') return {};
  const { container, xml } = reading.document;
  return { original: { bytes: xml, name: container === 'pdf' ? 'factur-x.xml' : fileName } };
}
