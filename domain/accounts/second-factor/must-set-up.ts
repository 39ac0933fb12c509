import type { Grant } from '#domain/rights';
import { managers } from '#domain/rights';
import type { Context } from '#kernel';
import { sessionHasSecondFactor } from '../store-second-factor.ts';

/**
 * Whether the person of a session must set a second factor up before anything else: they manage a structure, the operator asks managers for one, and neither
 * they nor this session has any. Read at each click, so it takes effect at the next one.
 */
export async function mustSetUpSecondFactor(context: Context, memberships: readonly Grant[], tokenHash: string): Promise<boolean> {
  if (!context.policy.managersNeedSecondFactor) return false;
  if (!memberships.some(({ role }) => managers.some((manager) => manager === role))) return false;
  return !(await sessionHasSecondFactor(context.database, tokenHash));
}
