import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { onlyIn, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { cents, written } from './shapes.ts';
import { roundedAt } from './tells.ts';
import { SETTLEMENT } from './terms.ts';
import { doubleOf, hasMorePlaces, trimmed } from './xpath.ts';

const LINES_NET = { ubl: 'cbc:LineExtensionAmount', cii: 'ram:LineTotalAmount' };
const NET = { ubl: 'cbc:TaxExclusiveAmount', cii: 'ram:TaxBasisTotalAmount' };
const GROSS = { ubl: 'cbc:TaxInclusiveAmount', cii: 'ram:GrandTotalAmount' };
const PAYABLE = { ubl: 'cbc:PayableAmount', cii: 'ram:DuePayableAmount' };
const VAT_TOTAL = path({ cii: 'ram:TaxTotalAmount' });
/** From the root. */
const VAT_CURRENCY = path({ cii: `${SETTLEMENT}/ram:TaxCurrencyCode` });
const CURRENCY = path({ cii: `${SETTLEMENT}/ram:InvoiceCurrencyCode` });
const CURRENCY_ID = symbolFor('currencyID');
const ROOT = 0;

function isIn(amount: number, view: View, currency: typeof CURRENCY): boolean {
  const own = view.attribute(amount, CURRENCY_ID);
  return own !== undefined && view.some(ROOT, currency, (code) => view.value(code) === own);
}

/** As the artefact computes, in binary floating point. */
function isWholeCents(amount: number, view: View): boolean {
  const value = doubleOf(amount, view);
  return value === Math.round(value * 100) / 100;
}

/** CII, BR-53: the VAT total is also given in the accounting currency, which is another than the invoice's. */
function hasVatInItsCurrency(node: number, view: View): boolean {
  if (!view.has(ROOT, VAT_CURRENCY)) return true;
  if (!view.some(node, VAT_TOTAL, (total) => isIn(total, view, VAT_CURRENCY))) return false;
  return !view.some(ROOT, VAT_CURRENCY, (code) => view.some(ROOT, CURRENCY, (other) => view.value(other) === view.value(code)));
}

function isFaultlessVat(total: number, view: View): boolean {
  return !isIn(total, view, CURRENCY) || isWholeCents(total, view);
}

function isFaultlessAccountingVat(total: number, view: View): boolean {
  return (isIn(total, view, VAT_CURRENCY) && isWholeCents(total, view)) || !view.has(ROOT, VAT_CURRENCY);
}

/** Totals of the document. */
export const monetaryTotalPatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:LegalMonetaryTotal', cii: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation' },
      rules: [
        written('BR-12', 'BT-106', LINES_NET),
        written('BR-13', 'BT-109', NET),
        written('BR-14', 'BT-112', GROSS),
        written('BR-15', 'BT-115', PAYABLE),
        onlyIn(
          'cii',
          rule('BR-53', 'BT-111 BT-6', hasVatInItsCurrency, (_node, view) => ({
            node: view.first(ROOT, VAT_CURRENCY),
            params: { currency: trimmed(view.text(ROOT, VAT_CURRENCY) ?? '') },
          })),
        ),
        cents('BR-DEC-09', 'BT-106', LINES_NET),
        cents('BR-DEC-10', 'BT-107', { ubl: 'cbc:AllowanceTotalAmount', cii: 'ram:AllowanceTotalAmount' }),
        cents('BR-DEC-11', 'BT-108', { ubl: 'cbc:ChargeTotalAmount', cii: 'ram:ChargeTotalAmount' }),
        cents('BR-DEC-12', 'BT-109', NET),
        onlyIn(
          'cii',
          rule(
            'BR-DEC-13',
            'BT-110',
            (node, view) => view.some(node, VAT_TOTAL, isFaultlessVat) || !view.has(node, VAT_TOTAL),
            (node, view) => roundedAt(view, node, view.first(node, VAT_TOTAL)),
          ),
        ),
        cents('BR-DEC-14', 'BT-112', GROSS),
        onlyIn(
          'cii',
          rule(
            'BR-DEC-15',
            'BT-111',
            (node, view) => view.some(node, VAT_TOTAL, isFaultlessAccountingVat) || !view.has(node, VAT_TOTAL),
            (node, view) => {
              const stated = view.all(node, VAT_TOTAL).find((total) => isIn(total, view, VAT_CURRENCY));
              return stated === undefined ? { seen: '' } : { node: stated };
            },
          ),
        ),
        cents('BR-DEC-16', 'BT-113', { ubl: 'cbc:PrepaidAmount', cii: 'ram:TotalPrepaidAmount' }),
        cents('BR-DEC-17', 'BT-114', { ubl: 'cbc:PayableRoundingAmount', cii: 'ram:RoundingAmount' }),
        cents('BR-DEC-18', 'BT-115', PAYABLE),
      ],
    },
  ],
  vatTotalOfUbl('BR-DEC-13', 'BT-110', 'cbc:DocumentCurrencyCode'),
  vatTotalOfUbl('BR-DEC-15', 'BT-111', 'cbc:TaxCurrencyCode'),
];

/**
 * UBL's artefact looks for the currency inside the VAT total, where no regular document has it: what these two rules are for,
 * only `UBL-DT-01` finds. Judged at a currency inside a VAT total, the first that is the total's own.
 */
function vatTotalOfUbl(id: string, term: string, currency: string): Pattern {
  const inside = path({ ubl: `../${currency}` });
  const parent = path({ ubl: '..' });
  return [
    {
      in: { ubl: `cac:TaxTotal/cbc:TaxAmount/${currency}` },
      when: (node, view) => {
        const own = view.attribute(view.tree.parent(node), CURRENCY_ID);
        return node === view.all(node, inside).find((code) => view.value(code) === own);
      },
      rules: [
        rule(
          id,
          term,
          (node, view) => !hasMorePlaces(view.value(view.tree.parent(node)), 2),
          (node, view) => roundedAt(view, node, view.first(node, parent)),
        ),
      ],
    },
  ];
}
