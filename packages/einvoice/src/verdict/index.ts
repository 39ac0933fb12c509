import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import type { CheckOptions, Kits } from './check.ts';
import { checkBytesWith } from './bytes.ts';
import { cdarKit } from './kits/cdar.ts';
import { ciiKit } from './kits/cii.ts';
import { ublKit } from './kits/ubl.ts';
import { checkModel } from './model.ts';
import { checkPdf } from './pdf.ts';
import type { Layer, Verdict } from './verdict.ts';

const kits: Kits = (root) => (root === 'cii' ? ciiKit : root === 'cdar' ? cdarKit : ublKit);

/**
 * Judges a document from its bytes: an invoice in UBL or CII, a PDF that carries one, or a life-cycle message (CDAR). What it is, and which profile it
 * claims, is told by the content unless the caller says. Never throws for anything the bytes hold; what cannot be read is refused, with findings that say why.
 */
export function checkDocument(bytes: Uint8Array, options?: CheckOptions): Verdict {
  return checkBytesWith(checkPdf, bytes, kits, options);
}

/** Judges an invoice that no document holds yet; findings say where in the model. */
export function checkInvoice(invoice: Invoice, layers?: readonly Layer[]): Finding[] {
  return checkModel(invoice, ublKit, layers);
}
