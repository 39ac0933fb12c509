import type { XmlTree } from '../../read/xml/tree.ts';
import type { View } from '../engine/view.ts';
import { FAMILIES, familyOf } from './vatFamily.ts';
import { isVat } from './vatScheme.ts';
import { INDICATOR, NAMES } from './vatTerms.ts';
import type { VatUse } from './vatUse.ts';
import { isBoolean } from './amountValues.ts';
import { quietly } from './xpath.ts';

const { ram, rsm } = NAMES;

/** Contexts pass over what they cannot read, and go on. */
const isOfVat = quietly(isVat);
const isAllowance = quietly((node, view) => view.some(node, INDICATOR, (found) => isBoolean(found, view, false)));
const isCharge = quietly((node, view) => view.some(node, INDICATOR, (found) => isBoolean(found, view, true)));

/** Notes the use of tax categories in a CII document. */
export function walkCii(view: View, use: VatUse): void {
  const { tree } = view;
  for (let node = 0; node < tree.size; node++) {
    const symbol = tree.symbol(node);
    if (symbol === ram.category) readCode(node, tree, use);
    else if (symbol === ram.tax || symbol === ram.adjustmentTax) {
      if (isOfVat(node, view)) use.setVat(node);
      if (symbol === ram.tax && isRow(tree, node)) use.hasRow = true;
    } else if (symbol === ram.adjustment) {
      if (isAllowance(node, view)) use.setKind(node, false);
      if (isCharge(node, view)) use.setKind(node, true);
    } else if (symbol === ram.seller) use.sellers.push(node);
    else if (symbol === ram.buyer) use.buyers.push(node);
    else if (symbol === ram.representative) use.representatives.push(node);
  }
}

function isRow(tree: XmlTree, tax: number): boolean {
  const settlement = tree.parent(tax);
  return tree.symbol(settlement) === ram.settlement && isInTransaction(tree, settlement);
}

function isInTransaction(tree: XmlTree, node: number): boolean {
  return tree.symbol(tree.parent(node)) === rsm.transaction;
}

function readCode(node: number, tree: XmlTree, use: VatUse): void {
  const text = tree.rawText(node);
  if (text === 'B') use.hasSplit = true;
  if (text === 'S') use.hasStandardSupply = true;
  const tax = tree.parent(node);
  const symbol = tree.symbol(tax);
  const isAdjustment = symbol === ram.adjustmentTax;
  if (!isAdjustment && symbol !== ram.tax) return;
  if (text !== 'O') noteOther(node, use, isAdjustment);
  const family = familyOf(text);
  if (family < 0) return;
  const isFirst = (use.codes(tax) & (1 << family)) === 0;
  use.setCode(tax, family);
  if (isAdjustment) {
    if (isFirst) use.of(family).adjustments++;
    if (use.isVat(tax)) use.setJudge(tax, family);
  } else readTaxCode(node, tax, family, isFirst, tree, use);
}

/** The artefact looks for others than O among lines and rows alike, and among allowances and charges alike. */
function noteOther(node: number, { others }: VatUse, isAdjustment: boolean): void {
  if (isAdjustment) {
    if (others.allowance < 0) others.allowance = node;
    others.charge = others.allowance;
  } else {
    if (others.row < 0) others.row = node;
    others.line = others.row;
  }
}

function readTaxCode(node: number, tax: number, family: number, isFirst: boolean, tree: XmlTree, use: VatUse): void {
  const owner = tree.parent(tax);
  const symbol = tree.symbol(owner);
  if (symbol === ram.settlement) {
    if (isFirst) use.of(family).rows++;
    judgeRow(node, tax, family, isInTransaction(tree, owner), use);
  } else if (symbol === ram.lineSettlement) {
    if (isFirst) use.of(family).lines++;
    const line = tree.parent(owner);
    if (use.isVat(tax) && tree.symbol(line) === ram.line && isInTransaction(tree, line)) use.setJudge(tax, family);
  }
}

/** S and Z are judged wherever they stand in a header, of whatever tax they are. */
function judgeRow(node: number, tax: number, family: number, isInTransaction: boolean, use: VatUse): void {
  const { bindsRow, category } = FAMILIES[family] ?? { bindsRow: false, category: '' };
  const isJudged = category === 'S' || category === 'Z' || (use.isVat(tax) && isInTransaction);
  if (isJudged) use.setJudge(bindsRow ? tax : node, family);
}
