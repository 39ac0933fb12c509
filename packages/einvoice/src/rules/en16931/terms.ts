/*
 * Where the parts of an invoice stand that several rules look at: places for contexts, and paths for `path`.
 */

export const ROOT = { ubl: '/ubl:Invoice | /cn:CreditNote', cii: '/rsm:CrossIndustryInvoice' };
export const LINE = { ubl: 'cac:InvoiceLine | cac:CreditNoteLine', cii: 'ram:IncludedSupplyChainTradeLineItem' };

/** CII: from the root. */
const AGREEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
export const SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
export const SELLER: string = `${AGREEMENT}/ram:SellerTradeParty`;
export const BUYER: string = `${AGREEMENT}/ram:BuyerTradeParty`;
