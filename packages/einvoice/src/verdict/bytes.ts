import { readFinding } from '../read/codes.ts';
import { detectContainer } from '../read/detect.ts';
import { limitsOf } from '../read/limits.ts';
import { type CheckOptions, checkXml, type Kits, refusal } from './check.ts';
import type { Verdict } from './verdict.ts';

/** Judges a PDF: finds the invoice in it (`limit` bounds every embedded file, unpacked) and has it judged by `checkInner`. */
export type PdfCheck = (bytes: Uint8Array, limit: number, checkInner: (xml: Uint8Array) => Verdict) => Verdict;

/**
 * Judges a document from its bytes: XML, or a PDF that carries it; what it is is told by the content.
 * Never throws for anything the bytes hold: what is not understood is refused with findings that say why.
 * @param checkPdf asked only for PDFs
 */
export function checkBytesWith(checkPdf: PdfCheck, bytes: Uint8Array, kits: Kits, options: CheckOptions = {}): Verdict {
  const { maxBytes } = limitsOf(options.limits);
  if (bytes.length > maxBytes) {
    const params = { size: String(bytes.length), limit: String(maxBytes) };
    return refusal([readFinding('READ-SIZE', 'error', { params })]);
  }
  const found = detectContainer(bytes);
  if (found === 'xml') return checkXml(bytes, kits, options);
  if (found.format === 'pdf') return checkPdf(bytes, maxBytes, (xml) => checkXml(xml, kits, options));
  return refusal([readFinding(found.refusal ?? 'READ-UNKNOWN', 'error')]);
}
