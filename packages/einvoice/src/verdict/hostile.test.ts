import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { vocabularySize } from '../read/xml/vocabulary.ts';
import { checkDocument } from './index.ts';
import type { Verdict } from './verdict.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const NAMESPACES = `xmlns="${UBL}Invoice-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2"`;
const invoice = (body: string, before = ''): Uint8Array => Buffer.from(`${before}<Invoice ${NAMESPACES}>${body}</Invoice>`);
const codes = ({ findings }: Verdict): string[] => [...new Set(findings.map(({ code }) => code))];

// What is not linear here takes minutes, not seconds: the run of all tests has a limit for each file.
test('ten thousand lines in one line of text, each with faults, are told of one by one', () => {
  const line =
    '<cac:InvoiceLine><cbc:InvoicedQuantity unitCode="ZZZZ">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="XXQ">1.123</cbc:LineExtensionAmount></cac:InvoiceLine>';
  const { valid, findings } = checkDocument(invoice(line.repeat(10_000)));
  assert.equal(valid, false);
  const last = findings.findLast(({ code }) => code === 'BR-DEC-23');
  assert.equal(last?.params?.['line'], '#10000');
  assert.equal(last?.where?.line, 1);
  assert.equal(last?.where?.column, invoice(line.repeat(9999)).length - '</Invoice>'.length + line.indexOf('<cbc:LineExtensionAmount') + 1);
});

test('attributes: more than the limit are refused, below a raised limit each is told of', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ');
  assert.deepEqual(codes(checkDocument(invoice(`<cbc:ID ${many(10_000)}>1</cbc:ID>`))), ['READ-ATTRIBUTES']);
  const raised = { limits: { maxAttributes: 1_000_000 } };
  assert.ok(codes(checkDocument(invoice(`<cbc:ID ${many(100_000)}>1</cbc:ID>`), raised)).includes('STRUCTURE-ATTRIBUTE-UNEXPECTED'));
  assert.deepEqual(codes(checkDocument(invoice(`<cbc:ID ${many(1000)} a7="2">1</cbc:ID>`), raised)), ['READ-DUPLICATE-ATTRIBUTE']);
  const [long] = checkDocument(invoice(`<cbc:ID schemeID="1" b="${'x'.repeat(1_000_000)}">1</cbc:ID>`)).findings.filter(
    ({ code }) => code === 'STRUCTURE-ATTRIBUTE-UNEXPECTED',
  );
  assert.equal(long?.seen?.length, 200);
});

test('elements 200,000 deep: refused, and judged where the caller allows them', () => {
  const deep = invoice('<cac:X>'.repeat(200_000) + '</cac:X>'.repeat(200_000));
  assert.deepEqual(codes(checkDocument(deep)), ['READ-DEPTH']);
  const allowed = checkDocument(deep, { limits: { maxDepth: 1_000_000 } });
  assert.equal(allowed.valid, false);
  assert.ok(codes(allowed).includes('STRUCTURE-UNEXPECTED'));
});

