import assert from 'node:assert/strict';
import { NAMESPACES } from '../../read/xml/vocabulary.ts';

export type Side = 'ubl' | 'cii';

const DECLARED = Object.entries(NAMESPACES)
  .filter(([prefix]) => !['xml', 'ubl', 'cn'].includes(prefix))
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

const UBL_CATEGORY = '<cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
const UBL_LINE = `<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
  <cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount>
  <cac:Item><cac:ClassifiedTaxCategory>${UBL_CATEGORY}</cac:ClassifiedTaxCategory></cac:Item>
  <cac:Price><cbc:PriceAmount>100</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
const UBL = `<Invoice xmlns="${NAMESPACES.ubl}"${DECLARED}><cbc:ID>F1</cbc:ID><cbc:DueDate>2026-01-31</cbc:DueDate>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount>100.00</cbc:TaxableAmount>
  <cbc:TaxAmount>20.00</cbc:TaxAmount><cac:TaxCategory>${UBL_CATEGORY}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>100.00</cbc:TaxExclusiveAmount>
  <cbc:TaxInclusiveAmount>120.00</cbc:TaxInclusiveAmount><cbc:PayableAmount>120.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
  ${UBL_LINE}</Invoice>`;

const CII_CATEGORY =
  '<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent>';
const CII_LINE = `<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>100</ram:ChargeAmount></ram:NetPriceProductTradePrice>
  </ram:SpecifiedLineTradeAgreement>
  <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
  <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>${CII_CATEGORY}</ram:ApplicableTradeTax>
  <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>
  </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;
const CII = `<rsm:CrossIndustryInvoice${DECLARED}><rsm:SupplyChainTradeTransaction>${CII_LINE}<ram:ApplicableHeaderTradeAgreement/>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
  <ram:ApplicableTradeTax><ram:CalculatedAmount>20.00</ram:CalculatedAmount><ram:BasisAmount>100.00</ram:BasisAmount>${CII_CATEGORY}
  </ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms><ram:Description>soon</ram:Description></ram:SpecifiedTradePaymentTerms>
  <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>
  <ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">20.00</ram:TaxTotalAmount>
  <ram:GrandTotalAmount>120.00</ram:GrandTotalAmount><ram:DuePayableAmount>120.00</ram:DuePayableAmount>
  </ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>
  </rsm:CrossIndustryInvoice>`;

export const CLEAN: Record<Side, string> = { ubl: UBL, cii: CII };

/** Replaces one text, which has to be there; `$` after what stays. */
export type Edit = readonly [find: string, put: string];

export function edited(xml: string, ...edits: readonly Edit[]): string {
  return edits.reduce((text, [find, put]) => {
    assert.ok(text.includes(find), find);
    return text.replace(find, put);
  }, xml);
}

const after = (find: string, more: string): Edit => [find, find + more];
const before = (find: string, more: string): Edit => [find, more + find];

/** UBL: a reference of a line to its own invoice. */
function ublPart(kind: string, parent: string): string {
  const status = kind === '' ? '' : `<cbc:DocumentStatusCode>${kind}</cbc:DocumentStatusCode>`;
  const line = parent === '' ? '' : `<cac:BillingReferenceLine><cbc:ID>${parent}</cbc:ID></cac:BillingReferenceLine>`;
  return `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F1</cbc:ID>${status}</cac:InvoiceDocumentReference>${line}</cac:BillingReference>`;
}

/** A second line that is part of the first one. */
function partLine(side: Side, kind: string, parent: string, amount: string): string {
  if (side === 'ubl') {
    const line = edited(UBL_LINE, ['<cbc:ID>1<', '<cbc:ID>2<'], before('<cac:Item>', ublPart(kind, parent)));
    return amount === '' ? line.replace('<cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount>', '') : line.replace('100.00', amount);
  }
  const more = `<ram:LineID>2</ram:LineID><ram:ParentLineID>${parent}</ram:ParentLineID><ram:LineStatusReasonCode>${kind}</ram:LineStatusReasonCode>`;
  const line = edited(CII_LINE, ['<ram:LineID>1</ram:LineID>', more]);
  return amount === '' ? line.replace('<ram:LineTotalAmount>100.00</ram:LineTotalAmount>', '') : line.replace('100.00', amount);
}

