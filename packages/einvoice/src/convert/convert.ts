import { readJson } from '../json/fromJson.ts';
import { writeJson } from '../json/toJson.ts';
import type { EmbeddedFile, ReadLimits, SourceDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { detect } from '../read/detect.ts';
import { readInvoice } from '../read/index.ts';
import { writeCii } from '../write/cii.ts';
import { writeFacturXml } from '../write/facturx.ts';
import type { CiiRelease } from '../write/options.ts';
import { type FacturXProfile, PROFILES } from '../write/profiles.ts';
import { writeUbl } from '../write/ubl.ts';
import { Report } from './codes.ts';
import { type Locate, tellDifferences } from './differences.ts';
import { PlacedDocument } from './placed.ts';
import { tellUnread } from './unread.ts';

/** What an invoice can be turned into. `facturx` is the XML of a profile: `@unisson/einvoice/pdf` puts it into a PDF. */
export type ConversionTarget = 'ubl' | 'cii' | 'facturx' | 'json';

/** How to convert. */
export interface ConvertOptions {
  /** Which of the two UBL documents; by BT-3 unless said. */
  document?: 'invoice' | 'credit-note';
  /** For `cii`; D22B unless said. */
  release?: CiiRelease;
  /** For `facturx`; the smallest profile that holds all of it unless said. */
  profile?: FacturXProfile;
  /** Bounds on reading, when bytes are given. */
  limits?: ReadLimits;
}

/** The outcome of a conversion. */
export type Conversion =
  | {
      kind: 'converted';
      bytes: Uint8Array;
      to: ConversionTarget;
      /** For `facturx`: the profile written. */
      profile?: FacturXProfile;
      /** What could not be carried, was changed or had to be added; empty when the result says exactly what the source says. */
      report: Finding[];
      /** What reading the source noticed. */
      findings: Finding[];
    }
  /** The source could not be read, or is a PDF without invoice data. */
  | { kind: 'refused'; findings: Finding[] };

/** An invoice on its way from one form to another. */
interface Source {
  invoice: Invoice;
  attachments: readonly EmbeddedFile[];
  locate: Locate;
  /** Of its content, what no place in the model was found for. */
  report: Report;
  findings: Finding[];
}

function sourceOf(document: SourceDocument): Source {
  const { invoice, attachments, findings } = document;
  const placed = new PlacedDocument(document);
  const locate: Locate = (path) => {
    const origin = placed.originOf(path);
    return origin && placed.position(origin);
  };
  const used = new Set(invoice.supportingDocuments.map(({ attachment }) => attachment));
  const report = new Report();
  tellUnread(report, document, placed);
  for (const { name } of attachments.filter((_file, index) => !used.has(index))) {
    report.add('CONVERT-ATTACHMENT', 'warning', () => ({ seen: name }));
  }
  return { invoice, attachments, locate, report, findings };
}

function read(source: Uint8Array | SourceDocument, limits: ReadLimits | undefined): Source | { refused: Finding[] } {
  if (!(source instanceof Uint8Array)) return sourceOf(source);
  if (detect(source).format === 'json') {
    const found = readJson(source, limits);
    if (found.kind === 'refused') return { refused: found.findings };
    return {
      invoice: found.invoice,
      attachments: found.attachments,
      locate: () => undefined,
      report: new Report(),
      findings: found.findings,
    };
  }
  const reading = readInvoice(source, limits);
  return reading.kind === 'invoice' ? sourceOf(reading.document) : { refused: reading.findings };
}

interface Written {
  bytes: Uint8Array;
  target: string;
  /** What was written, when that is less than the invoice. */
  invoice?: Invoice;
  report: Finding[];
  profile?: FacturXProfile;
}

function write({ invoice, attachments }: Source, to: ConversionTarget, options: ConvertOptions): Written {
  const attachment = (index: number): EmbeddedFile | undefined => attachments[index];
  switch (to) {
    case 'ubl': {
      const { document } = options;
      return { bytes: writeUbl(invoice, { attachment, ...(document && { document }) }), target: 'UBL 2.1', report: [] };
    }
    case 'cii': {
      const release = options.release ?? 'D22B';
      return { bytes: writeCii(invoice, { attachment, release }), target: `CII ${release}`, report: [] };
    }
    case 'facturx': {
      const { bytes, profile, report, invoice: held } = writeFacturXml(invoice, options.profile, { attachment });
      return { bytes, target: `Factur-X ${PROFILES[profile].level}`, report, profile, invoice: held };
    }
    case 'json':
      return { bytes: writeJson(invoice, attachments), target: 'JSON', report: [] };
  }
}

/** Reads what was written and compares: the report rests on the bytes themselves, not on what the writer believes it wrote. */
function compareWritten(source: Source, written: Written): void {
  const { target } = written;
  const reading = readInvoice(written.bytes, { maxBytes: Number.MAX_SAFE_INTEGER });
  if (reading.kind !== 'invoice') {
    source.report.add('CONVERT-UNREADABLE', 'error', () => ({ params: { target } }));
    return;
  }
  const before = { invoice: written.invoice ?? source.invoice, attachments: source.attachments };
  tellDifferences(source.report, before, reading.document, source.locate, target);
}

/** What the writer told, with the place in the source where it can be found. */
function withPlaces(told: Finding[], locate: Locate): Finding[] {
  return told.map((entry) => {
    const where = entry.at === undefined ? undefined : locate(entry.at);
    return where === undefined ? entry : { ...entry, where };
  });
}

/**
 * Turns an invoice into another syntax: UBL or CII (XML or inside a PDF) or our JSON into UBL, CII, the XML of a Factur-X profile, or JSON.
 * The report tells every value of the source that the result does not hold: elements and attributes outside the model, terms without place in the
 * target, values that had to change or be added. Never throws for anything the bytes hold.
 */
export function convert(source: Uint8Array | SourceDocument, to: ConversionTarget, options: ConvertOptions = {}): Conversion {
  const found = read(source, options.limits);
  if ('refused' in found) return { kind: 'refused', findings: found.refused };
  const written = write(found, to, options);
  const { bytes, profile } = written;
  if (to !== 'json') compareWritten(found, written);
  const report = [...withPlaces(written.report, found.locate), ...found.report.finished()];
  return { kind: 'converted', bytes, to, ...(profile && { profile }), report, findings: found.findings };
}
