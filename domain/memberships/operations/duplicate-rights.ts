import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor, Grant } from '#domain/rights';
import { authorise, managers } from '#domain/rights';
import type { Context, Database } from '#kernel';
import { foldEmail, isId, Problem } from '#kernel';
import { refuseFields, wrongFields } from '../field-errors.ts';
import type { Membership, MembershipRights } from '../membership.ts';
import { gives, joined, kept } from '../membership.ts';
import { grantsOf } from '../store/grants.ts';
import { idsByLogins, insertMembership, membershipsOf, updateMembership } from '../store/memberships.ts';
import { peopleInAny } from '../store/people.ts';
import type { Within } from './within-house.ts';
import { withinHouse } from './within-house.ts';

/** People who can be given somebody's rights at once. */
export const targetsAtMost = 200;

/** Whose rights, in which structure, for whom. */
export interface Duplication {
  readonly sourceUserId: string;
  /** The structure the rights are in; the operator manages it. */
  readonly structureId: string;
  /** People of that structure, or of any other one the operator manages. */
  readonly targetUserIds: readonly string[];
  /** A secondary manager's role is copied too; the principal manager's never is. */
  readonly withRole?: boolean;
}

/** What a duplication does to one person. */
export interface DuplicationEffect {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  /** Null: attached by the duplication. */
  readonly before: MembershipRights | null;
  readonly after: MembershipRights;
}

/** The structures whose rights somebody manages, at this very moment. */
async function managedBy(database: Database, actor: Actor, at: Date): Promise<Grant[]> {
  if (actor.kind !== 'person') return [];
  return (await grantsOf(database, actor.id, at)).filter(
    ({ role, delegationId }) => role !== 'client' && managers.includes(role) && delegationId === undefined,
  );
}

/**
 * Memberships that can be copied from: those of a person in structures that the operator manages.
 * Throws `rights.missing`, `memberships.person-not-found` when there is none.
 */
export async function duplicableMemberships(
  context: Context,
  actor: Actor,
  sourceUserId: string,
): Promise<readonly { structureId: string; structureName: string; membership: Membership }[]> {
  authorise(actor, 'people.change');
  const at = context.clock.now();
  const found: { structureId: string; structureName: string; membership: Membership }[] = [];
  for (const { structureId, structureName } of await managedBy(context.database, actor, at)) {
    const [membership] = isId(sourceUserId) ? await membershipsOf(context.database, structureId, [sourceUserId], at) : [];
    if (membership && membership.delegationId === null) found.push({ structureId, structureName, membership });
  }
  if (found.length === 0) throw new Problem('memberships.person-not-found', 'not-found');
  return found;
}

/** What `duplicateRights` would do. Throws as it does. */
export async function previewDuplication(context: Context, actor: Actor, input: Duplication): Promise<readonly DuplicationEffect[]> {
  return await withinHouse(context, actor, 'people.change', (within) => effectsOf(within, input), input.structureId);
}

/**
 * Gives people the rights that somebody has in a structure (dupliquer les droits d'un utilisateur; seed 001), all or nothing. It only adds: what a
 * target holds already stays. What the operator may do in each structure is read from the database, whatever the form or the session says.
 * Throws `rights.missing` (not a manager of the structure), `memberships.person-not-found`, `memberships.target-unknown`, `memberships.no-targets`,
 * `memberships.too-many-targets`, `memberships.own-rights`, `memberships.by-delegation`.
 */
export async function duplicateRights(context: Context, actor: Actor, input: Duplication): Promise<readonly DuplicationEffect[]> {
  return await withinHouse(
    context,
    actor,
    'people.change',
    async (within) => {
      const { transaction, house, at } = within;
      const effects = await effectsOf(within, input);
      const [source] = await membershipsOf(transaction, house.id, [input.sourceUserId], at);
      for (const { userId, before, after } of effects) {
        if (before) await updateMembership(transaction, house.id, userId, after);
        else await insertMembership(transaction, userId, house.id, after, at);
      }
      await recordActs(
        transaction,
        within.actor,
        at,
        effects.map(({ userId, name, before, after }) => ({
          kind: 'memberships.duplicated',
          structureId: house.id,
          user: { id: userId, name },
          details: { source: source?.name ?? '', before: before && kept(before), after: kept(after) },
        })),
      );
      await tell(
        context,
        transaction,
        effects
          .filter(({ userId }) => userId !== within.actor.id)
          .map(({ userId, before }) => ({
            factKey: `duplicated-${house.id}-${userId}-${at.toISOString()}`,
            code: before ? 'rights-changed' : 'attached',
            kind: 'structure',
            to: [{ userId }],
            params: { structure: house.name, by: within.actor.name },
            path: '/account',
          })),
      );
      return effects;
    },
    input.structureId,
  );
}

