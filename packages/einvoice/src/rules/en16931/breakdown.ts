import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { onlyIn, type Pattern, rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { shownDate } from './periods.ts';
import { cents, written } from './shapes.ts';
import { missingAt } from './tells.ts';
import { isVat } from './vatScheme.ts';
import { quietly, trimmed } from './xpath.ts';

const TAXABLE = { ubl: 'cbc:TaxableAmount', cii: 'ram:BasisAmount' };
const TAX = { ubl: 'cbc:TaxAmount', cii: 'ram:CalculatedAmount' };
/** In CII the row of the breakdown is the category. */
const CATEGORY = path({ ubl: 'cac:TaxCategory', cii: '.' });
const CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const RATE = path({ ubl: 'cbc:Percent', cii: 'ram:RateApplicablePercent' });
const CATEGORY_CODE = path({ ubl: 'cac:TaxCategory/cbc:ID', cii: 'ram:CategoryCode' });
const CATEGORY_RATE = path({ ubl: 'cac:TaxCategory/cbc:Percent', cii: 'ram:RateApplicablePercent' });
/** Categories at whose rows CII's artefact judges their own rules, and none of the general ones. */
const PASSED_OVER = new Set(['L', 'M', 'O']);
const TAX_POINT_DATE = symbolFor('ram:TaxPointDate');
const TAX_POINT_CODE = symbolFor('ram:DueDateTypeCode');

function isPassedOver(node: number, view: View): boolean {
  return view.side === 'cii' && view.some(node, CODE, (code) => PASSED_OVER.has(view.value(code))) && isVat(node, view);
}

function hasCode(category: number, view: View): boolean {
  return isVat(category, view) && view.has(category, CODE);
}

function hasRate(category: number, view: View): boolean {
  return isVat(category, view) && view.has(category, RATE);
}

function isOutOfScope(category: number, view: View): boolean {
  if (!isVat(category, view)) return false;
  if (view.side === 'cii') return view.some(category, CODE, (code) => view.value(code) === 'O');
  const code = view.only(category, CODE);
  return code >= 0 && trimmed(view.value(code)) === 'O';
}

/** The first VAT point date and the first VAT point code, wherever they stand. */
const taxPoints = once((view: View): { date: number; code: number } => {
  const found = { date: -1, code: -1 };
  for (let node = view.tree.size - 1; node > 0; node--) {
    const symbol = view.tree.symbol(node);
    if (symbol === TAX_POINT_DATE) found.date = node;
    else if (symbol === TAX_POINT_CODE) found.code = node;
  }
  return found;
});

/** Rows of the VAT breakdown. */
export const breakdownPatterns: readonly Pattern[] = [
  [
    {
      in: { cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax' },
      when: quietly(isPassedOver),
      rules: [],
    },
    {
      in: { ubl: 'cac:TaxTotal/cac:TaxSubtotal', cii: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax' },
      rules: [
        written('BR-45', 'BT-116 BG-23', TAXABLE),
        written('BR-46', 'BT-117 BG-23', TAX),
        rule(
          'BR-47',
          'BT-118 BG-23',
          (node, view) => view.some(node, CATEGORY, hasCode),
          (node, view) => missingAt(view, node, CATEGORY_CODE),
        ),
        rule(
          'BR-48',
          'BT-119 BG-23',
          (node, view) => view.some(node, CATEGORY, hasRate) || view.some(node, CATEGORY, isOutOfScope),
          (node, view) => missingAt(view, node, CATEGORY_RATE),
        ),
        onlyIn(
          'cii',
          rule(
            'BR-CO-03',
            'BT-7 BT-8',
            (_node, view) => {
              const { date, code } = view.once(taxPoints);
              return date < 0 || code < 0;
            },
            (_node, view) => {
              const { date, code } = view.once(taxPoints);
              return { node: date, seen: shownDate(view.value(date)), params: { code: trimmed(view.value(code)) } };
            },
          ),
        ),
        cents('BR-DEC-19', 'BT-116', TAXABLE),
        cents('BR-DEC-20', 'BT-117', TAX),
      ],
    },
  ],
];
