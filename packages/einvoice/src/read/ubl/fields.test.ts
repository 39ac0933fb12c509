import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../document.ts';
import { readInvoice } from '../index.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
function read(body: string, root = 'Invoice'): SourceDocument {
  const xml = `<${root} xmlns="${UBL}${root}-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2">${body}</${root}>`;
  const reading = readInvoice(new TextEncoder().encode(xml));
  assert.equal(reading.kind, 'invoice');
  if (reading.kind !== 'invoice') throw new Error('refused');
  return reading.document;
}

test('a note tells its subject in its text', () => {
  assert.deepEqual(read('<cbc:Note>#PMT# Indemnité de 40 €</cbc:Note><cbc:Note>n#1</cbc:Note>').invoice.notes, [
    { subjectCode: 'PMT', text: 'Indemnité de 40 €' },
    { text: 'n#1' },
  ]);
});

test('the two VAT totals are told apart by currency, in any order', () => {
  const total = (amount: string, currency: string): string =>
    `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${amount}</cbc:TaxAmount></cac:TaxTotal>`;
  const document = read(
    `${total('20.00', 'EUR')}${total('200', 'SEK')}<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode><cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>`,
  );
  assert.equal(document.invoice.totals.vat, '200');
  assert.equal(document.invoice.totals.vatInAccountingCurrency, '20.00');
  assert.equal(document.sources.locate('totals.vat')?.path, '/Invoice/cac:TaxTotal[2]/cbc:TaxAmount');
});

test('parties: identifiers, VAT and other tax numbers, SEPA creditor', () => {
  const party = `<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0225">1</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID schemeID="0009">12345678900011</cbc:ID></cac:PartyIdentification>
    <cac:PartyIdentification><cbc:ID>local</cbc:ID></cac:PartyIdentification>
    <cac:PartyIdentification><cbc:ID schemeID="SEPA">FR00ZZZ123456</cbc:ID></cac:PartyIdentification>
    <cac:PartyTaxScheme><cbc:CompanyID>FR12123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyTaxScheme><cbc:CompanyID>T-9</cbc:CompanyID><cac:TaxScheme><cbc:ID>LOC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>A&amp;B</cbc:RegistrationName><cbc:CompanyID schemeID="0002">123456789</cbc:CompanyID></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingSupplierParty>`;
  const means =
    '<cac:PaymentMeans><cbc:PaymentMeansCode name="Prélèvement">59</cbc:PaymentMeansCode><cac:PaymentMandate><cbc:ID>M1</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>';
  const { seller, payment } = read(party + means).invoice;
  assert.deepEqual(seller, {
    identifiers: [{ value: '12345678900011', scheme: '0009' }, { value: 'local' }],
    electronicAddress: { value: '1', scheme: '0225' },
    vatIdentifier: 'FR12123456789',
    taxRegistration: 'T-9',
    name: 'A&B',
    legalRegistration: { value: '123456789', scheme: '0002' },
  });
  assert.deepEqual(payment, [
    { creditTransfers: [], meansCode: '59', meansText: 'Prélèvement', directDebit: { mandate: 'M1', creditor: 'FR00ZZZ123456' } },
  ]);
  assert.deepEqual(read(party).invoice.seller?.identifiers[2], { value: 'FR00ZZZ123456', scheme: 'SEPA' });
});

test('allowances and charges by their indicator', () => {
  const item = (indicator: string, amount: string): string =>
    `<cac:AllowanceCharge>${indicator}<cbc:Amount>${amount}</cbc:Amount></cac:AllowanceCharge>`;
  const is = (value: string): string => `<cbc:ChargeIndicator>${value}</cbc:ChargeIndicator>`;
  const document = read(
    `${item(is('true'), '1')}${item(is('false'), '2')}${item(is(' 1 '), '3')}${item(is('0'), '4')}${item('', '5')}${item(is('maybe'), '6')}`,
  );
  assert.deepEqual(
    document.invoice.charges.map(({ amount }) => amount),
    ['1', '3'],
  );
  assert.deepEqual(
    document.invoice.allowances.map(({ amount }) => amount),
    ['2', '4'],
  );
  assert.deepEqual(
    document.findings.map(({ code, where }) => [code, where?.path]),
    [
      ['READ-INDICATOR', '/Invoice/cac:AllowanceCharge[5]'],
      ['READ-INDICATOR', '/Invoice/cac:AllowanceCharge[6]'],
    ],
  );
});

