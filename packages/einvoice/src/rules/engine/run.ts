import type { XmlTree } from '../../read/xml/tree.ts';
import { symbolParts } from '../../read/xml/vocabulary.ts';
import { compileLimits, eachLimited, type Limit, type LimitTree } from './limits.ts';
import { isUnder, type Match, matchesOf } from './match.ts';
import type { Side } from './path.ts';
import type { Context, NameTest, Rule, RuleSet } from './rule.ts';
import { CastFault, type View } from './view.ts';

/** One assertion that failed at one place. */
export interface Failure {
  /** What failed: a rule, or a limit. */
  rule: Rule | Limit;
  /** The set it belongs to. */
  set: string;
  /** The context's element. */
  node: number;
  /** The element beyond a limit (and its attribute's name, else -1). */
  beyond?: { node: number; attribute: number };
}

/** A value that kept a rule from being judged: the official artefacts stop at the first. */
export interface Unjudged {
  rule: Rule;
  set: string;
  fault: CastFault;
}

export interface Run {
  failures: Failure[];
  unjudged: Unjudged[];
}

interface Entry {
  set: string;
  /** The variant of documents it is for, or `ALL`. */
  variant: number;
  pattern: number;
  match: Match;
  /** Name and parent say all there is to say of the place. */
  isSure: boolean;
  when: Context['when'];
  rules: readonly Rule[];
  limits: readonly Limit[];
  limitTree: LimitTree | undefined;
  named: NameTest | undefined;
}

/** Rule sets compiled for one syntax. */
export class Program {
  readonly side: Side;
  readonly #entries: readonly Entry[];
  /** Those that go by more than a list of names. */
  readonly #loose: readonly Entry[];
  /** For each known name under each other the entries that may fit; filled as they are met. */
  readonly #byPlace: Map<number, readonly Entry[]>[] = [];
  readonly #variantOf: ((view: View) => number) | undefined;

  constructor(side: Side, sets: readonly RuleSet[]) {
    this.side = side;
    this.#variantOf = sets.find(({ variants }) => variants !== undefined)?.variants?.of;
    const patterns = sets.flatMap(({ name, patterns: own, variants }) => [
      ...own.map((contexts) => ({ name, contexts, variant: ALL })),
      ...(variants?.patterns ?? []).flatMap((some, variant) => some.map((contexts) => ({ name, contexts, variant }))),
    ]);
    this.#entries = patterns.flatMap(({ name, contexts, variant }, index) =>
      contexts.flatMap((context) => entriesOf(context, side, name, index, variant)),
    );
    this.#loose = this.#entries.filter(({ match, named }) => named !== undefined || match.symbol < 0);
  }

  /** Which patterns apply besides those for all documents. */
  variantOf(view: View): number {
    return this.#variantOf?.(view) ?? ALL;
  }

  /** The entries that may fit an element by its name and its parent's, in the order in which they are judged. */
  entries(tree: XmlTree, node: number, variant: number): readonly Entry[] {
    const byPlace = this.#placesOf(variant);
    const symbol = tree.symbol(node);
    const parent = tree.parent(node);
    const above = parent < 0 ? NO_PARENT : Math.min(tree.symbol(parent), FOREIGN_PARENT);
    // A name of one document only can be meant by no list of names.
    if (symbol >= FOREIGN_PARENT)
      return this.#loose.length === 0 ? this.#loose : fitting(this.#loose, symbol, above, tree.foreignParts(node), variant);
    const place = symbol * PLACES + above;
    let known = byPlace.get(place);
    if (known === undefined) {
      known = fitting(this.#entries, symbol, above, symbolParts(symbol), variant);
      byPlace.set(place, known);
    }
    return known;
  }

  #placesOf(variant: number): Map<number, readonly Entry[]> {
    let places = this.#byPlace[variant - ALL];
    if (places === undefined) {
      places = new Map();
      this.#byPlace[variant - ALL] = places;
    }
    return places;
  }
}

