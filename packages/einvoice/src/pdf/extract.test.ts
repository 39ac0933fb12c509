import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readInvoice } from '../read/index.ts';
import { extractInvoice } from './extract.ts';

const CII = '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>';
const ORDER = '<x:SCRDMCCBDACIOMessageStructure xmlns:x="urn:un:unece:uncefact:data:standard:SCRDMCCBDACIOMessageStructure:100"/>';
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const binary = (bytes: Uint8Array): string => Array.from(bytes, (b) => String.fromCharCode(b)).join('');

interface Attached {
  name: string;
  content: string;
  relationship?: string;
}
interface Options {
  catalog?: string;
  objects?: string[];
  trailer?: string;
}

/** A small PDF with attachments: objects from 1 (the catalog), then two for each file, then the ones given. */
function pdf(files: Attached[], options: Options = {}): string {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${files.map(({ name }, i) => `(${name}) ${3 + i * 2} 0 R`).join(' ')}]>>>>${options.catalog ?? ''}>>`,
    '<</Type/Pages/Kids[]/Count 0>>',
  ];
  files.forEach(({ name, content, relationship = '/Alternative' }, i) => {
    const packed = binary(deflateSync(latin(content)));
    objects.push(
      `<</Type/Filespec/F(${name})/UF(${name})${relationship === '' ? '' : `/AFRelationship${relationship}`}/EF<</F ${4 + i * 2} 0 R>>>>`,
    );
    objects.push(`<</Type/EmbeddedFile/Subtype/text#2Fxml/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`);
  });
  objects.push(...(options.objects ?? []));
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${options.trailer ?? ''}>>\nstartxref\n${out.length}\n%%EOF\n`;
}

const invoice: Attached = { name: 'factur-x.xml', content: CII };
function outcome(text: string, limit = 1_000_000): string {
  const extraction = extractInvoice(latin(text), limit);
  const codes = extraction.findings.map(({ code }) => code).join(',');
  const content = extraction.kind === 'xml' ? (new TextDecoder().decode(extraction.xml) === CII ? 'cii' : 'other') : extraction.kind;
  return codes === '' ? content : `${content} ${codes}`;
}

test('finds the invoice under each of its names', () => {
  for (const name of ['factur-x.xml', 'ZUGFeRD-invoice.xml', 'zugferd-invoice.xml', 'xrechnung.xml'])
    assert.equal(outcome(pdf([{ name, content: CII }])), 'cii');
  const reading = readInvoice(latin(pdf([invoice])));
  assert.deepEqual(
    reading.kind === 'invoice' && [reading.document.container, reading.document.syntax, new TextDecoder().decode(reading.document.xml)],
    ['pdf', 'cii', CII],
  );
});

test('imperfect files are read, and said to be so', () => {
  const good = pdf([invoice]);
  assert.equal(outcome(good.replace(/startxref\n\d+/, 'startxref\n99')), 'cii READ-PDF-REPAIRED');
  assert.equal(outcome(good.replace(/startxref\n\d+/, '')), 'cii READ-PDF-REPAIRED');
  assert.equal(outcome(`\n\n  junk\n${good}`), 'cii', 'offsets count from the header');
  assert.equal(
    outcome(good.replace(/\/Length \d+/, '/Length 3')),
    'cii READ-PDF-REPAIRED',
    'the shift makes the table wrong, the length too',
  );
  assert.equal(outcome(good.slice(0, good.indexOf('xref\n'))), 'cii READ-PDF-REPAIRED', 'cut before the table');
  assert.equal(outcome(good.slice(0, good.indexOf('endstream') - 30)), 'refused READ-PDF-DAMAGED', 'cut inside the invoice');
  assert.equal(outcome('%PDF-1.7\nnothing'), 'refused READ-PDF-DAMAGED');
});

test('a cross-reference stream with an object stream', () => {
  const inner = [
    '<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>',
    '<</Type/Pages/Kids[]/Count 0>>',
    '<</Type/Filespec/UF(factur-x.xml)/AFRelationship/Data/EF<</UF 4 0 R>>>>',
  ];
  let heads = '';
  let body = '';
  inner.forEach((object, i) => {
    heads += `${i + 1} ${body.length} `;
    body += `${object} `;
  });
  const packed = binary(deflateSync(latin(heads + body)));
  let out = '%PDF-1.7\n';
  const at4 = out.length;
  out += `4 0 obj\n<</Length ${CII.length}>>\nstream\n${CII}\nendstream\nendobj\n`;
  const at5 = out.length;
  out += `5 0 obj\n<</Type/ObjStm/N 3/First ${heads.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
  const at6 = out.length;
  const rows = [
    [0, 0, 0],
    [2, 5, 0],
    [2, 5, 1],
    [2, 5, 2],
    [1, at4, 0],
    [1, at5, 0],
    [1, at6, 0],
  ];
  // With the "up" predictor, as most writers do.
  let before = [0, 0, 0, 0];
  let predicted = '';
  for (const [kind = 0, offset = 0, index = 0] of rows) {
    const row = [kind, offset >> 8, offset & 255, index];
    predicted += String.fromCharCode(2, ...row.map((value, i) => (value - (before[i] ?? 0)) & 255));
    before = row;
  }
  const table = binary(deflateSync(latin(predicted)));
  out += `6 0 obj\n<</Type/XRef/W[1 2 1]/Size 7/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length ${table.length}>>\nstream\n${table}\nendstream\nendobj\n`;
  assert.equal(outcome(`${out}startxref\n${at6}\n%%EOF`), 'cii');
  assert.equal(outcome(`${out}startxref\n1\n%%EOF`), 'cii READ-PDF-REPAIRED');
});

