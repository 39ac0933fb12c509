import type { CheckOptions, Fix, Invoice, Verdict } from '#einvoice/browser';

/** Built-in invoices to try the check with. */
export const exampleNames = ['ubl-good', 'ubl-bad', 'cii-bad', 'public-bad'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** What the examples say in words. */
export type ExampleTexts = Readonly<Record<'seller' | 'buyer' | 'terms' | 'paper' | 'work' | 'book', string>>;

export type ReportFormat = 'html' | 'json' | 'sarif';

/** What the page asks of the worker. */
export type Task =
  /** Judge a file; `whole` also asks for its text, its model and the repairs offered, and keeps it for the tasks below. */
  | { kind: 'check'; bytes: Uint8Array; options: CheckOptions; whole: boolean }
  /** Apply some of the repairs offered for the file judged last; gives the repaired XML. */
  | { kind: 'fix'; chosen: readonly number[] }
  /** Write the report on the file judged last. */
  | { kind: 'report'; format: ReportFormat; file: string }
  | { kind: 'example'; name: ExampleName; texts: ExampleTexts };

/** What comes back for each kind of task. */
export interface Results {
  check: Judged;
  fix: Uint8Array;
  report: string;
  example: Uint8Array;
}

export interface Request {
  id: number;
  task: Task;
}

export type Response = { id: number; result: Results[Task['kind']] } | { id: number; problem: string };

/** A finding in the words of the page. */
export interface ToldFinding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  remedy: string;
  terms: { id: string; name: string }[];
  line: number | undefined;
  column: number | undefined;
  path: string | undefined;
  seen: string | undefined;
  expected: string | undefined;
}

/** A verdict as plain data, bounded: what a page can show. */
export interface Judged {
  syntax: Verdict['syntax'];
  container: Verdict['container'];
  profile: string | undefined;
  layers: readonly string[];
  reading: Verdict['reading'];
  valid: boolean;
  errors: number;
  warnings: number;
  notes: number;
  /** Errors first; the first `mostFindings` of them. */
  findings: ToldFinding[];
  /** Asked for with `whole`: the XML as text. */
  source: string | undefined;
  /** The model with its first lines; `lineCount` tells how many there are. */
  invoice: Invoice | undefined;
  lineCount: number;
  fixes: Fix[];
}
