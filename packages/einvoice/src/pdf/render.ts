import { readFileSync } from 'node:fs';
import type { Invoice } from '../model.ts';
import type { RenderContext } from './invoice-view.ts';
import { invoiceView } from './invoice-view.ts';
import { documentTitle, wordsIn } from './labels.ts';
import type { Attachment } from './typeset.ts';
import { typeset } from './typeset.ts';

/** How an invoice is shown. */
export interface RenderOptions {
  language: 'fr' | 'en';
  /** The structured invoice itself, carried inside the PDF byte for byte. */
  xml?: { bytes: Uint8Array; name: string; mediaType: string; relationship?: Attachment['relationship'] };
  /** Supporting documents to carry besides. */
  attachments?: readonly Attachment[];
  context?: RenderContext;
  /** Instant written into the PDF as its creation. Default: midnight UTC of the issue date, so that one invoice always gives the same bytes. */
  timestamp?: Date;
  timeout?: number;
}

let template: string | undefined;

/**
 * The readable form of an invoice: a tagged PDF/A-3b in the language asked, with the original data attached. What is missing from the invoice is left out or shown as a dash.
 * Bounded: texts are cut, lines past `maxPrintedLines` are counted instead of printed. Fails as `typeset` does.
 */
export async function renderInvoice(invoice: Invoice, options: RenderOptions): Promise<Uint8Array> {
  const words = wordsIn(options.language);
  const { xml } = options;
  template ??= readFileSync(new URL('./templates/invoice.typ', import.meta.url), 'utf8');
  return typeset({
    template,
    inputs: invoiceView(invoice, words, options.context ?? {}, xml?.name),
    attachments: [
      ...(xml
        ? [
            {
              name: xml.name,
              bytes: xml.bytes,
              mediaType: xml.mediaType,
              relationship: xml.relationship ?? 'source',
              description: documentTitle(invoice, words),
            },
          ]
        : []),
      ...(options.attachments ?? []),
    ],
    timestamp: options.timestamp ?? issueInstant(invoice),
    language: options.language,
    title: documentTitle(invoice, words),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
}

function issueInstant({ issueDate }: Invoice): Date {
  const at = new Date(/^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(issueDate ?? '') ? `${issueDate}T00:00:00Z` : '2000-01-01T00:00:00Z');
  return Number.isNaN(at.getTime()) ? new Date('2000-01-01T00:00:00Z') : at;
}
