import type { ModelPattern } from '../../terms.ts';
import type { Row } from '../bind/table.ts';

/** Address of a party or place: UBL's element path and the model's, the rest is the same everywhere. */
function address(
  element: string,
  model: 'seller.address' | 'buyer.address' | 'sellerTaxRepresentative.address' | 'delivery.address',
): Row[] {
  return [
    [element, model, 'group'],
    [`${element}/cbc:StreetName`, `${model}.line1`],
    [`${element}/cbc:AdditionalStreetName`, `${model}.line2`],
    [`${element}/cac:AddressLine/cbc:Line`, `${model}.line3`],
    [`${element}/cbc:CityName`, `${model}.city`],
    [`${element}/cbc:PostalZone`, `${model}.postCode`],
    [`${element}/cbc:CountrySubentity`, `${model}.subdivision`],
    [`${element}/cac:Country/cbc:IdentificationCode`, `${model}.country`],
  ];
}

function party(element: string, model: 'seller' | 'buyer'): Row[] {
  return [
    [element, model, 'group'],
    [`${element}/cac:PartyLegalEntity/cbc:RegistrationName`, `${model}.name`],
    [`${element}/cac:PartyLegalEntity/cbc:CompanyID`, `${model}.legalRegistration`, 'identifier'],
    [`${element}/cac:PartyName/cbc:Name`, `${model}.tradingName`],
    [`${element}/cac:PartyIdentification/cbc:ID`, `${model}.identifiers[]`, 'identifier'],
    [`${element}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID`, `${model}.vatIdentifier`],
    [`${element}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cac:TaxScheme/cbc:ID`, '', 'known'],
    [`${element}/cbc:EndpointID`, `${model}.electronicAddress`, 'identifier'],
    ...address(`${element}/cac:PostalAddress`, `${model}.address`),
    [`${element}/cac:Contact`, `${model}.contact`, 'group'],
    [`${element}/cac:Contact/cbc:Name`, `${model}.contact.name`],
    [`${element}/cac:Contact/cbc:Telephone`, `${model}.contact.telephone`],
    [`${element}/cac:Contact/cbc:ElectronicMail`, `${model}.contact.email`],
  ];
}

/** Allowances and charges share UBL's `cac:AllowanceCharge`; the indicator tells them apart. */
function allowancesAndCharges(prefix: string, model: '' | 'lines[].'): Row[] {
  const rows: Row[] = [[`${prefix}cac:AllowanceCharge`, '', 'undecided']];
  for (const [indicator, list] of [
    ['true', 'charges[]'],
    ['false', 'allowances[]'],
  ] as const) {
    const element = `${prefix}cac:AllowanceCharge[cbc:ChargeIndicator=${indicator}]`;
    const group = `${model}${list}` as const;
    rows.push(
      [element, group, 'group'],
      [`${element}/cbc:ChargeIndicator`, '', 'known'],
      [`${element}/cbc:Amount`, `${group}.amount`, 'decimal'],
      [`${element}/cbc:BaseAmount`, `${group}.baseAmount`, 'decimal'],
      [`${element}/cbc:MultiplierFactorNumeric`, `${group}.percentage`, 'decimal'],
      [`${element}/cbc:AllowanceChargeReason`, `${group}.reason`],
      [`${element}/cbc:AllowanceChargeReasonCode`, `${group}.reasonCode`],
    );
    if (model === '') {
      const header = list;
      rows.push(
        [`${element}/cac:TaxCategory/cbc:ID`, `${header}.vatCategory`],
        [`${element}/cac:TaxCategory/cbc:Percent`, `${header}.vatRate`, 'decimal'],
        [`${element}/cac:TaxCategory/cac:TaxScheme/cbc:ID`, '', 'known'],
      );
    }
  }
  return rows;
}

