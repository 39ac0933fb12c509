/** Every kind of repair; sentences in `words/fix.{fr,en}.ts`. */
export type FixCode = 'FIX-SPACES' | 'FIX-DATE' | 'FIX-DATE-FORMAT' | 'FIX-DECIMAL' | 'FIX-ZEROS' | 'FIX-CASE' | 'FIX-SCHEME' | 'FIX-SUM';

/** A replacement in the decoded text of a document. */
export interface TextEdit {
  /** Offsets in UTF-16 units of the text (a byte order mark not counted). */
  start: number;
  end: number;
  /** What stands there now: the edit is refused when something else does. */
  was: string;
  /** What is to stand there, markup included. */
  text: string;
}

/** One repair offered: nothing is changed until the caller applies it. Plain JSON. */
export interface Fix {
  code: FixCode;
  /** Business term. */
  term?: string;
  /** Path in the model. */
  at?: string;
  /** XPath of the element or attribute. */
  path: string;
  line: number;
  column: number;
  /** The value as it is read now; empty where an attribute is missing. */
  before: string;
  after: string;
  /** Why it may be changed, for a person. */
  why: { fr: string; en: string };
  edit: TextEdit;
}
