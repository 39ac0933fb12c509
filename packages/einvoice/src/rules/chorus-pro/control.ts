import type { Sources } from '../../document.ts';
import type { Finding, Severity } from '../../finding.ts';
import type { DateText, Invoice } from '../../model.ts';
import type { PlatformFacts } from './facts.ts';
import type { Particulars } from './particulars.ts';

/** A file that comes with the invoice, as the controls see it. */
export interface AttachedFile {
  /** As given. */
  readonly name: string;
  readonly size: number;
}

/** Everything the controls judge. */
export interface Paper {
  readonly invoice: Invoice;
  /** Absent for typed invoices: there are no bytes to point into. */
  readonly sources?: Sources;
  readonly particulars: Particulars;
  readonly facts: PlatformFacts;
  /** Brought beside the file and carried inside it. */
  readonly attachments: readonly AttachedFile[];
  /** Typed in a form of the platform, which issues it in the supplier's name. */
  readonly isTyped: boolean;
  /** The day it is in Paris; without it no date is in the future. */
  readonly today?: DateText;
  /** A header was typed for a file that carries its own data. */
  readonly headerIgnored: boolean;
  /** The rejected invoice it is said to replace. */
  readonly replacesId?: string;
}

/** One place where a paper breaks a control. */
export interface Violation {
  /** Path in the model. */
  readonly at?: string;
  /** The value there; the sender's own text where the source is known. */
  readonly seen?: string;
  readonly expected?: string;
  readonly params?: Record<string, string>;
}

export type Report = (violation: Violation) => void;

/** A file that breaks a control. */
export type FileReport = (violation: { seen?: string; params: Record<string, string> }) => void;

/** One row of the table of platform controls. Sentences stand in `words` under `controls.<code>.message` and `.remedy`. */
export interface Control {
  readonly code: string;
  readonly severity: Severity;
  readonly terms: readonly string[];
  /** Where the control comes from. */
  readonly source: string;
  /** Official rules that say the same: when one of them spoke, this control keeps quiet. */
  readonly coveredBy: readonly string[];
  /** About where the paper goes: run again when it is recycled. */
  readonly routing: boolean;
  readonly check: (paper: Paper, report: Report) => void;
  /** For controls that look at attached files alone. */
  readonly files?: (files: readonly AttachedFile[], report: FileReport) => void;
}

/** Describes a control; `terms` and `coveredBy` parted by spaces. */
export function control(
  code: string,
  severity: Severity,
  terms: string,
  source: string,
  check: Control['check'],
  options: { coveredBy?: string; routing?: boolean; files?: Control['files'] } = {},
): Control {
  const words = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(' '));
  return {
    code,
    severity,
    terms: words(terms),
    source,
    coveredBy: words(options.coveredBy),
    routing: options.routing ?? false,
    check,
    ...(options.files && { files: options.files }),
  };
}

/** Characters of a value shown in a finding, at most. */
const shownMaximum = 200;

/** Runs controls over a paper; `spoken` holds the codes of findings already made. */
export function runControls(controls: readonly Control[], paper: Paper, spoken: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const one of controls) {
    if (one.coveredBy.some((code) => spoken.has(code))) continue;
    one.check(paper, (violation) => findings.push(toFinding(one, paper, violation)));
  }
  return findings;
}

function toFinding(one: Control, paper: Paper, { at, seen, expected, params }: Violation): Finding {
  const where = at === undefined ? undefined : paper.sources?.locate(at);
  const shown = seen ?? (at === undefined ? undefined : paper.sources?.raw(at));
  return {
    code: one.code,
    severity: one.severity,
    terms: [...one.terms],
    ...(at !== undefined && { at }),
    ...(where && { where }),
    ...(shown !== undefined && { seen: shown.slice(0, shownMaximum) }),
    ...(expected !== undefined && { expected }),
    ...(params && { params }),
  };
}
