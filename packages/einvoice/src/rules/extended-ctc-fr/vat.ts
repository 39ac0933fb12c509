import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { decimalAt, toCents } from '../en16931/amountValues.ts';
import { breakdownPatterns } from '../en16931/breakdown.ts';
import { ROOT } from '../en16931/terms.ts';
import { type Family, FAMILIES, familyOf, STANDARD } from '../en16931/vatFamily.ts';
import { isVat } from '../en16931/vatScheme.ts';
import { quietly, trimmed } from '../en16931/xpath.ts';
import { path } from '../engine/path.ts';
import { advice, type Context, onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { subLines } from './subLines.ts';
import { vatShares } from './vatShares.ts';

const CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const UBL_LINE_CATEGORIES = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory' });
const UBL_ADJUSTMENT_CATEGORIES = path({ ubl: 'cac:AllowanceCharge/cac:TaxCategory' });
const UBL_ROWS = path({ ubl: 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory' });
const NAMES = {
  lineSettlement: symbolFor('ram:SpecifiedLineTradeSettlement'),
  settlement: symbolFor('ram:ApplicableHeaderTradeSettlement'),
  adjustmentTax: symbolFor('ram:CategoryTradeTax'),
};
const TAXES = path({ cii: 'ram:ApplicableTradeTax' });
/** Officially looked for in the line's settlement, where it never stands, so that every line counts. */
const KIND = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode' });

/** Which VAT categories are used, and which have a row in the breakdown: a bit for each family. */
interface Categories {
  used: number;
  rows: number;
}

/** The bit of a category in UBL; none for a category of no family. @throws CastFault when it has several codes. */
function ublBit(view: View, category: number): number {
  const code = view.only(category, CODE);
  return code < 0 ? 0 : bitOf(trimmed(view.value(code)));
}

function bitOf(code: string): number {
  const family = familyOf(code);
  return family < 0 ? 0 : 1 << family;
}

function ciiBits(view: View, category: number): number {
  return view.texts(category, CODE).reduce((bits, code) => bits | bitOf(code), 0);
}

function bits(view: View, categories: readonly number[], of: (view: View, category: number) => number): number {
  return categories.reduce((sum, category) => sum | of(view, category), 0);
}

function ublCategories(view: View): Categories {
  const used = view
    .once(subLines)
    .lines.filter(({ counts, home }) => counts && home === 0)
    .reduce((sum, { node }) => sum | bits(view, view.all(node, UBL_LINE_CATEGORIES), ublBit), 0);
  return {
    used: used | bits(view, view.all(0, UBL_ADJUSTMENT_CATEGORIES), ublBit),
    rows: bits(view, view.all(0, UBL_ROWS), ublBit),
  };
}

function ciiCategories(view: View): Categories {
  const found = { used: 0, rows: 0 };
  for (let node = 0; node < view.tree.size; node++) {
    const symbol = view.tree.symbol(node);
    if (symbol === NAMES.adjustmentTax) found.used |= ciiBits(view, node);
    else if (symbol === NAMES.settlement) found.rows |= bits(view, view.all(node, TAXES), ciiBits);
    else if (symbol === NAMES.lineSettlement) {
      const kinds = view.texts(node, KIND);
      if (kinds.length === 0 || kinds.includes('DETAIL')) found.used |= bits(view, view.all(node, TAXES), ciiBits);
    }
  }
  return found;
}

const categories = once((view: View): Categories => (view.side === 'ubl' ? ublCategories(view) : ciiCategories(view)));

/** A category has a row in the breakdown if, and only if, it is used. */
function hasRow({ name, index, category }: Family): Rule {
  const bit = 1 << index;
  return rule(
    `BR-FREXT-${name}-01`,
    'BG-23 BT-118',
    (_node, view) => {
      const { used, rows } = view.once(categories);
      return (used & bit) === (rows & bit);
    },
    () => ({ params: { category } }),
  );
}

const BASIS = path({ ubl: '../cbc:TaxableAmount', cii: 'ram:BasisAmount' });
const TAX = path({ ubl: '../cbc:TaxAmount', cii: 'ram:CalculatedAmount' });
const RATE = path({ ubl: 'cbc:Percent', cii: 'ram:RateApplicablePercent' });

function isBase(node: number, view: View, family: number, byReason: boolean): boolean {
  return view
    .once(vatShares)
    .of(node, family, byReason, view)
    .isBase(decimalAt(node, view, BASIS), node, view);
}

/** The rules on the base of a row, numbered apart for each syntax. */
function baseRules({ name, index, category }: Family): readonly Rule[] {
  const tell = (node: number, view: View) => ({ node: view.first(node, BASIS), params: { category } });
  const together = rule(
    `BR-FREXT-${name}-08`,
    'BT-116',
    (node, view) => isBase(node, view, index, true) || isBase(node, view, index, false),
    tell,
  );
  const byRate = advice(`BR-FREXT-${name}-08ini`, 'BT-116', (node, view) => isBase(node, view, index, false), tell);
  const byReason = advice(`BR-FREXT-${name}-08rev`, 'BT-116', (node, view) => isBase(node, view, index, true), tell);
  return [together, byRate, byReason].flatMap((one) => [
    onlyIn('ubl', one),
    onlyIn('cii', { ...one, id: one.id.replace('BR-FREXT', 'BR-FXEXT') }),
  ]);
}

/** What the tax of a row should be. */
function taxOf(node: number, view: View): Decimal | undefined {
  const basis = decimalAt(node, view, BASIS);
  const rate = decimalAt(node, view, RATE);
  if (basis === undefined || rate === undefined) return undefined;
  return toCents(basis.multiply(rate).multiply(Decimal.of(1, 2)));
}

function isTax(node: number, view: View, count: number): boolean {
  const written = decimalAt(node, view, TAX);
  const tax = taxOf(node, view);
  if (written === undefined || tax === undefined) return false;
  return written.subtract(tax).abs().compare(Decimal.of(count, 2)) <= 0;
}

const standardTax = rule(
  'BR-FREXT-S-09',
  'BT-117',
  (node, view) => {
    const shares = view.once(vatShares);
    if (isTax(node, view, shares.of(node, STANDARD, true, view).count)) return true;
    return view.side === 'cii' && isTax(node, view, shares.of(node, STANDARD, false, view).count);
  },
  (node, view) => ({ node: view.first(node, TAX), expected: taxOf(node, view)?.toFixed(2) ?? '' }),
);

function rulesOf(family: Family): readonly Rule[] {
  if (family.index !== STANDARD) return baseRules(family);
  return [...baseRules(family), onlyIn('ubl', standardTax), onlyIn('cii', { ...standardTax, id: 'BR-FXEXT-S-09' })];
}

const ROW = {
  ubl: '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
  cii: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax',
};

function rowOf(family: Family): Context {
  const isOne = (node: number, view: View) => {
    if (view.side === 'cii') return view.some(node, CODE, (code) => view.value(code) === family.category) && isVat(node, view);
    const code = view.only(node, CODE);
    return code >= 0 && trimmed(view.value(code)) === family.category && isVat(node, view);
  };
  return { in: ROW, when: quietly(isOne), rules: rulesOf(family) };
}

/** The general rules on rows of the breakdown: in CII the profile judges them only where none of its own apply. */
const generalRules: readonly Rule[] = breakdownPatterns
  .flat()
  .flatMap(({ rules }) => rules)
  .filter(({ id, only }) => ['BR-45', 'BR-46', 'BR-47', 'BR-48', 'BR-CO-03', 'BR-DEC-19', 'BR-DEC-20'].includes(id) && only !== 'ubl');

export const vatPatterns: readonly Pattern[] = [
  [{ in: ROOT, rules: FAMILIES.map(hasRow) }],
  [...FAMILIES.map(rowOf), { in: { cii: ROW.cii }, rules: generalRules }],
];
