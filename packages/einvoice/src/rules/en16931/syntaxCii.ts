import { NAMESPACES, symbolFor } from '../../read/xml/vocabulary.ts';
import { limitTable, type Numbering } from '../engine/limitTable.ts';
import type { Limit } from '../engine/limits.ts';
import type { Flag } from '../engine/flag.ts';
import type { Context, NameTest, Pattern } from '../engine/rule.ts';
import * as rules from './syntaxCiiRules.ts';
import * as tables from './syntaxCiiTables.ts';

/** Limits, read when they are first wanted. */
function limited(kind: 'SR' | 'DT', flag: Flag, table: string, terms = '', digits = 3): Context['limits'] {
  const numbering: Numbering = { family: `CII-${kind}-`, digits, flag, terms };
  return {
    get cii(): readonly Limit[] {
      return limitTable(numbering, table);
    },
  };
}

/** Elements of the vocabulary `ram` by the end of their name. */
function ending(text: string): { in: Record<string, never>; named: { cii: NameTest } } {
  return { in: {}, named: { cii: (local, uri) => uri === NAMESPACES.ram && local.endsWith(text) } };
}

const ROOT = '/rsm:CrossIndustryInvoice';
const TRANSACTION = `${ROOT}/rsm:SupplyChainTradeTransaction`;
const LINE = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;
const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
const TAX_TOTAL = 'TaxTotalAmount';
const FORMAT = symbolFor('format');

const rootLimits: Context['limits'] = {
  get cii(): readonly Limit[] {
    return [
      ...limitTable({ family: 'CII-DT-', digits: 3, flag: 'fatal' }, '=13 @languageID @languageLocaleID'),
      ...limitTable(
        { family: 'CII-SR-', digits: 3, flag: 'warning' },
        '=438 ram:ValuationBreakdownStatement =469 //ram:ApplicableHeaderTradeSettlement/ram:PaymentReference~BT-83?!',
      ),
    ];
  },
};

