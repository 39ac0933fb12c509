import type { Reading, SourceDocument, Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Flag } from '../rules/engine/flag.ts';

/** Sets of checks that can be asked for together. `structure` is the content model that the official XSDs describe. */
export type Layer = 'structure' | 'en16931' | 'br-fr' | 'extended-ctc-fr' | 'cdar' | 'facturx' | 'chorus-pro';

/** A rule that fired, by its official id, with the number of assertions that failed, as the official artefacts count them. */
export interface FiredRule {
  id: string;
  layer: Layer;
  severity: Flag;
  count: number;
}

/** What is thought of a document. */
export interface Verdict {
  /** Undefined when the document was refused before its syntax was known, or is a PDF without invoice data. */
  syntax: Syntax | 'cdar' | undefined;
  container: 'xml' | 'pdf' | undefined;
  /** BT-24 as written (of a life-cycle message: its guideline). */
  profile: string | undefined;
  /** The layers that ran. */
  layers: readonly Layer[];
  /** No finding is an error. */
  valid: boolean;
  /** Undefined when the structure was not asked for or the document was refused before. */
  structure: { valid: boolean } | undefined;
  fired: readonly FiredRule[];
  /** Everything worth saying, in a stable order, without doubles; made when first asked for. */
  readonly findings: readonly Finding[];
  /** The document, when it is an invoice that could be read; its model is made when first asked for. */
  readonly document: SourceDocument | undefined;
  readonly reading: Reading['kind'] | 'message';
}
