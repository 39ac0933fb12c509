import type { ExplainLanguage } from '../explain.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A file and what is thought of it. */
export interface FileReport {
  /** As it is to be shown: a path, `archive.zip!/entry.xml`, `-` for standard input. */
  file: string;
  verdict: Verdict;
  /** The XML as text, for the lines at findings; asked for at most once. */
  source?: () => string | undefined;
}

/** How a report is written. */
export interface ReportOptions {
  language: ExplainLanguage;
  /** Where the pages of rules stand: `{rule}` in it stands for the id, otherwise `/id` is put behind. Without it there are no links. */
  rulesUrl?: string | undefined;
  /** ANSI colours, for terminals. */
  colour?: boolean | undefined;
  /** Shows findings that are mere information too (machines always get them). */
  all?: boolean | undefined;
  /** Findings told of one file in the forms for people; the others are counted. Default 100. */
  mostFindings?: number | undefined;
  /** Files detailed on one HTML page; the others are counted. Default 1,000. */
  mostFiles?: number | undefined;
}

/** Writes a report piece by piece, so that a million files need no more memory than one. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(): string;
}

/** What became of a file: judged right or wrong, or not readable as an invoice at all. */
export type Outcome = 'valid' | 'invalid' | 'refused';

/** A refused document, a broken file or a PDF without data has no verdict on its content. */
export function outcomeOf({ reading, valid }: Verdict): Outcome {
  if (reading === 'refused' || reading === 'plain-pdf') return 'refused';
  return valid ? 'valid' : 'invalid';
}

/** The address of a rule's page. */
export function pageOf(rule: string, rulesUrl: string | undefined): string | undefined {
  if (rulesUrl === undefined || rulesUrl === '') return undefined;
  const id = encodeURIComponent(rule);
  return rulesUrl.includes('{rule}') ? rulesUrl.replaceAll('{rule}', id) : `${rulesUrl.replace(/\/+$/, '')}/${id}`;
}