test('references: object, project, supporting documents with their file', () => {
  const reference = (type: string, inside = ''): string =>
    `<cac:AdditionalDocumentReference><cbc:ID schemeID="ABC">${type}x</cbc:ID>${type === '' ? '' : `<cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode>`}${inside}</cac:AdditionalDocumentReference>`;
  const file =
    '<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="a.csv">QUJD</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>';
  const body = reference('130') + reference('50') + reference('', `<cbc:DocumentDescription>Relevé</cbc:DocumentDescription>${file}`);
  const note = read(body, 'CreditNote');
  assert.equal(note.syntax, 'ubl-credit-note');
  assert.deepEqual(note.invoice.invoicedObject, { value: '130x', scheme: 'ABC' });
  assert.equal(note.invoice.projectReference, '50x');
  assert.deepEqual(note.invoice.supportingDocuments, [{ reference: 'x', description: 'Relevé', attachment: 0 }]);
  const [attachment] = note.attachments;
  assert.deepEqual(
    [attachment?.name, attachment?.mediaType, attachment?.reference, attachment?.description],
    ['a.csv', 'text/csv', 'x', 'Relevé'],
  );
  assert.equal(new TextDecoder().decode(attachment?.bytes()), 'ABC');
  assert.equal(read(body).invoice.supportingDocuments.length, 2, 'type 50 is a project in credit notes only');
});

test('a line, with positions and what is not of the standard', () => {
  const document = read(`
<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>
<cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="HUR">+3.</cbc:InvoicedQuantity>
  <cbc:LineExtensionAmount>x</cbc:LineExtensionAmount><cac:SubInvoiceLine><cbc:ID>9</cbc:ID></cac:SubInvoiceLine>
  <cac:Item><cac:AdditionalItemProperty><cbc:Name>n</cbc:Name><cbc:Value>v</cbc:Value></cac:AdditionalItemProperty></cac:Item>
  <cac:Price><cbc:PriceAmount>1</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity></cac:Price></cac:InvoiceLine>`);
  const line = document.invoice.lines[1];
  assert.deepEqual([line?.quantity, line?.unit, line?.netAmount], ['3', 'HUR', 'x']);
  assert.deepEqual(line?.item.attributes, [{ name: 'n', value: 'v' }]);
  assert.deepEqual(line?.price, { net: '1', baseQuantity: '1', baseQuantityUnit: 'C62' });
  const [decimal, unknown] = document.findings;
  assert.deepEqual(decimal, {
    code: 'READ-DECIMAL',
    severity: 'error',
    terms: ['BT-131'],
    at: 'lines[1].netAmount',
    seen: 'x',
    where: { path: '/Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount', line: 4, column: 3 },
  });
  assert.deepEqual(unknown?.params, { count: '1', paths: '/Invoice/cac:InvoiceLine[2]/cac:SubInvoiceLine' });
  const { sources } = document;
  assert.deepEqual(sources.locate('lines[1].unit'), {
    path: '/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity/@unitCode',
    line: 3,
    column: 36,
  });
  assert.equal(sources.raw('lines[1].unit'), 'HUR');
  assert.equal(sources.raw('lines[1].quantity'), '+3.');
  assert.equal(sources.locate('lines[0].netAmount')?.path, '/Invoice/cac:InvoiceLine[1]', 'an absent value: the line');
  assert.equal(sources.locate('buyer.address.city')?.path, '/Invoice');
});
