import { createHash } from 'node:crypto';
import { type FacturXProfile, PROFILES } from '../write/profiles.ts';
import { extensionSchema, facturXProperties } from './facturx-properties.ts';

export type { FacturXProfile } from '../write/profiles.ts';

/**
 * Adds the `fx:` properties and their PDF/A extension schema to the metadata of a PDF that `typeset` made: Typst cannot write them itself.
 * An incremental update: the bytes before stay as they are, the metadata object is written anew behind them with a cross-reference section of its own.
 */
export function declareFacturX(pdf: Uint8Array, profile: FacturXProfile): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trailer = readTrailer(text);
  const metadata = readMetadata(text, trailer);
  const xmp = extend(Buffer.from(metadata.xmp, 'latin1').toString('utf8'), PROFILES[profile].level);
  const stream = Buffer.from(xmp, 'utf8');
  const objectAt = pdf.byteLength + 1;
  const head = `\n${metadata.number} 0 obj\n<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${stream.length}\n>>\nstream\n`;
  const tail = '\nendstream\nendobj\n';
  const xrefAt = pdf.byteLength + head.length + stream.length + tail.length;
  const xref =
    `xref\n${metadata.number} 1\n${String(objectAt).padStart(10, '0')} 00000 n\r\n` +
    `trailer\n<<\n  /Size ${trailer.size}\n  /Root ${trailer.root}\n${trailer.info ? `  /Info ${trailer.info}\n` : ''}  /ID [${trailer.id} <${instanceId(pdf, stream)}>]\n  /Prev ${trailer.startxref}\n>>\n` +
    `startxref\n${xrefAt}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(head, 'latin1'), stream, Buffer.from(tail + xref, 'latin1')]));
}

/** The second half of the file's identifier changes with every update; made of the content, so that the same invoice gives the same bytes. */
function instanceId(pdf: Uint8Array, stream: Uint8Array): string {
  return createHash('sha256').update(pdf).update(stream).digest('hex').slice(0, 32).toUpperCase();
}

interface Trailer {
  readonly size: string;
  readonly root: string;
  readonly info: string | undefined;
  readonly id: string;
  readonly startxref: string;
}

function readTrailer(text: string): Trailer {
  const end = text.slice(text.lastIndexOf('trailer'));
  const [size, root, startxref] = [
    /\/Size (\d+)/u.exec(end)?.[1],
    /\/Root (\d+ \d+ R)/u.exec(end)?.[1],
    /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(end)?.[1],
  ];
  const id = /\/ID \[\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]*>)/u.exec(end)?.[1];
  if (!size || !root || !startxref || !id) throw new Error('the PDF has no plain trailer');
  return { size, root, info: /\/Info (\d+ \d+ R)/u.exec(end)?.[1], id, startxref };
}

/** Follows the cross-reference table from the trailer: text inside the document can look like an object, an offset cannot. */
function readMetadata(text: string, { root, startxref }: Trailer): { number: string; xmp: string } {
  const table = /^xref\s+0 \d+\s*?\n/u.exec(text.slice(Number(startxref), Number(startxref) + 40));
  const objectAt = (number: string) => {
    const entry = Number(startxref) + (table?.[0].length ?? 0) + Number.parseInt(number, 10) * 20;
    const at = Number(text.slice(entry, entry + 10));
    return text.startsWith(`${Number.parseInt(number, 10)} 0 obj`, at) ? text.slice(at, text.indexOf('endobj', at)) : '';
  };
  const number = /\/Metadata (\d+) 0 R/u.exec(objectAt(root))?.[1];
  const object = number === undefined ? '' : objectAt(number);
  const start = object.indexOf('<?xpacket begin=');
  const end = object.lastIndexOf('?>');
  if (number === undefined || start < 0 || end < start) throw new Error('the PDF has no plain metadata');
  return { number, xmp: object.slice(start, end + 2) };
}

function extend(xmp: string, level: string): string {
  // The document may have one bag of extension schemas only: ours goes into Typst's.
  return insertBefore(insertBefore(xmp, '</rdf:Bag></pdfaExtension:schemas>', extensionSchema), '</rdf:RDF>', facturXProperties(level));
}

function insertBefore(text: string, mark: string, addition: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`the metadata have no ${mark}`);
  return text.slice(0, at) + addition + text.slice(at);
}
