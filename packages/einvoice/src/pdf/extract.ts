import type { EmbeddedFile } from '../document.ts';
import type { Finding } from '../finding.ts';
import { readFinding, type ReadCode } from '../read/codes.ts';
import { detect, type Detection } from '../read/detect.ts';
import { attachmentsOf, type PdfAttachment } from './extract-attachments.ts';
import { activeContent, isExecutable } from './extract-dangers.ts';
import { PdfBomb } from './extract-bounds.ts';
import { PdfFile } from './extract-file.ts';
import { PdfSyntaxError } from './extract-objects.ts';
import { type DeclaredMetadata, declaredMetadata } from './extract-profile.ts';
import { indexOfBytes, lastIndexOfBytes } from './extract-search.ts';

/** What a PDF holds for the reader of invoices. */
export type Extraction =
  | {
      kind: 'xml';
      /** The embedded invoice. */
      xml: Uint8Array;
      name: string;
      /** The profile that the XMP metadata claim (`EN 16931`, `BASIC WL`…). */
      profile: string | undefined;
      /** How the PDF carries it. */
      carried: Carried;
      /** The other files embedded. */
      others: EmbeddedFile[];
      findings: Finding[];
    }
  | { kind: 'plain'; others: EmbeddedFile[]; findings: Finding[] }
  | { kind: 'refused'; findings: Finding[] };

/** How a PDF carries the invoice, as far as its file and its metadata tell. */
export interface Carried {
  /** AFRelationship. */
  relationship: string | undefined;
  inTree: boolean;
  isAssociated: boolean;
  /** Undefined where the PDF has no metadata that can be read. */
  metadata: DeclaredMetadata | undefined;
}

/** Names under which the standards embed an invoice: Factur-X / ZUGFeRD 2.1+, ZUGFeRD 2.0 and 1, XRechnung. */
const INVOICE_NAMES = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml']);
const RELATIONSHIPS = new Set(['Alternative', 'Data', 'Source']);

/** One attachment looked at. */
interface Candidate {
  attachment: PdfAttachment;
  data: Uint8Array;
  detection: Detection;
}

/**
 * Finds the invoice embedded in a PDF. Imperfect files are read as far as they can be read for certain; encrypted or active ones are refused.
 * `limit` bounds every embedded file, unpacked.
 */
export function extractInvoice(bytes: Uint8Array, limit: number): Extraction {
  try {
    return extract(bytes, limit);
  } catch (problem) {
    if (problem instanceof PdfBomb) return refused('READ-PDF-BOMB');
    if (problem instanceof PdfSyntaxError) return refused('READ-PDF-DAMAGED');
    throw problem;
  }
}

function extract(bytes: Uint8Array, limit: number): Extraction {
  if (isPolyglot(bytes)) return refused('READ-PDF-POLYGLOT');
  const file = new PdfFile(bytes);
  if (file.trailer.has('Encrypt') && file.trailer.get('Encrypt') !== null) return refused('READ-PDF-ENCRYPTED');
  const catalog = file.catalog();
  if (!catalog) return refused('READ-PDF-DAMAGED');
  const active = activeContent(file);
  if (active) return refused('READ-PDF-ACTIVE', { action: active });
  const findings: Finding[] = file.repaired ? [readFinding('READ-PDF-REPAIRED', 'warning')] : [];
  const attachments = attachmentsOf(file);
  const candidates: Candidate[] = [];
  for (const attachment of attachments) {
    const named = INVOICE_NAMES.has(attachment.name.toLowerCase());
    const head = file.data(attachment.stream, limit);
    if (!head.ok && head.why === 'bomb') return refused('READ-PDF-BOMB', { name: attachment.name });
    if (isExecutable(attachment.name, head.ok ? head.data.subarray(0, 8) : new Uint8Array()))
      return refused('READ-PDF-EXECUTABLE', { name: attachment.name });
    if (!head.ok) {
      if (named) return refused('READ-PDF-FILTER', { name: attachment.name, filter: head.filter });
      continue;
    }
    if (named && !head.complete) return refused('READ-PDF-DAMAGED', { name: attachment.name });
    if (named || /\.xml$/i.test(attachment.name) || /xml/i.test(attachment.mediaType)) {
      candidates.push({ attachment, data: head.data, detection: detect(head.data) });
    }
  }
  return choose(file, attachments, candidates, findings, limit);
}