function line(element: string, quantity: string): Row[] {
  return [
    [element, 'lines[]', 'group'],
    [`${element}/cbc:ID`, 'lines[].identifier'],
    [`${element}/cbc:Note`, 'lines[].note'],
    [`${element}/cac:DocumentReference/cbc:ID`, 'lines[].object', 'identifier'],
    [`${element}/cac:DocumentReference/cbc:DocumentTypeCode`, '', 'known'],
    [`${element}/${quantity}`, 'lines[].quantity', 'decimal'],
    [`${element}/${quantity}/@unitCode`, 'lines[].unit'],
    [`${element}/cbc:LineExtensionAmount`, 'lines[].netAmount', 'decimal'],
    [`${element}/cac:OrderLineReference/cbc:LineID`, 'lines[].orderLine'],
    [`${element}/cbc:AccountingCost`, 'lines[].accountingReference'],
    [`${element}/cac:InvoicePeriod`, 'lines[].period', 'group'],
    [`${element}/cac:InvoicePeriod/cbc:StartDate`, 'lines[].period.start', 'date'],
    [`${element}/cac:InvoicePeriod/cbc:EndDate`, 'lines[].period.end', 'date'],
    ...allowancesAndCharges(`${element}/`, 'lines[].'),
    [`${element}/cac:Price`, 'lines[].price', 'group'],
    [`${element}/cac:Price/cbc:PriceAmount`, 'lines[].price.net', 'decimal'],
    [`${element}/cac:Price/cac:AllowanceCharge/cbc:ChargeIndicator`, '', 'known'],
    [`${element}/cac:Price/cac:AllowanceCharge/cbc:Amount`, 'lines[].price.discount', 'decimal'],
    [`${element}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`, 'lines[].price.gross', 'decimal'],
    [`${element}/cac:Price/cbc:BaseQuantity`, 'lines[].price.baseQuantity', 'decimal'],
    [`${element}/cac:Price/cbc:BaseQuantity/@unitCode`, 'lines[].price.baseQuantityUnit'],
    [`${element}/cac:Item`, 'lines[].item', 'group'],
    [`${element}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`, 'lines[].vatCategory'],
    [`${element}/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent`, 'lines[].vatRate', 'decimal'],
    [`${element}/cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID`, '', 'known'],
    [`${element}/cac:Item/cbc:Name`, 'lines[].item.name'],
    [`${element}/cac:Item/cbc:Description`, 'lines[].item.description'],
    [`${element}/cac:Item/cac:SellersItemIdentification/cbc:ID`, 'lines[].item.sellerIdentifier'],
    [`${element}/cac:Item/cac:BuyersItemIdentification/cbc:ID`, 'lines[].item.buyerIdentifier'],
    [`${element}/cac:Item/cac:StandardItemIdentification/cbc:ID`, 'lines[].item.standardIdentifier', 'identifier'],
    [`${element}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode`, 'lines[].item.classifications[]', 'identifier'],
    [`${element}/cac:Item/cac:OriginCountry/cbc:IdentificationCode`, 'lines[].item.originCountry'],
    [`${element}/cac:Item/cac:AdditionalItemProperty`, 'lines[].item.attributes[]', 'group'],
    [`${element}/cac:Item/cac:AdditionalItemProperty/cbc:Name`, 'lines[].item.attributes[].name'],
    [`${element}/cac:Item/cac:AdditionalItemProperty/cbc:Value`, 'lines[].item.attributes[].value'],
  ];
}

function supporting(element: string): Row[] {
  return [
    [element, 'supportingDocuments[]', 'group'],
    [`${element}/cbc:ID`, 'supportingDocuments[].reference'],
    [`${element}/cbc:DocumentDescription`, 'supportingDocuments[].description'],
    [`${element}/cbc:DocumentTypeCode`, '', 'known'],
    [`${element}/cac:Attachment/cac:ExternalReference/cbc:URI`, 'supportingDocuments[].location'],
    [`${element}/cac:Attachment/cbc:EmbeddedDocumentBinaryObject`, 'supportingDocuments[].attachment', 'binary'],
  ];
}

