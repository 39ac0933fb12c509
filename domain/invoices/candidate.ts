import type { EmbeddedFile, Finding, Invoice, Sources } from '#einvoice';
import { readInvoice, validate } from '#einvoice';
import type { TypedHeader } from './deposit.ts';
import type { FileSyntax } from './invoice.ts';
import { invoiceFileMaximum } from '#einvoice/chorus-pro';
import { modelOfHeader } from './typed-header.ts';

/** A file that could be read as an invoice, with what reading and the rules of the European norm say; not judged by the platform yet. */
export interface Candidate {
  readonly model: Invoice;
  /** Absent when the model was typed. */
  readonly sources?: Sources;
  readonly syntax: FileSyntax;
  readonly mediaType: string;
  readonly embedded: readonly EmbeddedFile[];
  readonly findings: readonly Finding[];
  readonly headerIgnored: boolean;
}

export type CandidateOutcome =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'refused' | 'needs-header'; readonly findings: readonly Finding[] };

/** Reads a file by its content. A PDF without data needs a typed header; what was typed is judged by our controls alone, as it has no lines. */
export function readCandidate(bytes: Uint8Array, header: TypedHeader | undefined): CandidateOutcome {
  const reading = readInvoice(bytes, { maxBytes: invoiceFileMaximum });
  if (reading.kind === 'refused') return reading;
  if (reading.kind === 'plain-pdf') {
    if (!header) return { kind: 'needs-header', findings: reading.findings };
    const model = modelOfHeader(header);
    return {
      kind: 'candidate',
      candidate: {
        model,
        syntax: 'plain-pdf',
        mediaType: 'application/pdf',
        embedded: [],
        findings: reading.findings,
        headerIgnored: false,
      },
    };
  }
  const { document } = reading;
  const { invoice, sources, syntax, attachments } = document;
  const isPdf = document.container === 'pdf';
  return {
    kind: 'candidate',
    candidate: {
      model: invoice,
      sources,
      syntax: isPdf ? 'facturx' : syntax,
      mediaType: isPdf ? 'application/pdf' : 'application/xml',
      embedded: attachments,
      findings: [...document.findings, ...validate(invoice, { sources, syntax, attachments })],
      headerIgnored: header !== undefined,
    },
  };
}