test('an incremental update replaces the invoice', () => {
  const first = pdf([{ name: 'factur-x.xml', content: ORDER }]);
  const at = first.length;
  const previous = /startxref\n(\d+)/.exec(first)?.[1];
  const update = `4 0 obj\n<</Type/EmbeddedFile/Length ${CII.length}>>\nstream\n${CII}\nendstream\nendobj\n`;
  const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev ${previous}>>\nstartxref\n${at + update.length}\n%%EOF\n`;
  assert.equal(outcome(first + update + table), 'cii');
});

test('names and relationships that are not the standard’s are said, several invoices refused', () => {
  assert.equal(outcome(pdf([{ name: 'facture.xml', content: CII }])), 'cii READ-PDF-NAME');
  assert.equal(outcome(pdf([{ ...invoice, relationship: '' }])), 'cii READ-PDF-RELATIONSHIP');
  assert.equal(outcome(pdf([{ ...invoice, relationship: '/Supplement' }])), 'cii READ-PDF-RELATIONSHIP');
  assert.equal(outcome(pdf([invoice, { name: 'zugferd-invoice.xml', content: CII }])), 'refused READ-PDF-SEVERAL');
  assert.equal(
    outcome(
      pdf([
        { name: 'a.xml', content: CII },
        { name: 'b.xml', content: CII },
      ]),
    ),
    'refused READ-PDF-SEVERAL',
  );
  assert.equal(outcome(pdf([invoice, { name: 'b.xml', content: CII }])), 'cii READ-PDF-SEVERAL');
  const extraction = extractInvoice(latin(pdf([{ name: 'a.csv', content: 'x;y' }, invoice])), 1000);
  assert.deepEqual(extraction.kind === 'xml' && extraction.others.map((other) => [other.name, new TextDecoder().decode(other.bytes())]), [
    ['a.csv', 'x;y'],
  ]);
});

test('a PDF without invoice is plain; with an order it is refused by name', () => {
  assert.equal(outcome(pdf([])), 'plain READ-PDF-PLAIN');
  assert.equal(outcome(pdf([{ name: 'data.xml', content: '<a/>' }])), 'plain READ-PDF-PLAIN');
  assert.equal(readInvoice(latin(pdf([]))).kind, 'plain-pdf');
  const order = readInvoice(latin(pdf([{ name: 'order-x.xml', content: ORDER }])));
  assert.deepEqual(order.kind === 'refused' && order.findings.at(-1)?.code, 'READ-ROOT-ORDER');
});

test('protected, active and executable content is refused', () => {
  assert.equal(outcome(pdf([invoice], { trailer: '/Encrypt<</Filter/Standard>>' })), 'refused READ-PDF-ENCRYPTED');
  assert.equal(outcome(pdf([invoice], { catalog: '/OpenAction<</S/JavaScript/JS(app.alert)>>' })), 'refused READ-PDF-ACTIVE');
  assert.equal(
    outcome(pdf([invoice], { catalog: '/OpenAction 5 0 R', objects: ['<</S/#4Aava#53cript/JS(x)>>'] })),
    'refused READ-PDF-ACTIVE',
    'names may be escaped',
  );
  assert.equal(outcome(pdf([invoice], { objects: ['<</Type/Action/S/Launch/F(cmd.exe)>>'] })), 'refused READ-PDF-ACTIVE');
  assert.equal(outcome(pdf([invoice], { objects: ['<</S/SubmitForm>>'] })), 'refused READ-PDF-ACTIVE');
  assert.equal(outcome(pdf([invoice], { catalog: '/OpenAction[2 0 R/XYZ null null 0]' })), 'cii', 'going to a page is no danger');
  assert.equal(outcome(pdf([invoice, { name: 'run.exe', content: 'x' }])), 'refused READ-PDF-EXECUTABLE');
  assert.equal(outcome(pdf([invoice, { name: 'a.pdf', content: 'MZ\u0090\u0000' }])), 'refused READ-PDF-EXECUTABLE');
});

test('bombs, circles and files of two natures do no harm', () => {
  assert.equal(outcome(pdf([{ name: 'factur-x.xml', content: ' '.repeat(3_000_000) }])), 'refused READ-PDF-BOMB');
  assert.equal(outcome(`${pdf([invoice])}PK\u0005\u0006${'\0'.repeat(18)}`), 'refused READ-PDF-POLYGLOT');
  assert.equal(outcome(`<script>x</script>${pdf([invoice])}`), 'refused READ-PDF-POLYGLOT');
  const good = pdf([invoice]);
  const own = /startxref\n(\d+)/.exec(good)?.[1] ?? '';
  assert.equal(outcome(good.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${own}`)), 'cii', 'a table before itself');
  assert.equal(
    outcome(pdf([], { catalog: '/AF 5 0 R', objects: ['<<>>', '<<>>', '5 0 R'] })),
    'plain READ-PDF-PLAIN',
    'an object that is itself',
  );
  assert.equal(
    outcome(good.replace(/\/Length \d+/, (length) => '/Length 4 0 R'.padEnd(length.length))),
    'cii READ-PDF-REPAIRED',
    'a length that is the stream',
  );
  assert.equal(outcome(`%PDF-1.7\n${'1 0 obj <</Length 9>> stream\n'.repeat(50_000)}`), 'refused READ-PDF-DAMAGED');
  assert.equal(outcome(`%PDF-1.7\n1 0 obj ${'['.repeat(200_000)}`), 'refused READ-PDF-DAMAGED');
  assert.equal(
    outcome(`%PDF-1.7\n${Array.from({ length: 20_000 }, (_, i) => `${i + 1} 0 obj (x `).join('')}`),
    'refused READ-PDF-BOMB',
    'strings without end',
  );
  assert.equal(outcome(`%PDF-1.7\n${'trailer <</a (x '.repeat(20_000)}`), 'refused READ-PDF-BOMB');
  assert.equal(outcome(good.replace(/0 5\n/, '0 999999999\n')), 'refused READ-PDF-BOMB');
});

