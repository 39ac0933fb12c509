/** Documents for tests, in our own words: as full as the French rules look at them, and clean under these. */

const NAMESPACES =
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" ' +
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

function party(siren: string, role: string): string {
  return (
    `<cbc:EndpointID schemeID="0225">${siren}_${role}</cbc:EndpointID>` +
    `<cac:PartyIdentification><cbc:ID schemeID="0009">${siren}00012</cbc:ID></cac:PartyIdentification>` +
    `<cac:PartyIdentification><cbc:ID schemeID="0224">${role}-1</cbc:ID></cac:PartyIdentification>` +
    `<cac:PartyLegalEntity><cbc:RegistrationName>${role}</cbc:RegistrationName><cbc:CompanyID schemeID="0002">${siren}</cbc:CompanyID></cac:PartyLegalEntity>`
  );
}

const SELLER = '732829320';
const BUYER = '552100554';

function precedingInvoice(number: string, date: string): string {
  return (
    `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${date}</cbc:IssueDate>` +
    '<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:InvoiceDocumentReference></cac:BillingReference>'
  );
}

const HEAD_PARTS = `<cbc:Note>#PMT#Indemnité de 40 euros.</cbc:Note><cbc:Note>#PMD#Trois fois le taux légal.</cbc:Note>
<cbc:Note>#AAB#Pas d’escompte.</cbc:Note><cbc:Note>#BAR#B2B</cbc:Note>
<cbc:TaxPointDate>2026-02-28</cbc:TaxPointDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:InvoicePeriod><cbc:StartDate>2026-01-01</cbc:StartDate><cbc:EndDate>2026-01-31</cbc:EndDate></cac:InvoicePeriod>
${precedingInvoice('F-0', '2025-12-31')}
<cac:ContractDocumentReference><cbc:ID>C-1</cbc:ID></cac:ContractDocumentReference>
<cac:AdditionalDocumentReference><cbc:ID schemeID="AFL">O-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
<cac:AdditionalDocumentReference><cbc:ID schemeID="AVV">O-2</cbc:ID></cac:AdditionalDocumentReference>
<cac:AdditionalDocumentReference><cbc:ID>D-1</cbc:ID><cbc:DocumentDescription>LISIBLE</cbc:DocumentDescription></cac:AdditionalDocumentReference>
<cac:AccountingSupplierParty><cac:Party>${party(SELLER, 'SELLER')}
<cac:AgentParty>${party('440048882', 'SALES')}</cac:AgentParty>
<cac:ServiceProviderParty><cac:Party>${party('542065479', 'INVOICER')}</cac:Party></cac:ServiceProviderParty></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>${party(BUYER, 'BUYER')}
<cac:AgentParty>${party('542107651', 'AGENT')}</cac:AgentParty>
<cac:ServiceProviderParty><cac:Party>${party('632012100', 'INVOICEE')}</cac:Party></cac:ServiceProviderParty></cac:Party></cac:AccountingCustomerParty>
<cac:PayeeParty>${party('775665019', 'PAYEE')}</cac:PayeeParty>
<cac:Delivery><cbc:ActualDeliveryDate>2026-01-31</cbc:ActualDeliveryDate>
<cac:DeliveryLocation><cbc:ID schemeID="0009">${BUYER}00020</cbc:ID></cac:DeliveryLocation></cac:Delivery>
<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode><cac:PaymentMandate><cac:PayerParty>${party('383474814', 'PAYER')}</cac:PayerParty></cac:PaymentMandate></cac:PaymentMeans>
<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">5.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">50.00</cbc:BaseAmount>
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">95.00</cbc:TaxableAmount>
<cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">95.00</cbc:TaxExclusiveAmount>
<cbc:TaxInclusiveAmount currencyID="EUR">114.00</cbc:TaxInclusiveAmount><cbc:AllowanceTotalAmount currencyID="EUR">5.00</cbc:AllowanceTotalAmount>
<cbc:ChargeTotalAmount currencyID="EUR">0</cbc:ChargeTotalAmount><cbc:PrepaidAmount currencyID="EUR">14.00</cbc:PrepaidAmount>
<cbc:PayableRoundingAmount currencyID="EUR">0.00</cbc:PayableRoundingAmount><cbc:PayableAmount currencyID="EUR">100.00</cbc:PayableAmount></cac:LegalMonetaryTotal>`;

