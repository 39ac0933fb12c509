import { recordActs } from '#domain/journal';
import type { Act } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { refuseFields } from '../field-errors.ts';
import { closedSpaces } from '../given.ts';
import type { MembershipRights, Subscriptions } from '../membership.ts';
import { joined, kept } from '../membership.ts';
import type { MembershipRequest } from '../request.ts';
import { longestMotive } from '../request.ts';
import { insertMembership, membershipOf, updateMembership } from '../store/memberships.ts';
import { closeRequest, requestById } from '../store/requests.ts';
import { servicesAmong } from '../store/services.ts';
import { decidedAlready } from './own-requests.ts';
import { handOver, principalIsMissing } from './take-over.ts';
import type { Within } from './within-house.ts';
import { withinHouse } from './within-house.ts';

/** What a manager gives in answer; what is absent is given as asked. */
export interface Approval {
  readonly role?: 'secondary-manager' | 'user';
  readonly spaces?: Subscriptions;
  /** Null: every service. Absent: every service for somebody new, no change for somebody attached. */
  readonly serviceIds?: readonly string[] | null;
}

/**
 * Accepts a request, giving what was asked or what the manager chose instead. Only one of two managers who decide at once does.
 * Throws `rights.missing`, `memberships.request-not-found`, `memberships.request-decided`, `memberships.own-request`, `memberships.space-closed`,
 * `memberships.service-unknown`, `memberships.person-gone`, `memberships.not-attached`, `memberships.principal-present`.
 */
export async function approveRequest(context: Context, actor: Actor, requestId: string, approval: Approval = {}): Promise<void> {
  await withinHouse(context, actor, 'requests.decide', async (within) => {
    const { transaction, house, at } = within;
    const request = await decidable(within, requestId);
    const spaces = approval.spaces ?? request.wanted.spaces ?? {};
    const serviceIds = approval.serviceIds;
    const unknown = serviceIds && (await servicesAmong(transaction, house.id, serviceIds)).length < new Set(serviceIds).size;
    refuseFields([
      ...(approval.spaces ? closedSpaces(house, spaces) : []),
      ...(unknown ? [{ field: 'serviceIds', code: 'memberships.service-unknown' }] : []),
    ]);
    // A space that was closed since it was asked for is not given; it would hold nothing.
    const open = Object.fromEntries(
      Object.entries(spaces).filter(([space, level]) => closedSpaces(house, { [space]: level }).length === 0),
    );
    const person = { id: request.userId, name: request.userName };
    const before = await membershipOf(transaction, house.id, person.id, at);
    if (before && !before.isActive) throw new Problem('memberships.person-gone', 'conflict', { params: { name: person.name } });
    const approved = { kind: 'memberships.request-approved', structureId: house.id, user: person } as const;
    const details = { requestId: request.id, request: request.kind };
    if (request.wanted.role === 'principal-manager' && approval.role === undefined) {
      if (!before) throw new Problem('memberships.not-attached', 'conflict');
      if (!(await principalIsMissing(transaction, house.id, at))) throw new Problem('memberships.principal-present', 'conflict');
      await recordActs(transaction, within.actor, at, [{ ...approved, details }]);
      await handOver(context, transaction, within.actor, house, before, 'memberships.principal-taken-over');
    } else {
      const role = approval.role ?? (request.wanted.role === 'secondary-manager' ? 'secondary-manager' : 'user');
      await give(within, request, approved, { role, spaces: open, serviceIds });
    }
    await closeRequest(transaction, request.id, { state: 'approved', by: within.actor, at, motive: null });
    await tell(context, transaction, [decisionNews(request, 'request-approved', { structure: house.name, by: within.actor.name })]);
  });
}

/** Attaches the asker, or adds to what they hold: a request that is accepted never takes anything away. */
async function give(
  { transaction, house, actor, at }: Within,
  request: MembershipRequest,
  approved: Act,
  given: Omit<MembershipRights, 'serviceIds'> & { serviceIds: readonly string[] | null | undefined },
): Promise<void> {
  const before = await membershipOf(transaction, house.id, request.userId, at);
  if (!before) {
    if (request.kind === 'subscription') throw new Problem('memberships.not-attached', 'conflict');
    const after = { ...given, serviceIds: given.serviceIds ?? null };
    await insertMembership(transaction, request.userId, house.id, after, at);
    await recordActs(transaction, actor, at, [
      { ...approved, details: { requestId: request.id, request: request.kind, after: kept(after) } },
    ]);
    return;
  }
  if (before.delegationId !== null) throw new Problem('memberships.by-delegation', 'conflict', { params: { name: before.name } });
  const after = {
    role: before.role === 'user' ? given.role : before.role,
    spaces: joined(before.spaces, given.spaces),
    serviceIds: given.serviceIds === undefined ? before.serviceIds : given.serviceIds,
  };
  await updateMembership(transaction, house.id, request.userId, after);
  await recordActs(transaction, actor, at, [
    { ...approved, details: { requestId: request.id, request: request.kind, before: kept(before), after: kept(after) } },
  ]);
}

/** Refuses a request, saying why. Throws `memberships.motive-missing`, `memberships.motive-long`, and as `approveRequest`. */
export async function refuseRequest(context: Context, actor: Actor, requestId: string, motive: string): Promise<void> {
  const why = motive.trim();
  await withinHouse(context, actor, 'requests.decide', async (within) => {
    const { transaction, house, at } = within;
    const request = await decidable(within, requestId);
    if (why === '') refuseFields([{ field: 'motive', code: 'memberships.motive-missing' }]);
    if (why.length > longestMotive) refuseFields([{ field: 'motive', code: 'memberships.motive-long' }]);
    await closeRequest(transaction, request.id, { state: 'refused', by: within.actor, at, motive: why });
    await recordActs(transaction, within.actor, at, [
      {
        kind: 'memberships.request-refused',
        structureId: house.id,
        user: { id: request.userId, name: request.userName },
        details: { requestId: request.id, request: request.kind, motive: why },
      },
    ]);
    await tell(context, transaction, [
      decisionNews(request, 'request-refused', { structure: house.name, by: within.actor.name, motive: why }),
    ]);
  });
}

/** A request of this structure that still waits, and is not one's own to decide upon. */
async function decidable({ transaction, house, actor }: Within, requestId: string): Promise<MembershipRequest> {
  const request = isId(requestId) ? await requestById(transaction, requestId) : undefined;
  if (request?.structureId !== house.id) throw new Problem('memberships.request-not-found', 'not-found');
  if (request.state !== 'pending') throw decidedAlready(request);
  if (request.userId === actor.id && actor.grant.role !== 'principal-manager') throw new Problem('memberships.own-request', 'forbidden');
  return request;
}

const decisionNews = (request: MembershipRequest, code: string, params: Record<string, string>) => ({
  factKey: `request-${request.id}-decided`,
  code,
  kind: 'structure' as const,
  to: [{ userId: request.userId }],
  params,
  path: '/account/requests',
});
