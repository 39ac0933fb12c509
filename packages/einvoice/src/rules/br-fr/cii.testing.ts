/** Documents for tests, in our own words: as full as the French rules look at them, and clean under these. */

const ROOT =
  'rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ' +
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" ' +
  'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100"';

const SELLER = '732829320';
const BUYER = '552100554';

function date(element: string, text: string): string {
  return `<ram:${element}><udt:DateTimeString format="102">${text}</udt:DateTimeString></ram:${element}>`;
}

function party(element: string, siren: string, role: string): string {
  return (
    `<ram:${element}><ram:GlobalID schemeID="0009">${siren}00012</ram:GlobalID><ram:GlobalID schemeID="0224">${role}-1</ram:GlobalID><ram:Name>${role}</ram:Name>` +
    `<ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${siren}</ram:ID></ram:SpecifiedLegalOrganization>` +
    `<ram:URIUniversalCommunication><ram:URIID schemeID="0225">${siren}_${role}</ram:URIID></ram:URIUniversalCommunication></ram:${element}>`
  );
}

function precedingInvoice(number: string, day: string): string {
  return (
    `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${number}</ram:IssuerAssignedID><ram:TypeCode>380</ram:TypeCode>` +
    `<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">${day}</qdt:DateTimeString></ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>`
  );
}

function object(kind: string, number: string): string {
  return `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>${number}</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>${kind}</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>`;
}

function note(code: string, text: string): string {
  return `<ram:IncludedNote><ram:Content>${text}</ram:Content><ram:SubjectCode>${code}</ram:SubjectCode></ram:IncludedNote>`;
}

function period(start: string, end: string): string {
  return `<ram:BillingSpecifiedPeriod>${date('StartDateTime', start)}${date('EndDateTime', end)}</ram:BillingSpecifiedPeriod>`;
}

function delivered(element: string, identifier: string, day: string): string {
  return (
    `<ram:${element}><ram:ShipToTradeParty><ram:GlobalID schemeID="0009">${identifier}</ram:GlobalID></ram:ShipToTradeParty>` +
    `<ram:ActualDeliverySupplyChainEvent>${date('OccurrenceDateTime', day)}</ram:ActualDeliverySupplyChainEvent></ram:${element}>`
  );
}

function context(framework: string): string {
  return `<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>${framework}</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>`;
}

const NOTES = note('PMT', 'Indemnité de 40 euros.') + note('PMD', 'Trois fois le taux légal.') + note('AAB', 'Pas d’escompte.');

export const CII_INVOICE = `<${ROOT}>${context('S1')}
<rsm:ExchangedDocument><ram:ID>F-1</ram:ID><ram:TypeCode>380</ram:TypeCode>${date('IssueDateTime', '20260201')}
${NOTES}${note('BAR', 'B2B')}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
<ram:SpecifiedTradeProduct><ram:Name>Conseil</ram:Name><ram:ApplicableProductCharacteristic><ram:TypeCode>1</ram:TypeCode><ram:Description>Couleur</ram:Description><ram:Value>Bleu</ram:Value></ram:ApplicableProductCharacteristic></ram:SpecifiedTradeProduct>
<ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>50</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ActualAmount>0.5</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>
<ram:NetPriceProductTradePrice><ram:ChargeAmount>49.5</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">1</ram:BasisQuantity></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
${delivered('SpecifiedLineTradeDelivery', `${BUYER}00038`, '20260130').replace('<ram:ShipTo', '<ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity><ram:ShipTo')}
<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
${period('20260102', '20260103')}
<ram:SpecifiedTradeAllowanceCharge><ram:BasisAmount>10.00</ram:BasisAmount><ram:ActualAmount>1.00</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge>
<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
${precedingInvoice('F-L', '20251230')}${object('AFL', 'O-3')}</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
<ram:ApplicableHeaderTradeAgreement>${party('SellerTradeParty', SELLER, 'SELLER')}${party('BuyerTradeParty', BUYER, 'BUYER')}
${party('SalesAgentTradeParty', '440048882', 'SALES')}${party('BuyerAgentTradeParty', '542107651', 'AGENT')}
<ram:ContractReferencedDocument><ram:IssuerAssignedID>C-1</ram:IssuerAssignedID></ram:ContractReferencedDocument>
${object('AFL', 'O-1')}${object('AVV', 'O-2')}
<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>D-1</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode><ram:Name>LISIBLE</ram:Name></ram:AdditionalReferencedDocument></ram:ApplicableHeaderTradeAgreement>
${delivered('ApplicableHeaderTradeDelivery', `${BUYER}00020`, '20260131')}
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
${party('InvoicerTradeParty', '542065479', 'INVOICER')}${party('InvoiceeTradeParty', '632012100', 'INVOICEE')}
${party('PayeeTradeParty', '775665019', 'PAYEE')}${party('PayerTradeParty', '383474814', 'PAYER')}
<ram:ApplicableTradeTax><ram:CalculatedAmount>19.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>95.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>
<ram:TaxPointDate><udt:DateString format="102">20260228</udt:DateString></ram:TaxPointDate><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
${period('20260101', '20260131')}
<ram:SpecifiedTradeAllowanceCharge><ram:BasisAmount>50.00</ram:BasisAmount><ram:ActualAmount>5.00</ram:ActualAmount>
<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
<ram:SpecifiedTradePaymentTerms>${date('DueDateDateTime', '20260301')}</ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount><ram:ChargeTotalAmount>0</ram:ChargeTotalAmount>
<ram:AllowanceTotalAmount>5.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>95.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">19.00</ram:TaxTotalAmount>
<ram:RoundingAmount>0.00</ram:RoundingAmount><ram:GrandTotalAmount>114.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>14.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
${precedingInvoice('F-0', '20251231')}</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;

interface Bundled {
  number: string;
  seller: string;
  /** The line of the group. */
  group: string;
}

function bundleLine(id: string, status: string, parent: string, bundled: Bundled, amounts: readonly [net: string, vat: string]): string {
  const group = status === 'GROUP';
  return `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID>${parent === '' ? '' : `<ram:ParentLineID>${parent}</ram:ParentLineID>`}<ram:LineStatusReasonCode>${status}</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument>