/** In place of a variant: every one. */
const ALL = -1;

/** More than there are names known beforehand. */
const PLACES = 1 << 13;
const NO_PARENT: number = PLACES - 1;
const FOREIGN_PARENT: number = PLACES - 2;

function fitting(
  entries: readonly Entry[],
  symbol: number,
  above: number,
  name: { uri: string; local: string } | undefined,
  variant: number,
): readonly Entry[] {
  return entries.filter(({ match, named, variant: own }) => {
    if (own !== ALL && own !== variant) return false;
    const [nearest] = match.above;
    if (nearest === undefined ? match.anchored && above !== NO_PARENT : above === NO_PARENT || (nearest >= 0 && nearest !== above))
      return false;
    return named === undefined ? match.symbol === symbol || match.symbol < 0 : name !== undefined && named(name.local, name.uri);
  });
}

const ANYWHERE: Match = { symbol: -1, above: [], anchored: false };

function entriesOf(context: Context, side: Side, set: string, pattern: number, variant: number): Entry[] {
  const where = context.in[side];
  const named = context.named?.[side];
  const limits = context.limits?.[side] ?? [];
  const judged = {
    set,
    variant,
    pattern,
    when: context.when,
    rules: context.rules.filter((rule) => rule.only === undefined || rule.only === side),
    limits,
    limitTree: limits.length > 0 ? compileLimits(limits) : undefined,
  };
  const entries = (where === undefined ? [] : matchesOf(where)).map(
    (match): Entry => ({
      ...judged,
      match,
      isSure: match.above.length === 0 || (match.above.length === 1 && !match.anchored),
      named: undefined,
    }),
  );
  return named === undefined ? entries : [...entries, { ...judged, match: ANYWHERE, isSure: true, named }];
}

/** Judges a document: at each element, in each pattern, the first context that fits. */
export function runRules(view: View, program: Program): Run {
  const { tree } = view;
  const run: Run = { failures: [], unjudged: [] };
  const variant = program.variantOf(view);
  for (let node = 0; node < tree.size; node++) {
    const entries = program.entries(tree, node, variant);
    let done = -1;
    for (const entry of entries) {
      if (entry.pattern === done || (!entry.isSure && !isUnder(tree, node, entry.match))) continue;
      if (entry.when !== undefined && !entry.when(node, view)) continue;
      done = entry.pattern;
      judge(entry, node, view, run);
    }
  }
  return run;
}

function judge({ set, rules, limits, limitTree }: Entry, node: number, view: View, run: Run): void {
  for (let next = 0; next < rules.length; next++) next = judgeFrom(next, rules, set, node, view, run);
  if (limitTree !== undefined) judgeLimits(limits, limitTree, set, node, view, run);
}

/** Judges rules from one on, up to the first that a value keeps from being judged; returns the last one dealt with. */
function judgeFrom(first: number, rules: readonly Rule[], set: string, node: number, view: View, run: Run): number {
  let at = first;
  try {
    for (; at < rules.length; at++) {
      const rule = rules[at];
      if (rule !== undefined && !rule.holds(node, view)) run.failures.push({ rule, set, node });
    }
  } catch (problem) {
    const rule = rules[at];
    if (!(problem instanceof CastFault) || rule === undefined) throw problem;
    run.unjudged.push({ rule, set, fault: problem });
  }
  return at;
}

function judgeLimits(limits: readonly Limit[], tree: LimitTree, set: string, node: number, view: View, run: Run): void {
  let counts: Map<number, number> | undefined;
  eachLimited(view, node, tree, (row, met, attribute) => {
    counts ??= new Map();
    const count = (counts.get(row) ?? 0) + 1;
    counts.set(row, count);
    const limit = limits[row];
    // One assertion fails once, however far beyond its limit things are.
    if (limit !== undefined && count === limit.most + 1) run.failures.push({ rule: limit, set, node, beyond: { node: met, attribute } });
  });
}
