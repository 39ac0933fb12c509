import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { once, type View } from '../engine/view.ts';

/*
 * The profile parts an invoice line into sub-lines. In UBL a line says so by a reference to the invoice itself, with the number of the
 * line it is part of; in CII by a parent line. Sub-lines of kind DETAIL enter into sums, those of kind GROUP and INFORMATION do not.
 */

const INVOICE_ID = path({ ubl: 'cbc:ID' });
const REFERENCES = path({ ubl: 'cac:BillingReference' });
const REFERENCED_ID = path({ ubl: 'cac:InvoiceDocumentReference/cbc:ID' });
const KIND = path({
  ubl: 'cac:InvoiceDocumentReference/cbc:DocumentStatusCode',
  cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode',
});
const OWN_REFERENCES = path({ ubl: 'cac:BillingReference/cac:InvoiceDocumentReference' });
const OWN_ID = path({ ubl: 'cbc:ID' });
const OWN_KIND = path({ ubl: 'cbc:DocumentStatusCode' });
const LINE_ID = path({ ubl: 'cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' });
const PARENT = path({ ubl: 'cac:BillingReferenceLine/cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:ParentLineID' });
const AMOUNT = path({
  ubl: 'cbc:LineExtensionAmount',
  cii: 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
});

const LINES = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine', 'ram:IncludedSupplyChainTradeLineItem'].map(symbolFor));
const TRANSACTION = symbolFor('rsm:SupplyChainTradeTransaction');

/** A line of an invoice, as part of another. */
export interface SubLine {
  node: number;
  ids: readonly string[];
  /** The lines it says it is part of. */
  parents: readonly string[];
  /** DETAIL, GROUP or INFORMATION, as written; nothing for a line that is part of none. */
  kinds: readonly string[];
  /** BT-131. */
  amounts: readonly number[];
  /** Whether it is a group with an amount of its own. */
  isGroup: boolean;
  /** Whether its amount enters into sums. */
  counts: boolean;
  /** Where other lines of the same invoice stand. */
  home: number;
}

const NONE: readonly string[] = [];

function subLine(view: View, node: number, own: ReadonlySet<string>): SubLine {
  const { tree } = view;
  const ids = view.texts(node, LINE_ID);
  const amounts = view.all(node, AMOUNT);
  if (view.side === 'cii') {
    const kinds = view.texts(node, KIND);
    const parent = tree.parent(node);
    return {
      node,
      ids,
      parents: view.texts(node, PARENT),
      kinds,
      amounts,
      isGroup: amounts.length > 0 && kinds.includes('GROUP'),
      counts: kinds.length === 0 || kinds.includes('DETAIL'),
      // Officially only lines at their usual place are anybody's parts.
      home: tree.symbol(parent) === TRANSACTION && tree.parent(parent) === 0 ? 0 : -1,
    };
  }
  const references = view.all(node, REFERENCES);
  const toItself = references.filter((one) => view.texts(one, REFERENCED_ID).some((id) => own.has(id)));
  const kinds = toItself.length === 0 ? NONE : toItself.flatMap((one) => view.texts(one, KIND));
  const isNamedGroup = () =>
    view
      .all(node, OWN_REFERENCES)
      .some((one) => view.texts(one, OWN_ID).some((id) => own.has(id)) && view.texts(one, OWN_KIND).includes('GROUP'));
  return {
    node,
    ids,
    parents: toItself.length === 0 ? NONE : toItself.flatMap((one) => view.texts(one, PARENT)),
    kinds,
    amounts,
    isGroup: toItself.length > 0 && amounts.length > 0 && isNamedGroup(),
    counts: toItself.length === 0 || kinds.includes('DETAIL'),
    home: tree.parent(node),
  };
}

/** How a line number is used in one invoice. */
interface Numbered {
  /** Lines that say they are part of it, in order. */
  parts: SubLine[];
  /** Some line bears this number and no other. */
  isLine: boolean;
  /** Some line bears this number and another. */
  isMixed: boolean;
}

/** The lines of a document and how they hang together. */
export class SubLines {
  readonly lines: readonly SubLine[];
  readonly #byNode = new Map<number, SubLine>();
  readonly #homes = new Map<number, Map<string, Numbered>>();

  constructor(lines: readonly SubLine[]) {
    this.lines = lines;
    for (const line of lines) {
      this.#byNode.set(line.node, line);
      if (line.home < 0) continue;
      const isMixed = line.ids.some((id) => id !== line.ids[0]);
      for (const id of line.ids) this.#numbered(line.home, id)[isMixed ? 'isMixed' : 'isLine'] = true;
      for (const id of new Set(line.parents)) this.#numbered(line.home, id).parts.push(line);
    }
  }

  line(node: number): SubLine | undefined {
    return this.#byNode.get(node);
  }

  /** The lines that say they are part of a line, in order. */
  partsOf({ home, ids }: SubLine): readonly SubLine[] {
    const numbers = new Set(ids);
    const lists = [...numbers].map((id) => this.#homes.get(Math.max(home, 0))?.get(id)?.parts ?? []);
    const [only] = lists;
    if (only === undefined || lists.length === 1) return only ?? [];
    return [...new Set(lists.flat())].sort((one, other) => one.node - other.node);
  }

  /** Whether a number is that of another line than this one. */
  isAnotherLine(parent: string, { home, ids }: SubLine): boolean {
    const numbered = this.#homes.get(Math.max(home, 0))?.get(parent);
    if (numbered === undefined) return false;
    return (numbered.isLine && ids.some((id) => id !== parent)) || (numbered.isMixed && ids.length > 0);
  }

  #numbered(home: number, id: string): Numbered {
    let numbers = this.#homes.get(home);
    if (numbers === undefined) {
      numbers = new Map();
      this.#homes.set(home, numbers);
    }
    let numbered = numbers.get(id);
    if (numbered === undefined) {
      numbered = { parts: [], isLine: false, isMixed: false };
      numbers.set(id, numbered);
    }
    return numbered;
  }
}

/** The lines of a document, wherever they stand. */
export const subLines = once((view: View): SubLines => {
  const own = new Set(view.side === 'ubl' ? view.texts(0, INVOICE_ID) : NONE);
  const lines: SubLine[] = [];
  for (let node = 0; node < view.tree.size; node++) if (LINES.has(view.tree.symbol(node))) lines.push(subLine(view, node, own));
  return new SubLines(lines);
});

/** Whether a line enters into sums. */
export function isInSums(node: number, view: View): boolean {
  return view.once(subLines).line(node)?.counts ?? true;
}