<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${amounts[0]}</ram:ChargeAmount></ram:NetPriceProductTradePrice>
<ram:ItemSellerTradeParty><ram:Name>Vendeur ${bundled.seller}</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${bundled.seller}</ram:ID></ram:SpecifiedLegalOrganization><ram:PostalTradeAddress><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress></ram:ItemSellerTradeParty></ram:SpecifiedLineTradeAgreement>
<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:ExemptionReason>#${bundled.number}#</ram:ExemptionReason><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${amounts[0]}</ram:LineTotalAmount>${group ? `<ram:TaxTotalAmount currencyID="EUR">${amounts[1]}</ram:TaxTotalAmount><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount>` : ''}</ram:SpecifiedTradeSettlementLineMonetarySummation>
${object('AFL', bundled.number)}${object('AVV', `S1-${id}`)}</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;
}

function bundle(bundled: Bundled): string {
  return [
    bundleLine(bundled.group, 'GROUP', '', bundled, ['100.00', '20.00']),
    bundleLine(`${bundled.group}.1`, 'DETAIL', bundled.group, bundled, ['60.00', '12.00']),
    bundleLine(`${bundled.group}.2`, 'DETAIL', bundled.group, bundled, ['40.00', '8.00']),
    bundleLine(`${bundled.group}.3`, 'INFORMATION', bundled.group, bundled, ['7.00', '1.40']),
  ].join('\n');
}

function breakdown(number: string): string {
  return `<ram:ApplicableTradeTax><ram:CalculatedAmount>20.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:ExemptionReason>#${number}#</ram:ExemptionReason><ram:BasisAmount>100.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>`;
}

function bundleDocument(framework: string, type: string, second: Bundled): string {
  const first = { number: 'B-1', seller: SELLER, group: '1' };
  return `<${ROOT}>${context(framework)}
<rsm:ExchangedDocument><ram:ID>B-1</ram:ID><ram:TypeCode>${type}</ram:TypeCode>${date('IssueDateTime', '20260201')}${NOTES}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${bundle(first)}
${bundle(second)}
<ram:ApplicableHeaderTradeAgreement>${party('SellerTradeParty', SELLER, 'SELLER')}${party('BuyerTradeParty', BUYER, 'BUYER')}</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>${breakdown(first.number)}${breakdown(second.number)}</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
}

/** Invoices of two sellers in one document. */
export const CII_SELLERS = bundleDocument('S8', '380', { number: 'B-2', seller: '542065479', group: '2' });

/** Invoices of seller and buyer to each other in one document. */
export const CII_TWO_WAY = bundleDocument('S9', '389', { number: 'B-2', seller: BUYER, group: '2' });
