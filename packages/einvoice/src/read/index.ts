import type { Reading, ReadLimits } from '../document.ts';
import { extractInvoice } from '../pdf/extract.ts';
import { readFinding } from './codes.ts';
import { detectContainer } from './detect.ts';
import { readXml } from './document.ts';
import { limitsOf } from './limits.ts';
import { pdfFindings } from './pdfProfile.ts';

export { type Detection, detect, type Format } from './detect.ts';
export type { ReadCode } from './codes.ts';

/**
 * Reads an invoice from its bytes: UBL 2.1 invoice or credit note, CII, or a PDF that carries one of them. What it is is told by the content.
 * Never throws for anything the bytes hold; what cannot be read is `refused` with findings that say why and where.
 */
export function readInvoice(bytes: Uint8Array, limits?: ReadLimits): Reading {
  const bounds = limitsOf(limits);
  if (bytes.length > bounds.maxBytes) {
    const params = { size: String(bytes.length), limit: String(bounds.maxBytes) };
    return { kind: 'refused', findings: [readFinding('READ-SIZE', 'error', { params })] };
  }
  const found = detectContainer(bytes);
  if (found === 'xml') return readXml(bytes, bounds);
  if (found.format === 'pdf') return readPdf(bytes, bounds);
  return { kind: 'refused', findings: [readFinding(found.refusal ?? 'READ-UNKNOWN', 'error')] };
}

function readPdf(bytes: Uint8Array, bounds: Required<ReadLimits>): Reading {
  const extraction = extractInvoice(bytes, bounds.maxBytes);
  if (extraction.kind === 'refused') return extraction;
  if (extraction.kind === 'plain') return { kind: 'plain-pdf', findings: extraction.findings };
  const reading = readXml(extraction.xml, bounds);
  if (reading.kind === 'refused') return { kind: 'refused', findings: [...extraction.findings, ...reading.findings] };
  const { document } = reading;
  const findings = [...extraction.findings, ...pdfFindings(document.specification, extraction), ...document.findings];
  return {
    kind: 'invoice',
    document: { ...document, container: 'pdf', attachments: [...document.attachments, ...extraction.others], findings },
  };
}
