import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { firstAt, type Path, path } from '../engine/path.ts';
import type { Detail } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { trimmed } from './xpath.ts';

/** Elements that are lines of an invoice. */
const LINES = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine', 'ram:IncludedSupplyChainTradeLineItem'].map(symbolFor));
const LINE_NUMBER = path({ ubl: 'cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' });

/** The number of the line an element is in, as `params`; a line without number is shown by its position. */
export function lineOf(view: View, node: number): Pick<Detail, 'params'> {
  let line = node;
  while (line >= 0 && !LINES.has(view.tree.symbol(line))) line = view.tree.parent(line);
  if (line < 0) return {};
  const number = trimmed(view.text(line, LINE_NUMBER) ?? '');
  return { params: { line: number === '' ? `#${positionOf(view, line)}` : number } };
}

/** The places of lines among their like, counted once for a document: thousands of lines without a number may each be told of. */
const positions = new WeakMap<View['tree'], Map<number, number>>();

function positionOf({ tree }: View, line: number): number {
  const known = positions.get(tree) ?? new Map<number, number>();
  positions.set(tree, known);
  if (!known.has(line)) {
    const symbol = tree.symbol(line);
    const parent = tree.parent(line);
    let position = 0;
    for (let at = tree.child(parent, symbol); at >= 0 && at < tree.next(parent); at = tree.next(at))
      if (tree.symbol(at) === symbol) known.set(at, ++position);
  }
  return known.get(line) ?? 0;
}

/** What to show where nothing stands at a path: the deepest element on the way there. */
export function missingAt(view: View, node: number, wanted: Path): Detail {
  return { node: nearest(view, node, wanted), ...lineOf(view, node) };
}

function nearest(view: View, node: number, wanted: Path): number {
  const steps = wanted[view.side] ?? [];
  // The first number of a path is its attribute.
  for (let length = steps.length; length > 1; length--) {
    const found = firstAt(view.tree, node, steps.slice(0, length));
    if (found >= 0) return found;
  }
  return node;
}

/** An amount with too many decimals, and how it should be. */
export function roundedAt(view: View, node: number, found: number): Detail {
  const amount = Decimal.parse(view.value(found));
  return { node: found, seen: view.value(found), ...(amount && { expected: amount.toFixed(2) }), ...lineOf(view, node) };
}
