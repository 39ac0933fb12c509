import type { Flag } from './flag.ts';
import type { Limit } from './limits.ts';
import type { Side } from './path.ts';
import type { View } from './view.ts';

/** What to tell about a failure, computed only when somebody reads it. */
export interface Detail {
  /** The element to show, where it is not the context. */
  node?: number;
  /** An attribute of that element, by name. */
  attribute?: string;
  /** The value seen; by default the text of the element to show, if it holds text only. */
  seen?: string;
  /** What it should be, where that can be computed. */
  expected?: string;
  /** Business terms concerned here, where the rule is about any. */
  terms?: readonly string[];
  /** Values for the placeholders of the rule's sentences. */
  params?: Record<string, string>;
}

/** One assertion about one kind of place. */
export interface Rule {
  /** Official id, or one of ours. */
  id: string;
  flag: Flag;
  /** Business terms concerned, the first being the one to mend. */
  terms: readonly string[];
  /** Whether the rule is kept at a place. May throw `CastFault`. */
  holds(node: number, view: View): boolean;
  tell?(node: number, view: View): Detail;
  /** The only syntax whose artefact has it. */
  only?: Side;
}

/** Where rules are judged: element patterns as in `cac:InvoiceLine/cac:Item | /cn:CreditNote`, matched from their last name upwards. */
export interface Context {
  in: Partial<Record<Side, string>>;
  /** A further condition on the element. */
  when?: ((node: number, view: View) => boolean) | undefined;
  /** Elements by the end of their name, when no list of names will do: `{ending: 'Amount', within: 'ram'}`. */
  named?: Partial<Record<Side, NameTest>>;
  rules: readonly Rule[];
  /** How often things may stand there. */
  limits?: Partial<Record<Side, readonly Limit[]>>;
}

export type NameTest = (local: string, uri: string) => boolean;

/** Contexts in order: at each element only the first that fits is judged, as in a Schematron pattern. */
export type Pattern = readonly Context[];

/** A set of rules that runs as a whole. */
export interface RuleSet {
  name: string;
  patterns: readonly Pattern[];
  /** Patterns for some documents only: `of` tells the number of a document's variant, whose patterns are judged after those above. One set of a program may have them. */
  variants?: { of: (view: View) => number; patterns: readonly (readonly Pattern[])[] };
}

type Holds = Rule['holds'];
type Tell = NonNullable<Rule['tell']>;

/** A rule both syntaxes have; `terms` parted by spaces. */
export function rule(id: string, terms: string, holds: Holds, tell?: Tell): Rule {
  return made(id, terms, 'fatal', holds, tell);
}

/** The same, flagged as a warning. */
export function advice(id: string, terms: string, holds: Holds, tell?: Tell): Rule {
  return made(id, terms, 'warning', holds, tell);
}

/** A rule only one syntax's artefact has, or has in this form. */
export function onlyIn(side: Side, one: Rule): Rule {
  return { ...one, only: side };
}

function made(id: string, terms: string, flag: Flag, holds: Holds, tell: Tell | undefined): Rule {
  return { id, flag, terms: terms === '' ? [] : terms.split(' '), holds, ...(tell ? { tell } : {}) };
}
