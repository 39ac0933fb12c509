import type { Side } from '../engine/path.ts';
import type { Pattern, Rule } from '../engine/rule.ts';

/** Element patterns for both syntaxes; one may have none. */
export type In = Partial<Record<Side, string>>;

/** Below the root of a UBL invoice or credit note, wherever that stands. */
export function ublHead(below: string): string {
  return `ubl:Invoice/${below} | cn:CreditNote/${below}`;
}

/** Below a UBL line. */
export function ublLine(below: string): string {
  return `ubl:Invoice/cac:InvoiceLine/${below} | cn:CreditNote/cac:CreditNoteLine/${below}`;
}

export const UBL_HEAD = 'ubl:Invoice | cn:CreditNote';
export const UBL_LINE = 'ubl:Invoice/cac:InvoiceLine | cn:CreditNote/cac:CreditNoteLine';

export const CII_HEAD = 'rsm:CrossIndustryInvoice';
export const CII_DOCUMENT = `${CII_HEAD}/rsm:ExchangedDocument`;
export const TRADE = 'rsm:SupplyChainTradeTransaction';
export const AGREEMENT = `${TRADE}/ram:ApplicableHeaderTradeAgreement`;
export const DELIVERY = `${TRADE}/ram:ApplicableHeaderTradeDelivery`;
export const SETTLEMENT = `${TRADE}/ram:ApplicableHeaderTradeSettlement`;
export const LINE = `${TRADE}/ram:IncludedSupplyChainTradeLineItem`;

/** Below a CII invoice, wherever that stands. */
export function cii(below: string): string {
  return `${CII_HEAD}/${below}`;
}

/** The invoice as a whole, in both syntaxes. */
export const HEAD: In = { ubl: UBL_HEAD, cii: CII_HEAD };

/** A pattern of one context. */
export function at(places: In, ...rules: Rule[]): Pattern {
  return [{ in: places, rules }];
}
