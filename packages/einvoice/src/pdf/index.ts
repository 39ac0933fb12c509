/** Invoices as PDF: the readable form, Factur-X written and read. */
export { type Embedding, type EmbedOptions, embedInPdf } from './embed.ts';
export type { EmbedCode } from './embed-codes.ts';
export type { Extraction } from './extract.ts';
export { extractInvoice } from './extract.ts';
export type { FacturXOptions } from './facturx.ts';
export { writeFacturX } from './facturx.ts';
export type { FacturXProfile } from './facturx-xmp.ts';
export { formatAmount, formatDate, formatInstant, formatMoney } from './formats.ts';
export type { RenderContext } from './invoice-view.ts';
export { maxPrintedLines } from './invoice-view.ts';
export type { Json } from './printable.ts';
export type { RenderOptions } from './render.ts';
export { renderInvoice } from './render.ts';
export type { Attachment, TypesetRequest } from './typeset.ts';
export { closeTypesetting, typeset, typesetLimits } from './typeset.ts';
export { TypesetError } from './typeset-error.ts';
