import type { EmbeddedFile, Syntax } from '../document.ts';
import type { Severity } from '../finding.ts';
import type { Invoice } from '../model.ts';
import type { VatSums } from './vatSums.ts';

/** One place where an invoice breaks a rule. */
export interface Violation {
  /** Path in the model. */
  at: string;
  /** The value there; the sender's own text is preferred where the source is known. */
  seen?: string;
  /** `seen` hides part of the value: the sender's own text must not replace it. */
  masked?: boolean;
  /** What it should be, where that can be computed. */
  expected?: string;
  /** Values for the placeholders of the rule's sentences. */
  params?: Record<string, string>;
  /** Where it is not the rule's own. */
  severity?: Severity;
}

export type Report = (violation: Violation) => void;

/** What a rule may know besides the model. */
export interface RuleContext {
  /** The syntax the model was read from: the official artefacts differ between the two in places, and so do the rules then. Unknown: the letter of EN 16931-1. */
  syntax?: Syntax;
  /** Files embedded in the document (BT-125). */
  attachments: readonly EmbeddedFile[];
  /** The invoice was read from a document whose reading told what could not be read. */
  wasRead: boolean;
  /** The sender's own text at a path; nothing when the invoice was not read from a document. */
  raw(at: string): string | undefined;
  /** The path of the element at a path of the model, likewise. */
  elementAt(at: string): string | undefined;
  /** Whether the document has an element for the group at this path, be it empty; false when the invoice was not read from one. */
  isWritten(at: string): boolean;
  /** Amounts of lines, allowances and charges by VAT category and rate, computed once. */
  vatSums(): VatSums;
}

export interface Rule {
  /** Official id, or one of ours. */
  id: string;
  severity: Severity;
  /** Business terms concerned, the first being the one to mend. */
  terms: string[];
  /** Where the rule comes from. */
  source: RuleSource;
  check(invoice: Invoice, report: Report, context: RuleContext): void;
}

export type RuleSource = 'EN 16931' | 'Unisson';

/** A rule of EN 16931-1 as the official artefacts 1.3.16 check it; `terms` parted by spaces. */
export function en16931(id: string, terms: string, check: Rule['check'], severity: Severity = 'error'): Rule {
  return { id, severity, terms: terms.split(' '), source: 'EN 16931', check };
}

/** Neither there nor only white space. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Read from CII. Rules that the two syntaxes' artefacts check differently ask. */
export function isCii(context: RuleContext): boolean {
  return context.syntax === 'cii';
}

/** Read from either UBL document. */
export function isUbl(context: RuleContext): boolean {
  return context.syntax === 'ubl-invoice' || context.syntax === 'ubl-credit-note';
}