function line(kind: 'Invoice' | 'CreditNote'): string {
  const quantity = kind === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  return `<cac:${kind}Line><cbc:ID>1</cbc:ID><cbc:${quantity} unitCode="C62">2</cbc:${quantity}>
<cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
<cac:InvoicePeriod><cbc:StartDate>2026-01-02</cbc:StartDate><cbc:EndDate>2026-01-03</cbc:EndDate></cac:InvoicePeriod>
${precedingInvoice('F-L', '2025-12-30')}
<cac:DocumentReference><cbc:ID schemeID="AFL">O-3</cbc:ID><cbc:ID schemeID="AVV">O-4</cbc:ID></cac:DocumentReference>
<cac:Delivery><cbc:ActualDeliveryDate>2026-01-30</cbc:ActualDeliveryDate><cac:DeliveryLocation><cbc:ID schemeID="0009">${BUYER}00038</cbc:ID></cac:DeliveryLocation></cac:Delivery>
<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">1.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">10.00</cbc:BaseAmount></cac:AllowanceCharge>
<cac:Item><cbc:Name>Conseil</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent></cac:ClassifiedTaxCategory>
<cac:AdditionalItemProperty><cbc:Name>Couleur</cbc:Name><cbc:Value>Bleu</cbc:Value></cac:AdditionalItemProperty></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">49.5</cbc:PriceAmount><cbc:BaseQuantity>1</cbc:BaseQuantity>
<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">0.5</cbc:Amount><cbc:BaseAmount currencyID="EUR">50</cbc:BaseAmount></cac:AllowanceCharge></cac:Price></cac:${kind}Line>`;
}

export const UBL_INVOICE = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ${NAMESPACES}>
<cbc:ProfileID>S1</cbc:ProfileID><cbc:ID>F-1</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate><cbc:DueDate>2026-03-01</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
${HEAD_PARTS}
${line('Invoice')}</Invoice>`;

export const UBL_CREDIT_NOTE = `<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" ${NAMESPACES}>
<cbc:ProfileID>S1</cbc:ProfileID><cbc:ID>A-1</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate>
<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>
${HEAD_PARTS}
${line('CreditNote')}</CreditNote>`;

interface Bundled {
  number: string;
  seller: string;
  /** The line of the group. */
  group: string;
}

function bundleLine(id: string, status: string, parent: string, bundled: Bundled, amounts: readonly [net: string, vat: string]): string {
  const total = status === 'GROUP' ? `<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${amounts[1]}</cbc:TaxAmount></cac:TaxTotal>` : '';
  const parentLine = parent === '' ? '' : `<cac:BillingReferenceLine><cbc:ID>${parent}</cbc:ID></cac:BillingReferenceLine>`;
  return `<cac:InvoiceLine><cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
<cbc:LineExtensionAmount currencyID="EUR">${amounts[0]}</cbc:LineExtensionAmount>${status === 'GROUP' ? '<cbc:TaxInclusiveLineExtensionAmount>120.00</cbc:TaxInclusiveLineExtensionAmount>' : ''}
<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>B-1</cbc:ID><cbc:DocumentStatusCode>${status}</cbc:DocumentStatusCode></cac:InvoiceDocumentReference>${parentLine}</cac:BillingReference>
<cac:DocumentReference><cbc:ID schemeID="AFL">${bundled.number}</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>
<cac:DocumentReference><cbc:ID schemeID="AVV">S1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>${total}
<cac:Item><cbc:Name>Prestation</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cbc:TaxExemptionReason>#${bundled.number}#</cbc:TaxExemptionReason></cac:ClassifiedTaxCategory>
<cac:ManufacturerParty><cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:RegistrationName>Vendeur ${bundled.seller}</cbc:RegistrationName><cbc:CompanyID schemeID="0002">${bundled.seller}</cbc:CompanyID></cac:PartyLegalEntity></cac:ManufacturerParty></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">${amounts[0]}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
}

function bundle(bundled: Bundled): string {
  return [
    bundleLine(bundled.group, 'GROUP', '', bundled, ['100.00', '20.00']),
    bundleLine(`${bundled.group}.1`, 'DETAIL', bundled.group, bundled, ['60.00', '12.00']),
    bundleLine(`${bundled.group}.2`, 'DETAIL', bundled.group, bundled, ['40.00', '8.00']),
    bundleLine(`${bundled.group}.3`, 'INFORMATION', bundled.group, bundled, ['7.00', '1.40']),
  ].join('\n');
}

function subtotal(number: string): string {
  return `<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cbc:TaxExemptionReason>#${number}#</cbc:TaxExemptionReason><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>`;
}

function bundleDocument(framework: string, type: string, second: Bundled): string {
  const first = { number: 'B-1', seller: SELLER, group: '1' };
  return `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ${NAMESPACES}>
<cbc:ProfileID>${framework}</cbc:ProfileID><cbc:ID>B-1</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate>
<cbc:InvoiceTypeCode>${type}</cbc:InvoiceTypeCode>
<cbc:Note>#PMT##PMD##AAB#</cbc:Note><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party>${party(SELLER, 'SELLER')}</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>${party(BUYER, 'BUYER')}</cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">40.00</cbc:TaxAmount>${subtotal(first.number)}${subtotal(second.number)}</cac:TaxTotal>
${bundle(first)}
${bundle(second)}</Invoice>`;
}

/** Invoices of two sellers in one document. */
export const UBL_SELLERS = bundleDocument('S8', '380', { number: 'B-2', seller: '542065479', group: '2' });

/** Invoices of seller and buyer to each other in one document. */
export const UBL_TWO_WAY = bundleDocument('S9', '389', { number: 'B-2', seller: BUYER, group: '2' });
