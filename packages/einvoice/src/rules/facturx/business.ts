import type { Context, Pattern, Rule } from '../engine/rule.ts';

/** The id that a rule has in a profile; undefined where the profile does not have it. */
export type Naming = (id: string) => string | undefined;

/**
 * Those rules of some patterns that a profile has. Contexts stay in their order, as in a pattern the first
 * that fits hides those behind it; how often things may stand is for the table of the profile.
 */
export function chosen(patterns: readonly Pattern[], naming: Naming): Pattern[] {
  return patterns.flatMap((pattern) => {
    const kept = pattern
      .filter(({ in: places, named }) => places.cii !== undefined || named?.cii !== undefined)
      .map((one) => contextOf(one, naming));
    const last = kept.findLastIndex(({ rules }) => rules.length > 0);
    return last < 0 ? [] : [kept.slice(0, last + 1)];
  });
}

function contextOf({ in: places, named, when, rules }: Context, naming: Naming): Context {
  return {
    in: places.cii === undefined ? {} : { cii: places.cii },
    ...(named?.cii && { named: { cii: named.cii } }),
    when,
    rules: rules.flatMap((rule) => renamed(rule, naming)),
  };
}

function renamed(rule: Rule, naming: Naming): Rule[] {
  const id = rule.only === undefined || rule.only === 'cii' ? naming(rule.id) : undefined;
  // Of the norm's rules the profiles flag none as a warning.
  return id === undefined ? [] : [{ ...rule, id, flag: id.includes('EXT') ? rule.flag : 'fatal' }];
}
