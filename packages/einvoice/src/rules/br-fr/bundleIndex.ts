import { symbolFor } from '../../read/xml/vocabulary.ts';
import { once, type View } from '../engine/view.ts';
import { hasOtherStatus, hasStatus, lineNumbers, parentsOf, statusHolders } from './bundleLines.ts';
import { TRADE } from './places.ts';

const INVOICE_LINE = symbolFor('cac:InvoiceLine');
const CREDIT_LINE = symbolFor('cac:CreditNoteLine');
const TRADE_SYMBOL = symbolFor(TRADE);
const CII_LINE = symbolFor('ram:IncludedSupplyChainTradeLineItem');

/** Every line of a document, wherever it stands, in its order. */
function allLines(view: View): readonly number[] {
  if (view.side === 'cii') return view.named(CII_LINE);
  return [...view.named(INVOICE_LINE), ...view.named(CREDIT_LINE)].sort((one, other) => one - other);
}

/** Lines of a document by what they say, each under `parent element, number`. */
interface Lines {
  byNumber: ReadonlyMap<string, readonly number[]>;
  /** Lines that count in the group of a number: all its parts but those for information. */
  counted: ReadonlyMap<string, readonly number[]>;
  /** What makes lines details of a number. */
  details: ReadonlyMap<string, readonly number[]>;
}

const lines = once((view): Lines => {
  const byNumber = new Map<string, number[]>();
  const counted = new Map<string, number[]>();
  const details = new Map<string, number[]>();
  for (const line of allLines(view)) {
    for (const found of lineNumbers(view, line)) put(byNumber, key(view, line, view.value(found)), line);
    for (const holder of statusHolders(view, line)) {
      const isCounted = hasOtherStatus(view, holder, 'INFORMATION');
      const isDetail = hasStatus(view, holder, 'DETAIL') && (view.side === 'ubl' || isOfRoot(view, line));
      for (const parent of parentsOf(view, holder)) {
        const number = view.value(parent);
        if (isCounted) put(counted, key(view, line, number), line);
        if (isDetail) put(details, detailKey(view, line, number), holder);
      }
    }
  }
  return { byNumber, counted, details };
});

function key(view: View, line: number, text: string): string {
  return `${view.tree.parent(line)} ${text}`;
}

/** Details are counted in the whole of a CII document, beside the line in UBL. */
function detailKey(view: View, line: number, text: string): string {
  return view.side === 'ubl' ? key(view, line, text) : text;
}

function isOfRoot({ tree }: View, line: number): boolean {
  const trade = tree.parent(line);
  return tree.symbol(trade) === TRADE_SYMBOL && tree.parent(trade) === 0;
}

function put(map: Map<string, number[]>, at: string, value: number): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Lines beside a line that bear one of some numbers. */
export function linesNumbered(view: View, line: number, numbers: readonly number[]): readonly number[] {
  const { byNumber } = view.once(lines);
  return merged(numbers.map((one) => byNumber.get(key(view, line, view.value(one))) ?? []));
}

/** Lines beside a line that count in the group of a number. */
export function linesCounted(view: View, line: number, number: string): readonly number[] {
  return view.once(lines).counted.get(key(view, line, number)) ?? [];
}

/** How many details the lines of some numbers have. */
export function countDetails(view: View, line: number, numbers: readonly number[]): number {
  const { details } = view.once(lines);
  return merged(numbers.map((one) => details.get(detailKey(view, line, view.value(one))) ?? [])).length;
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  const [only] = lists;
  if (lists.length <= 1) return only ?? [];
  return [...new Set(lists.flat())].sort((one, other) => one - other);
}
