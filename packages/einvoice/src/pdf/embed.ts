import type { Finding } from '../finding.ts';
import { readInvoice } from '../read/index.ts';
import { type FacturXProfile, PROFILES, profileOfSpecification } from '../write/profiles.ts';
import { attachmentPairs } from './extract-attachments.ts';
import { embedFinding } from './embed-codes.ts';
import { rgbProfile } from './embed-icc.ts';
import { asciiString } from './embed-serialise.ts';
import { PdfUpdate } from './embed-update.ts';
import { declareInvoice } from './embed-xmp.ts';
import { extractInvoice } from './extract.ts';
import { PdfFile } from './extract-file.ts';
import { isDict, isRef, isStream, type PdfDict, type PdfRef, type PdfValue, textOf } from './extract-objects.ts';
import { indexOfBytes, lastIndexOfBytes, startsAt } from './extract-search.ts';
import { FACTURX_FILE } from './facturx-properties.ts';

/** How the invoice is embedded. */
export interface EmbedOptions {
  /** By BT-24 of the XML unless said. */
  profile?: FacturXProfile;
  /** Replaces an invoice that the PDF carries already; refused otherwise. */
  replace?: boolean;
  /** Date of the embedded file; now unless said. */
  timestamp?: Date;
}

/** The outcome of embedding. */
export type Embedding =
  | { kind: 'embedded'; bytes: Uint8Array; profile: FacturXProfile; findings: Finding[] }
  | { kind: 'refused'; findings: Finding[] };

const METADATA_LIMIT = 4 * 1024 * 1024;
/** Names under which an invoice is replaced. */
const INVOICE_NAME = /^(?:factur-x|zugferd-invoice|xrechnung)\.xml$/i;

function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

/** The newest section of cross-references: its offset as the file says it, or nothing when the file has none that fits. */
function newestSection(pdf: Uint8Array): number | undefined {
  const found = lastIndexOfBytes(pdf, 'startxref');
  const text = String.fromCharCode(...pdf.subarray(found, found + 40));
  const offset = Number(/^startxref\s+(\d{1,10})\s/.exec(text)?.[1] ?? Number.NaN);
  return found >= 0 && Number.isInteger(offset) && offset < pdf.length ? offset : undefined;
}

/** A host whose structure an update can be hung on. */
interface Host {
  file: PdfFile;
  catalog: PdfDict;
  root: PdfRef;
  startxref: number;
}

function hostOf(pdf: Uint8Array): Host | undefined {
  const file = new PdfFile(pdf);
  const root = file.trailer.get('Root');
  const catalog = file.catalog();
  const startxref = newestSection(pdf);
  const isWhole = !file.repaired && indexOfBytes(pdf, '%PDF-', 0, 1100) === 0;
  return isWhole && isRef(root) && catalog && startxref !== undefined ? { file, catalog, root, startxref } : undefined;
}

/** Whether the catalog says that somebody signed the document: an update shows in viewers as a change after the signature. */
function isSigned({ file, catalog }: Host): boolean {
  const form = file.dict(catalog.get('AcroForm'));
  const flags = file.resolve(form?.get('SigFlags'));
  return (typeof flags === 'number' && (flags & 1) === 1) || file.dict(catalog.get('Perms')) !== undefined;
}

function existingMetadata({ file, catalog }: Host): string | undefined {
  const metadata = file.resolve(catalog.get('Metadata'));
  if (!isStream(metadata)) return undefined;
  const data = file.data(metadata, METADATA_LIMIT);
  if (!data.ok) return '';
  const [first, second] = data.data;
  const encoding = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(data.data);
}

