import type { Invoice } from '../model.ts';
import { type FacturXProfile, PROFILES } from '../write/profiles.ts';
import { declareFacturX } from './facturx-xmp.ts';
import type { RenderContext } from './invoice-view.ts';
import { renderInvoice } from './render.ts';
import type { Attachment } from './typeset.ts';

/** How the hybrid is made. */
export interface FacturXOptions {
  profile: FacturXProfile;
  /** The CII document: embedded byte for byte as `factur-x.xml`. That it says what the model says, and keeps to the profile, is the caller's word. */
  xml: Uint8Array;
  language?: 'fr' | 'en';
  attachments?: readonly Attachment[];
  context?: RenderContext;
  timestamp?: Date;
  timeout?: number;
}

/**
 * A Factur-X file: the readable invoice as PDF/A-3b with `factur-x.xml` associated to the document and the `fx:` properties in its metadata.
 * MINIMUM and BASIC WL carry too little to be an invoice by themselves: their XML is `Data`, the others' `Alternative` (Factur-X 1.0, 6.2.2).
 */
export async function writeFacturX(invoice: Invoice, options: FacturXOptions): Promise<Uint8Array> {
  const { profile, xml, language = 'fr', ...others } = options;
  const relationship = PROFILES[profile].relationship === 'Data' ? 'data' : 'alternative';
  const pdf = await renderInvoice(invoice, {
    ...others,
    language,
    xml: { bytes: xml, name: 'factur-x.xml', mediaType: 'text/xml', relationship },
  });
  return declareFacturX(pdf, profile);
}