const totals: readonly [string, ModelPattern][] = [
  ['LineExtensionAmount', 'totals.linesNet'],
  ['AllowanceTotalAmount', 'totals.allowances'],
  ['ChargeTotalAmount', 'totals.charges'],
  ['TaxExclusiveAmount', 'totals.net'],
  ['TaxInclusiveAmount', 'totals.gross'],
  ['PrepaidAmount', 'totals.paid'],
  ['PayableRoundingAmount', 'totals.rounding'],
  ['PayableAmount', 'totals.payable'],
];

/** Everything the two kinds of UBL document share. */
const common: Row[] = [
  ['cbc:UBLVersionID', '', 'known'],
  ['cbc:CustomizationID', 'specification'],
  ['cbc:ProfileID', 'businessProcess'],
  ['cbc:ID', 'number'],
  ['cbc:IssueDate', 'issueDate', 'date'],
  ['cbc:Note', 'notes[]', 'note'],
  ['cbc:TaxPointDate', 'taxPointDate', 'date'],
  ['cbc:DocumentCurrencyCode', 'currency'],
  ['cbc:TaxCurrencyCode', 'vatCurrency'],
  ['cbc:AccountingCost', 'buyerAccountingReference'],
  ['cbc:BuyerReference', 'buyerReference'],
  ['cac:InvoicePeriod', 'period', 'group'],
  ['cac:InvoicePeriod/cbc:StartDate', 'period.start', 'date'],
  ['cac:InvoicePeriod/cbc:EndDate', 'period.end', 'date'],
  ['cac:InvoicePeriod/cbc:DescriptionCode', 'taxPointDateCode'],
  ['cac:OrderReference/cbc:ID', 'purchaseOrderReference'],
  ['cac:OrderReference/cbc:SalesOrderID', 'salesOrderReference'],
  ['cac:BillingReference/cac:InvoiceDocumentReference', 'precedingInvoices[]', 'group'],
  ['cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID', 'precedingInvoices[].number'],
  ['cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate', 'precedingInvoices[].issueDate', 'date'],
  ['cac:DespatchDocumentReference/cbc:ID', 'despatchAdviceReference'],
  ['cac:ReceiptDocumentReference/cbc:ID', 'receivingAdviceReference'],
  ['cac:OriginatorDocumentReference/cbc:ID', 'tenderReference'],
  ['cac:ContractDocumentReference/cbc:ID', 'contractReference'],
  ['cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID', 'invoicedObject', 'identifier'],
  ['cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:DocumentTypeCode', '', 'known'],
  ...supporting('cac:AdditionalDocumentReference'),
  ...party('cac:AccountingSupplierParty/cac:Party', 'seller'),
  ['cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]', 'payment[].directDebit.creditor', 'later'],
  ['cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID', 'seller.taxRegistration'],
  ['cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID', '', 'known'],
  ['cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm', 'seller.legalInformation'],
  ...party('cac:AccountingCustomerParty/cac:Party', 'buyer'),
  ['cac:PayeeParty', 'payee', 'group'],
  ['cac:PayeeParty/cac:PartyName/cbc:Name', 'payee.name'],
  ['cac:PayeeParty/cac:PartyIdentification/cbc:ID', 'payee.identifier', 'identifier'],
  ['cac:PayeeParty/cac:PartyIdentification/cbc:ID[@schemeID=SEPA]', 'payment[].directDebit.creditor', 'later'],
  ['cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID', 'payee.legalRegistration', 'identifier'],
  ['cac:TaxRepresentativeParty', 'sellerTaxRepresentative', 'group'],
  ['cac:TaxRepresentativeParty/cac:PartyName/cbc:Name', 'sellerTaxRepresentative.name'],
  ['cac:TaxRepresentativeParty/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID', 'sellerTaxRepresentative.vatIdentifier'],
  ['cac:TaxRepresentativeParty/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cac:TaxScheme/cbc:ID', '', 'known'],
  ...address('cac:TaxRepresentativeParty/cac:PostalAddress', 'sellerTaxRepresentative.address'),
  ['cac:Delivery', 'delivery', 'group'],
  ['cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name', 'delivery.name'],
  ['cac:Delivery/cac:DeliveryLocation/cbc:ID', 'delivery.location', 'identifier'],
  ['cac:Delivery/cbc:ActualDeliveryDate', 'delivery.date', 'date'],
  ...address('cac:Delivery/cac:DeliveryLocation/cac:Address', 'delivery.address'),
  ['cac:PaymentMeans', 'payment[]', 'group'],
  ['cac:PaymentMeans/cbc:PaymentMeansCode', 'payment[].meansCode'],
  ['cac:PaymentMeans/cbc:PaymentMeansCode/@name', 'payment[].meansText'],
  ['cac:PaymentMeans/cbc:PaymentID', 'payment[].remittance'],
  ['cac:PaymentMeans/cac:PayeeFinancialAccount', 'payment[].creditTransfers[]', 'group'],
  ['cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID', 'payment[].creditTransfers[].account'],
  ['cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name', 'payment[].creditTransfers[].name'],
  ['cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID', 'payment[].creditTransfers[].provider'],
  ['cac:PaymentMeans/cac:CardAccount', 'payment[].card', 'group'],
  ['cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', 'payment[].card.number'],
  ['cac:PaymentMeans/cac:CardAccount/cbc:NetworkID', '', 'known'],
  ['cac:PaymentMeans/cac:CardAccount/cbc:HolderName', 'payment[].card.holder'],
  ['cac:PaymentMeans/cac:PaymentMandate', 'payment[].directDebit', 'group'],
  ['cac:PaymentMeans/cac:PaymentMandate/cbc:ID', 'payment[].directDebit.mandate'],
  ['cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'payment[].directDebit.debitedAccount'],
  ['cac:PaymentTerms/cbc:Note', 'paymentTerms'],
  ...allowancesAndCharges('', ''),
  ['cac:TaxTotal/cbc:TaxAmount', 'totals.vat', 'later'],
  ['cac:TaxTotal/cac:TaxSubtotal', 'vatBreakdown[]', 'group'],
  ['cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount', 'vatBreakdown[].taxableAmount', 'decimal'],
  ['cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount', 'vatBreakdown[].taxAmount', 'decimal'],
  ['cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID', 'vatBreakdown[].category'],
  ['cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent', 'vatBreakdown[].rate', 'decimal'],
  ['cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason', 'vatBreakdown[].exemptionReason'],
  ['cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode', 'vatBreakdown[].exemptionReasonCode'],
  ['cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID', '', 'known'],
  ['cac:LegalMonetaryTotal', 'totals', 'group'],
  ...totals.map(([name, model]): Row => [`cac:LegalMonetaryTotal/cbc:${name}`, model, 'decimal']),
];

/** UBL 2.1 Invoice. */
export const invoiceFields: readonly Row[] = [
  ...common,
  ['cbc:InvoiceTypeCode', 'typeCode'],
  ['cbc:DueDate', 'dueDate', 'date'],
  ['cac:ProjectReference/cbc:ID', 'projectReference'],
  ...line('cac:InvoiceLine', 'cbc:InvoicedQuantity'),
];

/** UBL 2.1 CreditNote: due date and project stand elsewhere. */
export const creditNoteFields: readonly Row[] = [
  ...common,
  ['cbc:CreditNoteTypeCode', 'typeCode'],
  ['cac:PaymentMeans/cbc:PaymentDueDate', 'dueDate', 'date'],
  ['cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]/cbc:ID', 'projectReference'],
  ['cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]/cbc:DocumentTypeCode', '', 'known'],
  ...line('cac:CreditNoteLine', 'cbc:CreditedQuantity'),
];
