import type { Context, Pattern } from '../rules/engine/rule.ts';
import type { Side } from '../rules/engine/path.ts';
import { extendedCtcFr } from '../rules/extended-ctc-fr/index.ts';

/** The rules of the norm as the profile EXTENDED-CTC-FR has them: without those it lifts, with its own. */
export function widened(norm: readonly Pattern[], side: Exclude<Side, 'cdar'>): Pattern[] {
  const lifted = new Set(extendedCtcFr.without[side]);
  const kept = ({ limits, ...context }: Context): Context => ({
    ...context,
    rules: context.rules.filter(({ id }) => !lifted.has(id)),
    ...(limits && { limits: { [side]: limits[side]?.filter(({ id }) => !lifted.has(id)) ?? [] } }),
  });
  return [...norm.map((pattern) => pattern.map(kept)), ...extendedCtcFr.patterns];
}
