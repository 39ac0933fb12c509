import Type from 'typebox';
import { attachmentFile } from '#domain/invoices';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { fileAnswer } from '../send-file.ts';

/** A file that came inside the invoice or beside it. */
export const downloadAttachment = operation({
  id: 'downloadAttachment',
  method: 'GET',
  path: '/invoices/:id/attachments/:attachmentId',
  right: 'invoices.read',
  tag: 'Invoices',
  summary: 'Download an attachment',
  description: 'Attachments are listed by `GET /invoices/{id}`.',
  params: Type.Object({ id: Id, attachmentId: Id }),
  answers: { 200: { description: 'The file.', files: ['application/octet-stream'], headers: { 'Content-Digest': 'RFC 9530, sha-256.' } } },
  async handle({ context, actor, params }) {
    return fileAnswer(await attachmentFile(context, actor, params.id, params.attachmentId));
  },
});
