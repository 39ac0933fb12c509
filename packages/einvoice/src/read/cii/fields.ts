import type { ModelPattern } from '../../terms.ts';
import type { Row } from '../bind/table.ts';

const CONTEXT = 'rsm:ExchangedDocumentContext';
const DOCUMENT = 'rsm:ExchangedDocument';
const TRADE = 'rsm:SupplyChainTradeTransaction';
const AGREEMENT = `${TRADE}/ram:ApplicableHeaderTradeAgreement`;
const DELIVERY = `${TRADE}/ram:ApplicableHeaderTradeDelivery`;
const SETTLEMENT = `${TRADE}/ram:ApplicableHeaderTradeSettlement`;
const LINE = `${TRADE}/ram:IncludedSupplyChainTradeLineItem`;
const MEANS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans`;
const TERMS = `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms`;
const TAX = `${SETTLEMENT}/ram:ApplicableTradeTax`;
const SUMMATION = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const DATE = 'udt:DateTimeString';

function address(
  element: string,
  model: 'seller.address' | 'buyer.address' | 'sellerTaxRepresentative.address' | 'delivery.address',
): Row[] {
  return [
    [element, model, 'group'],
    [`${element}/ram:LineOne`, `${model}.line1`],
    [`${element}/ram:LineTwo`, `${model}.line2`],
    [`${element}/ram:LineThree`, `${model}.line3`],
    [`${element}/ram:CityName`, `${model}.city`],
    [`${element}/ram:PostcodeCode`, `${model}.postCode`],
    [`${element}/ram:CountrySubDivisionName`, `${model}.subdivision`],
    [`${element}/ram:CountryID`, `${model}.country`],
  ];
}

function party(element: string, model: 'seller' | 'buyer'): Row[] {
  const contact = `${element}/ram:DefinedTradeContact`;
  return [
    [element, model, 'group'],
    [`${element}/ram:ID`, `${model}.identifiers[]`, 'identifier'],
    [`${element}/ram:GlobalID`, `${model}.identifiers[]`, 'identifier'],
    [`${element}/ram:Name`, `${model}.name`],
    [`${element}/ram:SpecifiedLegalOrganization/ram:ID`, `${model}.legalRegistration`, 'identifier'],
    [`${element}/ram:SpecifiedLegalOrganization/ram:TradingBusinessName`, `${model}.tradingName`],
    [`${element}/ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA]`, `${model}.vatIdentifier`],
    [`${element}/ram:URIUniversalCommunication/ram:URIID`, `${model}.electronicAddress`, 'identifier'],
    ...address(`${element}/ram:PostalTradeAddress`, `${model}.address`),
    [contact, `${model}.contact`, 'group'],
    [`${contact}/ram:PersonName`, `${model}.contact.name`],
    [`${contact}/ram:DepartmentName`, `${model}.contact.name`, 'text', 'weak'],
    [`${contact}/ram:TelephoneUniversalCommunication/ram:CompleteNumber`, `${model}.contact.telephone`],
    [`${contact}/ram:EmailURIUniversalCommunication/ram:URIID`, `${model}.contact.email`],
  ];
}

function allowancesAndCharges(parent: string, model: '' | 'lines[].'): Row[] {
  const rows: Row[] = [[`${parent}/ram:SpecifiedTradeAllowanceCharge`, '', 'undecided']];
  for (const [indicator, list] of [
    ['true', 'charges[]'],
    ['false', 'allowances[]'],
  ] as const) {
    const element = `${parent}/ram:SpecifiedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator=${indicator}]`;
    const group = `${model}${list}` as const;
    rows.push(
      [element, group, 'group'],
      [`${element}/ram:ChargeIndicator`, '', 'known'],
      [`${element}/ram:ActualAmount`, `${group}.amount`, 'decimal'],
      [`${element}/ram:BasisAmount`, `${group}.baseAmount`, 'decimal'],
      [`${element}/ram:CalculationPercent`, `${group}.percentage`, 'decimal'],
      [`${element}/ram:Reason`, `${group}.reason`],
      [`${element}/ram:ReasonCode`, `${group}.reasonCode`],
    );
    if (model === '') {
      rows.push(
        [`${element}/ram:CategoryTradeTax/ram:TypeCode`, '', 'known'],
        [`${element}/ram:CategoryTradeTax/ram:CategoryCode`, `${list}.vatCategory`],
        [`${element}/ram:CategoryTradeTax/ram:RateApplicablePercent`, `${list}.vatRate`, 'decimal'],
      );
    }
  }
  return rows;
}

const REFERENCES = `${AGREEMENT}/ram:AdditionalReferencedDocument`;

function supporting(element: string): Row[] {
  return [
    [element, 'supportingDocuments[]', 'group'],
    [`${element}/ram:IssuerAssignedID`, 'supportingDocuments[].reference'],
    [`${element}/ram:TypeCode`, '', 'known'],
    [`${element}/ram:Name`, 'supportingDocuments[].description'],
    [`${element}/ram:URIID`, 'supportingDocuments[].location'],
    [`${element}/ram:AttachmentBinaryObject`, 'supportingDocuments[].attachment', 'binary'],
  ];
}

const summation: readonly [string, ModelPattern][] = [
  ['LineTotalAmount', 'totals.linesNet'],
  ['AllowanceTotalAmount', 'totals.allowances'],
  ['ChargeTotalAmount', 'totals.charges'],
  ['TaxBasisTotalAmount', 'totals.net'],
  ['GrandTotalAmount', 'totals.gross'],
  ['TotalPrepaidAmount', 'totals.paid'],
  ['RoundingAmount', 'totals.rounding'],
  ['DuePayableAmount', 'totals.payable'],
];

const header: Row[] = [
  [`${CONTEXT}/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID`, 'businessProcess'],
  [`${CONTEXT}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`, 'specification'],
  [`${DOCUMENT}/ram:ID`, 'number'],
  [`${DOCUMENT}/ram:TypeCode`, 'typeCode'],
  [`${DOCUMENT}/ram:IssueDateTime/${DATE}`, 'issueDate', 'date102'],
  [`${DOCUMENT}/ram:IncludedNote`, 'notes[]', 'group'],
  [`${DOCUMENT}/ram:IncludedNote/ram:SubjectCode`, 'notes[].subjectCode'],
  [`${DOCUMENT}/ram:IncludedNote/ram:Content`, 'notes[].text'],
];

const agreement: Row[] = [
  [`${AGREEMENT}/ram:BuyerReference`, 'buyerReference'],
  ...party(`${AGREEMENT}/ram:SellerTradeParty`, 'seller'),
  [`${AGREEMENT}/ram:SellerTradeParty/ram:Description`, 'seller.legalInformation'],
  [`${AGREEMENT}/ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID=FC]`, 'seller.taxRegistration'],
  ...party(`${AGREEMENT}/ram:BuyerTradeParty`, 'buyer'),
  [`${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`, 'sellerTaxRepresentative', 'group'],
  [`${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty/ram:Name`, 'sellerTaxRepresentative.name'],
  [
    `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA]`,
    'sellerTaxRepresentative.vatIdentifier',
  ],
  ...address(`${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty/ram:PostalTradeAddress`, 'sellerTaxRepresentative.address'),
  [`${AGREEMENT}/ram:SpecifiedProcuringProject/ram:ID`, 'projectReference'],
  [`${AGREEMENT}/ram:SpecifiedProcuringProject/ram:Name`, '', 'known'],
  [`${AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID`, 'contractReference'],
  [`${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`, 'purchaseOrderReference'],
  [`${AGREEMENT}/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID`, 'salesOrderReference'],
  [`${REFERENCES}[ram:TypeCode=50]/ram:IssuerAssignedID`, 'tenderReference'],
  [`${REFERENCES}[ram:TypeCode=50]/ram:TypeCode`, '', 'known'],
  [`${REFERENCES}[ram:TypeCode=130]/ram:IssuerAssignedID`, 'invoicedObject', 'identifier'],
  [`${REFERENCES}[ram:TypeCode=130]/ram:ReferenceTypeCode`, 'invoicedObject.scheme'],
  [`${REFERENCES}[ram:TypeCode=130]/ram:TypeCode`, '', 'known'],
  ...supporting(REFERENCES),
];

const delivery: Row[] = [
  [`${DELIVERY}/ram:ShipToTradeParty/ram:ID`, 'delivery.location', 'identifier', 'weak'],
  [`${DELIVERY}/ram:ShipToTradeParty/ram:GlobalID`, 'delivery.location', 'identifier'],
  [`${DELIVERY}/ram:ShipToTradeParty/ram:Name`, 'delivery.name'],
  ...address(`${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress`, 'delivery.address'),
  [`${DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/${DATE}`, 'delivery.date', 'date102'],
  [`${DELIVERY}/ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID`, 'receivingAdviceReference'],
  [`${DELIVERY}/ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID`, 'despatchAdviceReference'],
];

const settlement: Row[] = [
  [`${SETTLEMENT}/ram:InvoiceCurrencyCode`, 'currency'],
  [`${SETTLEMENT}/ram:TaxCurrencyCode`, 'vatCurrency'],
  [`${SETTLEMENT}/ram:CreditorReferenceID`, 'payment[].directDebit.creditor', 'later'],
  [`${SETTLEMENT}/ram:PaymentReference`, 'payment[].remittance', 'later'],
  [`${SETTLEMENT}/ram:PayeeTradeParty`, 'payee', 'group'],
  [`${SETTLEMENT}/ram:PayeeTradeParty/ram:Name`, 'payee.name'],
  [`${SETTLEMENT}/ram:PayeeTradeParty/ram:ID`, 'payee.identifier', 'identifier', 'weak'],
  [`${SETTLEMENT}/ram:PayeeTradeParty/ram:GlobalID`, 'payee.identifier', 'identifier'],
  [`${SETTLEMENT}/ram:PayeeTradeParty/ram:SpecifiedLegalOrganization/ram:ID`, 'payee.legalRegistration', 'identifier'],
  [MEANS, 'payment[]', 'group'],
  [`${MEANS}/ram:TypeCode`, 'payment[].meansCode'],
  [`${MEANS}/ram:Information`, 'payment[].meansText'],
  [`${MEANS}/ram:PayeePartyCreditorFinancialAccount`, 'payment[].creditTransfers[]', 'group'],
  [`${MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`, 'payment[].creditTransfers[].account'],
  [`${MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID`, 'payment[].creditTransfers[].account', 'text', 'weak'],
  [`${MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:AccountName`, 'payment[].creditTransfers[].name'],
  [`${MEANS}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID`, 'payment[].creditTransfers[].provider', 'later'],
  [`${MEANS}/ram:ApplicableTradeSettlementFinancialCard`, 'payment[].card', 'group'],
  [`${MEANS}/ram:ApplicableTradeSettlementFinancialCard/ram:ID`, 'payment[].card.number'],
  [`${MEANS}/ram:ApplicableTradeSettlementFinancialCard/ram:CardholderName`, 'payment[].card.holder'],
  [`${MEANS}/ram:PayerPartyDebtorFinancialAccount/ram:IBANID`, 'payment[].directDebit.debitedAccount'],
  [`${MEANS}/ram:PayerPartyDebtorFinancialAccount/ram:ProprietaryID`, 'payment[].directDebit.debitedAccount', 'text', 'weak'],
  [`${SETTLEMENT}/ram:BillingSpecifiedPeriod`, 'period', 'group'],
  [`${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:StartDateTime/${DATE}`, 'period.start', 'date102'],
  [`${SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/${DATE}`, 'period.end', 'date102'],
  [TAX, 'vatBreakdown[]', 'group'],
  [`${TAX}/ram:TypeCode`, '', 'known'],
  [`${TAX}/ram:BasisAmount`, 'vatBreakdown[].taxableAmount', 'decimal'],
  [`${TAX}/ram:CalculatedAmount`, 'vatBreakdown[].taxAmount', 'decimal'],
  [`${TAX}/ram:CategoryCode`, 'vatBreakdown[].category'],
  [`${TAX}/ram:RateApplicablePercent`, 'vatBreakdown[].rate', 'decimal'],
  [`${TAX}/ram:ExemptionReason`, 'vatBreakdown[].exemptionReason'],
  [`${TAX}/ram:ExemptionReasonCode`, 'vatBreakdown[].exemptionReasonCode'],
  [`${TAX}/ram:TaxPointDate/udt:DateString`, 'taxPointDate', 'date102'],
  [`${TAX}/ram:DueDateTypeCode`, 'taxPointDateCode'],
  ...allowancesAndCharges(SETTLEMENT, ''),
  [`${TERMS}/ram:Description`, 'paymentTerms'],
  [`${TERMS}/ram:DueDateDateTime/${DATE}`, 'dueDate', 'date102'],
  [`${TERMS}/ram:DirectDebitMandateID`, 'payment[].directDebit.mandate', 'later'],
  [SUMMATION, 'totals', 'group'],
  ...summation.map(([name, model]): Row => [`${SUMMATION}/ram:${name}`, model, 'decimal']),
  [`${SUMMATION}/ram:TaxTotalAmount`, 'totals.vat', 'later'],
  [`${SETTLEMENT}/ram:InvoiceReferencedDocument`, 'precedingInvoices[]', 'group'],
  [`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`, 'precedingInvoices[].number'],
  [`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString`, 'precedingInvoices[].issueDate', 'date102'],
  [`${SETTLEMENT}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`, 'buyerAccountingReference'],
];

const LINE_AGREEMENT = `${LINE}/ram:SpecifiedLineTradeAgreement`;
const LINE_SETTLEMENT = `${LINE}/ram:SpecifiedLineTradeSettlement`;
const PRODUCT = `${LINE}/ram:SpecifiedTradeProduct`;
const GROSS = `${LINE_AGREEMENT}/ram:GrossPriceProductTradePrice`;
const NET = `${LINE_AGREEMENT}/ram:NetPriceProductTradePrice`;

const line: Row[] = [
  [LINE, 'lines[]', 'group'],
  [`${LINE}/ram:AssociatedDocumentLineDocument/ram:LineID`, 'lines[].identifier'],
  [`${LINE}/ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content`, 'lines[].note'],
  [PRODUCT, 'lines[].item', 'group'],
  [`${PRODUCT}/ram:GlobalID`, 'lines[].item.standardIdentifier', 'identifier'],
  [`${PRODUCT}/ram:SellerAssignedID`, 'lines[].item.sellerIdentifier'],
  [`${PRODUCT}/ram:BuyerAssignedID`, 'lines[].item.buyerIdentifier'],
  [`${PRODUCT}/ram:Name`, 'lines[].item.name'],
  [`${PRODUCT}/ram:Description`, 'lines[].item.description'],
  [`${PRODUCT}/ram:ApplicableProductCharacteristic`, 'lines[].item.attributes[]', 'group'],
  [`${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Description`, 'lines[].item.attributes[].name'],
  [`${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Value`, 'lines[].item.attributes[].value'],
  [`${PRODUCT}/ram:DesignatedProductClassification/ram:ClassCode`, 'lines[].item.classifications[]', 'identifier'],
  [`${PRODUCT}/ram:OriginTradeCountry/ram:ID`, 'lines[].item.originCountry'],
  [`${LINE_AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:LineID`, 'lines[].orderLine'],
  [`${GROSS}/ram:ChargeAmount`, 'lines[].price.gross', 'decimal'],
  [`${GROSS}/ram:BasisQuantity`, 'lines[].price.baseQuantity', 'decimal', 'weak'],
  [`${GROSS}/ram:BasisQuantity/@unitCode`, 'lines[].price.baseQuantityUnit', 'text', 'weak'],
  [`${GROSS}/ram:AppliedTradeAllowanceCharge/ram:ChargeIndicator`, '', 'known'],
  [`${GROSS}/ram:AppliedTradeAllowanceCharge/ram:ActualAmount`, 'lines[].price.discount', 'decimal'],
  [`${NET}/ram:ChargeAmount`, 'lines[].price.net', 'decimal'],
  [`${NET}/ram:BasisQuantity`, 'lines[].price.baseQuantity', 'decimal'],
  [`${NET}/ram:BasisQuantity/@unitCode`, 'lines[].price.baseQuantityUnit'],
  [`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`, 'lines[].quantity', 'decimal'],
  [`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode`, 'lines[].unit'],
  [`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode`, '', 'known'],
  [`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:CategoryCode`, 'lines[].vatCategory'],
  [`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/ram:RateApplicablePercent`, 'lines[].vatRate', 'decimal'],
  [`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod`, 'lines[].period', 'group'],
  [`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:StartDateTime/${DATE}`, 'lines[].period.start', 'date102'],
  [`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod/ram:EndDateTime/${DATE}`, 'lines[].period.end', 'date102'],
  ...allowancesAndCharges(LINE_SETTLEMENT, 'lines[].'),
  [`${LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`, 'lines[].netAmount', 'decimal'],
  [`${LINE_SETTLEMENT}/ram:AdditionalReferencedDocument[ram:TypeCode=130]/ram:IssuerAssignedID`, 'lines[].object', 'identifier'],
  [`${LINE_SETTLEMENT}/ram:AdditionalReferencedDocument[ram:TypeCode=130]/ram:ReferenceTypeCode`, 'lines[].object.scheme'],
  [`${LINE_SETTLEMENT}/ram:AdditionalReferencedDocument[ram:TypeCode=130]/ram:TypeCode`, '', 'known'],
  [`${LINE_SETTLEMENT}/ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID`, 'lines[].accountingReference'],
];

/** CII CrossIndustryInvoice, D16B and D22B (EN 16931 uses nothing in which they differ). */
export const ciiFields: readonly Row[] = [...header, ...agreement, ...delivery, ...settlement, ...line];
