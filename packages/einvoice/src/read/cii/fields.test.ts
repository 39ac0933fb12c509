import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../document.ts';
import { readInvoice } from '../index.ts';

const UN = 'urn:un:unece:uncefact:data:standard:';
interface Parts {
  document?: string;
  agreement?: string;
  delivery?: string;
  settlement?: string;
  line?: string;
}
function read(parts: Parts): SourceDocument {
  const line = parts.line === undefined ? '' : `<ram:IncludedSupplyChainTradeLineItem>${parts.line}</ram:IncludedSupplyChainTradeLineItem>`;
  const xml = `<rsm:CrossIndustryInvoice xmlns:rsm="${UN}CrossIndustryInvoice:100" xmlns:ram="${UN}ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${UN}UnqualifiedDataType:100" xmlns:qdt="${UN}QualifiedDataType:100"><rsm:ExchangedDocument>${parts.document ?? ''}</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>${line}<ram:ApplicableHeaderTradeAgreement>${parts.agreement ?? ''}</ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery>${parts.delivery ?? ''}</ram:ApplicableHeaderTradeDelivery><ram:ApplicableHeaderTradeSettlement>${parts.settlement ?? ''}</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
  const reading = readInvoice(new TextEncoder().encode(xml));
  if (reading.kind !== 'invoice') throw new Error(JSON.stringify(reading.findings));
  return reading.document;
}

test('dates of format 102 become calendar dates; others stay as written and are reported', () => {
  const date = (value: string, format: string): string =>
    `<ram:IssueDateTime><udt:DateTimeString format="${format}">${value}</udt:DateTimeString></ram:IssueDateTime>`;
  assert.equal(read({ document: date('20260131', '102') }).invoice.issueDate, '2026-01-31');
  const bad = read({ document: date('2026-01-31', '102') });
  assert.equal(bad.invoice.issueDate, '2026-01-31');
  assert.deepEqual(
    bad.findings.map(({ code, terms, seen }) => [code, terms, seen]),
    [['READ-DATE', ['BT-2'], '2026-01-31']],
  );
});

test('parties: several identifiers, tax registrations by scheme, contact by person or department', () => {
  const { seller } = read({
    agreement: `<ram:SellerTradeParty><ram:ID>L1</ram:ID><ram:GlobalID schemeID="0009">12345678900011</ram:GlobalID><ram:Name>N</ram:Name><ram:Description>SAS</ram:Description>
      <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">123456789</ram:ID><ram:TradingBusinessName>T</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
      <ram:DefinedTradeContact><ram:DepartmentName>D</ram:DepartmentName></ram:DefinedTradeContact>
      <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">F</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">V</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>`,
  }).invoice;
  assert.deepEqual(seller, {
    identifiers: [{ value: 'L1' }, { value: '12345678900011', scheme: '0009' }],
    name: 'N',
    legalInformation: 'SAS',
    legalRegistration: { value: '123456789', scheme: '0002' },
    tradingName: 'T',
    contact: { name: 'D' },
    taxRegistration: 'F',
    vatIdentifier: 'V',
  });
});

test('payment values outside the payment means find their payment', () => {
  const header = '<ram:CreditorReferenceID>C</ram:CreditorReferenceID><ram:PaymentReference>R</ram:PaymentReference>';
  const means =
    '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:ProprietaryID>P</ram:ProprietaryID><ram:IBANID>I</ram:IBANID></ram:PayeePartyCreditorFinancialAccount><ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>B</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>';
  const debit = '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>59</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>';
  const terms = '<ram:SpecifiedTradePaymentTerms><ram:DirectDebitMandateID>M</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>';
  assert.deepEqual(read({ settlement: header + means + debit + terms }).invoice.payment, [
    { creditTransfers: [{ account: 'I', provider: 'B' }], meansCode: '58', remittance: 'R' },
    { creditTransfers: [], meansCode: '59', directDebit: { creditor: 'C', mandate: 'M' } },
  ]);
  assert.deepEqual(read({ settlement: '<ram:PaymentReference>R</ram:PaymentReference>' }).invoice.payment, [
    { creditTransfers: [], implied: true, remittance: 'R' },
  ]);
});

test('referenced documents by their type', () => {
  const reference = (type: string, more = ''): string =>
    `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>${type}x</ram:IssuerAssignedID><ram:TypeCode>${type}</ram:TypeCode>${more}</ram:AdditionalReferencedDocument>`;
  const file = '<ram:Name>n</ram:Name><ram:AttachmentBinaryObject mimeCode="text/csv" filename="a.csv">QUJD</ram:AttachmentBinaryObject>';
  const document = read({
    agreement: reference('50') + reference('130', '<ram:ReferenceTypeCode>AAJ</ram:ReferenceTypeCode>') + reference('916', file),
  });
  assert.equal(document.invoice.tenderReference, '50x');
  assert.deepEqual(document.invoice.invoicedObject, { value: '130x', scheme: 'AAJ' });
  assert.deepEqual(document.invoice.supportingDocuments, [{ reference: '916x', description: 'n', attachment: 0 }]);
  assert.equal(new TextDecoder().decode(document.attachments[0]?.bytes()), 'ABC');
});

test('a line: net price before gross for the base quantity, discount, allowances', () => {
  const { lines } = read({
    line: `<ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>A</ram:Name><ram:DesignatedProductClassification><ram:ClassCode listID="STI" listVersionID="2">7</ram:ClassCode></ram:DesignatedProductClassification></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>10</ram:ChargeAmount><ram:BasisQuantity unitCode="XPP">5</ram:BasisQuantity><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>1</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice><ram:ChargeAmount>9</ram:ChargeAmount><ram:BasisQuantity>2</ram:BasisQuantity></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>3</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge></ram:SpecifiedLineTradeSettlement>`,
  }).invoice;
  assert.deepEqual(lines[0]?.price, { gross: '10', baseQuantity: '2', baseQuantityUnit: 'XPP', discount: '1', net: '9' });
  assert.deepEqual(lines[0]?.charges, [{ amount: '3' }]);
  assert.deepEqual(lines[0]?.item.classifications, [{ value: '7', scheme: 'STI', schemeVersion: '2' }]);
});

test('VAT point and delivery', () => {
  const { invoice, findings } = read({
    delivery:
      '<ram:ShipToTradeParty><ram:ID>1</ram:ID><ram:GlobalID schemeID="0088">2</ram:GlobalID><ram:PostalTradeAddress><ram:CityName>Dax</ram:CityName></ram:PostalTradeAddress></ram:ShipToTradeParty>',
    settlement:
      '<ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode><ram:DueDateTypeCode>72</ram:DueDateTypeCode></ram:ApplicableTradeTax><ram:ApplicableTradeTax><ram:CategoryCode>Z</ram:CategoryCode><ram:DueDateTypeCode>72</ram:DueDateTypeCode></ram:ApplicableTradeTax>',
  });
  assert.deepEqual(invoice.delivery, { location: { value: '2', scheme: '0088' }, address: { city: 'Dax' } });
  assert.equal(invoice.taxPointDateCode, '72');
  assert.deepEqual(invoice.vatBreakdown, [{ category: 'S' }, { category: 'Z' }]);
  assert.deepEqual(findings, []);
  assert.equal(read({}).invoice.delivery, undefined);
});
