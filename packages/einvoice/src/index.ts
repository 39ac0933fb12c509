/** E-invoices, by themselves: bytes to the EN 16931 model, rules, and back. No dependency on the platform; see README.md. */
export type { EmbeddedFile, ReadLimits, Reading, SourceDocument, Sources, Syntax } from './document.ts';
export type { Finding, Severity, SourcePosition } from './finding.ts';
export type * from './model.ts';
export { buildInvoice, type DraftAdjustment, type DraftLine, type Exemption, type InvoiceDraft } from './build.ts';
export { Decimal } from './decimal.ts';
export { writeCii } from './write/cii.ts';
export type { WriteOptions } from './write/options.ts';
export { type UblOptions, writeUbl } from './write/ubl.ts';
export { type Detection, detect, type Format, type ReadCode, readInvoice } from './read/index.ts';
export { type ModelPattern, patternOf, type Term, termOf } from './terms.ts';
export { type CatalogueEntry, catalogue, type Layer } from './rules/catalogue.ts';
export { validate, type ValidateOptions } from './rules/validate.ts';
export { type ExplainLanguage, type Explanation, explain } from './explain.ts';
