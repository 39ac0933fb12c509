import { recordActs } from '#domain/journal';
import type { Doer } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context, Database, Transaction } from '#kernel';
import type { House, Membership } from '../membership.ts';
import { demote, principalOf, updateMembership } from '../store/memberships.ts';

/** Days without a sign-in after which a principal manager counts as gone. */
const dormantDays = 180;

/**
 * Whether nobody answers for a structure any more: no principal manager, a closed account, or one not used for half a year. One whose last sign-in is not
 * known counts as present: then the operator decides.
 */
export async function principalIsMissing(database: Database, structureId: string, at: Date): Promise<boolean> {
  const principal = await principalOf(database, structureId);
  if (!principal?.isActive) return true;
  const { lastSignInAt } = principal;
  return lastSignInAt !== null && at.getTime() - lastSignInAt.getTime() > dormantDays * 24 * 60 * 60 * 1000;
}

/** Makes an attached person the principal manager in the place of whoever holds the role, who stays as simple user with their spaces. Both are told. */
export async function handOver(
  context: Context,
  transaction: Transaction,
  doer: Doer,
  house: House,
  to: Membership,
  kind: 'memberships.principal-transferred' | 'memberships.principal-taken-over',
): Promise<void> {
  const at = context.clock.now();
  const before = await principalOf(transaction, house.id);
  if (before) await demote(transaction, house.id, before.userId);
  await updateMembership(transaction, house.id, to.userId, { ...to, role: 'principal-manager' });
  await recordActs(transaction, doer, at, [
    {
      kind,
      structureId: house.id,
      user: { id: to.userId, name: to.name },
      details: { from: before?.name ?? null, to: to.name },
    },
  ]);
  const params = { structure: house.name, from: before?.name ?? '', to: to.name };
  await tell(context, transaction, [
    {
      factKey: `principal-${house.id}-${at.toISOString()}-to`,
      code: 'principal-received',
      kind: 'structure',
      to: [{ userId: to.userId }],
      params,
      path: '/organisation',
    },
    {
      factKey: `principal-${house.id}-${at.toISOString()}-from`,
      code: 'principal-lost',
      kind: 'structure',
      to: before ? [{ userId: before.userId }] : [],
      params,
      path: '/account',
    },
  ]);
}
