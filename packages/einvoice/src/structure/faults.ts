import type { XmlTree } from '../read/xml/tree.ts';

/** What can be wrong with the structure of a document; sentences in words/structure.{fr,en}.ts. */
export type StructureCode =
  | 'STRUCTURE-ROOT'
  | 'STRUCTURE-UNEXPECTED'
  | 'STRUCTURE-ORDER'
  | 'STRUCTURE-TOO-MANY'
  | 'STRUCTURE-MISSING'
  | 'STRUCTURE-TYPE'
  | 'STRUCTURE-EMPTY'
  | 'STRUCTURE-TEXT'
  | 'STRUCTURE-NESTED'
  | 'STRUCTURE-NIL'
  | 'STRUCTURE-XSI-TYPE'
  | 'STRUCTURE-ATTRIBUTE-UNEXPECTED'
  | 'STRUCTURE-ATTRIBUTE-MISSING'
  | 'STRUCTURE-ATTRIBUTE-TYPE'
  | 'STRUCTURE-ATTRIBUTE-FIXED'
  | 'STRUCTURE-ID'
  | 'STRUCTURE-MORE';

/** One departure from the schema. The sentences' placeholders are the fields of the same names, and `element`, the name of the node. */
export interface StructureFault {
  code: StructureCode;
  /** The element concerned; the parent, where an element is missing. */
  node: number;
  /** Name of the attribute concerned. */
  attribute?: string;
  /** Names or type expected. */
  expected?: string;
  /** What stands there (shortened past 200 characters); for `STRUCTURE-MORE`, how many faults are not listed. */
  seen?: string;
  /** Name of the element that holds `node`. */
  parent?: string;
}

const LONGEST_SEEN = 200;
const MOST_NAMES = 10;

/** Faults up to a limit; beyond it they are only counted, and cost nothing. */
export class FaultList {
  readonly #faults: StructureFault[] = [];
  readonly #limit: number;
  readonly #tree: XmlTree;
  #more = 0;

  constructor(tree: XmlTree, limit: number) {
    this.#tree = tree;
    this.#limit = limit;
  }

  /** `detail` is asked for only when the fault is listed. */
  add(code: StructureCode, node: number, detail?: () => Pick<StructureFault, 'attribute' | 'expected' | 'seen'>): void {
    if (this.#faults.length >= this.#limit) {
      this.#more++;
      return;
    }
    const fault: StructureFault = { code, node, ...detail?.() };
    const parent = this.#tree.parent(node);
    if (parent >= 0) fault.parent = this.#tree.name(this.#tree.symbol(parent));
    if (fault.seen !== undefined && fault.seen.length > LONGEST_SEEN) fault.seen = `${fault.seen.slice(0, LONGEST_SEEN)}…`;
    this.#faults.push(fault);
  }

  /** All of them, in the order of the document. */
  done(): StructureFault[] {
    this.#faults.sort((a, b) => a.node - b.node);
    if (this.#more > 0) this.#faults.push({ code: 'STRUCTURE-MORE', node: 0, seen: String(this.#more) });
    return this.#faults;
  }
}

/** What stands for no name at all. */
export const NO_NAME = '—';

/** Names for a sentence, the first of them where they are many. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return NO_NAME;
  return names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')}…`;
}
