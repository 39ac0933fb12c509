import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import { writeCii } from './cii.ts';
import { schemaCheck, schemasPresent } from './schemas.testing.ts';

test('any built invoice is written as valid CII, D22B and D16B', (context) => {
  if (!schemasPresent) return context.diagnostic('left out: ../shared/schemas is absent');
  const checkD22B = schemaCheck('cii-D22B');
  const checkD16B = schemaCheck('cii-D16B');
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const bytes = writeCii(invoice);
      assert.deepEqual(checkD22B(bytes), [], new TextDecoder().decode(bytes));
      if (invoice.precedingInvoices.length < 2) assert.deepEqual(checkD16B(bytes), [], new TextDecoder().decode(bytes));
    }),
    { numRuns: 200 },
  );
});

const small = buildInvoice({
  number: 'F1',
  issueDate: '2026-03-01',
  taxPointDateCode: '35',
  payment: [{ meansCode: '30', creditTransfers: [{ account: 'FR7630006000011234567890189', provider: 'AGRIFRPP' }, { account: '12345' }] }],
  supportingDocuments: [{ reference: 'PJ1', attachment: 0 }],
  lines: [{ name: 'Un', quantity: '2', unitPrice: '1.5', price: { discount: '0.5' }, vatCategory: 'S', vatRate: '20' }],
});

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

test('dates, codes and accounts take the form of CII', () => {
  const text = textOf(writeCii(small));
  assert.match(text, /<udt:DateTimeString format="102">20260301<\/udt:DateTimeString>/);
  assert.match(text, /<ram:DueDateTypeCode>29<\/ram:DueDateTypeCode>/);
  assert.match(text, /<ram:IBANID>FR7630006000011234567890189<\/ram:IBANID>/);
  assert.match(text, /<ram:ProprietaryID>12345<\/ram:ProprietaryID>/);
  assert.equal(text.match(/<ram:SpecifiedTradeSettlementPaymentMeans>/g)?.length, 2);
});

test('a price discount without gross price gets the gross price it implies', () => {
  assert.match(textOf(writeCii(small)), /<ram:GrossPriceProductTradePrice>\s*<ram:ChargeAmount>2<\/ram:ChargeAmount>/);
});

test('attached files are embedded when they are given', () => {
  const text = textOf(
    writeCii(small, { attachment: () => ({ name: 'a.pdf', mediaType: 'application/pdf', bytes: () => Uint8Array.of(1, 2, 3) }) }),
  );
  assert.match(text, /<ram:AttachmentBinaryObject mimeCode="application\/pdf" filename="a.pdf">AQID<\/ram:AttachmentBinaryObject>/);
  assert.doesNotMatch(textOf(writeCii(small)), /AttachmentBinaryObject/);
});
