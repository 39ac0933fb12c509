import type { Actor, Lacking, Level, RightName, Space, Subject, Verdict } from '#domain/rights';
import { check, managers, whatLacks } from '#domain/rights';
import type { Context } from '#kernel';
import { isOpen } from '../given.ts';
import { managersAt } from '../store/grants.ts';
import { houseById } from '../store/houses.ts';
import { membershipOf } from '../store/memberships.ts';
import { pendingOf } from '../store/requests.ts';
import { principalIsMissing } from './take-over.ts';

/** Why something may not be done, and what to do about it. */
export interface Explanation {
  readonly right: RightName;
  readonly verdict: Verdict;
  readonly required: Lacking['required'];
  /** The structure has closed the space for everybody: nobody can be given it before it is opened. */
  readonly spaceClosed: boolean;
  /** Names of those who can grant it, the principal manager first. */
  readonly grantedBy: readonly string[];
  /** What the person could ask for; absent for machines, and when asking would lead nowhere. */
  readonly askable?:
    | { readonly kind: 'attachment' }
    | { readonly kind: 'subscription'; readonly space: Space; readonly level: Level }
    | { readonly kind: 'subscription'; readonly role: 'secondary-manager' | 'principal-manager' };
  /** A request of theirs that waits already, so that they do not ask twice. */
  readonly pendingRequest?: { readonly id: string; readonly askedAt: Date };
}

/** Why not: the right that lacks, who can grant it, and whether one can ask for it. For a right that is held, `verdict` is `yes`. */
export async function explainRefusal(context: Context, actor: Actor, right: RightName, subject?: Subject): Promise<Explanation> {
  return await explainLacking(context, actor, right, check(actor, right, subject), whatLacks(actor, right, subject).required);
}

/** The same when the check was made before: its verdict and what it asks for. */
export async function explainLacking(
  context: Context,
  actor: Actor,
  right: RightName,
  verdict: Verdict,
  required: Lacking['required'],
): Promise<Explanation> {
  const nothing = { right, verdict, required, spaceClosed: false, grantedBy: [] };
  if (actor.kind === 'system') return nothing;
  const at = context.clock.now();
  const { structureId } = actor.grant;
  const house = structureId === '' ? undefined : await houseById(context.database, structureId);
  if (!house) return { ...nothing, ...(actor.kind === 'person' && verdict !== 'yes' && { askable: { kind: 'attachment' } }) };
  const spaceClosed = required.space !== undefined && !isOpen(house, required.space);
  const grantedBy = (await managersAt(context.database, house.id, at)).map(({ name }) => name);
  const told = { ...nothing, spaceClosed, grantedBy };
  if (verdict !== 'missing' || actor.kind !== 'person' || actor.viewingAs || spaceClosed || !house.isActive) return told;
  const membership = await membershipOf(context.database, house.id, actor.id, at);
  if (!membership || membership.delegationId !== null) return told;
  const askable = required.roles
    ? await askableRole(context, house.id, required.roles, at)
    : required.space && { kind: 'subscription' as const, space: required.space, level: required.level };
  const pending = (await pendingOf(context.database, actor.id, house.id)).at(0);
  return {
    ...told,
    ...(askable && { askable }),
    ...(pending && { pendingRequest: { id: pending.id, askedAt: pending.askedAt } }),
  };
}

/** The principal manager's role can be asked for only when its holder is gone. */
async function askableRole(context: Context, structureId: string, roles: NonNullable<Lacking['required']['roles']>, at: Date) {
  if (managers.every((role) => roles.includes(role))) return { kind: 'subscription', role: 'secondary-manager' } as const;
  const isMissing = await principalIsMissing(context.database, structureId, at);
  return isMissing ? ({ kind: 'subscription', role: 'principal-manager' } as const) : undefined;
}
