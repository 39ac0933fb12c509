import Type from 'typebox';
import { originalFile } from '#domain/invoices';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { fileAnswer } from '../send-file.ts';

/** The very bytes that were deposited. */
export const downloadOriginal = operation({
  id: 'downloadOriginal',
  method: 'GET',
  path: '/invoices/:id/original',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Download the file as it was deposited',
  description: 'The very bytes, with their SHA-256 in `Content-Digest`.',
  params: Type.Object({ id: Id }),
  answers: {
    200: { description: 'The file.', files: ['application/xml', 'application/pdf'], headers: { 'Content-Digest': 'RFC 9530, sha-256.' } },
  },
  async handle({ context, actor, params }) {
    return fileAnswer(await originalFile(context, actor, params.id));
  },
});