test('no cut and no changed byte makes the reader throw', () => {
  const good = latin(pdf([invoice], { catalog: '/Metadata 5 0 R', objects: ['<</Length 3>>\nstream\nabc\nendstream'] }));
  for (let i = 0; i < good.length; i += 3) {
    extractInvoice(good.subarray(0, i), 100_000);
    const changed = good.slice();
    changed[i] = (changed[i] ?? 0) ^ 0x15;
    extractInvoice(changed, 100_000);
  }
});

test('metadata that claim another profile are a warning', () => {
  const cii = CII.replace(
    '/>',
    ' xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:factur-x.eu:1p0:minimum</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext></rsm:CrossIndustryInvoice>',
  );
  const with_ = (level: string): string[] => {
    const xmp = `<fx:ConformanceLevel>${level}</fx:ConformanceLevel>`;
    const reading = readInvoice(
      latin(
        pdf([{ name: 'factur-x.xml', content: cii }], {
          catalog: '/Metadata 5 0 R',
          objects: [`<</Length ${xmp.length}>>\nstream\n${xmp}\nendstream`],
        }),
      ),
    );
    if (reading.kind !== 'invoice') return [reading.kind];
    const told = reading.document.findings.filter(({ code }) => code === 'READ-PDF-PROFILE');
    return told.map(({ code, seen, expected }) => `${code} ${seen} ${expected}`);
  };
  assert.deepEqual(with_('MINIMUM'), []);
  assert.deepEqual(with_('EN 16931'), ['READ-PDF-PROFILE EN 16931 MINIMUM']);
});

test('says how the PDF carries the invoice', () => {
  const carriedIn = (catalog: string, xmp: string, stream = latin(xmp)): unknown => {
    const objects = [`<</Length ${stream.length}>>\nstream\n${binary(stream)}\nendstream`];
    const extraction = extractInvoice(latin(pdf([invoice], { catalog, objects })), 1_000_000);
    return extraction.kind === 'xml' && extraction.carried;
  };
  const xmp =
    '<x:xmpmeta xmlns:x="x"><rdf:Description xmp:Version="9" pdfaid:part="3"><pdfaProperty:name>DocumentType</pdfaProperty:name>' +
    '<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>\n factur-x.xml </fx:DocumentFileName></rdf:Description>' +
    '<rdf:Description fx:Version="1.0" fx:ConformanceLevel="BASIC WL"/></x:xmpmeta>';
  const metadata = { profile: 'BASIC WL', documentType: 'INVOICE', fileName: 'factur-x.xml', version: '1.0', part: '3' };
  const listed = { relationship: 'Alternative', inTree: true, isAssociated: false };
  assert.deepEqual(carriedIn('', xmp), { ...listed, metadata: undefined });
  assert.deepEqual(carriedIn('/Metadata 5 0 R', xmp), { ...listed, metadata });
  assert.deepEqual(carriedIn('/AF[3 0 R]/Metadata 5 0 R', xmp), { ...listed, isAssociated: true, metadata });
  const wide = Uint8Array.from([0xfe, 0xff, ...[...xmp].flatMap((letter) => [0, letter.charCodeAt(0)])]);
  assert.deepEqual(carriedIn('/Metadata 5 0 R', xmp, wide), { ...listed, metadata });
  const unlisted = latin(pdf([invoice], { catalog: '/AF[3 0 R]' }).replace('/EmbeddedFiles', '/EmbeddedFilez'));
  const extraction = extractInvoice(unlisted, 1_000_000);
  assert.ok(extraction.kind === 'xml');
  assert.deepEqual([extraction.carried.inTree, extraction.carried.isAssociated], [false, true]);
});