/** The syntax rules for CII, as one Schematron pattern: where two contexts fit an element, the first is judged. */
export const syntaxCii: Pattern = [
  {
    in: { cii: 'ram:SpecifiedTradeSettlementPaymentMeans' },
    limits: limited('SR', 'warning', '=464 ram:PayerSpecifiedDebtorFinancialInstitution', 'BG-16'),
    rules: [],
  },
  {
    in: { cii: `${ROOT}/rsm:ExchangedDocumentContext` },
    limits: limited('SR', 'warning', tables.context, 'BG-2'),
    rules: rules.context,
  },
  {
    in: { cii: `${ROOT}/rsm:ExchangedDocument` },
    limits: limited('SR', 'warning', tables.exchangedDocument),
    rules: rules.exchangedDocument,
  },
  {
    in: { cii: `${ROOT}/rsm:ExchangedDocument/ram:IncludedNote` },
    limits: limited('SR', 'warning', '=30 ram:Content?', 'BT-22'),
    rules: [],
  },
  {
    in: { cii: LINE },
    limits: limited(
      'SR',
      'warning',
      '=35 ram:DescriptionCode ram:ParentLineID ram:LineStatusCode ram:LineStatusReasonCode =221 ram:IncludedSubordinateTradeLineItem',
      'BG-25',
    ),
    rules: [],
  },
  {
    in: { cii: `${LINE}/ram:AssociatedDocumentLineDocument` },
    limits: limited('SR', 'warning', tables.lineDocument, 'BT-127'),
    rules: [],
  },
  {
    in: { cii: `${LINE}/ram:SpecifiedTradeProduct` },
    limits: limited('SR', 'warning', tables.lineProduct, 'BG-31'),
    rules: rules.lineProduct,
  },
  { in: { cii: `${LINE}/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic` }, rules: rules.lineCharacteristic },
  {
    in: { cii: `${LINE}/ram:SpecifiedLineTradeAgreement` },
    limits: limited('SR', 'warning', tables.lineAgreement, 'BG-29'),
    rules: rules.lineAgreement,
  },
  {
    in: { cii: 'ram:SpecifiedTradeAllowanceCharge' },
    limits: limited('SR', 'fatal', '=471 ram:RateApplicablePercent? ram:CategoryTradeTax? ram:ActualAmount?', 'BG-20+BG-21+BG-27+BG-28'),
    rules: rules.allowanceCharge,
  },
  {
    in: { cii: 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge' },
    limits: limited('SR', 'fatal', '=440 ram:ActualAmount?', 'BT-147'),
    rules: [],
  },
  {
    in: { cii: `${LINE}/ram:SpecifiedLineTradeDelivery` },
    limits: limited('SR', 'warning', tables.lineDelivery, 'BG-25'),
    rules: [],
  },
  {
    in: { cii: `${LINE}/ram:SpecifiedLineTradeSettlement` },
    limits: limited('SR', 'warning', tables.lineSettlement, 'BG-25'),
    rules: rules.lineSettlement,
  },
  {
    in: { cii: `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement` },
    limits: limited('SR', 'warning', tables.agreement),
    rules: rules.agreement,
  },
  {
    in: { cii: `${TRANSACTION}/ram:ApplicableHeaderTradeDelivery` },
    limits: limited('SR', 'warning', tables.delivery, 'BG-13'),
    rules: rules.delivery,
  },
  { in: { cii: SETTLEMENT }, limits: limited('SR', 'warning', tables.settlement), rules: rules.settlement },
  {
    in: { cii: `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation` },
    limits: limited('SR', 'fatal', tables.totals, 'BG-22'),
    rules: [],
  },
  { in: { cii: ROOT }, limits: rootLimits, rules: rules.root },
  {
    in: {},
    named: { cii: (local) => local.endsWith('DocumentContextParameter') },
    // Officially numbered 04 and 05, unlike all others.
    limits: limited('SR', 'warning', '=4 ram:Value ram:SpecifiedDocumentVersion', 'BG-2', 2),
    rules: [],
  },
  {
    in: {
      cii: `${ROOT}/rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID | ${ROOT}/rsm:ExchangedDocument/ram:ID
        | ${LINE}/ram:AssociatedDocumentLineDocument/ram:LineID | ${LINE}/ram:SpecifiedTradeProduct/ram:SellerAssignedID`,
    },
    limits: limited(
      'DT',
      'fatal',
      '@schemeName @schemeAgencyName @schemeDataURI @schemeURI @schemeID @schemeAgencyID @schemeVersionID',
      'BT-24+BT-1+BT-126+BT-155',
    ),
    rules: [],
  },
  { ...ending('ID'), limits: limited('DT', 'fatal', '=101 @schemeName @schemeAgencyName @schemeDataURI @schemeURI'), rules: [] },
  { in: { cii: 'ram:TypeCode' }, limits: limited('DT', 'fatal', '=8 @name @listURI'), rules: [] },
  {
    // Never reached: the context before it fits every type code. Kept so that its ids are known.
    in: { cii: `${ROOT}/rsm:ExchangedDocument/ram:TypeCode` },
    limits: limited('DT', 'fatal', '=10 @listID @listAgencyID @listVersionID', 'BT-3'),
    rules: [],
  },
  {
    in: { cii: `${LINE}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode` },
    limits: limited('DT', 'warning', '=45 @listID @listAgencyID @listVersionID @listURI', 'BT-151'),
    rules: [],
  },
  { ...ending('ReferencedDocument'), limits: limited('DT', 'fatal', tables.referencedDocument), rules: rules.referencedDocument },
  {
    in: {},
    named: { cii: (local, uri) => uri === NAMESPACES.ram && local.endsWith('Amount') && local !== TAX_TOTAL },
    limits: limited('DT', 'fatal', '=31 @currencyID @currencyCodeListVersionID'),
    rules: [],
  },
  {
    ...ending('Quantity'),
    limits: limited('DT', 'fatal', '=34 @unitCodeListID @unitCodeListAgencyID @unitCodeListAgencyName'),
    rules: rules.quantity,
  },
  { ...ending('TradeTax'), limits: limited('DT', 'warning', tables.tax), rules: rules.tax },
  { in: { cii: 'ram:BillingSpecifiedPeriod' }, limits: limited('DT', 'fatal', tables.period, 'BG-14+BG-26'), rules: [] },
  { in: { cii: 'ram:PostalTradeAddress' }, limits: limited('DT', 'fatal', tables.address), rules: [] },
  {
    in: { cii: 'udt:DateTimeString' },
    when: (node, view) => view.attribute(node, FORMAT) === '102',
    rules: rules.dateTime,
  },
];