test('a billion laughs, and other document types', () => {
  const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i} "${i === 0 ? 'ha' : `&l${i - 1};`.repeat(10)}">`).join('');
  const laughs = checkDocument(invoice('<cbc:ID>&l9;</cbc:ID>', `<!DOCTYPE Invoice [${entities}]>`));
  const blowUp = checkDocument(
    invoice(`<cbc:ID>${'&a;'.repeat(10_000)}</cbc:ID>`, `<!DOCTYPE Invoice [<!ENTITY a "${'a'.repeat(1_000_000)}">]>`),
  );
  for (const verdict of [laughs, blowUp]) assert.deepEqual([verdict.reading, ...codes(verdict)], ['refused', 'READ-DOCTYPE']);
});

test('markup hidden in another encoding is never read', () => {
  const hidden = Buffer.from(invoice('<cbc:ID>1</cbc:ID>')).toString().replaceAll('<', '+ADw-').replaceAll('>', '+AD4-');
  const cases: [bytes: Uint8Array, code: string][] = [
    [Buffer.from(`<?xml version="1.0" encoding="UTF-7"?>${hidden}`), 'READ-ENCODING'],
    [Buffer.from(`+ADw-?xml version="1.0" encoding="UTF-7"?+AD4-${hidden}`), 'READ-UNKNOWN'],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), invoice('')]), 'READ-TEXT-OUTSIDE'],
    [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe]), invoice('')]), 'READ-UNKNOWN'],
    [
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<Invoice ${NAMESPACES}/>`, 'utf16le'), Buffer.from([0x00, 0xd8])]),
      'READ-BYTES',
    ],
    [Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-16"?>'), invoice('')]), 'READ-ENCODING-MISMATCH'],
    [Buffer.concat([invoice(''), Buffer.from([0xc0, 0xbc])]), 'READ-BYTES'],
  ];
  for (const [bytes, code] of cases) {
    const verdict = checkDocument(bytes);
    assert.deepEqual([verdict.reading, ...codes(verdict)], ['refused', code]);
  }
});

test('names that senders make up are forgotten with their documents', () => {
  const strange = (i: number): Uint8Array => invoice(`<cbc:ID odd${i}="1">1</cbc:ID><cbc:Odd${i}/>`);
  assert.equal(checkDocument(strange(0)).findings.find(({ code }) => code === 'STRUCTURE-ATTRIBUTE-UNEXPECTED')?.seen, '1');
  const before = vocabularySize();
  for (let i = 1; i < 50; i++) assert.ok(checkDocument(strange(i)).findings.length > 0);
  assert.equal(vocabularySize(), before);
});

/** Judges an invoice with an attachment of 120 MB, and says what that took. */
const LARGE = `
  import { checkDocument } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
  const megabyte = Buffer.alloc(1024 * 1024, 'QUJD');
  const head = Buffer.from('<Invoice ${NAMESPACES}><cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">');
  const tail = Buffer.from('</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference></Invoice>');
  const document = Buffer.concat([head, ...Array.from({ length: 160 }, () => megabyte), tail]);
  const before = process.memoryUsage.rss();
  const verdict = checkDocument(document, { limits: { maxBytes: 200 * 1024 * 1024 } });
  const name = verdict.document.attachments[0].name;
  // Buffers are given back a little after the collection that finds them unused.
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  console.log(JSON.stringify({ name, size: document.length, held: heapUsed + Math.max(arrayBuffers, external), peak: process.resourceUsage().maxRSS * 1024 - before, findings: verdict.findings.length }));
`;

test('an attachment of 120 MB is held as it came and as text, and no third time', () => {
  const told = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=700', '--input-type=module', '-e', LARGE], {
    encoding: 'utf8',
  });
  const { name, size, held, peak, findings } = JSON.parse(told) as {
    name: string;
    size: number;
    held: number;
    peak: number;
    findings: number;
  };
  assert.equal(name, 'a.pdf');
  assert.ok(findings > 0);
  assert.ok(held < size * 2.3, `${held} bytes held for ${size}`);
  assert.ok(peak < size * 6, `${peak} bytes at most for ${size}`);
});

test('what was asked for and judges nothing here is said, and nothing is called valid unseen', () => {
  const ubl = invoice('<cbc:ID>A-1</cbc:ID>');
  const alone = checkDocument(ubl, { layers: ['facturx'] });
  assert.equal(alone.valid, false);
  assert.deepEqual(alone.layers, []);
  assert.deepEqual(
    alone.findings
      .filter(({ code }) => code === 'READ-NOT-JUDGED')
      .map(({ severity, params }) => [severity, params?.layers, params?.syntax]),
    [['error', 'facturx', 'ubl-invoice']],
  );
  const beside = checkDocument(ubl, { layers: ['en16931', 'facturx'] });
  assert.deepEqual(beside.layers, ['en16931']);
  assert.equal(beside.findings.find(({ code }) => code === 'READ-NOT-JUDGED')?.severity, 'warning');
});
