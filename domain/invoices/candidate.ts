import type { EmbeddedFile, Finding, Invoice, Sources } from '#einvoice';
import { readInvoice } from '#einvoice';
import type { TypedHeader } from './deposit.ts';
import type { FileSyntax } from './invoice.ts';
import { invoiceFileMaximum } from '#einvoice/chorus-pro';
import { checkOffThread } from '#einvoice/threads';
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

/**
 * Layers that a deposit is not held against even where its content claims them: the French rules for invoices between platforms bind those who send
 * through an approved platform, not who deposits here; the public sector's controls run later, with what the directory knows.
 */
const judgedElsewhere = ['br-fr', 'chorus-pro'] as const;

/** Reads a file by its content. A PDF without data needs a typed header; what was typed is judged by our controls alone, as it has no lines. */
export async function readCandidate(bytes: Uint8Array, header: TypedHeader | undefined): Promise<CandidateOutcome> {
  const verdict = await checkOffThread(bytes, { limits: { maxBytes: invoiceFileMaximum }, leaveOut: judgedElsewhere });
  if (verdict.reading === 'plain-pdf') {
    if (!header) return { kind: 'needs-header', findings: verdict.findings };
    const model = modelOfHeader(header);
    return {
      kind: 'candidate',
      candidate: {
        model,
        syntax: 'plain-pdf',
        mediaType: 'application/pdf',
        embedded: [],
        findings: verdict.findings,
        headerIgnored: false,
      },
    };
  }
  const { invoice, sources, syntax, attachments } = verdict;
  if (invoice === undefined || syntax === undefined || syntax === 'cdar')
    return { kind: 'refused', findings: verdict.reading === 'message' ? refusalOfMessage(bytes) : verdict.findings };
  const isPdf = verdict.container === 'pdf';
  return {
    kind: 'candidate',
    candidate: {
      model: invoice,
      ...(sources && { sources }),
      syntax: isPdf ? 'facturx' : syntax,
      mediaType: isPdf ? 'application/pdf' : 'application/xml',
      embedded: attachments,
      findings: verdict.findings,
      headerIgnored: header !== undefined,
    },
  };
}

/** A life-cycle message is a good document, but no invoice. */
function refusalOfMessage(bytes: Uint8Array): readonly Finding[] {
  const reading = readInvoice(bytes, { maxBytes: invoiceFileMaximum });
  return reading.kind === 'refused' ? reading.findings : [];
}
