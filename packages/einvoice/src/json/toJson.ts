import type { EmbeddedFile } from '../document.ts';
import type { Invoice } from '../model.ts';
import { toBase64 } from '../write/base64.ts';

/** What says that a JSON document is one of ours, and which edition of the format. */
export const JSON_FORMAT = 'unisson-invoice';
export const JSON_VERSION = 1;

/** An attached file in JSON. */
export interface JsonAttachment {
  name: string;
  mediaType: string;
  /** Base64. */
  content: string;
}

/** An invoice as JSON; `schema/invoice.schema.json` describes it field by field. */
export interface InvoiceJson {
  format: typeof JSON_FORMAT;
  version: typeof JSON_VERSION;
  invoice: Invoice;
  /** The files that `supportingDocuments[].attachment` counts, from 0. */
  attachments?: JsonAttachment[];
}

/** The invoice as JSON: the model as it is, amounts and dates as text, attached files in base64. */
export function toJson(invoice: Invoice, attachments: readonly EmbeddedFile[] = []): InvoiceJson {
  const json: InvoiceJson = { format: JSON_FORMAT, version: JSON_VERSION, invoice };
  if (attachments.length > 0) {
    json.attachments = attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, content: toBase64(bytes()) }));
  }
  return json;
}

/** The same as the bytes of a file: UTF-8, two spaces of indentation. */
export function writeJson(invoice: Invoice, attachments: readonly EmbeddedFile[] = []): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(toJson(invoice, attachments), null, 2)}\n`);
}
