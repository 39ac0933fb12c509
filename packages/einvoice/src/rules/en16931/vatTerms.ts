import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';

/*
 * Where the business terms of VAT stand: places for contexts, paths relative to them, and the names that the one walk over a document looks for.
 */

/** Contexts of tax categories. */
export const BREAKDOWN_ROW = {
  ubl: '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
  cii: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode',
};
export const CII_BREAKDOWN = { cii: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax' };
export const LINE_TAX = {
  ubl: 'cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory',
  cii: 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax',
};
export const ADJUSTMENT_TAX = {
  ubl: 'cac:AllowanceCharge/cac:TaxCategory',
  cii: 'ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax',
};

/** From a tax category, wherever it is. */
export const RATE = path({ ubl: 'cbc:Percent', cii: 'ram:RateApplicablePercent' });
/** From an allowance or charge: which of the two it is. */
export const INDICATOR = path({ ubl: 'cbc:ChargeIndicator', cii: 'ram:ChargeIndicator/udt:Indicator' });
export const ADJUSTMENT_AMOUNT = path({ ubl: 'cbc:Amount', cii: 'ram:ActualAmount' });

/** Names that the walk over a document looks for. */
export const NAMES = {
  cac: {
    taxCategory: symbolFor('cac:TaxCategory'),
    lineCategory: symbolFor('cac:ClassifiedTaxCategory'),
    adjustment: symbolFor('cac:AllowanceCharge'),
    taxSubtotal: symbolFor('cac:TaxSubtotal'),
    taxTotal: symbolFor('cac:TaxTotal'),
    line: symbolFor('cac:InvoiceLine'),
    creditLine: symbolFor('cac:CreditNoteLine'),
    scheme: symbolFor('cac:TaxScheme'),
    seller: symbolFor('cac:AccountingSupplierParty'),
    buyer: symbolFor('cac:AccountingCustomerParty'),
    representative: symbolFor('cac:TaxRepresentativeParty'),
  },
  cbc: { id: symbolFor('cbc:ID'), indicator: symbolFor('cbc:ChargeIndicator') },
  ram: {
    tax: symbolFor('ram:ApplicableTradeTax'),
    adjustmentTax: symbolFor('ram:CategoryTradeTax'),
    category: symbolFor('ram:CategoryCode'),
    adjustment: symbolFor('ram:SpecifiedTradeAllowanceCharge'),
    settlement: symbolFor('ram:ApplicableHeaderTradeSettlement'),
    lineSettlement: symbolFor('ram:SpecifiedLineTradeSettlement'),
    line: symbolFor('ram:IncludedSupplyChainTradeLineItem'),
    seller: symbolFor('ram:SellerTradeParty'),
    buyer: symbolFor('ram:BuyerTradeParty'),
    representative: symbolFor('ram:SellerTaxRepresentativeTradeParty'),
  },
  rsm: { transaction: symbolFor('rsm:SupplyChainTradeTransaction') },
};
