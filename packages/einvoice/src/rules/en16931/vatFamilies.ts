import { type Context, onlyIn, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { compareTextWithZero, decimalAt } from './amountValues.ts';
import { lineOf } from './tells.ts';
import { ROOT } from './terms.ts';
import { rowRules } from './vatBreakdown.ts';
import { FAMILIES, type Family } from './vatFamily.ts';
import { isIdentified } from './vatIdentities.ts';
import { ADJUSTMENT_TAX, BREAKDOWN_ROW, CII_BREAKDOWN, LINE_TAX, NAMES, RATE } from './vatTerms.ts';
import type { FamilyUse } from './vatUse.ts';
import { vatUse } from './vatUsed.ts';
import { exclusiveRules, intraCommunityRules, splitRules } from './vatSpecial.ts';

/** The element to show when something of the breakdown as a whole is wrong. */
function breakdownOf({ tree, side }: View, root: number): number {
  return side === 'ubl' ? tree.child(root, NAMES.cac.taxTotal) : -1;
}

/** Whether the rows of a category fit its use; each artefact counts in its own way. */
function rowsFit({ name, byRate }: Family, use: FamilyUse, { side }: View): boolean {
  if (side === 'ubl') return byRate ? rowsByRateFit(name, use) : use.anywhere > 0 ? use.rows === 1 : true;
  const { rows, lines, adjustments } = use;
  if (byRate) return (lines === 0 || lines + rows >= 2) && (adjustments === 0 || adjustments + rows >= 2);
  if (name === 'O' && rows === 0) return true;
  return rows === 1 && lines + adjustments > 0;
}

/** In UBL the artefact takes S of any tax, and wants the codes of L and M without blanks only where they have to be there. */
function rowsByRateFit(name: string, use: FamilyUse): boolean {
  if (name === 'S') return use.linesOfAnyTax + use.adjustmentsOfAnyTax > 0 === use.rowsOfAnyTax > 0;
  if (use.lines + use.adjustments === 0) return use.rows === 0;
  return (name === 'AF' ? use.bareRowsOfAnyTax : use.bareRows) > 0;
}

function ruleOfUse(family: Family): Rule {
  const { name, index, category } = family;
  return rule(
    `BR-${name}-01`,
    'BG-23 BT-118 BT-151 BT-95 BT-102',
    (_root, view) => {
      const { families, fault } = view.once(vatUse);
      // One family speaks for all of them.
      if (fault !== undefined && name === 'S') throw fault;
      const use = families[index];
      return use === undefined || rowsFit(family, use, view);
    },
    (root, view) => {
      const node = breakdownOf(view, root);
      const use = view.once(vatUse).families[index];
      return { ...(node >= 0 && { node }), seen: String(use?.rows ?? 0), params: { category } };
    },
  );
}

/** In UBL the document as a whole is judged: where a category is used, somebody has to be identified. */
function identificationInUbl(family: Family, number: string, terms: string, isUsed: (use: FamilyUse) => boolean): Rule {
  return onlyIn(
    'ubl',
    rule(
      `BR-${family.name}-${number}`,
      `${identificationTerms[family.identification]} ${terms}`,
      (_root, view) => {
        const use = view.once(vatUse).families[family.index];
        return use === undefined || !isUsed(use) || isIdentified(family, view);
      },
      (_root, view) => ({ ...sellerShown(view), params: { category: family.category } }),
    ),
  );
}

function sellerShown(view: View): { node?: number; seen: string } {
  const [node] = view.once(vatUse).sellers;
  return { ...(node !== undefined && { node }), seen: '' };
}

const identificationTerms: Readonly<Record<Family['identification'], string>> = {
  'taxed seller': 'BT-31 BT-32 BT-63',
  'seller and buyer': 'BT-31 BT-32 BT-63 BT-48 BT-47',
  'seller and buyer by VAT': 'BT-31 BT-63 BT-48',
  'seller by VAT': 'BT-31 BT-63',
  nobody: 'BT-31 BT-63 BT-48',
};

function rootRules(family: Family): Rule[] {
  const isOutOfScope = family.name === 'O';
  return [
    ruleOfUse(family),
    ...(family.name === 'S' ? [standardLines(family)] : [identificationInUbl(family, '02', 'BT-151', ({ lines }) => lines > 0)]),
    identificationInUbl(family, '03', 'BT-95', ({ allowances, ownAllowances }) => (isOutOfScope ? ownAllowances : allowances) > 0),
    identificationInUbl(family, '04', 'BT-102', ({ charges, ownCharges, bareCharges }) => {
      if (family.name === 'AF') return bareCharges > 0;
      return (isOutOfScope ? ownCharges : charges) > 0;
    }),
  ];
}

/** S in lines of another tax than VAT is never right. */
function standardLines(family: Family): Rule {
  const ofVat = identificationInUbl(family, '02', 'BT-151', ({ lines }) => lines > 0);
  return {
    ...ofVat,
    holds: (root, view) => {
      const use = view.once(vatUse).families[family.index];
      return use === undefined || use.linesOfAnyTax === 0 || (use.lines > 0 && ofVat.holds(root, view));
    },
  };
}

/** A rule that passes over the tax categories of other families. */
function within({ index }: Family, one: Rule): Rule {
  return { ...one, holds: (node, view) => view.once(vatUse).judgeOf(node) !== index || one.holds(node, view) };
}

function rateFits(family: Family, node: number, view: View): boolean {
  const { side } = view;
  switch ((side === 'cii' ? family.rateInCii : undefined) ?? family.rate) {
    case 'absent':
      return !view.has(node, RATE);
    case 'above zero':
      return view.some(node, RATE, (rate) => compareTextWithZero(rate, view) > 0);
    case 'not negative':
      return view.some(node, RATE, (rate) => compareTextWithZero(rate, view) >= 0);
    case 'zero':
      if (side === 'cii') return view.some(node, RATE, (rate) => compareTextWithZero(rate, view) === 0);
      return decimalAt(node, view, RATE)?.isZero() === true;
  }
}

/** The rules about a tax category of a line, an allowance or a charge: the rate, and in CII who has to be identified. */
function useRules(family: Family, place: string, identification: string, rate: string): Rule[] {
  const { name, category } = family;
  const [term = '', rateTerm = ''] = place.split(' ');
  return [
    onlyIn(
      'cii',
      rule(
        `BR-${name}-${identification}`,
        `${identificationTerms[family.identification]} ${term}`,
        (_node, view) => isIdentified(family, view),
        (_node, view) => ({ ...sellerShown(view), params: { category } }),
      ),
    ),
    rule(
      `BR-${name}-${rate}`,
      `${rateTerm} ${term}`,
      (node, view) => rateFits(family, node, view),
      (node, view) => {
        const found = view.first(node, RATE);
        const params = { category, ...lineOf(view, node).params };
        return found < 0 ? { seen: '', params } : { node: found, seen: view.value(found), params };
      },
    ),
  ].map((one) => within(family, one));
}

function ofEach(rules: (family: Family) => Rule[]): Rule[] {
  return FAMILIES.flatMap(rules);
}

function isAllowance(node: number, view: View): boolean {
  return view.once(vatUse).isAllowance(view.tree.parent(node));
}

function isCharge(node: number, view: View): boolean {
  return view.once(vatUse).isCharge(view.tree.parent(node));
}

function isJudged(node: number, view: View): boolean {
  return view.once(vatUse).judgeOf(node) >= 0;
}

const judgedRows = FAMILIES.filter(({ bindsRow }) => bindsRow);

/** The document as a whole. */
export const vatRootContext: Context = {
  in: ROOT,
  rules: [...ofEach(rootRules), ...splitRules, ...exclusiveRules('ubl'), ...intraCommunityRules('ubl')],
};

/** CII: rows of L, M and O. They hide the general rules about rows. */
export const boundRowContext: Context = {
  in: CII_BREAKDOWN,
  when: isJudged,
  rules: [
    ...judgedRows.flatMap((family) => rowRules(family).map((one) => within(family, one))),
    ...judgedRows.filter(({ name }) => name === 'O').flatMap((family) => exclusiveRules('cii').map((one) => within(family, one))),
  ],
};

export const vatContexts: readonly Context[][] = [
  [
    {
      in: { ubl: BREAKDOWN_ROW.ubl, cii: BREAKDOWN_ROW.cii },
      when: isJudged,
      rules: [
        ...ofEach((family) => rowRules(family).map((one) => within(family, one))),
        ...FAMILIES.filter(({ name }) => name === 'IC').flatMap((family) => intraCommunityRules('cii').map((one) => within(family, one))),
      ],
    },
  ],
  [{ in: LINE_TAX, when: isJudged, rules: ofEach((family) => useRules(family, 'BT-151 BT-152', '02', '05')) }],
  [
    {
      in: ADJUSTMENT_TAX,
      when: (node, view) => isJudged(node, view) && isAllowance(node, view),
      rules: ofEach((family) => useRules(family, 'BT-95 BT-96', '03', '06')),
    },
    {
      in: ADJUSTMENT_TAX,
      when: (node, view) => isJudged(node, view) && isCharge(node, view),
      rules: ofEach((family) => useRules(family, 'BT-102 BT-103', '04', '07')),
    },
  ],
];