function choose(file: PdfFile, attachments: PdfAttachment[], candidates: Candidate[], findings: Finding[], limit: number): Extraction {
  const named = candidates.filter(({ attachment }) => INVOICE_NAMES.has(attachment.name.toLowerCase()));
  const invoices = candidates.filter(({ detection }) => detection.refusal === undefined);
  if (named.length > 1 || (named.length === 0 && invoices.length > 1)) {
    return refused('READ-PDF-SEVERAL', {
      names: (named.length > 1 ? named : invoices).map(({ attachment }) => attachment.name).join(', '),
    });
  }
  const chosen = named[0] ?? invoices[0] ?? candidates.find(({ detection }) => isBusinessDocument(detection));
  const others = attachments
    .filter((attachment) => attachment !== chosen?.attachment)
    .map((attachment) => embeddedFile(file, attachment, limit));
  if (!chosen) return { kind: 'plain', others, findings: [...findings, readFinding('READ-PDF-PLAIN', 'info')] };
  const { name, relationship, inTree, isAssociated } = chosen.attachment;
  if (named.length === 0) findings.push(readFinding('READ-PDF-NAME', 'warning', { seen: name, params: { name } }));
  else if (invoices.some((other) => other !== chosen)) {
    findings.push(
      readFinding('READ-PDF-SEVERAL', 'warning', { params: { names: invoices.map(({ attachment }) => attachment.name).join(', ') } }),
    );
  }
  if (relationship === undefined || !RELATIONSHIPS.has(relationship)) {
    findings.push(
      readFinding('READ-PDF-RELATIONSHIP', 'warning', { seen: relationship ?? '', params: { name, relationship: relationship ?? '' } }),
    );
  }
  const metadata = declaredMetadata(file);
  const carried = { relationship, inTree, isAssociated, metadata };
  return { kind: 'xml', xml: chosen.data, name, profile: metadata?.profile, carried, others, findings };
}

/** XML of a known kind that is not read (an order, ZUGFeRD 1): it is named, rather than taken for an absent invoice. */
function isBusinessDocument(detection: Detection): boolean {
  return (
    detection.format === 'other-xml' &&
    detection.refusal !== undefined &&
    detection.refusal !== 'READ-ROOT' &&
    detection.refusal !== 'READ-HTML'
  );
}

function embeddedFile(file: PdfFile, attachment: PdfAttachment, limit: number): EmbeddedFile {
  return {
    name: attachment.name,
    mediaType: attachment.mediaType,
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
    bytes: () => {
      const data = file.data(attachment.stream, limit);
      return data.ok ? data.data : file.rawData(attachment.stream);
    },
  };
}

/** A file that other programs take for something else: an archive behind the PDF, or a page of HTML in the junk before it. */
function isPolyglot(bytes: Uint8Array): boolean {
  const end = lastIndexOfBytes(bytes, '%%EOF');
  const directory = lastIndexOfBytes(bytes.subarray(Math.max(0, bytes.length - 66_000)), 'PK\u0005\u0006');
  if (directory >= 0 && end >= 0 && Math.max(0, bytes.length - 66_000) + directory > end) return true;
  const header = indexOfBytes(bytes, '%PDF-', 0, 1100);
  if (header <= 0) return false;
  const junk = String.fromCharCode(...bytes.subarray(0, header));
  return /<\s*(html|script|\?xml|!doctype)/i.test(junk) || junk.startsWith('PK') || junk.startsWith('MZ');
}

function refused(code: ReadCode, params?: Record<string, string>): Extraction {
  return { kind: 'refused', findings: [readFinding(code, 'error', params ? { params } : {})] };
}
