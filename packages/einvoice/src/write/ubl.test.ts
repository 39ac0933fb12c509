import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import { schemaCheck, schemasPresent } from './schemas.testing.ts';
import { writeUbl } from './ubl.ts';

test('any built invoice is written as valid UBL 2.1', (context) => {
  if (!schemasPresent) return context.diagnostic('left out: ../shared/schemas is absent');
  const checks = { Invoice: schemaCheck('ubl-invoice'), CreditNote: schemaCheck('ubl-credit-note') };
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const bytes = writeUbl(invoice);
      const check = checks[invoice.typeCode === '381' ? 'CreditNote' : 'Invoice'];
      assert.deepEqual(check(bytes), [], new TextDecoder().decode(bytes));
    }),
    { numRuns: 200 },
  );
});

const small = buildInvoice({
  number: 'F<1>&"2"',
  issueDate: '2026-03-01',
  dueDate: '2026-04-01',
  salesOrderReference: 'SO-1',
  supportingDocuments: [{ reference: 'PJ1', attachment: 0 }],
  lines: [{ name: 'Un\u0000 deux', quantity: '2', unitPrice: '1.5', vatCategory: 'S', vatRate: '20' }],
});

test('escapes values and replaces what XML cannot hold', () => {
  const text = new TextDecoder().decode(writeUbl(small));
  assert.match(text, /<cbc:ID>F&lt;1&gt;&amp;"2"<\/cbc:ID>/);
  assert.match(text, /<cbc:Name>Un\ufffd deux<\/cbc:Name>/);
  assert.match(text, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Invoice /);
});

test('groups without values are not written', () => {
  const text = new TextDecoder().decode(writeUbl(small));
  for (const group of [
    'cac:PayeeParty',
    'cac:Delivery',
    'cac:PaymentTerms',
    'cac:InvoicePeriod',
    'cac:Attachment',
    'cac:AccountingSupplierParty',
  ])
    assert.ok(!text.includes(`<${group}>`), group);
});

test('attached files are embedded when they are given', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  const text = new TextDecoder().decode(
    writeUbl(small, { attachment: () => ({ name: 'a&b.pdf', mediaType: 'application/pdf', bytes: () => bytes }) }),
  );
  const embedded = /mimeCode="application\/pdf" filename="a&amp;b.pdf">([^<]+)</.exec(text)?.[1] ?? '';
  assert.deepEqual(Uint8Array.from(Buffer.from(embedded, 'base64')), bytes);
});

test('the document follows the type code unless said, and a credit note keeps its due date in a means of payment', () => {
  const creditNote = new TextDecoder().decode(writeUbl({ ...small, typeCode: '381' }));
  assert.match(creditNote, /<CreditNote /);
  assert.match(creditNote, /<cac:PaymentMeans>\s*<cbc:PaymentMeansCode>1<\/cbc:PaymentMeansCode>\s*<cbc:PaymentDueDate>2026-04-01</);
  assert.match(new TextDecoder().decode(writeUbl({ ...small, typeCode: '381' }, { document: 'invoice' })), /<Invoice /);
});
