import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../document.ts';
import { readInvoice } from './index.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const NAMESPACES = `xmlns="${UBL}Invoice-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2"`;
const invoice = (body: string, before = ''): string => `${before}<Invoice ${NAMESPACES}>${body}</Invoice>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Reading => readInvoice(bytes(text), { maxBytes: 200_000_000 });

function refusal(reading: Reading): string {
  return reading.kind === 'refused' ? reading.findings.map(({ code }) => code).join(',') : reading.kind;
}

const where = (reading: Reading): string => {
  const place = reading.kind === 'refused' ? reading.findings[0]?.where : undefined;
  return place ? `${place.line}:${place.column}` : '';
};

test('external and internal entities are never resolved', () => {
  const doctypes = [
    '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE Invoice SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE Invoice [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
    `<!DOCTYPE Invoice [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`,
  ];
  for (const doctype of doctypes) assert.equal(refusal(read(invoice('<cbc:ID>&x;</cbc:ID>', doctype))), 'READ-DOCTYPE');
  assert.equal(refusal(read(invoice('<cbc:ID>&x;</cbc:ID>'))), 'READ-ENTITY');
  assert.equal(refusal(read(invoice(`<cbc:ID>&${'x'.repeat(1_000_000)};</cbc:ID>`))), 'READ-ENTITY');
});

test('shape has its bounds', () => {
  assert.equal(refusal(read('<a>'.repeat(200_000))), 'READ-DEPTH');
  assert.equal(refusal(read(invoice(`<cbc:ID ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`))), 'READ-ATTRIBUTES');
  assert.equal(refusal(readInvoice(bytes(invoice('<cbc:Note/>'.repeat(50))), { maxElements: 20 })), 'READ-ELEMENTS');
  assert.equal(refusal(readInvoice(bytes(invoice('')), { maxBytes: 10 })), 'READ-SIZE');
});

test('a text of 100 MB is read, and a hundred thousand odd names', () => {
  const attachment = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">${'QUJD'.repeat(25_000_000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
  const reading = read(invoice(attachment));
  assert.equal(reading.kind, 'invoice');
  if (reading.kind === 'invoice') assert.equal(reading.document.attachments[0]?.bytes().length, 75_000_000);
  const names = read(invoice(Array.from({ length: 100_000 }, (_, i) => `<cbc:N${i}/>`).join('')));
  assert.equal(names.kind, 'invoice');
});

test('markup without end is refused in time proportional to its length', () => {
  const million = 1_000_000;
  assert.equal(refusal(read(invoice('<cbc:ID').slice(0, -10))), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES} a="${'x'.repeat(million)}`)), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES}><!--${'- '.repeat(million)}`)), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES}>${'<![CDATA['.repeat(million)}`)), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES}>${'<?'.repeat(million)}`)), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES}>${'&'.repeat(million)}`)), 'READ-ENTITY');
  assert.equal(refusal(read('<'.repeat(million))), 'READ-MARKUP');
  assert.equal(refusal(read(`<${'a'.repeat(million)}`)), 'READ-UNCLOSED');
  assert.equal(refusal(read(`<Invoice ${NAMESPACES}${' '.repeat(million)}`)), 'READ-UNCLOSED');
});

test('namespace declarations on every element cost no more than their length', () => {
  const one = `<cbc:Note xmlns:cbc="${UBL}CommonBasicComponents-2" xmlns:z="z">n</cbc:Note>`;
  const reading = read(invoice(one.repeat(50_000)));
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.notes.length, 50_000);
});

test('a document of two minds about its shape is refused, with the place', () => {
  const cases: [string, string, string][] = [
    [`${invoice('')}\n${invoice('')}`, 'READ-TWO-ROOTS', '2:1'],
    [`${invoice('')}\nx`, 'READ-TEXT-OUTSIDE', '1:253'],
    ['x<Invoice/>', 'READ-UNKNOWN', ''],
    [invoice('\n<cbc:ID>1</cbc:Id>'), 'READ-TAG-MISMATCH', '2:10'],
    [invoice('\n<cbc:ID a="1" a="2"/>'), 'READ-DUPLICATE-ATTRIBUTE', '2:18'],
    [invoice('\n<xyz:ID/>'), 'READ-PREFIX', '2:1'],
    [invoice('\n<cbc:ID a=1/>'), 'READ-MARKUP', '2:11'],
    [invoice('\n<cbc:ID>a]]>b</cbc:ID>'), 'READ-MARKUP', '2:10'],
    [invoice('\n<cbc:ID>\u0001</cbc:ID>'), 'READ-CHARACTER', '2:9'],
    [invoice('\n<cbc:ID>\ufffe</cbc:ID>'), 'READ-CHARACTER', '2:9'],
    [invoice('\n<cbc:ID>&#0;</cbc:ID>'), 'READ-ENTITY', '2:9'],
    [invoice('\n<cbc:ID>\u{1F600}&#xD800;</cbc:ID>'), 'READ-ENTITY', '2:10'],
    [invoice('<?xml version="1.0"?>'), 'READ-DECLARATION', '1:242'],
    [`<?xml version="1.1"?>${invoice('')}`, 'READ-DECLARATION', '1:1'],
    ['   ', 'READ-EMPTY', ''],
    ['<!-- nothing -->', 'READ-NO-ROOT', '1:1'],
  ];
  for (const [text, code, place] of cases) {
    const reading = read(text);
    assert.equal(refusal(reading), code, text.slice(-60));
    if (place !== '' && !place.startsWith('1:2')) assert.equal(where(reading), place, code);
  }
});

