import { path } from '../engine/path.ts';
import { SETTLEMENT } from './terms.ts';

/*
 * Where the totals of an invoice and the amounts they are made of stand.
 */

/** Contexts. */
export const TOTALS = { ubl: 'cac:LegalMonetaryTotal', cii: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation' };
export const VAT_TOTAL = {
  ubl: '/ubl:Invoice/cac:TaxTotal | /cn:CreditNote/cac:TaxTotal',
  cii: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount',
};
export const ROW = { ubl: 'cac:TaxTotal/cac:TaxSubtotal', cii: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax' };

/** From the totals. */
export const LINES_TOTAL = path({ ubl: 'cbc:LineExtensionAmount', cii: 'ram:LineTotalAmount' });
export const ALLOWANCES_TOTAL = path({ ubl: 'cbc:AllowanceTotalAmount', cii: 'ram:AllowanceTotalAmount' });
export const CHARGES_TOTAL = path({ ubl: 'cbc:ChargeTotalAmount', cii: 'ram:ChargeTotalAmount' });
export const WITHOUT_VAT = path({ ubl: 'cbc:TaxExclusiveAmount', cii: 'ram:TaxBasisTotalAmount' });
export const WITH_VAT = path({ ubl: 'cbc:TaxInclusiveAmount', cii: 'ram:GrandTotalAmount' });
export const PAID = path({ ubl: 'cbc:PrepaidAmount', cii: 'ram:TotalPrepaidAmount' });
export const ROUNDING = path({ ubl: 'cbc:PayableRoundingAmount', cii: 'ram:RoundingAmount' });
export const PAYABLE = path({ ubl: 'cbc:PayableAmount', cii: 'ram:DuePayableAmount' });
/** CII: lines and their amounts, wherever the totals stand. */
export const LINE_AMOUNTS_BESIDE = path({
  cii: '../../ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
});
/** UBL: the allowances and charges beside the totals. */
export const ADJUSTMENTS_BESIDE = path({ ubl: '../cac:AllowanceCharge' });

/** From a line. */
export const LINE_AMOUNT = path({ ubl: 'cbc:LineExtensionAmount' });

/** From the root. */
export const CURRENCY = path({ ubl: 'cbc:DocumentCurrencyCode', cii: `${SETTLEMENT}/ram:InvoiceCurrencyCode` });
export const ADJUSTMENTS = path({ cii: `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge` });
export const ROWS = path({ ubl: 'cac:TaxTotal/cac:TaxSubtotal' });
export const ROW_TAXES = path({ cii: `${SETTLEMENT}/ram:ApplicableTradeTax/ram:CalculatedAmount` });
export const VAT_TOTALS = path({
  ubl: 'cac:TaxTotal/cbc:TaxAmount',
  cii: `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount`,
});
export const TOTALS_OF_INVOICE = path({
  ubl: 'cac:LegalMonetaryTotal',
  cii: `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`,
});
export const TAX_TOTALS = path({ ubl: 'cac:TaxTotal' });

/** From a VAT total in UBL. */
export const TAX_AMOUNT = path({ ubl: 'cbc:TaxAmount' });
export const TAX_AMOUNTS_OF_ROWS = path({ ubl: 'cac:TaxSubtotal/cbc:TaxAmount' });
export const ROWS_OF_TOTAL = path({ ubl: 'cac:TaxSubtotal' });

/** From a row of the breakdown. */
export const ROW_TAXABLE = path({ ubl: 'cbc:TaxableAmount', cii: 'ram:BasisAmount' });
export const ROW_TAX = path({ ubl: 'cbc:TaxAmount', cii: 'ram:CalculatedAmount' });
export const ROW_CATEGORY = path({ ubl: 'cac:TaxCategory', cii: '.' });
