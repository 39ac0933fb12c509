import { TypedHeaderSchema } from './typed-header.ts';

const binary = { type: 'string', format: 'binary' };

/** The ways an invoice file comes in, as the contract tells them. */
export const invoiceStreams: Readonly<Record<string, object>> = {
  'application/xml': binary,
  'text/xml': binary,
  'application/pdf': binary,
  'application/octet-stream': binary,
  'multipart/form-data': {
    type: 'object',
    required: ['file'],
    properties: {
      file: { ...binary, description: 'The invoice: UBL 2.1, CII, Factur-X, or a PDF without data together with `header`.' },
      header: { ...TypedHeaderSchema, description: 'JSON; for a PDF that carries no data.' },
      attachments: { type: 'array', items: binary },
    },
  },
};

/** What comes with a completion. */
export const completionStreams: Readonly<Record<string, object>> = {
  'multipart/form-data': {
    type: 'object',
    required: ['comment'],
    properties: { comment: { type: 'string' }, attachments: { type: 'array', items: binary } },
  },
};
