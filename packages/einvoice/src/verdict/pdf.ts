import type { SourceDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { type Extraction, extractInvoice } from '../pdf/extract.ts';
import { pdfFindings } from '../read/pdfProfile.ts';
import type { PdfCheck } from './bytes.ts';
import { refusal } from './check.ts';
import type { Verdict } from './verdict.ts';

/** Judges the invoice in a PDF, with what its container has to say. */
export const checkPdf: PdfCheck = (bytes, limit, checkInner) => {
  const extraction = extractInvoice(bytes, limit);
  if (extraction.kind === 'refused') return refusal(extraction.findings, 'pdf');
  if (extraction.kind === 'plain') return refusal(extraction.findings, 'pdf', 'plain-pdf');
  const verdict = checkInner(extraction.xml);
  if (verdict.reading === 'refused') return refusal([...extraction.findings, ...verdict.findings], 'pdf');
  return new PdfVerdict(verdict, extraction);
};

/** The verdict on the XML of a PDF, with what its container has to say. */
class PdfVerdict implements Verdict {
  readonly container = 'pdf';
  readonly syntax: Verdict['syntax'];
  readonly profile: string | undefined;
  readonly layers: Verdict['layers'];
  readonly structure: Verdict['structure'];
  readonly reading: Verdict['reading'];
  readonly valid: boolean;
  readonly #xml: Verdict;
  readonly #extraction: Extract<Extraction, { kind: 'xml' }>;
  readonly #own: readonly Finding[];
  #document: SourceDocument | undefined;

  constructor(xml: Verdict, extraction: Extract<Extraction, { kind: 'xml' }>) {
    this.#xml = xml;
    this.#extraction = extraction;
    this.#own = [...extraction.findings, ...pdfFindings(xml.profile, extraction)];
    this.syntax = xml.syntax;
    this.profile = xml.profile;
    this.layers = xml.layers;
    this.structure = xml.structure;
    this.reading = xml.reading;
    this.valid = xml.valid && this.#own.every(({ severity }) => severity !== 'error');
  }

  get fired(): Verdict['fired'] {
    return this.#xml.fired;
  }

  get findings(): readonly Finding[] {
    return [...this.#own, ...this.#xml.findings];
  }

  get document(): SourceDocument | undefined {
    const inner = this.#xml.document;
    if (inner === undefined) return undefined;
    const attachments = [...inner.attachments, ...this.#extraction.others];
    this.#document ??= { ...inner, container: 'pdf', attachments, findings: [...this.#own, ...inner.findings] };
    return this.#document;
  }
}