/** The first line as a group. */
const GROUP: Record<Side, Edit> = {
  ubl: before('<cac:Item>', ublPart('GROUP', '')),
  cii: after('<ram:LineID>1</ram:LineID>', '<ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>'),
};
const END: Record<Side, string> = { ubl: '</Invoice>', cii: '<ram:ApplicableHeaderTradeAgreement/>' };
export const part = (side: Side, kind: string, parent: string, amount: string): Edit =>
  before(END[side], partLine(side, kind, parent, amount));

const UBL_CHARGE = (more: string) => `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>${more}</cac:AllowanceCharge>`;
const CII_CHARGE = (word: string, more: string) =>
  `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>${word}</udt:Indicator></ram:ChargeIndicator>${more}</ram:SpecifiedTradeAllowanceCharge>`;
const REASON = '<ram:Reason>r</ram:Reason>';
const AGREEMENT: (more: string) => Edit = (more) => [
  '<ram:ApplicableHeaderTradeAgreement/>',
  `<ram:ApplicableHeaderTradeAgreement>${more}</ram:ApplicableHeaderTradeAgreement>`,
];
const inSettlement = (more: string): Edit => after('<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>', more);
const PROPERTY = (more: string): Edit => after('<cac:Item>', `<cac:AdditionalItemProperty>${more}</cac:AdditionalItemProperty>`);
const CHARACTERISTIC = (more: string): Edit =>
  before('<ram:SpecifiedLineTradeAgreement>', `<ram:ApplicableProductCharacteristic>${more}</ram:ApplicableProductCharacteristic>`);

