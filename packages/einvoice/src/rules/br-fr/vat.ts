import { path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { at, cii, HEAD, type In, LINE, SETTLEMENT } from './places.ts';
import { anyIn, anyIs, anyOther, inCurrency, sole, textOf } from './select.ts';

const CATEGORIES: ReadonlySet<string> = new Set(['S', 'E', 'AE', 'K', 'G', 'O', 'Z']);
const SPANISH: ReadonlySet<string> = new Set(['L', 'M']);
const EURO: ReadonlySet<string> = new Set(['EUR']);

/** Rates in force in France, now or once, as they may be written. */
const RATES: ReadonlySet<string> = new Set(
  (
    '0 0.0 0.00 10 10.0 10.00 13 13.0 13.00 20 20.0 20.00 8.5 8.50 19.6 19.60 2.1 2.10 5.5 5.50 7 7.0 7.00 ' +
    '20.6 20.60 1.05 0.9 0.90 1.75 9.2 9.20 9.6 9.60'
  ).split(' '),
);

const category = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const rate = path({ ubl: 'cbc:Percent', cii: 'ram:RateApplicablePercent' });
const lineStatus = path({ cii: '../../ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode' });

/** Lines that only bundle or explain others need no VAT category. */
const NOT_BILLED: ReadonlySet<string> = new Set(['GROUP', 'INFORMATION']);

function tellCategory(node: number, view: View): Detail {
  return tellChild(node, view, category);
}

function tellChild(node: number, view: View, child: typeof category): Detail {
  const found = view.first(node, child);
  return found < 0 ? {} : { node: found, seen: view.value(found) };
}

/** An absent category is no error in UBL. */
function isKnownCategory(node: number, view: View): boolean {
  const found = sole(view.all(node, category));
  return found < 0 ? view.side === 'ubl' : CATEGORIES.has(view.value(found));
}

function isKnownOnLine(node: number, view: View): boolean {
  return isKnownCategory(node, view) || (!view.has(node, category) && anyIn(view, node, lineStatus, NOT_BILLED));
}

function isNotSpanish(node: number, view: View): boolean {
  return !anyIn(view, node, category, SPANISH);
}

/** An empty rate is let through in CII. */
function isKnownRate(node: number, view: View): boolean {
  const found = sole(view.all(node, rate));
  if (found < 0) return true;
  const text = view.value(found);
  return RATES.has(text) || (text === '' && view.side === 'cii');
}

function categoryRules(ubl: readonly [string, string], official: string, terms: string, known: Rule['holds'] = isKnownCategory): Rule[] {
  return [
    onlyIn('ubl', rule(ubl[0], terms, known, tellCategory)),
    onlyIn('ubl', rule(ubl[1], terms, isNotSpanish, tellCategory)),
    onlyIn('cii', rule(official, terms, known, tellCategory)),
    onlyIn('cii', rule(`${official}_LM`, terms, isNotSpanish, tellCategory)),
  ];
}

function rateRule(id: string, terms: string): Rule {
  return rule(id, terms, isKnownRate, (node, view) => tellChild(node, view, rate));
}

const ADJUSTMENT: In = {
  ubl: 'cac:AllowanceCharge/cac:TaxCategory',
  cii: cii(`${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax`),
};
const BREAKDOWN: In = { ubl: 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory', cii: cii(`${SETTLEMENT}/ram:ApplicableTradeTax`) };
const CII_LINE_TAX = cii(`${LINE}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax`);

const currency = path({ ubl: 'cbc:DocumentCurrencyCode', cii: `${SETTLEMENT}/ram:InvoiceCurrencyCode` });
const vatCurrency = path({ ubl: 'cbc:TaxCurrencyCode', cii: `${SETTLEMENT}/ram:TaxCurrencyCode` });
const vatTotal = path({
  ubl: 'cac:TaxTotal/cbc:TaxAmount',
  cii: `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount`,
});

/** Invoices in another currency say their VAT in euros too. */
function saysEuros(node: number, view: View): boolean {
  if (!anyOther(view, node, currency, 'EUR')) return true;
  return anyIs(view, node, vatCurrency, 'EUR') && textOf(view, sole(inCurrency(view, node, vatTotal, EURO))) !== '';
}

export const vat: readonly Pattern[] = [
  at(ADJUSTMENT, ...categoryRules(['BR-FR-15_BT-95_BT-102-1', 'BR-FR-15_BT-95_BT-102-2'], 'BR-FR-15_BT-95_BT-102', 'BT-95 BT-102')),
  at(BREAKDOWN, ...categoryRules(['BR-FR-15_BT-118-1', 'BR-FR-15_BT-118-2'], 'BR-FR-15_BT-95_BT-118', 'BT-118')),
  at(
    { ubl: 'cac:Item/cac:ClassifiedTaxCategory', cii: CII_LINE_TAX },
    // The second is so numbered in the artefact, which means BR-FR-15.
    ...categoryRules(['BR-FR-15_BT-151-1', 'BR-FR-08_BT-151-2'], 'BR-FR-15_BT-95_BT-151', 'BT-151', isKnownOnLine),
  ),
  [
    { in: { ubl: ADJUSTMENT.ubl ?? '' }, rules: [rateRule('BR-FR-16_BT-96', 'BT-96 BT-103')] },
    // Never judged: the context before it matches the same elements.
    { in: { ubl: ADJUSTMENT.ubl ?? '' }, rules: [rateRule('BR-FR-16_BT-103', 'BT-103')] },
  ],
  at({ cii: ADJUSTMENT.cii ?? '' }, rateRule('BR-FR-16_BT-96_BT-103', 'BT-96 BT-103')),
  at(BREAKDOWN, rateRule('BR-FR-16_BT-119', 'BT-119')),
  // Lines of credit notes are left out in UBL.
  at({ ubl: 'cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory', cii: CII_LINE_TAX }, rateRule('BR-FR-16_BT-152', 'BT-152')),
  at(
    HEAD,
    rule('BR-FR-CO-12_BT-5', 'BT-6 BT-111 BT-5', saysEuros, (node, view) => ({
      seen: view.text(node, vatCurrency) ?? '',
      expected: 'EUR',
      params: { currency: view.text(node, currency) ?? '' },
    })),
  ),
];