test('a prefix bound to two namespaces of one name makes duplicate attributes', () => {
  assert.equal(refusal(read(invoice('<cbc:ID xmlns:p="urn:q" xmlns:q="urn:q" p:a="1" q:a="2"/>'))), 'READ-DUPLICATE-ATTRIBUTE');
});

test('instructions and schema locations are left alone', () => {
  const styled = read(`<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>${invoice('<cbc:ID>1</cbc:ID>')}`);
  assert.equal(styled.kind, 'invoice');
  assert.deepEqual(styled.kind === 'invoice' && styled.document.findings.map(({ code, severity }) => [code, severity]), [
    ['READ-STYLESHEET', 'info'],
  ]);
  const located = read(
    invoice('<cbc:ID xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x http://127.0.0.1:9/x.xsd">1</cbc:ID>'),
  );
  assert.equal(located.kind === 'invoice' && located.document.invoice.number, '1');
});

test('an amount cut by a comment is one amount; CDATA is text', () => {
  const reading = read(
    invoice(
      '<cac:LegalMonetaryTotal><cbc:PayableAmount>1<!-- -->00<![CDATA[.5]]></cbc:PayableAmount></cac:LegalMonetaryTotal><cbc:ID><![CDATA[<b>&amp;]]></cbc:ID>',
    ),
  );
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.totals.payable, '100.5');
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.number, '<b>&amp;');
});

test('prefixes are only names; the same local name elsewhere is another element', () => {
  const shuffled = `<q:Invoice xmlns:q="${UBL}Invoice-2" xmlns="${UBL}CommonBasicComponents-2" xmlns:cbc="${UBL}CommonAggregateComponents-2"><ID>7</ID><cbc:BuyerReference>no</cbc:BuyerReference></q:Invoice>`;
  const reading = read(shuffled);
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.number, '7');
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.buyerReference, undefined);
  assert.equal(refusal(read('<Invoice><ID>1</ID></Invoice>')), 'READ-ROOT');
});

test('envelopes and other documents are refused by name', () => {
  const sbdh = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${invoice('')}</StandardBusinessDocument>`;
  assert.equal(refusal(read(sbdh)), 'READ-ROOT-ENVELOPE');
  assert.equal(refusal(read(`<Order xmlns="${UBL}Order-2"/>`)), 'READ-ROOT-ORDER');
  assert.equal(refusal(read(`<DespatchAdvice xmlns="${UBL}DespatchAdvice-2"/>`)), 'READ-ROOT-UBL');
  assert.equal(refusal(read('<html xmlns="http://www.w3.org/1999/xhtml"/>')), 'READ-HTML');
  assert.equal(refusal(read('<x xmlns="urn:ferd:CrossIndustryDocument:invoice:1p0"/>')), 'READ-ROOT-ZUGFERD-1');
});

test('a value written twice is reported, the first one kept', () => {
  const reading = read(invoice('<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>'));
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.number, '1');
  const found = reading.kind === 'invoice' ? reading.document.findings : [];
  assert.deepEqual(
    found.map(({ code, at, seen, terms }) => [code, at, seen, terms]),
    [['READ-REPEATED', 'number', '2', ['BT-1']]],
  );
});

test('a long run of blanks in a value is no trap', () => {
  const reading = read(
    invoice(
      `<cbc:IssueDate>2026-01-01${' '.repeat(1_000_000)}</cbc:IssueDate><cac:LegalMonetaryTotal><cbc:PayableAmount>${'9'.repeat(1_000_000)}</cbc:PayableAmount></cac:LegalMonetaryTotal>`,
    ),
  );
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.issueDate, '2026-01-01');
  assert.equal(reading.kind === 'invoice' && reading.document.invoice.totals.payable?.length, 101);
  assert.deepEqual(reading.kind === 'invoice' && reading.document.findings.map(({ code }) => code), ['READ-DECIMAL']);
});

test('10,000 bad amounts give a bounded number of findings', () => {
  const line = '<cac:InvoiceLine><cbc:LineExtensionAmount>1,5</cbc:LineExtensionAmount></cac:InvoiceLine>';
  const reading = read(invoice(line.repeat(10_000)));
  const found = reading.kind === 'invoice' ? reading.document.findings : [];
  assert.equal(found.length, 1001);
  assert.deepEqual(found.at(-1)?.params, { count: '9000' });
  assert.equal(found[999]?.where?.path, '/Invoice/cac:InvoiceLine[1000]/cbc:LineExtensionAmount');
});