/** What breaks each rule. */
export const CASES: Record<Side, Readonly<Record<string, readonly Edit[]>>> = {
  ubl: {
    'BR-CO-25': [['<cbc:DueDate>2026-01-31</cbc:DueDate>', '']],
    'BR-FREXT-CO-10': [
      ['<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>100.00', '<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>100.02'],
    ],
    'BR-FREXT-CO-11': [after('<cac:LegalMonetaryTotal>', '<cbc:AllowanceTotalAmount>0.01</cbc:AllowanceTotalAmount>')],
    'BR-FREXT-CO-12': [after('<cac:LegalMonetaryTotal>', '<cbc:ChargeTotalAmount>0.01</cbc:ChargeTotalAmount>')],
    'BR-FREXT-CO-13': [['<cbc:TaxExclusiveAmount>100.00', '<cbc:TaxExclusiveAmount>100.02']],
    'BR-FREXT-CO-15': [['<cbc:TaxInclusiveAmount>120.00', '<cbc:TaxInclusiveAmount>119.98']],
    'BR-FREXT-22': [['<cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>', '']],
    'BR-FREXT-23': [[' unitCode="C62"', '']],
    'BR-FREXT-24': [
      ['<cbc:ID>1</cbc:ID><cbc:InvoicedQuantity', '<cbc:ID>1</cbc:ID><cbc:InvoicedQuantity'],
      ['<cbc:LineExtensionAmount>100.00</cbc:LineExtensionAmount>\n  <cac:Item>', '<cac:Item>'],
    ],
    'BR-FREXT-26': [['<cbc:PriceAmount>100</cbc:PriceAmount>', '']],
    'BR-FREXT-CO-04': [['<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>', '<cac:ClassifiedTaxCategory>']],
    'BR-FREXT-54-1': [PROPERTY('<cbc:Value>v</cbc:Value>')],
    'BR-FREXT-54-2': [PROPERTY('<cbc:Name>n</cbc:Name><cbc:ValueQuantity>1</cbc:ValueQuantity>')],
    'BR-FREXT-04': [PROPERTY('<cbc:NameCode>?</cbc:NameCode><cbc:Value>v</cbc:Value>')],
    'BR-FREXT-05': [part('ubl', 'OTHER', '1', '0')],
    'BR-FREXT-06': [part('ubl', '', '1', '0')],
    'BR-FREXT-08': [GROUP.ubl, part('ubl', 'DETAIL', '1', '99.00')],
    'BR-FREXT-11': [part('ubl', 'DETAIL', '2', '0')],
    'BR-FREXT-12': [GROUP.ubl, part('ubl', 'GROUP', '1', '')],
    'BR-FREXT-CL-10': [before('<cac:TaxTotal>', '<cac:PartyIdentification><cbc:ID schemeID="SEPA">1</cbc:ID></cac:PartyIdentification>')],
    'BR-FREXT-CL-20': [before('<cac:TaxTotal>', UBL_CHARGE('<cbc:AllowanceChargeReasonCode>VAD</cbc:AllowanceChargeReasonCode>'))],
    'BR-FREXT-CL-20-TAX': [
      before('<cac:TaxTotal>', UBL_CHARGE('<cbc:AllowanceChargeReasonCode listID="5153">FC</cbc:AllowanceChargeReasonCode>')),
    ],
    'BR-FREXT-CL-20-LISTID': [
      before('<cac:TaxTotal>', UBL_CHARGE('<cbc:AllowanceChargeReasonCode listID="1">FC</cbc:AllowanceChargeReasonCode>')),
    ],
    'BR-FREXT-CL-24': [before('<cac:TaxTotal>', '<cbc:EmbeddedDocumentBinaryObject mimeCode="text/html"/>')],
    'BR-FREXT-CL-27': [before('<cac:TaxTotal>', '<cac:DeliveryTerms><cbc:ID>XXX</cbc:ID></cac:DeliveryTerms>')],
    'UBL-FREXT-CR-410': [before('<cac:TaxTotal>', '<cac:DeliveryTerms><cbc:Amount>1</cbc:Amount></cac:DeliveryTerms>')],
    'UBL-FREXT-CR-645': [
      before('<cac:Item>', '<cac:DeliveryTerms><cac:DeliveryLocation><cbc:ID>1</cbc:ID></cac:DeliveryLocation></cac:DeliveryTerms>'),
    ],
    'CII-FREXT-CR-490': [before('<cac:TaxTotal>', '<cac:TaxExchangeRate><cbc:MathematicOperatorCode/></cac:TaxExchangeRate>')],
    'UBL-FREXT-SR-48': [after('</cac:ClassifiedTaxCategory>', '<cac:ClassifiedTaxCategory/>')],
    'UBL-SR-06': [
      before(
        '<cac:TaxTotal>',
        '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID></cac:InvoiceDocumentReference><cac:InvoiceDocumentReference/></cac:BillingReference>',
      ),
    ],
    'UBL-SR-07': [before('<cac:TaxTotal>', '<cac:BillingReference/>')],
    'BR-55': [before('<cac:TaxTotal>', '<cac:BillingReference/>')],
    'BR-FREXT-S-09': [['</cbc:TaxableAmount>\n  <cbc:TaxAmount>20.00', '</cbc:TaxableAmount>\n  <cbc:TaxAmount>20.02']],
  },
  cii: {
    'BR-CO-25': [['<ram:Description>soon</ram:Description>', '']],
    'BR-FREXT-CO-10': [['HeaderMonetarySummation><ram:LineTotalAmount>100.00', 'HeaderMonetarySummation><ram:LineTotalAmount>100.02']],
    'BR-FREXT-CO-11': [before('<ram:TaxBasisTotalAmount>', '<ram:AllowanceTotalAmount>0.01</ram:AllowanceTotalAmount>')],
    'BR-FREXT-CO-12': [before('<ram:TaxBasisTotalAmount>', '<ram:ChargeTotalAmount>0.01</ram:ChargeTotalAmount>')],
    'BR-FREXT-CO-13': [['<ram:TaxBasisTotalAmount>100.00', '<ram:TaxBasisTotalAmount>100.02']],
    'BR-FREXT-CO-15': [['<ram:GrandTotalAmount>120.00', '<ram:GrandTotalAmount>119.98']],
    'BR-FREXT-BR-22': [['<ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity>', '']],
    'BR-FREXT-BR-23': [[' unitCode="C62"', '']],
    'BR-FREXT-BR-24': [['LineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount>', 'LineMonetarySummation>']],
    'BR-FREXT-BR-26': [['<ram:ChargeAmount>100</ram:ChargeAmount>', '']],
    'BR-FREXT-CO-04': [['<ram:TypeCode>VAT</ram:TypeCode>', '<ram:TypeCode>GST</ram:TypeCode>']],
    'BR-FREXT-BR-38': [inSettlement(CII_CHARGE('true', ''))],
    'BR-FREXT-BR-44': [after('<ram:SpecifiedLineTradeSettlement>', CII_CHARGE('true', ''))],
    'BR-FREXT-54-1': [CHARACTERISTIC('<ram:Value>v</ram:Value>')],
    'BR-FREXT-54-2': [CHARACTERISTIC('<ram:TypeCode>A</ram:TypeCode><ram:ValueMeasure unitCode="">1</ram:ValueMeasure>')],
    'BR-FREXT-05': [part('cii', 'OTHER', '1', '0')],
    'BR-FREXT-06': [after('<ram:LineID>1</ram:LineID>', '<ram:ParentLineID>1</ram:ParentLineID>')],
    'BR-FREXT-08': [GROUP.cii, part('cii', 'DETAIL', '1', '99.00')],
    'BR-FREXT-11': [part('cii', 'DETAIL', '2', '0')],
    'BR-FREXT-12': [GROUP.cii, part('cii', 'GROUP', '1', '')],
    'BR-FREXT-CL-10': [AGREEMENT('<ram:SellerTradeParty><ram:GlobalID schemeID="SEPA">1</ram:GlobalID></ram:SellerTradeParty>')],
    'BR-FREXT-CL-19-GP': [
      before(
        '<ram:NetPriceProductTradePrice>',
        `<ram:GrossPriceProductTradePrice>${CII_CHARGE('0', '<ram:ReasonCode>FC</ram:ReasonCode>').replaceAll('SpecifiedTrade', 'AppliedTrade')}</ram:GrossPriceProductTradePrice>`,
      ),
    ],
    'BR-FREXT-CL-20': [inSettlement(CII_CHARGE('true', '<ram:ReasonCode listID="7161">VAD</ram:ReasonCode>'))],
    'BR-FREXT-CL-20-TAX': [inSettlement(CII_CHARGE('1', `${REASON}<ram:ReasonCode listID="5153">FC</ram:ReasonCode>`))],
    'BR-FREXT-CL-20-LISTID': [inSettlement(CII_CHARGE('true', '<ram:ReasonCode listID="x">FC</ram:ReasonCode>'))],
    'BR-FREXT-CL-24': [AGREEMENT('<ram:AttachmentBinaryObject mimeCode="text/html"/>')],
    'BR-FREXT-CL-27': [
      AGREEMENT('<ram:ApplicableTradeDeliveryTerms><ram:DeliveryTypeCode>X</ram:DeliveryTypeCode></ram:ApplicableTradeDeliveryTerms>'),
    ],
    'CII-FREXT-SR-106': [
      after('<ram:SpecifiedLineTradeAgreement>', '<ram:ApplicableTradeDeliveryTerms><ram:Description/></ram:ApplicableTradeDeliveryTerms>'),
    ],
    'CII-FREXT-SR-293': [
      AGREEMENT(
        '<ram:ApplicableTradeDeliveryTerms><ram:RelevantTradeLocation><ram:ID>1</ram:ID></ram:RelevantTradeLocation></ram:ApplicableTradeDeliveryTerms>',
      ),
    ],
    'CII-FREXT-SR-366': [inSettlement('<ram:TaxApplicableTradeCurrencyExchange><ram:MarketID/></ram:TaxApplicableTradeCurrencyExchange>')],
    'CII-FREXT-SR-439': [after('<ram:NetPriceProductTradePrice>', '<ram:ChargeAmount>100</ram:ChargeAmount>')],
    'CII-SR-454': [after('<ram:SpecifiedLineTradeSettlement>', '<ram:ApplicableTradeTax/>')],
    'CII-EXT-DT-018': [AGREEMENT('<ram:ContractReferencedDocument><ram:TypeCode>50</ram:TypeCode></ram:ContractReferencedDocument>')],
    'CII-FREXT-DT-024': [
      AGREEMENT('<ram:BuyerOrderReferencedDocument><ram:ReferenceTypeCode>AAA</ram:ReferenceTypeCode></ram:BuyerOrderReferencedDocument>'),
    ],
    'CII-FREXTDT-027': [AGREEMENT('<ram:QuotationReferencedDocument><ram:FormattedIssueDateTime/></ram:QuotationReferencedDocument>')],
    'BR-FXEXT-S-09': [['<ram:CalculatedAmount>20.00', '<ram:CalculatedAmount>20.02']],
    'BR-45': [inSettlement('<ram:ApplicableTradeTax/>')],
    'BR-46': [inSettlement('<ram:ApplicableTradeTax/>')],
    'BR-47': [inSettlement('<ram:ApplicableTradeTax/>')],
    'BR-48': [inSettlement('<ram:ApplicableTradeTax/>')],
    'BR-CO-03': [inSettlement('<ram:ApplicableTradeTax><ram:TaxPointDate/><ram:DueDateTypeCode/></ram:ApplicableTradeTax>')],
    'BR-DEC-19': [inSettlement('<ram:ApplicableTradeTax><ram:BasisAmount>1.001</ram:BasisAmount></ram:ApplicableTradeTax>')],
    'BR-DEC-20': [inSettlement('<ram:ApplicableTradeTax><ram:CalculatedAmount>1.001</ram:CalculatedAmount></ram:ApplicableTradeTax>')],
  },
};

