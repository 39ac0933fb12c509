import type { Finding, Severity, SourcePosition } from '../finding.ts';
import { shorten } from '../read/codes.ts';
import { termOf } from '../terms.ts';

/** Every code a report of conversion can hold; sentences in `words/convert.{fr,en}.ts`. */
export type ConvertCode =
  | 'CONVERT-UNKNOWN'
  | 'CONVERT-ATTRIBUTE'
  | 'CONVERT-LOST'
  | 'CONVERT-CHANGED'
  | 'CONVERT-ADDED'
  | 'CONVERT-TRANSLATED'
  | 'CONVERT-ATTACHMENT'
  | 'CONVERT-MISSING'
  | 'CONVERT-MORE'
  | 'CONVERT-UNREADABLE';

/** What is said of one value. */
export interface ConvertDetail {
  /** Path in the model; its business term is looked up. */
  at?: string;
  where?: SourcePosition;
  seen?: string;
  expected?: string;
  params?: Record<string, string>;
}

/** Makes an entry of a report; absent details leave no key behind. */
function convertFinding(code: ConvertCode, severity: Severity, detail: ConvertDetail): Finding {
  const term = detail.at === undefined ? undefined : termOf(detail.at);
  const finding: Finding = { code, severity, terms: term === undefined ? [] : [term] };
  if (detail.at !== undefined) finding.at = detail.at;
  if (detail.where !== undefined) finding.where = detail.where;
  if (detail.seen !== undefined) finding.seen = shorten(detail.seen);
  if (detail.expected !== undefined) finding.expected = shorten(detail.expected);
  if (detail.params !== undefined) finding.params = detail.params;
  return finding;
}

/** Entries of one report; what exceeds this is counted. */
const MOST_ENTRIES = 1000;

/** A report being written: at most a thousand entries, and how many more there were. */
export class Report {
  readonly #entries: Finding[] = [];
  #more = 0;

  /** Adds an entry; its detail (whose place costs a look through the source) is only asked for while there is room. */
  add(code: ConvertCode, severity: Severity, detail: () => ConvertDetail): void {
    if (this.#entries.length < MOST_ENTRIES) this.#entries.push(convertFinding(code, severity, detail()));
    else this.#more++;
  }

  /** All entries, and at the end how many more there were. */
  finished(): Finding[] {
    if (this.#more === 0) return this.#entries;
    return [...this.#entries, convertFinding('CONVERT-MORE', 'warning', { params: { count: String(this.#more) } })];
  }
}
