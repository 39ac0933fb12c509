import type { SourceDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Extraction } from '../pdf/extract.ts';
import { readFinding } from '../read/codes.ts';
import { detectContainer } from '../read/detect.ts';
import { limitsOf } from '../read/limits.ts';
import { profileFinding } from '../read/pdfProfile.ts';
import { type CheckOptions, checkXml, type Kits, refusal } from './check.ts';
import type { Verdict } from './verdict.ts';

/** Finds the invoice in a PDF. */
export type PdfExtract = (bytes: Uint8Array, limit: number) => Extraction;

/**
 * Judges a document from its bytes: XML, or a PDF that carries it; what it is is told by the content.
 * @param extract asked only for PDFs
 * Never throws for anything the bytes hold: what is not understood is refused with findings that say why.
 */
export function checkBytesWith(extract: PdfExtract, bytes: Uint8Array, kits: Kits, options: CheckOptions = {}): Verdict {
  const { maxBytes } = limitsOf(options.limits);
  if (bytes.length > maxBytes) {
    const params = { size: String(bytes.length), limit: String(maxBytes) };
    return refusal([readFinding('READ-SIZE', 'error', { params })]);
  }
  const found = detectContainer(bytes);
  if (found === 'xml') return checkXml(bytes, kits, options);
  if (found.format === 'pdf') return checkPdf(extract(bytes, maxBytes), kits, options);
  return refusal([readFinding(found.refusal ?? 'READ-UNKNOWN', 'error')]);
}

function checkPdf(extraction: Extraction, kits: Kits, options: CheckOptions): Verdict {
  if (extraction.kind === 'refused') return refusal(extraction.findings, 'pdf');
  if (extraction.kind === 'plain') return refusal(extraction.findings, 'pdf', 'plain-pdf');
  const verdict = checkXml(extraction.xml, kits, options);
  if (verdict.reading === 'refused') return refusal([...extraction.findings, ...verdict.findings], 'pdf');
  return new PdfVerdict(verdict, extraction);
}

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
    const profile = profileFinding(xml.profile, extraction.profile);
    this.#own = [...extraction.findings, ...(profile === undefined ? [] : [profile])];
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