/** People by login, among those of the structures that somebody manages. Throws `memberships.target-unknown`, naming the logins, and as `duplicateRights`. */
export async function findTargets(context: Context, actor: Actor, logins: readonly string[]): Promise<readonly string[]> {
  authorise(actor, 'people.change');
  const folded = [...new Set(logins.map(foldEmail))];
  if (folded.length > targetsAtMost)
    refuseFields([{ field: 'targets', code: 'memberships.too-many-targets' }], { maximum: String(targetsAtMost) });
  const at = context.clock.now();
  const managed = (await managedBy(context.database, actor, at)).map(({ structureId }) => structureId);
  const users = await idsByLogins(context.database, folded);
  const known = await peopleInAny(context.database, managed, users, at);
  const unknown = folded.filter((login) => !known.some((one) => one.login === login));
  if (unknown.length > 0) throw unknownTargets(unknown);
  return known.map(({ userId }) => userId);
}

const unknownTargets = (unknown: readonly string[]): Problem =>
  wrongFields([{ field: 'targets', code: 'memberships.target-unknown' }], { unknown: unknown.slice(0, 5).join(', ').slice(0, 300) });

async function effectsOf({ transaction, house, actor, at }: Within, input: Duplication): Promise<readonly DuplicationEffect[]> {
  const targetIds = [...new Set(input.targetUserIds)].filter((id) => id !== input.sourceUserId);
  if (targetIds.length === 0) refuseFields([{ field: 'targets', code: 'memberships.no-targets' }]);
  if (targetIds.length > targetsAtMost)
    refuseFields([{ field: 'targets', code: 'memberships.too-many-targets' }], { maximum: String(targetsAtMost) });
  const [source] = isId(input.sourceUserId) ? await membershipsOf(transaction, house.id, [input.sourceUserId], at) : [];
  if (!source) throw new Problem('memberships.person-not-found', 'not-found');
  if (source.delegationId !== null) throw new Problem('memberships.by-delegation', 'conflict', { params: { name: source.name } });
  const managed = (await managedBy(transaction, actor, at)).map(({ structureId }) => structureId);
  const targets = await peopleInAny(transaction, managed, targetIds.filter(isId), at);
  if (targets.length < targetIds.length) throw unknownTargets(targetIds.filter((id) => !targets.some(({ userId }) => userId === id)));
  const held = new Map((await membershipsOf(transaction, house.id, targetIds, at)).map((one) => [one.userId, one]));
  const copiedRole: 'secondary-manager' | 'user' = input.withRole && source.role === 'secondary-manager' ? 'secondary-manager' : 'user';
  return targets.map(({ userId, name, login }) => {
    const before = held.get(userId) ?? null;
    if (before && before.delegationId !== null) throw new Problem('memberships.by-delegation', 'conflict', { params: { name } });
    const after = before ? added(before, source, copiedRole) : { role: copiedRole, spaces: source.spaces, serviceIds: source.serviceIds };
    if (userId === actor.id && before && actor.grant.role !== 'principal-manager' && gives(before, after))
      throw new Problem('memberships.own-rights', 'forbidden');
    return { userId, name, login, before: before && { role: before.role, spaces: before.spaces, serviceIds: before.serviceIds }, after };
  });
}

function added(before: MembershipRights, source: MembershipRights, role: 'secondary-manager' | 'user'): MembershipRights {
  return {
    role: before.role === 'user' ? role : before.role,
    spaces: joined(before.spaces, source.spaces),
    serviceIds: before.serviceIds && source.serviceIds && [...new Set([...before.serviceIds, ...source.serviceIds])],
  };
}
