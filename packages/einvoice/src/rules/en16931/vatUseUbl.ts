import type { XmlTree } from '../../read/xml/tree.ts';
import { CastFault, type View } from '../engine/view.ts';
import { familyOf, OUT_OF_SCOPE } from './vatFamily.ts';
import { isVat } from './vatScheme.ts';
import { INDICATOR, NAMES } from './vatTerms.ts';
import type { VatUse } from './vatUse.ts';
import { isBoolean } from './amountValues.ts';
import { trimmed } from './xpath.ts';

const { cac, cbc } = NAMES;

/** Notes the use of tax categories in a UBL document. */
export function walkUbl(view: View, use: VatUse): void {
  const { tree } = view;
  for (let node = 0; node < tree.size; node++) {
    const symbol = tree.symbol(node);
    if (symbol === cac.taxCategory) readTaxCategory(node, view, use);
    else if (symbol === cac.lineCategory) readLineCategory(node, view, use);
    else if (symbol === cac.adjustment) readAdjustment(node, view, use);
    else if (symbol === cac.line || symbol === cac.creditLine) readLine(node, symbol, use);
    else if (symbol === cac.seller) use.sellers.push(node);
    else if (symbol === cac.buyer) use.buyers.push(node);
    else if (symbol === cac.representative) use.representatives.push(node);
  }
}

function readLine(node: number, symbol: number, use: VatUse): void {
  use.lines.push(node);
  if (symbol === cac.line) use.hasInvoiceLine = true;
  else use.hasCreditNoteLine = true;
}

/** Notes which of the two an allowance or charge is; the artefact stumbles over what is no `xs:boolean`. */
function readAdjustment(node: number, view: View, use: VatUse): void {
  use.adjustments.push(node);
  try {
    if (view.some(node, INDICATOR, isFalse)) use.setKind(node, false);
    if (view.some(node, INDICATOR, isTrue)) use.setKind(node, true);
  } catch (problem) {
    use.stumble(problem);
  }
}

function isFalse(node: number, view: View): boolean {
  return isBoolean(node, view, false);
}

function isTrue(node: number, view: View): boolean {
  return isBoolean(node, view, true);
}

/**
 * Reads codes and tax scheme; the artefact stumbles over several codes where it `wantsOne`.
 * @returns the family of the only code, or -1.
 */
function readCategory(node: number, view: View, use: VatUse, wantsOne: boolean): number {
  const { tree } = view;
  try {
    if (isVat(node, view)) use.setVat(node);
  } catch (problem) {
    use.stumble(problem);
  }
  let codes = 0;
  let family = -1;
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (tree.symbol(child) !== cbc.id) continue;
    codes++;
    const text = tree.rawText(child);
    if (text === 'B') use.hasSplit = true;
    family = familyOf(text);
    if (family < 0) family = familyOf(trimmed(text));
    if (family >= 0 && use.isVat(node)) use.of(family).anywhere++;
  }
  if (codes > 1 && wantsOne) use.fault ??= new CastFault(node, 'single');
  if (codes !== 1 || family < 0) return -1;
  use.setCode(node, family);
  if (use.isVat(node)) use.setJudge(node, family);
  return family;
}

/** Whether some code of a tax category is just this text, without blanks around it. */
function hasCode(tree: XmlTree, node: number, code: string): boolean {
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child))
    if (tree.symbol(child) === cbc.id && tree.rawText(child) === code) return true;
  return false;
}

function noteSplit({ tree }: View, node: number, use: VatUse): void {
  if (!use.hasSplitSupply && hasCode(tree, node, 'B')) use.hasSplitSupply = true;
  if (!use.hasStandardSupply && hasCode(tree, node, 'S')) use.hasStandardSupply = true;
}

function readLineCategory(node: number, view: View, use: VatUse): void {
  const family = readCategory(node, view, use, true);
  noteSplit(view, node, use);
  const vat = use.isVat(node);
  if (vat && family !== OUT_OF_SCOPE && use.others.line < 0) use.others.line = node;
  if (family < 0) return;
  const of = use.of(family);
  of.linesOfAnyTax++;
  if (vat) of.lines++;
}

function readTaxCategory(node: number, view: View, use: VatUse): void {
  const { tree } = view;
  const owner = tree.parent(node);
  const symbol = tree.symbol(owner);
  if (symbol === cac.adjustment) readAdjustmentCategory(node, owner, view, use);
  else if (symbol === cac.taxSubtotal && isRow(tree, owner)) readRowCategory(node, view, use);
  else readCategory(node, view, use, false);
}

/** A row of the breakdown of the whole document. */
function isRow(tree: XmlTree, subtotal: number): boolean {
  const total = tree.parent(subtotal);
  return tree.symbol(total) === cac.taxTotal && tree.parent(total) === 0;
}

function readAdjustmentCategory(node: number, owner: number, view: View, use: VatUse): void {
  const family = readCategory(node, view, use, true);
  const isOwn = view.tree.parent(owner) === 0;
  if (isOwn) noteSplit(view, node, use);
  const vat = use.isVat(node);
  const allowance = use.isAllowance(owner);
  const charge = use.isCharge(owner);
  if (vat && family !== OUT_OF_SCOPE) {
    if (allowance && use.others.allowance < 0) use.others.allowance = node;
    if (charge && use.others.charge < 0) use.others.charge = node;
  }
  if (family < 0) return;
  const of = use.of(family);
  of.adjustmentsOfAnyTax++;
  if (!vat) return;
  of.adjustments++;
  if (allowance) of.allowances++;
  if (allowance && isOwn) of.ownAllowances++;
  if (!charge) return;
  of.charges++;
  if (isOwn) of.ownCharges++;
  if (isBare(view.tree, node)) of.bareCharges++;
}

function readRowCategory(node: number, view: View, use: VatUse): void {
  const family = readCategory(node, view, use, true);
  noteSplit(view, node, use);
  const vat = use.isVat(node);
  if (vat && family !== OUT_OF_SCOPE && use.others.row < 0) use.others.row = node;
  if (family < 0) return;
  const of = use.of(family);
  const bare = isBare(view.tree, node);
  of.rowsOfAnyTax++;
  if (bare) of.bareRowsOfAnyTax++;
  if (!vat) return;
  of.rows++;
  if (bare) of.bareRows++;
}

/** Whether the code of a category that has but one is written without blanks around it. */
function isBare(tree: XmlTree, node: number): boolean {
  return familyOf(tree.rawText(tree.child(node, cbc.id))) >= 0;
}
