import type { Finding, Severity, SourcePosition } from '../finding.ts';

/** Every code that reading can report; sentences in `words/read.{fr,en}.ts`. */
export type ReadCode =
  | 'READ-EMPTY'
  | 'READ-SIZE'
  | 'READ-ZIP'
  | 'READ-GZIP'
  | 'READ-IMAGE'
  | 'READ-HTML'
  | 'READ-JSON'
  | 'READ-OFFICE'
  | 'READ-UNKNOWN'
  | 'READ-ENCODING'
  | 'READ-ENCODING-MISMATCH'
  | 'READ-BYTES'
  | 'READ-CHARACTER'
  | 'READ-DECLARATION'
  | 'READ-DOCTYPE'
  | 'READ-ENTITY'
  | 'READ-STYLESHEET'
  | 'READ-INSTRUCTION'
  | 'READ-MARKUP'
  | 'READ-TAG-MISMATCH'
  | 'READ-UNCLOSED'
  | 'READ-NO-ROOT'
  | 'READ-TWO-ROOTS'
  | 'READ-TEXT-OUTSIDE'
  | 'READ-DUPLICATE-ATTRIBUTE'
  | 'READ-PREFIX'
  | 'READ-DEPTH'
  | 'READ-ATTRIBUTES'
  | 'READ-ELEMENTS'
  | 'READ-ROOT-ENVELOPE'
  | 'READ-ROOT-LIFECYCLE'
  | 'READ-ROOT-UBL'
  | 'READ-ROOT-ZUGFERD-1'
  | 'READ-ROOT-ORDER'
  | 'READ-ROOT'
  | 'READ-DECIMAL'
  | 'READ-DATE'
  | 'READ-INDICATOR'
  | 'READ-BASE64'
  | 'READ-REPEATED'
  | 'READ-UNKNOWN-ELEMENTS'
  | 'READ-NOT-JUDGED'
  | 'READ-MORE'
  | 'READ-PDF-DAMAGED'
  | 'READ-PDF-REPAIRED'
  | 'READ-PDF-POLYGLOT'
  | 'READ-PDF-ENCRYPTED'
  | 'READ-PDF-ACTIVE'
  | 'READ-PDF-EXECUTABLE'
  | 'READ-PDF-BOMB'
  | 'READ-PDF-FILTER'
  | 'READ-PDF-NAME'
  | 'READ-PDF-RELATIONSHIP'
  | 'READ-PDF-SEVERAL'
  | 'READ-PDF-PROFILE'
  | 'READ-PDF-ROLE'
  | 'READ-PDF-UNLISTED'
  | 'READ-PDF-UNASSOCIATED'
  | 'READ-PDF-NO-XMP'
  | 'READ-PDF-XMP-MISSING'
  | 'READ-PDF-XMP-TYPE'
  | 'READ-PDF-XMP-FILE'
  | 'READ-PDF-XMP-VERSION'
  | 'READ-PDF-A3'
  | 'READ-PDF-PLAIN';

/** What may be said besides code and severity. */
export interface FindingDetail {
  terms?: string[];
  at?: string;
  where?: SourcePosition;
  seen?: string;
  expected?: string;
  params?: Record<string, string>;
}

const SEEN_LIMIT = 200;

/** Shortens a value for a finding. */
export function shorten(value: string, limit: number = SEEN_LIMIT): string {
  return value.length <= limit ? value : `${value.slice(0, limit)}…`;
}

/** Makes a finding of reading; absent details leave no key behind, so that findings compare and serialise plainly. */
export function readFinding(code: ReadCode, severity: Severity, detail: FindingDetail = {}): Finding {
  const finding: Finding = { code, severity, terms: detail.terms ?? [] };
  if (detail.at !== undefined) finding.at = detail.at;
  if (detail.where) finding.where = detail.where;
  if (detail.seen !== undefined) finding.seen = shorten(detail.seen);
  if (detail.expected !== undefined) finding.expected = detail.expected;
  if (detail.params) finding.params = detail.params;
  return finding;
}

/** Thrown inside the reader only, at the first thing that makes the document unreadable; never leaves `readInvoice`. */
export class Refusal extends Error {
  readonly code: ReadCode;
  /** Offset in the decoded text (or in the bytes, when the text could not be decoded). */
  readonly offset: number;
  readonly params: Record<string, string>;
  constructor(code: ReadCode, offset: number, params: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.params = params;
  }
}
