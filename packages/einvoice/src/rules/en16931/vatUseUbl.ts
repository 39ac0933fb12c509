import type { XmlTree } from '../../read/xml/tree.ts';
import { CastFault, type View } from '../engine/view.ts';
import { familyOf, OUT_OF_SCOPE } from './vatFamily.ts';
import { NAMES } from './vatTerms.ts';
import type { VatUse } from './vatUse.ts';
import { isBoolean } from './amountValues.ts';
import { trimmed } from './xpath.ts';

const { cac, cbc } = NAMES;

/** What to do at an element of a name; names that nobody looks for have none. */
type Visit = (node: number, view: View, use: VatUse) => void;

const VISITS: readonly (Visit | undefined)[] = visits([
  [cac.taxCategory, readTaxCategory],
  [cac.lineCategory, readLineCategory],
  [cac.adjustment, readAdjustment],
  [cac.line, (node, _view, use) => readLine(node, use, false)],
  [cac.creditLine, (node, _view, use) => readLine(node, use, true)],
  [cac.seller, (node, _view, use) => use.sellers.push(node)],
  [cac.buyer, (node, _view, use) => use.buyers.push(node)],
  [cac.representative, (node, _view, use) => use.representatives.push(node)],
]);

function visits(wanted: readonly [number, Visit][]): (Visit | undefined)[] {
  const table = Array.from({ length: Math.max(...wanted.map(([symbol]) => symbol)) + 1 }, (): Visit | undefined => undefined);
  for (const [symbol, visit] of wanted) table[symbol] = visit;
  return table;
}

/** Notes the use of tax categories in a UBL document. */
export function walkUbl(view: View, use: VatUse): void {
  const { tree } = view;
  for (let node = 0; node < tree.size; node++) {
    const symbol = tree.symbol(node);
    if (symbol < VISITS.length) VISITS[symbol]?.(node, view, use);
  }
}

function readLine(node: number, use: VatUse, isCredit: boolean): void {
  use.lines.push(node);
  if (isCredit) use.hasCreditNoteLine = true;
  else use.hasInvoiceLine = true;
}

/** Notes which of the two an allowance or charge is; the artefact stumbles over what is no `xs:boolean`. */
function readAdjustment(node: number, view: View, use: VatUse): void {
  use.adjustments.push(node);
  const { tree } = view;
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (tree.symbol(child) !== cbc.indicator) continue;
    try {
      use.setKind(node, isBoolean(child, view, true));
    } catch (problem) {
      use.stumble(problem);
      return;
    }
  }
}

/** Where a tax category stands: only the first counts in `BR-B-02`, and the artefact stumbles over several codes in the first two. */
type Place = 'supply' | 'inner' | 'elsewhere';

/**
 * Reads codes and tax scheme.
 * @returns the family of the only code, or -1.
 */
function readCategory(node: number, view: View, use: VatUse, place: Place): number {
  const { tree } = view;
  if (isOfVat(node, tree, use)) use.setVat(node);
  let codes = 0;
  let family = -1;
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (tree.symbol(child) !== cbc.id) continue;
    codes++;
    family = readCode(tree.rawText(child), use, place);
    if (family >= 0 && use.isVat(node)) use.of(family).anywhere++;
  }
  if (codes > 1 && place !== 'elsewhere') use.fault ??= new CastFault(node, 'single');
  if (codes !== 1 || family < 0) return -1;
  use.setCode(node, family);
  if (use.isVat(node)) use.setJudge(node, family);
  return family;
}

/** Whether some tax scheme is VAT, in letters of any case; the artefact stumbles over a scheme of several names. */
function isOfVat(node: number, tree: XmlTree, use: VatUse): boolean {
  const end = tree.next(node);
  for (let scheme = node + 1; scheme < end; scheme = tree.next(scheme)) {
    if (tree.symbol(scheme) !== cac.scheme) continue;
    const name = tree.child(scheme, cbc.id);
    if (name < 0) continue;
    if (hasAnother(tree, name, tree.next(scheme))) {
      use.fault ??= new CastFault(name, 'single');
      return false;
    }
    const text = tree.rawText(name);
    if (text === 'VAT' || trimmed(text).toUpperCase() === 'VAT') return true;
  }
  return false;
}

/** Whether a sibling of the same name follows. */
function hasAnother(tree: XmlTree, node: number, end: number): boolean {
  for (let next = tree.next(node); next < end; next = tree.next(next)) if (tree.symbol(next) === tree.symbol(node)) return true;
  return false;
}

function readCode(text: string, use: VatUse, place: Place): number {
  if (text === 'B') {
    use.hasSplit = true;
    if (place === 'supply') use.hasSplitSupply = true;
  } else if (text === 'S' && place === 'supply') use.hasStandardSupply = true;
  const bare = familyOf(text);
  return bare < 0 ? familyOf(trimmed(text)) : bare;
}

function readLineCategory(node: number, view: View, use: VatUse): void {
  const family = readCategory(node, view, use, 'supply');
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
  else readCategory(node, view, use, 'elsewhere');
}

/** A row of the breakdown of the whole document. */
function isRow(tree: XmlTree, subtotal: number): boolean {
  const total = tree.parent(subtotal);
  return tree.symbol(total) === cac.taxTotal && tree.parent(total) === 0;
}

function readAdjustmentCategory(node: number, owner: number, view: View, use: VatUse): void {
  const isOwn = view.tree.parent(owner) === 0;
  const family = readCategory(node, view, use, isOwn ? 'supply' : 'inner');
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
  const family = readCategory(node, view, use, 'supply');
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