/** The file specification with the XML behind it. */
function addFile(update: PdfUpdate, xml: Uint8Array, profile: FacturXProfile, timestamp: Date): PdfRef {
  const parameters: PdfDict = new Map<string, PdfValue>([
    ['ModDate', asciiString(pdfDate(timestamp))],
    ['Size', xml.length],
  ]);
  const stream = update.addStream(
    new Map<string, PdfValue>([
      ['Type', { name: 'EmbeddedFile' }],
      ['Subtype', { name: 'text/xml' }],
      ['Params', parameters],
    ]),
    xml,
  );
  return update.add(
    new Map<string, PdfValue>([
      ['Type', { name: 'Filespec' }],
      ['F', asciiString(FACTURX_FILE)],
      ['UF', asciiString(FACTURX_FILE)],
      ['Desc', asciiString('Factur-X invoice')],
      ['AFRelationship', { name: PROFILES[profile].relationship }],
      [
        'EF',
        new Map<string, PdfValue>([
          ['F', stream],
          ['UF', stream],
        ]),
      ],
    ]),
  );
}

function isInvoiceFile(file: PdfFile, specification: PdfValue | undefined, keyed: string | undefined): boolean {
  const dict = file.dict(specification);
  const name = textOf(file.resolve(dict?.get('UF'))) ?? textOf(file.resolve(dict?.get('F'))) ?? keyed ?? '';
  return INVOICE_NAME.test(name.trim());
}

/** The catalog's names with the new file among the embedded ones: one flat node, in the order that name trees have. */
function namesWith({ file, catalog }: Host, added: PdfRef): PdfDict {
  const names: PdfDict = new Map(file.dict(catalog.get('Names')) ?? []);
  const pairs = attachmentPairs(file)
    .filter(([key, value]) => !isInvoiceFile(file, value, textOf(key)))
    .map(([key, value]) => ({ key, name: textOf(key) ?? '', value }));
  pairs.push({ key: asciiString(FACTURX_FILE), name: FACTURX_FILE, value: added });
  pairs.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  names.set('EmbeddedFiles', new Map<string, PdfValue>([['Names', pairs.flatMap(({ key, value }) => [key, value])]]));
  return names;
}

function associatedWith({ file, catalog }: Host, added: PdfRef): PdfValue[] {
  const existing = file.resolve(catalog.get('AF'));
  const kept = Array.isArray(existing) ? existing.filter((item) => !isInvoiceFile(file, item, undefined)) : [];
  return [...kept, added];
}

function outputIntent(update: PdfUpdate): PdfValue {
  const profile = update.addStream(new Map<string, PdfValue>([['N', 3]]), rgbProfile());
  return [
    new Map<string, PdfValue>([
      ['Type', { name: 'OutputIntent' }],
      ['S', { name: 'GTS_PDFA1' }],
      ['OutputConditionIdentifier', asciiString('sRGB')],
      ['Info', asciiString('sRGB')],
      ['DestOutputProfile', profile],
    ]),
  ];
}

/** Empties every specification of an invoice that is replaced, those that nothing refers to included: readers look for them too. */
function dropInvoices(update: PdfUpdate, { file }: Host): void {
  for (const number of file.objectNumbers()) {
    const value = file.object(number);
    if (isDict(value) && value.has('EF') && isInvoiceFile(file, value, undefined)) update.write({ ref: number }, null);
  }
}

/** PDF/A-3 is PDF 1.7; an older header is overruled by the catalog. */
function needsVersion(pdf: Uint8Array, catalog: PdfDict): boolean {
  const minor = (pdf[7] ?? 0) - 0x30;
  const is1 = startsAt(pdf, 5, '1.');
  return is1 && minor < 7 && !catalog.has('Version');
}

function pdfaFindings(part: string | undefined, replaced: boolean): Finding[] {
  const findings: Finding[] = [];
  if (replaced) findings.push(embedFinding('EMBED-METADATA', 'warning'));
  if (part === undefined) findings.push(embedFinding('EMBED-NOT-PDFA', 'warning'));
  else if (part === '2') findings.push(embedFinding('EMBED-PDFA-RAISED', 'info'));
  else if (part !== '3') findings.push(embedFinding('EMBED-PDFA-PART', 'warning', { part }));
  return findings;
}

