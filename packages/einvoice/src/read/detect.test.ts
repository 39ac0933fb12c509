import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detect } from './detect.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

test('formats are told by their content', () => {
  const cases: [Uint8Array, string][] = [
    [new Uint8Array(), 'empty'],
    [text(' \r\n\t'), 'empty'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'zip'],
    [text('PK\u0003\u0004....[Content_Types].xml'), 'office'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'office'],
    [Uint8Array.of(0x1f, 0x8b, 8), 'gzip'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'png'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    [text('<!DOCTYPE html><html></html>'), 'html'],
    [text('\n<HTML lang="fr">'), 'html'],
    [text('{"invoice": 1}'), 'json'],
    [text('%PDF-1.7\n'), 'pdf'],
    [text('junk\n%PDF-1.7\n'), 'pdf'],
    [text('Facture n° 12'), 'unknown'],
    [text(`<a:Invoice xmlns:a="${UBL}Invoice-2"/>`), 'ubl-invoice'],
    [text(`\ufeff<!-- c --><CreditNote xmlns="${UBL}CreditNote-2"/>`), 'ubl-credit-note'],
    [text('<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>'), 'cii'],
    [text(`<!--${' '.repeat(20_000)}é--><Invoice xmlns="${UBL}Invoice-2"/>`), 'ubl-invoice'],
    [text('<Invoice'), 'bad-xml'],
  ];
  for (const [bytes, format] of cases) assert.equal(detect(bytes).format, format);
});

test('another root is named', () => {
  assert.deepEqual(detect(text(`<Order xmlns="${UBL}Order-2"/>`)), {
    format: 'other-xml',
    root: { namespace: `${UBL}Order-2`, name: 'Order' },
    refusal: 'READ-ROOT-ORDER',
  });
  assert.equal(
    detect(text('<SCRDMCCBDACIOMessageStructure xmlns="urn:un:unece:uncefact:data:standard:SCRDMCCBDACIOMessageStructure:100"/>')).refusal,
    'READ-ROOT-ORDER',
  );
});
