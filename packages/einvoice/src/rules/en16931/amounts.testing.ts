import { DEFAULT_LIMITS } from '../../read/limits.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { NAMESPACES } from '../../read/xml/vocabulary.ts';
import { Program, type Run, runRules } from '../engine/run.ts';
import { View } from '../engine/view.ts';
import { amountContexts } from './amounts.ts';

export type Tested = 'ubl' | 'cii';

const SETS = [{ name: 'amounts', patterns: amountContexts }];
const PROGRAMS = { ubl: new Program('ubl', SETS), cii: new Program('cii', SETS) };
const DECLARATIONS = Object.entries(NAMESPACES)
  .filter(([prefix]) => !prefix.startsWith('x'))
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** Something of a VAT category. */
export interface Taxed {
  category?: string;
  rate?: string | undefined;
  amount: string;
}

/** A row of the breakdown. */
export interface Row extends Taxed {
  tax: string;
  reason?: string | undefined;
}

/** What the rules about amounts look at, in either syntax. */
export interface Sketch {
  lines?: readonly Taxed[];
  allowances?: readonly Taxed[];
  charges?: readonly Taxed[];
  rows?: readonly Row[];
  /** Kinds of identifiers: `VA` for VAT, `FC` for another tax number. */
  seller?: 'VA' | 'FC';
  buyer?: 'VA';
  country?: string;
  deliveryDate?: string;
  /** Elements of the totals, by the end of their UBL or CII name. */
  totals?: string;
  more?: string;
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${text}</${name}>`;
}

function each<T>(items: readonly T[] | undefined, write: (item: T) => string): string {
  return (items ?? []).map(write).join('');
}

function ublCategory(name: string, { category, rate }: Taxed, more = ''): string {
  if (category === undefined) return '';
  const scheme = element('cac:TaxScheme', element('cbc:ID', 'VAT'));
  return element(name, element('cbc:ID', category) + element('cbc:Percent', rate) + more + scheme);
}

function ublAdjustment(isCharge: boolean, one: Taxed): string {
  const content = element('cbc:ChargeIndicator', String(isCharge)) + element('cbc:Amount', one.amount);
  return element('cac:AllowanceCharge', content + ublCategory('cac:TaxCategory', one));
}

function ublParty(name: string, kind: 'VA' | 'FC' | undefined): string {
  if (kind === undefined) return '';
  const scheme = element('cac:TaxScheme', element('cbc:ID', kind === 'VA' ? 'VAT' : 'TAX'));
  return element(name, element('cac:Party', element('cac:PartyTaxScheme', element('cbc:CompanyID', 'FR1') + scheme)));
}

/** The sketch as a UBL document of nothing else. */
export function ublOf(sketch: Sketch, isCreditNote = false): string {
  const { lines, allowances, charges, rows, seller, buyer, country, deliveryDate, totals = '', more = '' } = sketch;
  const [root, line] = isCreditNote ? ['cn:CreditNote', 'cac:CreditNoteLine'] : ['ubl:Invoice', 'cac:InvoiceLine'];
  const place = country === undefined ? '' : element('cac:Country', element('cbc:IdentificationCode', country));
  const delivery = element('cbc:ActualDeliveryDate', deliveryDate) + element('cac:DeliveryLocation', element('cac:Address', place));
  const breakdown = each(rows, (row) =>
    element(
      'cac:TaxSubtotal',
      element('cbc:TaxableAmount', row.amount) +
        element('cbc:TaxAmount', row.tax) +
        ublCategory('cac:TaxCategory', row, element('cbc:TaxExemptionReason', row.reason)),
    ),
  );
  const content =
    ublParty('cac:AccountingSupplierParty', seller) +
    ublParty('cac:AccountingCustomerParty', buyer) +
    element('cac:Delivery', delivery) +
    each(allowances, (one) => ublAdjustment(false, one)) +
    each(charges, (one) => ublAdjustment(true, one)) +
    element('cac:TaxTotal', breakdown) +
    element('cac:LegalMonetaryTotal', totals) +
    each(lines, (one) =>
      element(line, element('cbc:LineExtensionAmount', one.amount) + element('cac:Item', ublCategory('cac:ClassifiedTaxCategory', one))),
    );
  return `<${root} ${DECLARATIONS}>${content}${more}</${root}>`;
}

function ciiCategory(name: string, { category, rate }: Taxed, before = ''): string {
  if (category === undefined) return '';
  const content = element('ram:TypeCode', 'VAT') + element('ram:CategoryCode', category) + element('ram:RateApplicablePercent', rate);
  return element(name, before + content);
}

function ciiAdjustment(isCharge: boolean, one: Taxed): string {
  const indicator = element('ram:ChargeIndicator', element('udt:Indicator', String(isCharge)));
  const content = indicator + element('ram:ActualAmount', one.amount) + ciiCategory('ram:CategoryTradeTax', one);
  return element('ram:SpecifiedTradeAllowanceCharge', content);
}

function ciiParty(name: string, kind: string | undefined): string {
  if (kind === undefined) return '';
  return element(name, element('ram:SpecifiedTaxRegistration', `<ram:ID schemeID="${kind}">FR1</ram:ID>`));
}

function ciiLine(one: Taxed): string {
  const summation = element('ram:SpecifiedTradeSettlementLineMonetarySummation', element('ram:LineTotalAmount', one.amount));
  const settlement = element('ram:SpecifiedLineTradeSettlement', ciiCategory('ram:ApplicableTradeTax', one) + summation);
  return element('ram:IncludedSupplyChainTradeLineItem', settlement);
}

/** The sketch as a CII document of nothing else. */
export function ciiOf(sketch: Sketch): string {
  const { lines, allowances, charges, rows, seller, buyer, country, deliveryDate, totals = '', more = '' } = sketch;
  const place = element('ram:ShipToTradeParty', element('ram:PostalTradeAddress', element('ram:CountryID', country)));
  const date = element('ram:OccurrenceDateTime', element('udt:DateTimeString', deliveryDate));
  const breakdown = each(rows, (row) =>
    ciiCategory(
      'ram:ApplicableTradeTax',
      row,
      element('ram:CalculatedAmount', row.tax) + element('ram:ExemptionReason', row.reason) + element('ram:BasisAmount', row.amount),
    ),
  );
  const agreement = ciiParty('ram:SellerTradeParty', seller) + ciiParty('ram:BuyerTradeParty', buyer);
  const delivery = place + (deliveryDate === undefined ? '' : element('ram:ActualDeliverySupplyChainEvent', date));
  const settlement =
    breakdown +
    more +
    each(allowances, (one) => ciiAdjustment(false, one)) +
    each(charges, (one) => ciiAdjustment(true, one)) +
    element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', totals);
  const transaction =
    each(lines, ciiLine) +
    element('ram:ApplicableHeaderTradeAgreement', agreement) +
    element('ram:ApplicableHeaderTradeDelivery', delivery) +
    element('ram:ApplicableHeaderTradeSettlement', settlement);
  return `<rsm:CrossIndustryInvoice ${DECLARATIONS}>${element('rsm:SupplyChainTradeTransaction', transaction)}</rsm:CrossIndustryInvoice>`;
}

/** A document judged by the rules about amounts. */
export function judged(side: Tested, text: string): Run & { view: View } {
  const view = new View(parseXml(text, DEFAULT_LIMITS).tree, side);
  return { ...runRules(view, PROGRAMS[side]), view };
}

/** The ids that fire, each once, sorted. */
export function fired(side: Tested, text: string): string[] {
  return [...new Set(judged(side, text).failures.map(({ rule }) => rule.id))].toSorted();
}

/** The same of a sketch, for one family of ids. */
export function firedOf(side: Tested, sketch: Sketch, prefix: string): string[] {
  return fired(side, side === 'ubl' ? ublOf(sketch) : ciiOf(sketch)).filter((id) => id.startsWith(prefix));
}
