import type { Finding, SourcePosition } from './finding.ts';
import type { Invoice } from './model.ts';

/** The syntaxes that can be read, told by the content, never by the file's name. */
export type Syntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii';

/** Where the values of a model stand in the bytes they were read from. */
export interface Sources {
  /** Position of the value (or group) at a model path such as `lines[3].netAmount`; the nearest enclosing one when that very value is absent. */
  locate(modelPath: string): SourcePosition | undefined;
  /** The text as the sender wrote it at a model path. */
  raw(modelPath: string): string | undefined;
}

/** A file carried inside the document (BT-125, or attached to the PDF besides the invoice XML). */
export interface EmbeddedFile {
  name: string;
  mediaType: string;
  /** BT-122 / BT-123 where known. */
  reference?: string;
  description?: string;
  bytes(): Uint8Array;
}

/** A document that could be read: its model, and where everything stands. */
export interface SourceDocument {
  syntax: Syntax;
  container: 'xml' | 'pdf';
  /** BT-24 as written. */
  specification?: string;
  invoice: Invoice;
  sources: Sources;
  /** The XML itself: the bytes for `xml`, the embedded stream for `pdf`. */
  xml: Uint8Array;
  attachments: EmbeddedFile[];
  /** What reading noticed without refusing (unknown elements kept aside, wrong attachment name in a PDF…). */
  findings: Finding[];
}

/** The outcome of reading. */
export type Reading =
  | { kind: 'invoice'; document: SourceDocument }
  /** A PDF without invoice data in it: the header has to be typed. */
  | { kind: 'plain-pdf'; findings: Finding[] }
  | { kind: 'refused'; findings: Finding[] };

/** Bounds on what is read; all have defaults. */
export interface ReadLimits {
  /** Bytes of the document. Default 30 MB. */
  maxBytes?: number;
  /** Nesting of elements. Default 64. */
  maxDepth?: number;
  /** Attributes of one element. Default 64. */
  maxAttributes?: number;
  /** Elements in all. Default 2,000,000. */
  maxElements?: number;
}
