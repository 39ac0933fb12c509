import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { buildInvoice } from '../build.ts';
import { readInvoice } from '../read/index.ts';
import { writeFacturXml } from '../write/facturx.ts';
import { PROFILE_ORDER, PROFILES } from '../write/profiles.ts';
import { type Embedding, type EmbedOptions, embedInPdf } from './embed.ts';
import { rgbProfile } from './embed-icc.ts';
import { extractInvoice } from './extract.ts';
import { attachmentsOf } from './extract-attachments.ts';
import { PdfFile } from './extract-file.ts';
import { isDict, isStream } from './extract-objects.ts';
import { declaredProfile } from './extract-profile.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const xmlOf = (profile: (typeof PROFILE_ORDER)[number]): Uint8Array =>
  writeFacturXml(
    buildInvoice({
      number: 'F1 é',
      issueDate: '2026-03-01',
      seller: { name: 'V', identifiers: [], address: { country: 'FR' } },
      buyer: { name: 'A', identifiers: [], address: { country: 'FR' } },
      lines: [{ name: 'Un', quantity: '1', unitPrice: '2', vatCategory: 'S', vatRate: '20' }],
    }),
    profile,
  ).bytes;
const XML = xmlOf('en16931');
const timestamp = new Date('2026-03-01T10:20:30Z');

interface Parts {
  catalog?: string;
  objects?: string[];
  header?: string;
  trailer?: string;
}

