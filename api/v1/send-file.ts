import type { Paper } from '#documents';
import type { FileToSend } from '#domain/invoices';
import { contentDisposition } from '#platform/http';
import type { Answer } from './operation.ts';

/** Types a browser cannot be made to run; anything else a stranger sent is handed over as plain bytes. */
const harmless = new Set([
  'application/pdf',
  'application/xml',
  'text/xml',
  'image/png',
  'image/jpeg',
  'text/csv',
  'text/plain',
  'application/zip',
]);

/** A stored file as an answer: to be saved, never shown in place, its digest with it. */
export function fileAnswer(file: FileToSend): Answer {
  return {
    status: 200,
    headers: {
      'content-type': harmless.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': contentDisposition(file.name),
      'content-digest': `sha-256=:${Buffer.from(file.hash, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
    },
    body: file.stream,
  };
}

/** A PDF made here, as an answer. */
export function paperAnswer(paper: Paper): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(paper.name),
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(paper.bytes),
  };
}