function updated(pdf: Uint8Array, host: Host, xml: Uint8Array, profile: FacturXProfile, timestamp: Date, findings: Finding[]): Uint8Array {
  const { file, catalog, root, startxref } = host;
  const declared = file.trailer.get('Size');
  const size = file.objectNumbers().reduce((most, number) => Math.max(most, number + 1), typeof declared === 'number' ? declared : 1);
  const update = new PdfUpdate(pdf, { startxref, isStream: !startsAt(pdf, startxref, 'xref'), trailer: file.trailer, size });
  const { xmp, part, replaced } = declareInvoice(existingMetadata(host), PROFILES[profile].level);
  findings.push(...pdfaFindings(part, replaced));
  dropInvoices(update, host);
  const specification = addFile(update, xml, profile, timestamp);
  const metadata = update.addStream(
    new Map<string, PdfValue>([
      ['Type', { name: 'Metadata' }],
      ['Subtype', { name: 'XML' }],
    ]),
    new TextEncoder().encode(xmp),
  );
  const changed: PdfDict = new Map(catalog);
  changed.set('AF', associatedWith(host, specification));
  changed.set('Names', namesWith(host, specification));
  changed.set('Metadata', metadata);
  if (!catalog.has('OutputIntents')) changed.set('OutputIntents', outputIntent(update));
  if (needsVersion(pdf, catalog)) changed.set('Version', { name: '1.7' });
  update.write(root, changed);
  return update.finished();
}

/** The profile to declare, by the caller or by the XML itself; undefined when the XML is no CII of a Factur-X profile. */
function profileFor(xml: Uint8Array, wanted: FacturXProfile | undefined, findings: Finding[]): FacturXProfile | undefined {
  const reading = readInvoice(xml, { maxBytes: Number.MAX_SAFE_INTEGER });
  if (reading.kind !== 'invoice' || reading.document.container !== 'xml' || reading.document.syntax !== 'cii') return undefined;
  const { specification } = reading.document;
  const claimed = profileOfSpecification(specification);
  if (wanted !== undefined && claimed !== wanted) {
    findings.push(embedFinding('EMBED-PROFILE', 'warning', { profile: PROFILES[wanted].level }, specification ?? ''));
  }
  return wanted ?? claimed;
}

const refused = (...findings: Finding[]): Embedding => ({ kind: 'refused', findings });

/**
 * Embeds the XML of an invoice (CII of a Factur-X profile) into a PDF as `factur-x.xml`, by an incremental update: the bytes of the PDF stay as they are.
 * Associated with the document (`Data` for MINIMUM and BASIC WL, `Alternative` for the others), listed among the embedded files, declared in the XMP;
 * an output intent is added where there is none. Encrypted, active and broken PDFs are refused. The result is a PDF/A-3 only if the PDF was a PDF/A
 * of part 2 or 3 before: `EMBED-NOT-PDFA` says when it was not. Never throws for what the bytes hold.
 */
export function embedInPdf(pdf: Uint8Array, xml: Uint8Array, options: EmbedOptions = {}): Embedding {
  const limit = Math.max(xml.length, pdf.length * 100, METADATA_LIMIT);
  if (indexOfBytes(pdf, '%PDF-', 0, 1100) < 0) return refused(embedFinding('EMBED-NOT-PDF', 'error'));
  const before = extractInvoice(pdf, limit);
  if (before.kind === 'refused') return before;
  if (before.kind === 'xml' && !options.replace) return refused(embedFinding('EMBED-ALREADY', 'error', undefined, before.name));
  const findings: Finding[] = [];
  const profile = profileFor(xml, options.profile, findings);
  if (profile === undefined) return refused(embedFinding('EMBED-XML', 'error'));
  const host = hostOf(pdf);
  if (host === undefined) return refused(embedFinding('EMBED-BROKEN', 'error'));
  if (isSigned(host)) findings.push(embedFinding('EMBED-SIGNED', 'warning'));
  const bytes = updated(pdf, host, xml, profile, options.timestamp ?? new Date(), findings);
  // What was written is read as a recipient would read it.
  const after = extractInvoice(bytes, limit);
  const isThere = after.kind === 'xml' && after.xml.length === xml.length && after.xml.every((byte, at) => byte === xml[at]);
  return isThere ? { kind: 'embedded', bytes, profile, findings } : refused(embedFinding('EMBED-FAILED', 'error'));
}