const bodies = ({ catalog = '', objects = [] }: Parts): string[] => [
  `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>',
  ...objects,
];

/** A PDF with a table of cross-references. */
function classic(parts: Parts = {}): Uint8Array {
  let out = `${parts.header ?? '%PDF-1.7'}\n`;
  const objects = bodies(parts);
  const rows = objects.map((body, i) => {
    const row = `${String(out.length).padStart(10, '0')} 00000 n \n`;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  return latin(
    `${out}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R${parts.trailer ?? ''}>>\nstartxref\n${out.length}\n%%EOF\n`,
  );
}

/** The same objects in an object stream, found through a stream of cross-references. */
function modern(parts: Parts = {}): Uint8Array {
  const objects = bodies(parts);
  let heads = '';
  let body = '';
  objects.forEach((object, i) => {
    heads += `${i + 1} ${body.length} `;
    body += `${object} `;
  });
  const packed = binary(deflateSync(latin(heads + body)));
  const [container, table] = [objects.length + 1, objects.length + 2];
  let out = '%PDF-1.7\n';
  const containerAt = out.length;
  out += `${container} 0 obj\n<</Type/ObjStm/N ${objects.length}/First ${heads.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
  const tableAt = out.length;
  const rows = [[0, 0, 0], ...objects.map((_object, i) => [2, container, i]), [1, containerAt, 0], [1, tableAt, 0]];
  const data = binary(
    deflateSync(Uint8Array.from(rows.flatMap(([kind = 0, where = 0, index = 0]) => [kind, where >> 8, where & 255, index]))),
  );
  out += `${table} 0 obj\n<</Type/XRef/W[1 2 1]/Size ${table + 1}/Root 1 0 R/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`;
  return latin(`${out}startxref\n${tableAt}\n%%EOF\n`);
}

function embedded(pdf: Uint8Array, options: EmbedOptions = {}, xml = XML): Extract<Embedding, { kind: 'embedded' }> {
  const result = embedInPdf(pdf, xml, { timestamp, ...options });
  assert.ok(result.kind === 'embedded', JSON.stringify(result));
  assert.deepEqual(result.bytes.subarray(0, pdf.length), pdf, 'the bytes of the PDF stay');
  const file = new PdfFile(result.bytes);
  assert.equal(file.repaired, false, 'the cross-references are right');
  const extraction = extractInvoice(result.bytes, 1_000_000);
  assert.ok(extraction.kind === 'xml');
  assert.deepEqual(extraction.xml, xml);
  assert.equal(extraction.name, 'factur-x.xml');
  assert.deepEqual(extraction.findings, []);
  return result;
}

const codes = (result: Embedding): string[] => result.findings.map(({ code }) => code);

function metadataOf(bytes: Uint8Array): string {
  const file = new PdfFile(bytes);
  const stream = file.resolve(file.catalog()?.get('Metadata'));
  assert.ok(isStream(stream));
  return new TextDecoder().decode(file.rawData(stream));
}

const xmpStream = (inside: string): string => {
  const xmp = `<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  return `<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`;
};
const pdfa = (part: string): string =>
  `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part></rdf:Description>`;

test('a plain PDF takes the invoice, by table or by stream', () => {
  for (const pdf of [classic(), modern()]) {
    const { bytes, findings, profile } = embedded(pdf);
    assert.equal(profile, 'en16931', 'by what the XML says');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['EMBED-NOT-PDFA'],
    );
    const reading = readInvoice(bytes);
    assert.ok(reading.kind === 'invoice');
    assert.deepEqual([reading.document.container, reading.document.invoice.number], ['pdf', 'F1 é']);
    assert.deepEqual(
      reading.document.findings.map(({ code }) => code),
      ['READ-PDF-A3'],
      'all else agrees',
    );
    const file = new PdfFile(bytes);
    assert.equal(declaredProfile(file), 'EN 16931');
    assert.deepEqual([...(file.dict(file.catalog()?.get('Pages'))?.keys() ?? [])], ['Type', 'Kids', 'Count']);
  }
});

test('an update can be updated again', () => {
  for (const pdf of [classic(), modern()]) {
    const once = embedded(pdf).bytes;
    assert.deepEqual(codes(embedInPdf(once, XML)), ['EMBED-ALREADY']);
    const twice = embedded(once, { replace: true }, xmlOf('basic'));
    assert.equal(twice.profile, 'basic');
    assert.deepEqual(
      attachmentsOf(new PdfFile(twice.bytes)).map(({ name }) => name),
      ['factur-x.xml'],
    );
    assert.equal(metadataOf(twice.bytes).split('<fx:ConformanceLevel>').length, 2);
    assert.match(metadataOf(twice.bytes), /<fx:ConformanceLevel>BASIC</);
  }
});

test('each profile has its level and relationship', () => {
  for (const profile of PROFILE_ORDER) {
    const { bytes } = embedded(classic(), {}, xmlOf(profile));
    const file = new PdfFile(bytes);
    assert.equal(declaredProfile(file), PROFILES[profile].level);
    const small = profile === 'minimum' || profile === 'basic-wl';
    assert.equal(attachmentsOf(file)[0]?.relationship, small ? 'Data' : 'Alternative');
  }
});

test('what the PDF had stays: other files, names, associations, metadata', () => {
  const pdf = classic({
    catalog:
      '/Names<</Dests 4 0 R/EmbeddedFiles<</Kids[5 0 R]>>>>/AF[6 0 R]/Metadata 8 0 R/Lang(fr)/MarkInfo<</Marked true>>/X[-.5 1e2#20]'.replace(
        '/X[-.5 1e2#20]',
        '/X[-.5 /a#20b null]',
      ),
    objects: [
      '<</Names[(a) [3 0 R /Fit]]>>',
      '<</Limits[(z.txt)(z.txt)]/Names[(z.txt) 6 0 R]>>',
      '<</Type/Filespec/F(z.txt)/UF(z.txt)/AFRelationship/Supplement/EF<</F 7 0 R>>>>',
      '<</Type/EmbeddedFile/Length 2>>\nstream\nhi\nendstream',
      xmpStream(pdfa('3')),
    ],
  });
  const { bytes, findings } = embedded(pdf);
  assert.deepEqual(findings, []);
  const file = new PdfFile(bytes);
  const catalog = file.catalog() ?? assert.fail();
  assert.deepEqual(
    attachmentsOf(file).map(({ name }) => name),
    ['factur-x.xml', 'z.txt'],
  );
  assert.deepEqual(catalog.get('X'), [-0.5, { name: 'a b' }, null]);
  assert.deepEqual(file.dict(catalog.get('Names'))?.get('Dests'), { ref: 4 });
  const associated = file.resolve(catalog.get('AF'));
  assert.ok(Array.isArray(associated) && associated.length === 2);
  const extraction = extractInvoice(bytes, 1_000_000);
  assert.ok(extraction.kind === 'xml');
  assert.deepEqual(
    extraction.others.map(({ name, bytes: data }) => [name, new TextDecoder().decode(data())]),
    [['z.txt', 'hi']],
  );
});

test('PDF/A is kept where it was, never claimed where it was not', () => {
  const host = (part: string, more = ''): Uint8Array => classic({ catalog: '/Metadata 4 0 R', objects: [xmpStream(pdfa(part) + more)] });
  const three = embedded(host('3'));
  assert.deepEqual(codes(three), []);
  assert.match(metadataOf(three.bytes), /<pdfaid:part>3</);
  assert.match(metadataOf(three.bytes), /<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X/);
  const two = embedded(host('2'));
  assert.deepEqual(codes(two), ['EMBED-PDFA-RAISED']);
  assert.match(metadataOf(two.bytes), /<pdfaid:part>3</);
  assert.deepEqual(codes(embedded(host('1'))), ['EMBED-PDFA-PART']);
  assert.doesNotMatch(metadataOf(embedded(classic()).bytes), /pdfaid/);
  const bag =
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"><pdfaExtension:schemas><rdf:Bag><rdf:li>own</rdf:li></rdf:Bag> </pdfaExtension:schemas></rdf:Description>';
  const bagged = metadataOf(embedded(host('3', bag)).bytes);
  assert.equal(bagged.split('<rdf:Bag>').length, 2, 'one bag of schemas');
  assert.match(bagged, /<rdf:li>own<\/rdf:li><rdf:li xmlns:pdfaExtension/);
  const broken = classic({ catalog: '/Metadata 4 0 R', objects: ['<</Length 3>>\nstream\nabc\nendstream'] });
  assert.deepEqual(codes(embedded(broken)), ['EMBED-METADATA', 'EMBED-NOT-PDFA']);
});

test('an output intent and the version are added where they are missing', () => {
  const file = new PdfFile(embedded(classic({ header: '%PDF-1.4' })).bytes);
  const catalog = file.catalog() ?? assert.fail();
  assert.deepEqual(catalog.get('Version'), { name: '1.7' });
  const intents = file.resolve(catalog.get('OutputIntents'));
  const intent = Array.isArray(intents) ? intents[0] : undefined;
  assert.ok(isDict(intent));
  const profile = file.resolve(intent.get('DestOutputProfile'));
  assert.ok(isStream(profile));
  assert.deepEqual(file.rawData(profile), rgbProfile());
  const kept = new PdfFile(embedded(classic({ catalog: '/OutputIntents[]/Version/1.7' })).bytes);
  assert.deepEqual(kept.catalog()?.get('OutputIntents'), []);
});

test('the profile of colours is a whole one', () => {
  const profile = rgbProfile();
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  assert.equal(view.getUint32(0), profile.length);
  assert.equal(binary(profile.subarray(36, 40)), 'acsp');
  for (let tag = 0; tag < view.getUint32(128); tag++) {
    const [offset, length] = [view.getUint32(132 + tag * 12 + 4), view.getUint32(132 + tag * 12 + 8)];
    assert.ok(offset % 4 === 0 && offset + length <= profile.length);
  }
});

test('what cannot take an invoice is refused', () => {
  const good = binary(classic());
  const refusals: [string, string][] = [
    ['no pdf', 'EMBED-NOT-PDF'],
    [good.replace('startxref\n', 'startxref\n9'), 'EMBED-BROKEN'],
    [`junk\n${good}`, 'EMBED-BROKEN'],
    ['%PDF-1.7\nnothing', 'READ-PDF-DAMAGED'],
    [binary(classic({ trailer: '/Encrypt<</Filter/Standard>>' })), 'READ-PDF-ENCRYPTED'],
    [binary(classic({ catalog: '/OpenAction<</S/JavaScript/JS(x)>>' })), 'READ-PDF-ACTIVE'],
  ];
  for (const [pdf, code] of refusals) {
    const result = embedInPdf(latin(pdf), XML, { timestamp });
    assert.equal(result.kind, 'refused', code);
    assert.deepEqual(codes(result), [code]);
  }
  for (const xml of ['', '<a/>', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>']) {
    assert.deepEqual(codes(embedInPdf(classic(), latin(xml))), ['EMBED-XML']);
  }
});

test('a profile that the XML does not claim, and a signature, are told', () => {
  assert.deepEqual(codes(embedded(classic(), { profile: 'extended' })), ['EMBED-PROFILE', 'EMBED-NOT-PDFA'].sort().reverse());
  assert.deepEqual(codes(embedded(classic({ catalog: '/AcroForm<</SigFlags 3>>' }))), ['EMBED-SIGNED', 'EMBED-NOT-PDFA']);
});

test('the same PDF and invoice give the same bytes', () => {
  assert.deepEqual(embedded(classic()).bytes, embedded(classic()).bytes);
});

test('references with a generation stay what they are', () => {
  const pdf = latin(binary(classic({ catalog: '/Outlines 9 2 R' })));
  const file = new PdfFile(embedded(pdf).bytes);
  assert.deepEqual(file.catalog()?.get('Outlines'), { ref: 9, generation: 2 });
});

test('no changed byte of a PDF makes embedding throw, or the invoice differ', () => {
  const original = classic({ catalog: '/Metadata 4 0 R/Names<</EmbeddedFiles<</Names[]>>>>', objects: [xmpStream(pdfa('2'))] });
  for (let at = 0; at < original.length; at++) {
    const pdf = original.slice();
    pdf[at] = [0x39, 0x20, 0x2f, 0x3e, 0, 0xff][at % 6] ?? 0;
    const result = embedInPdf(pdf, XML, { timestamp });
    if (result.kind === 'refused') {
      assert.ok(result.findings.length > 0);
      continue;
    }
    const extraction = extractInvoice(result.bytes, 1_000_000);
    assert.ok(extraction.kind === 'xml' && extraction.xml.length === XML.length, String(at));
  }
});

test('every PDF of the corpus takes another invoice in place of its own', (context) => {
  const folder = path.resolve(import.meta.dirname, '../../../../../shared/corpus/open/pdf');
  if (!existsSync(folder)) return context.diagnostic('left out: ../shared/corpus is absent');
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  for (const name of files) {
    const pdf = readFileSync(path.join(folder, name));
    const others = ((extraction) => (extraction.kind === 'refused' ? [] : extraction.others.map((other) => other.name)))(
      extractInvoice(pdf, 50_000_000),
    );
    const result = embedInPdf(pdf, XML, { replace: true, timestamp });
    const extraction = result.kind === 'embedded' ? extractInvoice(result.bytes, 50_000_000) : undefined;
    assert.ok(extraction?.kind === 'xml', `${name} ${codes(result).join(', ')}`);
    assert.deepEqual(extraction.xml, XML, name);
    assert.deepEqual(extraction.others.map((other) => other.name).sort(), others.sort(), name);
    assert.equal(extraction.profile, 'EN 16931');
  }
  context.diagnostic(`${files.length} files`);
});
