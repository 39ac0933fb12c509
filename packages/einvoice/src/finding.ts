/** `error` refuses the document; `warning` lets it through and is shown; `info` is shown only on request. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in the bytes a value stands. */
export interface SourcePosition {
  /** XPath of the element or attribute, with the syntax's usual prefixes and 1-based positions where elements repeat. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
}

/** One thing found wrong (or worth saying). Sentences in fr + en are looked up by `code`; nothing here is prose. */
export interface Finding {
  /** Stable code: an official rule id (`BR-CO-10`) or one of ours (`READ-…` for reading, `UNI-…` for platform rules). */
  code: string;
  severity: Severity;
  /** Business terms concerned, `BT-131`… */
  terms: string[];
  /** Path in the model, e.g. `lines[3].netAmount`. */
  at?: string;
  /** Place in the source, when the document came from bytes. */
  where?: SourcePosition;
  /** The value seen, as the sender wrote it (shortened past 200 characters). */
  seen?: string;
  /** The value that would be right, where it can be computed. */
  expected?: string;
  /** Values for the placeholders of the sentences. */
  params?: Record<string, string>;
}
