import type { EmbeddedFile, Sources, Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { type Layer, RULES } from './catalogue.ts';
import type { Rule, RuleContext, Violation } from './rule.ts';
import { sumByVat, type VatSums } from './vatSums.ts';

const LONGEST_VALUE_SHOWN = 200;

export interface ValidateOptions {
  /** Where the values stand, when the invoice was read from a document. */
  sources?: Sources;
  /** The syntax it was read from: its official artefact's own reading of a rule is then followed. */
  syntax?: Syntax;
  /** Embedded files, for what is asked of them. */
  attachments?: readonly EmbeddedFile[];
  /** Which sets of rules; all by default. */
  layers?: readonly Layer[];
}

function shorten(text: string): string {
  return text.length <= LONGEST_VALUE_SHOWN ? text : `${text.slice(0, LONGEST_VALUE_SHOWN - 1).toWellFormed()}…`;
}

/** A group that is not written is located at the one around it. */
function isWritten(at: string, sources: Sources | undefined): boolean {
  const place = sources?.locate(at);
  return place !== undefined && place.path !== sources?.locate('')?.path;
}

function toFinding(rule: Rule, violation: Violation, sources: Sources | undefined): Finding {
  const { at, expected, params } = violation;
  const where = sources?.locate(at);
  const seen = violation.masked ? violation.seen : ((violation.seen !== undefined ? sources?.raw(at) : undefined) ?? violation.seen);
  return {
    code: rule.id,
    severity: violation.severity ?? rule.severity,
    terms: rule.terms,
    at,
    ...(where && { where }),
    ...(seen !== undefined && { seen: shorten(seen) }),
    ...(expected !== undefined && { expected }),
    ...(params && { params }),
  };
}

/**
 * Judges an invoice: every finding at once, in the order of the rules and, within a rule, of the document. Never throws, whatever the model holds.
 * An invoice is valid when no finding is an error.
 */
export function validate(invoice: Invoice, options: ValidateOptions = {}): Finding[] {
  let sums: VatSums | undefined;
  const context: RuleContext = {
    ...(options.syntax && { syntax: options.syntax }),
    attachments: options.attachments ?? [],
    wasRead: options.sources !== undefined,
    raw: (at) => options.sources?.raw(at),
    elementAt: (at) => options.sources?.locate(at)?.path,
    isWritten: (at) => isWritten(at, options.sources),
    vatSums: () => {
      sums ??= sumByVat(invoice);
      return sums;
    },
  };
  const findings: Finding[] = [];
  for (const layer of options.layers ?? (['en16931'] as const)) {
    for (const rule of RULES[layer])
      rule.check(invoice, (violation) => findings.push(toFinding(rule, violation, options.sources)), context);
  }
  return findings;
}
