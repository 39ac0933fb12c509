import type { Side } from '../engine/path.ts';
import type { Context, Pattern, Rule } from '../engine/rule.ts';

const SIDES: readonly Side[] = ['ubl', 'cii', 'cdar'];

/**
 * Contexts that are alone in their patterns and match the same elements become one: elements are then matched once for all their rules.
 * Says the same as the patterns given.
 */
export function joined(patterns: readonly Pattern[]): Pattern[] {
  const kept: Pattern[] = [];
  const rulesAt = new Map<string, { side: Side; where: string; rules: Rule[] }>();
  for (const pattern of patterns) {
    const [only] = pattern;
    if (pattern.length !== 1 || only === undefined || !isPlain(only)) {
      kept.push(pattern);
      continue;
    }
    for (const side of SIDES) {
      const where = only.in[side];
      if (where === undefined) continue;
      const place = rulesAt.get(`${side} ${where}`) ?? { side, where, rules: [] };
      place.rules.push(...only.rules.filter((rule) => rule.only === undefined || rule.only === side));
      rulesAt.set(`${side} ${where}`, place);
    }
  }
  const sides = [...rulesAt.values()].map(({ side, where, rules }): Pattern => [{ in: { [side]: where }, rules }]);
  return [...sides, ...kept];
}

function isPlain({ when, limits, named }: Context): boolean {
  return when === undefined && limits === undefined && named === undefined;
}