/** A document all of whose amounts are of one VAT category. */
export function inCategory(side: Side, category: string): string {
  const code = side === 'ubl' ? '<cbc:ID>S<' : '<ram:CategoryCode>S<';
  const xml = CLEAN[side].replaceAll(code, code.replace('>S<', `>${category}<`));
  return category === 'O' ? xml.replace(/<(?:cbc:Percent|ram:RateApplicablePercent)>20<\/[^>]+>/g, '') : xml;
}

export const BASE: Record<Side, Edit> = {
  ubl: ['<cbc:TaxableAmount>100.00', '<cbc:TaxableAmount>100.02'],
  cii: ['<ram:BasisAmount>100.00', '<ram:BasisAmount>100.02'],
};
export const ROW_REASON: Record<Side, Edit> = {
  ubl: after('<cac:TaxCategory>', '<cbc:TaxExemptionReason>r</cbc:TaxExemptionReason>'),
  cii: before('<ram:BasisAmount>', '<ram:ExemptionReason>r</ram:ExemptionReason>'),
};
export const LINE_CODE: Record<Side, (category: string) => Edit> = {
  ubl: (category) => [`<cac:ClassifiedTaxCategory><cbc:ID>${category}<`, '<cac:ClassifiedTaxCategory><cbc:ID>XX<'],
  cii: (category) => [`<ram:CategoryCode>${category}<`, '<ram:CategoryCode>XX<'],
};
