import { checkBytesWith } from './bytes.ts';
import type { CheckOptions, Kits } from './check.ts';
import { checkPdf } from './pdf.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judges a document from its bytes: XML, or a PDF that carries it; what it is is told by the content.
 * Never throws for anything the bytes hold: what is not understood is refused with findings that say why.
 */
export function checkBytes(bytes: Uint8Array, kits: Kits, options: CheckOptions = {}): Verdict {
  return checkBytesWith(checkPdf, bytes, kits, options);
}
