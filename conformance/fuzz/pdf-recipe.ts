import { deflateSync } from 'node:zlib';
import type { Random } from './random.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** An indirect object: a dictionary (or another value) and, for a stream, its data. */
interface Part {
  head: string;
  data?: string;
}

const dictionaryOf = ({ head, data }: Part): string => (data === undefined ? head : `${head.slice(0, -2)}/Length ${data.length}>>`);
const written = (number: number, part: Part): string =>
  `${number} 0 obj\n${dictionaryOf(part)}${part.data === undefined ? '' : `\nstream\n${part.data}\nendstream`}\nendobj\n`;

const packed = (text: string): string => latin(deflateSync(Buffer.from(text, 'latin1')));
const hex = (data: string): string => `${Buffer.from(data, 'latin1').toString('hex')}>`;

/** A file to attach. */
interface Attached {
  name: string;
  bytes: Uint8Array;
}

function attachment({ name, bytes }: Attached, number: number, random: Random): [Part, Part] {
  const flat = packed(latin(bytes));
  const stream: Part = random.pick([
    { head: '<</Type/EmbeddedFile/Subtype/text#2Fxml/Filter/FlateDecode>>', data: flat },
    { head: '<</Type/EmbeddedFile/Subtype/text#2Fxml/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[null null]>>', data: hex(flat) },
    { head: '<</Type/EmbeddedFile>>', data: latin(bytes) },
    { head: '<</Type/EmbeddedFile/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 64>>>>', data: packed(predicted(latin(bytes))) },
  ]);
  const relationship = random.pick([
    '/AFRelationship/Alternative',
    '/AFRelationship/Data',
    '/AFRelationship/Source',
    '/AFRelationship/Other',
    '',
  ]);
  return [{ head: `<</Type/Filespec/F(${name})/UF(${name})${relationship}/EF<</F ${number + 1} 0 R/UF ${number + 1} 0 R>>>>` }, stream];
}

/** Rows of 64 bytes, each said to be as it is. */
function predicted(text: string): string {
  let rows = '';
  for (let at = 0; at < text.length; at += 64) rows += `\u0000${text.slice(at, at + 64).padEnd(64, ' ')}`;
  return rows;
}

/** The name tree of the attachments, flat or many levels deep. */
function names(pairs: string, depth: number, parts: Part[]): string {
  let node = `<</Names[${pairs}]>>`;
  for (let left = depth; left > 0; left--) {
    parts.push({ head: node });
    node = `<</Kids[${parts.length} 0 R]>>`;
  }
  return node;
}

/** The cross-references as a table. */
function table(body: string, offsets: readonly number[], previous = ''): string {
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<</Size ${offsets.length + 1}/Root 1 0 R${previous}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return `${body}xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}${trailer}`;
}

/** The objects in an object stream where they may, the cross-references as a stream. */
function withStreams(parts: readonly Part[]): string {
  let out = '%PDF-1.7\n';
  let heads = '';
  let inner = '';
  let count = 0;
  const container = parts.length + 1;
  const rows: number[][] = [[0, 0, 0]];
  for (const [index, part] of parts.entries()) {
    if (part.data === undefined) {
      heads += `${index + 1} ${inner.length} `;
      inner += `${part.head} `;
      rows.push([2, container, count++]);
    } else {
      rows.push([1, out.length, 0]);
      out += written(index + 1, part);
    }
  }
  rows.push([1, out.length, 0]);
  out += written(container, { head: `<</Type/ObjStm/N ${count}/First ${heads.length}/Filter/FlateDecode>>`, data: packed(heads + inner) });
  const at = out.length;
  rows.push([1, at, 0]);
  const data = packed(
    rows
      .map(([kind = 0, place = 0, index = 0]) => String.fromCharCode(kind, (place >> 16) & 255, (place >> 8) & 255, place & 255, index))
      .join(''),
  );
  out += written(container + 1, { head: `<</Type/XRef/Size ${container + 2}/W[1 3 1]/Root 1 0 R/Filter/FlateDecode>>`, data });
  return `${out}startxref\n${at}\n%%EOF\n`;
}

/** A PDF with an invoice attached, put together one way or another. */
export function pdfWith(xml: Uint8Array, random: Random): Uint8Array {
  const files: Attached[] = [
    { name: random.pick(['factur-x.xml', 'factur-x.xml', 'xrechnung.xml', 'ZUGFeRD-invoice.xml', 'other.xml']), bytes: xml },
  ];
  if (random.oneIn(4)) files.push({ name: 'more.xml', bytes: xml });
  if (random.oneIn(4)) files.push({ name: 'note.txt', bytes: Buffer.from('note') });
  const parts: Part[] = [
    { head: '' },
    { head: '<</Type/Pages/Kids[]/Count 0>>' },
    { head: '<</Type/Metadata/Subtype/XML>>', data: xmp(random) },
  ];
  const specifications = files.map((file) => {
    parts.push(...attachment(file, parts.length + 1, random));
    return { name: file.name, number: parts.length - 1 };
  });
  const pairs = specifications.map(({ name, number }) => `(${name}) ${number} 0 R`).join(' ');
  const tree = names(pairs, random.oneIn(4) ? random.below(60) : 0, parts);
  const associated = specifications.map(({ number }) => `${number} 0 R`).join(' ');
  parts[0] = { head: `<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R/Names<</EmbeddedFiles ${tree}>>/AF[${associated}]>>` };
  if (random.oneIn(3)) return Buffer.from(withStreams(parts), 'latin1');
  const offsets: number[] = [];
  let body = '%PDF-1.7\n';
  for (const [index, part] of parts.entries()) {
    offsets.push(body.length);
    body += written(index + 1, part);
  }
  return Buffer.from(table(body, offsets), 'latin1');
}

function xmp(random: Random): string {
  const level = random.pick(['EN 16931', 'MINIMUM', 'EXTENDED', 'x']);
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#" fx:ConformanceLevel="${level}" fx:DocumentFileName="factur-x.xml" fx:DocumentType="INVOICE" fx:Version="1.0"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
